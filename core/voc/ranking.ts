/**
 * The problems of a month, each with its numbers: themes of the contact store and steps of maps. In which order they
 * stand is said by problem-order.ts. Knows counts, not where they come from.
 */
import type { StepPlace } from '../document/records/review';
import { compareText } from '../document/same-value';
import { trendMonths, type VocCounts, type VocMonth, type VocQuote } from '../evidence/voc-request';
import { wilson } from '../metrics/intervals';
import { monthBefore } from '../metrics/periods';
import { fewAnswers, type Interval } from '../metrics/value';
import { themeName } from '../themes/theme-name';
import { type Growth, growthOf } from './growth';
import { type Novelty, noveltyOf } from './novelty';
import { overlaps } from './overlap';
import { keyOfStep, keyOfTheme } from './problem-key';

/** A map whose steps were asked about, in the order of the question. */
export interface VocMap {
  readonly mapId: string;
  readonly title: string;
  readonly stepTitles: ReadonlyMap<string, string>;
}

export interface TouchedPlace extends StepPlace {
  /** Of the problem, that meet the rule of the step. */
  readonly contacts: number;
}

export interface RankedProblem {
  readonly about: { readonly subject: 'theme' | 'step'; readonly key: string };
  readonly title: string;
  readonly contacts: number;
  /** Rated contacts: what DSAT is of. */
  readonly rated: number;
  readonly dissatisfied: number;
  /** null: nobody rated. */
  readonly dsat: number | null;
  readonly interval: Interval | null;
  readonly isFew: boolean;
  /** Contacts × DSAT: dissatisfied contacts of the month; null: nobody rated. */
  readonly score: number | null;
  readonly growth: Growth;
  readonly novelty: Novelty;
  /** Months of which anything was recorded, nought where this was not heard; the month itself is the last. */
  readonly trend: readonly VocMonth[];
  readonly quotes: readonly VocQuote[];
  /** Steps that its contacts meet, the most first; of a step, itself before others. */
  readonly places: readonly TouchedPlace[];
  /** Key of a problem that is nearly the same contacts and stands before this one; null: there is none. */
  readonly sameAs: string | null;
}

/** By score, contacts and key; problems nobody wrote about that month are none. */
export function rankProblems(
  counts: VocCounts,
  month: string,
  maps: readonly VocMap[],
): readonly RankedProblem[] {
  const recorded = counts.months.filter((one) => one.month <= month);
  const touched = placesOf(counts, maps);
  const problems = [
    ...counts.themes.map(({ theme, months, quotes }) =>
      problemOf(
        { subject: 'theme', key: keyOfTheme(theme.id), title: themeName(theme) },
        { months, quotes, recorded, month, places: touched.ofTheme(theme.id) },
      ),
    ),
    ...counts.steps.map(({ map, stepId, months, quotes }, index) => {
      const { mapId = '', stepTitles } = maps[map] ?? {};
      return problemOf(
        { subject: 'step', key: keyOfStep(mapId, stepId), title: stepTitles?.get(stepId) ?? '' },
        { months, quotes, recorded, month, places: touched.ofStep(index) },
      );
    }),
  ]
    .filter(({ contacts }) => contacts > 0)
    .toSorted(byScore);
  const same = overlaps(counts, maps);
  const own: RankedProblem[] = [];
  return problems.map((problem) => {
    const { key } = problem.about;
    const sameAs = own.find(({ about }) => same.has(`${about.key} ${key}`))?.about.key ?? null;
    if (sameAs === null) own.push(problem);
    return { ...problem, sameAs };
  });
}

/** What nobody rated stands behind what is known, by its contacts. */
export const byScore = (one: RankedProblem, other: RankedProblem): number =>
  (other.score ?? -1) - (one.score ?? -1) ||
  other.contacts - one.contacts ||
  compareText(one.about.key, other.about.key);

interface Heard {
  readonly months: readonly VocMonth[];
  readonly quotes: readonly VocQuote[];
  readonly recorded: readonly VocMonth[];
  readonly month: string;
  readonly places: readonly TouchedPlace[];
}

function problemOf(
  { subject, key, title }: { subject: 'theme' | 'step'; key: string; title: string },
  { months, quotes, recorded, month, places }: Heard,
): RankedProblem {
  const own = new Map(months.map((one) => [one.month, one]));
  const at = (asked: string): VocMonth =>
    own.get(asked) ?? { month: asked, contacts: 0, rated: 0, dissatisfied: 0 };
  const { contacts, rated, dissatisfied } = at(month);
  const dsat = rated === 0 ? null : dissatisfied / rated;
  const previous = monthBefore(month, 1);
  const first = monthBefore(month, trendMonths);
  return {
    about: { subject, key },
    title,
    contacts,
    rated,
    dissatisfied,
    dsat,
    interval: wilson(dissatisfied, rated),
    isFew: rated < fewAnswers,
    score: dsat === null ? null : contacts * dsat,
    growth: growthOf(
      at(previous).contacts,
      contacts,
      recorded.some((one) => one.month === previous),
    ),
    novelty: noveltyOf(months, recorded, month),
    trend: recorded.filter((one) => one.month >= first).map((one) => at(one.month)),
    quotes,
    places,
    sameAs: null,
  };
}

/** Steps that contacts of a theme, or of a step, meet in the month. */
function placesOf({ sets, steps }: VocCounts, maps: readonly VocMap[]) {
  const ofTheme = new Map<number, Map<number, number>>();
  const ofStep = new Map<number, Map<number, number>>();
  const note = (all: Map<number, Map<number, number>>, of: number, step: number, count: number) => {
    const own = all.get(of) ?? new Map<number, number>();
    own.set(step, (own.get(step) ?? 0) + count);
    all.set(of, own);
  };
  for (const { theme, steps: met, count } of sets)
    for (const step of met) {
      if (theme !== null) note(ofTheme, theme, step, count);
      for (const other of met) note(ofStep, other, step, count);
    }
  const told = (counted: ReadonlyMap<number, number> | undefined, first: number): TouchedPlace[] =>
    [...(counted ?? [])]
      .toSorted(([a, one], [b, other]) => Number(b === first) - Number(a === first) || other - one || a - b)
      .flatMap(([index, contacts]): TouchedPlace[] => {
        const step = steps[index];
        const map = step && maps[step.map];
        if (!step || !map) return [];
        const stepTitle = map.stepTitles.get(step.stepId) ?? '';
        return [{ mapId: map.mapId, mapTitle: map.title, stepId: step.stepId, stepTitle, contacts }];
      });
  return {
    ofTheme: (id: number) => told(ofTheme.get(id), -1),
    ofStep: (index: number) => told(ofStep.get(index), index),
  };
}
