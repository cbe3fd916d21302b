/**
 * Themes inside the steps of a fix: what is asked of the contact store, and what the map keeps of the answer. Each
 * contact is of one theme at most, so themes of a step share no contacts.
 */
import type { StepId, ThemeId } from '../document/records/identity';
import { countedOfTheme, type ThemeCounts } from '../document/records/theme-counts';
import { mapOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { grossOf } from '../metrics/sum-readings';
import { boundSteps } from './bound-steps';
import type { EvidenceInput, EvidenceReply } from './evidence-api';
import type { ThemeRef } from './rule';
import { type KnownTheme, themeMeant, themeRefOf } from './theme-meant';

/** Contacts of these steps by theme; other steps keep those that are theirs. */
export function themesQuestion(snapshot: Snapshot, stepIds: readonly StepId[]): EvidenceInput<'breakdown'> {
  const wanted = new Set<string>(stepIds);
  const steps = boundSteps(snapshot);
  const { period, metricSettings } = mapOf(snapshot);
  return {
    steps,
    places: steps.map(({ stepId }) => (wanted.has(stepId) ? stepId : '')),
    by: 'theme',
    period,
    onTimeHours: metricSettings.onTimeHours,
  };
}

type Rows = EvidenceReply<'breakdown'>['rows'];

export interface FoundTheme {
  readonly ref: ThemeRef;
  /** Contacts in all the steps asked about. */
  readonly contacts: number;
}

/** Themes that the contacts of the steps speak of, the largest first. */
export function themesIn(
  { rows }: Pick<EvidenceReply<'breakdown'>, 'rows'>,
  stepIds: readonly StepId[],
  known: readonly KnownTheme[],
): readonly FoundTheme[] {
  return known
    .filter(({ partOf }) => partOf === null)
    .map((theme) => ({
      ref: themeRefOf(theme),
      contacts: rows
        .filter(({ place, label }) => label === String(theme.id) && isOneOf(stepIds, place))
        .reduce((sum, row) => sum + grossOf(row.readings.contacts?.tally), 0),
    }))
    .filter(({ contacts }) => contacts > 0)
    .toSorted((a, b) => b.contacts - a.contacts || a.ref.id - b.ref.id);
}

const isOneOf = (stepIds: readonly StepId[], place: string): boolean =>
  stepIds.some((stepId) => stepId === place);

/**
 * What is kept of the themes of a fix at its steps; a theme without contacts at a step is kept as none. Two themes of
 * the map may have become one in the store: its contacts are kept once.
 */
export function themeCountsOf(
  { rows }: Pick<EvidenceReply<'breakdown'>, 'rows'>,
  asked: {
    readonly stepIds: readonly StepId[];
    readonly themes: readonly { readonly themeId: ThemeId; readonly ref: ThemeRef }[];
    readonly known: readonly KnownTheme[];
    readonly period: ThemeCounts['period'];
    readonly takenAt: string;
  },
): ThemeCounts {
  const taken = new Set<number>();
  const meant = asked.themes.flatMap(({ themeId, ref }) => {
    const id = themeMeant(ref, asked.known)?.id;
    // A theme this store does not know was not counted here.
    if (id === undefined) return [];
    const isFirst = !taken.has(id);
    taken.add(id);
    return [{ themeId, label: isFirst ? String(id) : null }];
  });
  const parts = asked.stepIds.flatMap((stepId) =>
    meant.map(({ themeId, label }) => {
      const row = rows.find((one) => one.place === stepId && one.label === label);
      return { stepId, themeId, tallies: talliesOf(row) };
    }),
  );
  return { period: asked.period, takenAt: asked.takenAt, parts };
}

const none = { form: 'count' as const, gross: 0, net: null };

function talliesOf(row: Rows[number] | undefined): ThemeCounts['parts'][number]['tallies'] {
  const known = countedOfTheme.flatMap((name) => {
    const tally = row?.readings[name]?.tally;
    return tally ? [[name, tally] as const] : [];
  });
  return { contacts: none, ...Object.fromEntries(known) };
}
