/**
 * The ranking of a month as people see it: which problems in which places, and where every contact went. One question
 * to the evidence for all maps; the screen of reviews and the command line ask the same.
 */
import { mapOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { boundSteps } from '../evidence/bound-steps';
import type { EvidenceInput } from '../evidence/evidence-api';
import type { VocCounts } from '../evidence/voc-request';
import type { Satisfaction } from '../metrics/dissatisfied';
import { type Coverage, coverageOf } from './overlap';
import { candidatesOf, inOrder, type ProblemOrder } from './problem-order';
import { type RankedProblem, rankProblems, type VocMap } from './ranking';

export interface VocQuestion {
  readonly month: string;
  readonly categories: readonly string[];
  readonly sources: readonly string[];
  /** Of the programme; left out: as usual. */
  readonly satisfaction?: Satisfaction;
}

/** Maps, and what has to be asked to rank their steps together with all themes. */
export const vocQuestionOf = (
  { month, categories, sources, satisfaction }: VocQuestion,
  maps: readonly Snapshot[],
): EvidenceInput<'voc'> => ({
  month,
  categories: [...categories],
  sources: [...sources],
  maps: maps.map(boundSteps),
  ...(satisfaction === undefined
    ? {}
    : { satisfaction: { csat: satisfaction.csat, dissatisfied: satisfaction.dissatisfied } }),
});

export const vocMapOf = (snapshot: Snapshot): VocMap => ({
  mapId: snapshot.mapId,
  title: mapOf(snapshot).title,
  stepTitles: new Map(snapshot.byKind.step.map(({ id, title }) => [id, title])),
});

export interface ListedProblem {
  /** From 1. */
  readonly place: number;
  readonly reason: 'score' | 'growth' | 'novelty';
  readonly problem: RankedProblem;
}

export interface MonthRanking {
  /** All that have a place. */
  readonly candidates: readonly ListedProblem[];
  readonly listed: readonly ListedProblem[];
  /** Nearly the same contacts as one before them: in no place. */
  readonly repeats: readonly RankedProblem[];
  /** All problems of the month. */
  readonly all: readonly RankedProblem[];
  readonly coverage: Coverage;
  /** Keys in each of the three orders. */
  readonly orders: Readonly<Record<Exclude<ProblemOrder, 'all'>, readonly string[]>>;
}

/** `top`: so many places; null: all, and what repeats them. */
export function monthRanking(
  counts: VocCounts,
  {
    month,
    maps,
    order,
    top,
  }: {
    readonly month: string;
    readonly maps: readonly VocMap[];
    readonly order: ProblemOrder;
    readonly top: number | null;
  },
): MonthRanking {
  const all = rankProblems(counts, month, maps);
  const candidates = candidatesOf(all, order).map(({ problem, reason }, index) => ({
    place: index + 1,
    reason,
    problem,
  }));
  const listed = candidates.slice(0, top ?? candidates.length);
  const repeats = top === null ? all.filter(({ sameAs }) => sameAs !== null) : [];
  const keys = [...listed.map(({ problem }) => problem), ...repeats].map(({ about }) => about.key);
  const keysOf = (asked: Exclude<ProblemOrder, 'all'>) => inOrder(all, asked).map(({ about }) => about.key);
  return {
    candidates,
    listed,
    repeats,
    all,
    coverage: coverageOf(counts, maps, new Set(keys)),
    orders: { score: keysOf('score'), growth: keysOf('growth'), novelty: keysOf('novelty') },
  };
}
