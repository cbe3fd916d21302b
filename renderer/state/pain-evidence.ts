/** Asks the contact store about the themes of pains: how many, how dissatisfied, month by month, at which steps. */
import type { CountedPain } from '#core/commands/pain';
import { type FoundTheme, mostPainQuotes } from '#core/commands/pain-sources';
import type { Period } from '#core/document/records/field';
import type { PersonaId, StepId } from '#core/document/records/identity';
import type { Pain } from '#core/document/records/pain';
import { liveRecord, mapOf, painsInOrder, personasInOrder, stepsInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { boundSteps } from '#core/evidence/bound-steps';
import { ruledPersonas } from '#core/evidence/persona-rules';
import type { ThemeRef } from '#core/evidence/rule';
import { themeMeant } from '#core/evidence/theme-meant';
import type { ThemePlace } from '#core/evidence/theme-view';
import { previousPeriod } from '#core/metrics/periods';
import { refOfTheme } from '#core/pains/map-themes';
import {
  evidenceOfThemes,
  labelsOfMany,
  monthsOfPeriod,
  stepsOfTheme,
  type ThemeCounting,
  type ThemeRows,
  type ThemesMeant,
  themeQuestion,
} from '#core/pains/theme-evidence';
import { quotedWords, requestEvidence } from './evidence';

type Meant = ThemesMeant & { readonly painId: Pain['id'] };

/** Pains about themes, counted anew; those whose themes the contacts here do not have are left as they are. */
export async function countPains(
  snapshot: Snapshot,
  pains: readonly Pain[],
  period: Period | null,
): Promise<readonly CountedPain[]> {
  const asked = pains.filter(({ evidence }) => evidence.of?.kind === 'themes');
  if (asked.length === 0) return [];
  const known = await requestEvidence('knownThemes', {});
  if (!known.ok) return [];
  const meant = asked.flatMap(({ id: painId, themeIds, stepIds }): Meant[] => {
    const refs = themeIds.flatMap((id) => refOf(snapshot, id) ?? []);
    const themes = refs.flatMap((ref) => themeMeant(ref, known.value)?.id ?? []);
    return themes.length === 0 ? [] : [{ painId, themes, stepIds: liveSteps(snapshot, stepIds) }];
  });
  const counts = await countings(snapshot, meant, period);
  return meant.flatMap((one) => {
    const counting = one.stepIds.length === 0 ? counts.everywhere : counts.atSteps;
    return counting ? [{ painId: one.painId, evidence: evidenceOfThemes(one, counting) }] : [];
  });
}

export const countAllPains = (
  snapshot: Snapshot,
  period: Period | null = mapOf(snapshot).period,
): Promise<readonly CountedPain[]> => countPains(snapshot, painsInOrder(snapshot), period);

const refOf = (snapshot: Snapshot, themeId: string): ThemeRef | null => {
  const theme = liveRecord(snapshot, 'theme', themeId);
  return theme && refOfTheme(theme);
};

const liveSteps = (snapshot: Snapshot, stepIds: readonly StepId[]): StepId[] =>
  stepIds.filter((id) => liveRecord(snapshot, 'step', id) !== null);

async function countings(snapshot: Snapshot, meant: readonly ThemesMeant[], period: Period | null) {
  const has = (isAtSteps: boolean) => meant.some(({ stepIds }) => stepIds.length > 0 === isAtSteps);
  return {
    atSteps: has(true) ? await countThemes(snapshot, true, period) : null,
    everywhere: has(false) ? await countThemes(snapshot, false, period) : null,
  };
}

/** The service sums all periods up from one pass over the contacts. null: it could not be asked, or has none. */
async function countThemes(
  snapshot: Snapshot,
  isAtSteps: boolean,
  asked: Period | null,
): Promise<ThemeCounting | null> {
  const span = await spanOfContacts();
  if (!span) return null;
  const period = asked ?? span;
  const rowsOf = async (of: Period): Promise<ThemeRows | null> => {
    const reply = await requestEvidence('breakdown', themeQuestion(snapshot, isAtSteps, of));
    return reply.ok ? reply.value.rows : null;
  };
  const whole = await rowsOf(period);
  if (!whole) return null;
  const months: { period: Period; rows: ThemeRows }[] = [];
  for (const month of monthsOfPeriod(period)) {
    const rows = await rowsOf(month);
    if (rows) months.push({ period: month, rows });
  }
  const before = previousPeriod(period);
  const previous =
    asked && span.from <= before.from && (await isLookedAt(before)) ? await rowsOf(before) : null;
  return {
    whole: { period, rows: whole },
    months,
    previous: previous && { period: before, rows: previous },
    takenAt: new Date().toISOString(),
  };
}

async function spanOfContacts(): Promise<Period | null> {
  const sources = await requestEvidence('listSources', {});
  const periods = sources.ok
    ? sources.value.flatMap(({ kind, period, isColleagues }) =>
        kind === 'contacts' && period && !isColleagues ? [period] : [],
      )
    : [];
  const [from, to] = [
    periods.map((one) => one.from).toSorted()[0],
    periods
      .map((one) => one.to)
      .toSorted()
      .at(-1),
  ];
  return from !== undefined && to !== undefined ? { from, to } : null;
}

/** Themes are found within a scope: contacts that no search has seen would count as nobody's. */
async function isLookedAt(period: Period): Promise<boolean> {
  const scope = { place: { kind: 'all' as const }, steps: [], source: null, period };
  const list = await requestEvidence('listThemes', { scope });
  return list.ok && list.value.unseen === 0 && list.value.total > 0;
}

/** A theme as a pain takes it: its steps, personas, numbers and what its customers say. */
export async function findTheme(
  snapshot: Snapshot,
  { ref, place }: { readonly ref: ThemeRef; readonly place: ThemePlace },
): Promise<FoundTheme | null> {
  const { period } = mapOf(snapshot);
  const homes = await stepsAt(snapshot, ref, place);
  const stepIds = homes.map(({ stepId }) => stepId);
  const meant = { themes: [ref.id], stepIds };
  const counts = await countings(snapshot, [meant], period);
  const counting = counts.atSteps ?? counts.everywhere;
  if (!counting) return null;
  const [largest] = homes.toSorted((a, b) => b.contacts - a.contacts);
  return {
    ref,
    stepIds,
    personaIds: await personasOf(snapshot, ref, period),
    evidence: evidenceOfThemes(meant, counting),
    said: largest ? await saidAt(snapshot, ref, largest.stepId) : null,
  };
}

interface Home {
  readonly stepId: StepId;
  readonly contacts: number;
}

async function stepsAt(snapshot: Snapshot, ref: ThemeRef, place: ThemePlace): Promise<readonly Home[]> {
  const all = stepsInOrder(snapshot);
  if (place.kind === 'unassigned') return [];
  if (place.kind === 'step')
    return all.filter(({ id }) => id === place.stepId).map(({ id }) => ({ stepId: id, contacts: 1 }));
  const reply = await requestEvidence('breakdown', themeQuestion(snapshot, true, mapOf(snapshot).period));
  if (!reply.ok) return [];
  const homes = new Map(stepsOfTheme(reply.value.rows, ref.id).map((home) => [home.stepId, home.contacts]));
  return all.flatMap(({ id }) => {
    const contacts = homes.get(id);
    return contacts === undefined ? [] : [{ stepId: id, contacts }];
  });
}

/** By the rules of the personas; without rules nobody can tell. */
async function personasOf(
  snapshot: Snapshot,
  ref: ThemeRef,
  period: Period | null,
): Promise<readonly PersonaId[]> {
  const all = personasInOrder(snapshot);
  const personas = ruledPersonas(all);
  if (personas.length === 0) return [];
  const question = themeQuestion(snapshot, false, period);
  const [everybody] = question.steps;
  if (!everybody) return [];
  const steps = [{ ...everybody, contacts: { test: 'theme' as const, themes: [ref] } }];
  const reply = await requestEvidence('breakdown', { ...question, steps, by: 'persona', personas });
  const labels = new Set(reply.ok ? labelsOfMany(reply.value.rows) : []);
  return all.filter(({ id }) => labels.has(id)).map(({ id }) => id);
}

async function saidAt(snapshot: Snapshot, ref: ThemeRef, stepId: StepId): Promise<FoundTheme['said']> {
  const { period, metricSettings: satisfaction } = mapOf(snapshot);
  const place = { kind: 'step' as const, stepId };
  const scope = { place, steps: boundSteps(snapshot), source: null, period, satisfaction };
  const page = { offset: 0, limit: mostPainQuotes };
  const reply = await requestEvidence('themeContacts', { scope, themeId: ref.id, page });
  return reply.ok ? { stepId, quotes: reply.value.contacts.map((contact) => quotedWords(contact)) } : null;
}
