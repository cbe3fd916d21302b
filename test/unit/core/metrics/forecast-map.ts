/** A map made of single contacts, for tests of forecasts: what is counted of them is what a store would count. */
import { buildSnapshot } from '#core/document/build-snapshot';
import type { Fix } from '#core/document/records/fix';
import { type MetricName, metricIdOf, type Tally } from '#core/document/records/metric';
import { type AnyRecord, anyRecord } from '#core/document/records/record';
import type { Snapshot } from '#core/document/snapshot';

export interface Contact {
  readonly step: number;
  /** null: of no theme. */
  readonly theme: number | null;
  /** 1 to 5; null: not rated. */
  readonly score: number | null;
  /** Resolved at first contact; null: not known. */
  readonly resolved: boolean | null;
  readonly minutes: number | null;
}

export const stepName = (step: number): string => `step-${step}`;
export const themeName = (theme: number): string => `theme-${theme}`;

/** Half a year. */
export const period = { from: '2026-01-01', to: '2026-06-30' };
export const months = 6;
const takenAt = '2026-07-01T00:00:00.000Z';

export function talliesOf(contacts: readonly Contact[]): Partial<Record<MetricName, Tally>> {
  const counts: Record<string, number> = {};
  for (const { score } of contacts) if (score !== null) counts[score] = (counts[score] ?? 0) + 1;
  const known = contacts.filter(({ resolved }) => resolved !== null);
  const timed = contacts.flatMap(({ minutes }) => minutes ?? []);
  return {
    contacts: { form: 'count', gross: contacts.length, net: null },
    ...(Object.keys(counts).length > 0
      ? { csat: { form: 'scores', scale: { min: 1, max: 5 }, counts } as const }
      : {}),
    ...(known.length > 0
      ? {
          fcr: {
            form: 'part',
            part: known.filter((one) => one.resolved).length,
            whole: known.length,
          } as const,
        }
      : {}),
    ...(timed.length > 0
      ? { handling: { form: 'sum', sum: timed.reduce((sum, one) => sum + one, 0), n: timed.length } as const }
      : {}),
  };
}

export interface FixInTest {
  readonly id: string;
  readonly steps: readonly number[];
  /** Empty: all contacts of the steps. */
  readonly themes: readonly number[];
  readonly removal: Fix['removal'];
  readonly effort?: Fix['effort'];
  readonly status?: Fix['state']['status'];
}

export interface MapInTest {
  readonly steps: number;
  readonly contacts: readonly Contact[];
  readonly fixes: readonly FixInTest[];
  readonly themes?: number;
  readonly map?: Record<string, unknown>;
  readonly more?: readonly Record<string, unknown>[];
}

export function mapOfContacts({
  steps,
  contacts,
  fixes,
  themes = 0,
  map = {},
  more = [],
}: MapInTest): Snapshot {
  const numbers = Array.from({ length: steps }, (_, step) => step);
  const of = (step: number, theme?: number) =>
    contacts.filter((one) => one.step === step && (theme === undefined || one.theme === theme));
  const records: Record<string, unknown>[] = [
    { id: 'map', kind: 'map', title: 'Test', period, ...map },
    { id: 'evidence', kind: 'evidence' },
    { id: 'stage-1', kind: 'stage', title: 'Stage', color: 0, order: 'a0' },
    ...numbers.map((step) => ({
      id: stepName(step),
      kind: 'step',
      title: `Step ${step}`,
      place: { stageId: 'stage-1', order: `a${step}` },
    })),
    ...numbers.flatMap((step) =>
      Object.entries(talliesOf(of(step))).map(([metric, tally]) =>
        metricOfStep(step, metric as MetricName, tally),
      ),
    ),
    ...Array.from({ length: themes }, (_, theme) => ({
      id: themeName(theme),
      kind: 'theme',
      title: `Theme ${theme}`,
      expression: { test: 'theme', themes: [{ id: theme + 1, name: `Theme ${theme}`, phrases: [] }] },
    })),
    ...fixes.map((fix) => ({
      id: fix.id,
      kind: 'fix',
      title: fix.id,
      stepIds: fix.steps.map(stepName),
      themeIds: fix.themes.map(themeName),
      themeCounts:
        fix.themes.length === 0
          ? null
          : {
              period,
              takenAt,
              parts: fix.steps.flatMap((step) =>
                fix.themes.map((theme) => ({
                  stepId: stepName(step),
                  themeId: themeName(theme),
                  tallies: talliesOf(of(step, theme)),
                })),
              ),
            },
      removal: fix.removal,
      effort: fix.effort ?? null,
      state: { status: fix.status ?? 'proposed', reason: '', since: null },
    })),
    ...more,
  ];
  return buildSnapshot(
    'test',
    records.map((record): AnyRecord => anyRecord.parse(record)),
  );
}

export const metricOfStep = (step: number, metric: MetricName, tally: Tally, of = period) => ({
  id: metricIdOf(stepName(step) as Parameters<typeof metricIdOf>[0], metric),
  kind: 'metric',
  of: { stepId: stepName(step), metric },
  reading: { tally, series: [], origin: { kind: 'contacts', sources: ['Export'], period: of, takenAt } },
});
