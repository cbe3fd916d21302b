/** Invented customers put through what the app does with them: counted cells in, intervals out, the truth held against them. */
import { toldOf } from '#core/effort/cells';
import { crudeMeans, crudeShares, isClear, stratifiedMeans, stratifiedShares } from '#core/effort/estimate';
import type { Interval } from '#core/metrics/value';
import { Chance } from '../effect/histories';
import { type Invented, invent, type World } from './customers';

export const tried = ['contacts', 'retention', 'spend'] as const;
export type Tried = (typeof tried)[number];

export interface Score {
  runs: number;
  crudeCovered: number;
  covered: number;
  /** The interval of the stratified difference holds zero. */
  unclear: number;
  crudeUnclear: number;
}

const groups = { easy: { from: 5, to: 7 }, hard: { from: 1, to: 4 } };
const holds = (interval: Interval | null | undefined, truth: number) =>
  interval !== null && interval !== undefined && interval.low <= truth && truth <= interval.high;

export function tryWorld(world: World, runs: number, seed: number): Readonly<Record<Tried, Score>> {
  const chance = new Chance(seed);
  const nothing = (): Score => ({ runs: 0, crudeCovered: 0, covered: 0, unclear: 0, crudeUnclear: 0 });
  const found = { contacts: nothing(), retention: nothing(), spend: nothing() };
  for (let run = 0; run < runs; run++) {
    const invented = invent(world, chance);
    for (const what of tried) score(found[what], what, invented);
  }
  return found;
}

function score(into: Score, what: Tried, invented: Invented): void {
  const { easy, hard, strata } = toldOf(invented[what], groups);
  if (easy === null || hard === null) return;
  const isShare = what === 'retention';
  const amount = what === 'contacts' ? 'count' : 'amount';
  const crude = isShare ? crudeShares({ easy, hard }) : crudeMeans({ easy, hard }, amount);
  const apart = isShare ? stratifiedShares(strata) : stratifiedMeans(strata, amount);
  const truth = invented.truth[what];
  const intervalOf = (one: typeof crude) => (isShare ? one?.interval : one?.ratioInterval);
  into.runs++;
  if (holds(intervalOf(crude), truth)) into.crudeCovered++;
  if (holds(intervalOf(apart), truth)) into.covered++;
  if (!isClear(apart)) into.unclear++;
  if (!isClear(crude)) into.crudeUnclear++;
}
