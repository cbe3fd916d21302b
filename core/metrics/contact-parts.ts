/**
 * The contacts of a map in sets that share none: a step, or its themes that fixes name and what is left of the step.
 * A month of each, taken from the readings of the map and from what was counted of themes; needs no contacts.
 */
import type { Fix } from '../document/records/fix';
import type { StepId, ThemeId } from '../document/records/identity';
import type { MetricSettings } from '../document/records/map';
import type { Reading } from '../document/records/metric';
import type { countedOfTheme, ThemeCounts } from '../document/records/theme-counts';
import { mapOf, metricOf, stepsInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import type { ContactSet } from './forecast';
import { monthsIn } from './periods';
import { monthsOf, readMetric } from './read-metric';

/** Contacts a month by what is known of them; disjoint, so that parts can be taken from a whole. */
interface Cells {
  readonly contacts: number;
  readonly satisfied: number;
  readonly otherRated: number;
  readonly resolved: number;
  readonly otherOutcome: number;
  readonly minutes: number;
  readonly timed: number;
}
const cellNames = [
  'contacts',
  'satisfied',
  'otherRated',
  'resolved',
  'otherOutcome',
  'minutes',
  'timed',
] as const satisfies readonly (keyof Cells)[];

export interface ContactPart extends ContactSet {
  readonly stepId: StepId;
  /** null: the step's contacts of no theme that a fix names. */
  readonly themeId: ThemeId | null;
}

type Counted = Partial<Record<(typeof countedOfTheme)[number], Reading>>;

/** Of every step whose contacts are known, in the order of the map. `fixes`: those whose themes are told apart. */
export function contactParts(snapshot: Snapshot, fixes: readonly Fix[]): readonly ContactPart[] {
  const { metricSettings, forecastSettings } = mapOf(snapshot);
  const themes = newestCounts(fixes);
  return stepsInOrder(snapshot).flatMap(({ id: stepId }) => {
    const reading = (name: keyof Counted): Reading | undefined => metricOf(snapshot, stepId, name)?.reading;
    const contacts = reading('contacts');
    const counted = themes.get(stepId) ?? new Map<ThemeId, CountedTheme>();
    if (contacts === undefined) return [];
    const whole = cellsOf(contacts, reading, metricSettings);
    const usual = whole.timed > 0 ? whole.minutes / whole.timed : forecastSettings.handlingMinutes;
    const left: { -readonly [Name in keyof Cells]: number } = { ...whole };
    const parts = [...counted].map(([themeId, { counts, of }]): ContactPart => {
      const asked = themeCells(of, counts, { contacts, settings: metricSettings });
      // Of another period than the step's, a theme may be larger than the step: it cannot take more than there is.
      const cells = mapCells((name) => Math.min(asked[name], left[name]));
      for (const name of cellNames) left[name] = remainder(whole[name], left[name] - cells[name]);
      return { ...setOf(partId(stepId, themeId), cells, usual), stepId, themeId };
    });
    return [...parts, { ...setOf(stepId, left, usual), stepId, themeId: null }];
  });
}

/** Sets a fix acts on: all of its steps, or its themes in them; none where those were not counted. */
export function setsOfFix(fix: Fix, parts: readonly ContactPart[]): readonly string[] {
  const steps = new Set<string>(fix.stepIds);
  const themes = new Set<string>(fix.themeIds);
  return parts
    .filter(({ stepId, themeId }) => steps.has(stepId) && (themes.size === 0 || isOneOf(themes, themeId)))
    .map(({ id }) => id);
}

const isOneOf = (themes: ReadonlySet<string>, themeId: ThemeId | null): boolean =>
  themeId !== null && themes.has(themeId);

/** What rounding leaves of nothing is nothing: a mean over it would be anything. */
const remainder = (whole: number, left: number): number => (left < whole * 1e-12 ? 0 : left);

const partId = (stepId: StepId, themeId: ThemeId): string => `${stepId} ${themeId}`;

interface CountedTheme {
  readonly counts: ThemeCounts;
  readonly of: ThemeCounts['parts'][number]['tallies'];
}

/** What was counted last of each theme at each step, whichever fix it was counted for; themes in a fixed order. */
function newestCounts(fixes: readonly Fix[]): ReadonlyMap<StepId, ReadonlyMap<ThemeId, CountedTheme>> {
  const found = new Map<StepId, Map<ThemeId, CountedTheme>>();
  for (const fix of fixes) {
    const counts = fix.themeCounts;
    if (counts === null) continue;
    for (const { stepId, themeId, tallies } of counts.parts) {
      if (!fix.themeIds.includes(themeId)) continue;
      const ofStep = found.get(stepId) ?? new Map<ThemeId, CountedTheme>();
      found.set(stepId, ofStep);
      const known = ofStep.get(themeId);
      if (!known || isLater(counts, known.counts)) ofStep.set(themeId, { counts, of: tallies });
    }
  }
  return new Map([...found].map(([stepId, ofStep]) => [stepId, new Map([...ofStep].toSorted(byKey))]));
}

/** A total order, so that it does not matter which fix is asked first. */
const isLater = (one: ThemeCounts, other: ThemeCounts): boolean =>
  one.takenAt === other.takenAt ? JSON.stringify(one) > JSON.stringify(other) : one.takenAt > other.takenAt;

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

function themeCells(
  tallies: CountedTheme['of'],
  counts: ThemeCounts,
  { contacts, settings }: { readonly contacts: Reading; readonly settings: MetricSettings },
): Cells {
  const origin = { kind: 'contacts' as const, sources: [], period: counts.period, takenAt: counts.takenAt };
  const readings: Counted = Object.fromEntries(
    Object.entries(tallies).map(([name, tally]) => [name, { tally, series: [], origin }]),
  );
  // Counted over all there is, as the step was: its length is that of the step's own months.
  const months = counts.period === null ? monthsOf(contacts) : monthsIn(counts.period);
  return readings.contacts
    ? cellsOf(
        readings.contacts,
        (name) => readings[name],
        settings,
        () => months,
      )
    : mapCells(() => 0);
}

function cellsOf(
  contacts: Reading,
  reading: (name: keyof Counted) => Reading | undefined,
  settings: MetricSettings,
  months = monthsOf,
): Cells {
  // Fixes remove contacts; different customers would not add up.
  const volume = readMetric(contacts, { ...settings, volume: 'gross' }, 'contacts').value ?? 0;
  const part = (name: 'csat' | 'fcr') => {
    const own = reading(name);
    const { value, n } = readMetric(own, settings, name);
    const whole = own && value !== null && n !== null ? n / months(own) : 0;
    return { part: whole * (value ?? 0), rest: whole * (1 - (value ?? 0)) };
  };
  const [rated, outcomes, handling] = [part('csat'), part('fcr'), reading('handling')];
  const time = readMetric(handling, settings, 'handling');
  const timed = handling && time.value !== null && time.n !== null ? time.n / months(handling) : 0;
  return {
    contacts: volume / months(contacts),
    satisfied: rated.part,
    otherRated: rated.rest,
    resolved: outcomes.part,
    otherOutcome: outcomes.rest,
    minutes: timed * (time.value ?? 0),
    timed,
  };
}

const mapCells = (of: (name: keyof Cells) => number): Cells => ({
  contacts: of('contacts'),
  satisfied: of('satisfied'),
  otherRated: of('otherRated'),
  resolved: of('resolved'),
  otherOutcome: of('otherOutcome'),
  minutes: of('minutes'),
  timed: of('timed'),
});

/** `usual`: minutes of a contact where nobody timed these. */
const setOf = (id: string, cells: Cells, usual: number | null): ContactSet => ({
  id,
  contacts: cells.contacts,
  rated: cells.satisfied + cells.otherRated,
  satisfied: cells.satisfied,
  knownOutcome: cells.resolved + cells.otherOutcome,
  resolvedAtFirst: cells.resolved,
  handlingMinutes: cells.timed > 0 ? cells.minutes / cells.timed : usual,
});
