/**
 * From customers counted by stratum and score to what may be told: scores, groups and strata, none smaller than five.
 * Pure; the contact store and the tests' own counting both end here.
 */
import { grouped } from '../document/grouped';
import { type Cell, type EffortOutcome, type ScoreRange, smallestCell } from './effort-request';

/** Customers of one stratum with one score. */
export interface CountedCell extends Cell {
  /** Its values in the order of the confounders; empty: there are none. */
  readonly stratum: readonly string[];
  readonly score: number;
}

export interface Groups {
  readonly easy: ScoreRange;
  readonly hard: ScoreRange;
}

export const isIn = (score: number, { from, to }: ScoreRange): boolean => score >= from && score <= to;

const empty: Cell = { n: 0, sum: 0, squares: 0, any: 0 };
const added = (a: Cell, b: Cell): Cell => ({
  n: a.n + b.n,
  sum: a.sum + b.sum,
  squares: a.squares + b.squares,
  any: a.any + b.any,
});
const total = (cells: readonly Cell[]): Cell => cells.reduce(added, empty);
const told = (cell: Cell): Cell | null => (cell.n < smallestCell ? null : cell);

export type Told = Omit<EffortOutcome, 'leftOut' | 'rank'>;

export function toldOf(cells: readonly CountedCell[], groups: Groups): Told {
  const isEasy = (cell: CountedCell) => isIn(cell.score, groups.easy);
  const isHard = (cell: CountedCell) => isIn(cell.score, groups.hard);
  const [easy, hard] = [cells.filter(isEasy), cells.filter(isHard)];
  const between = cells.filter((cell) => !isEasy(cell) && !isHard(cell));
  return {
    n: total(cells).n,
    // Within a group: scores put together across its border would tell, with the group, of the few beyond it.
    byScore: [hard, between, easy].flatMap(byScore).toSorted((a, b) => a.from - b.from),
    easy: told(total(easy)),
    hard: told(total(hard)),
    between: total(between).n,
    ...strataOf(cells, groups),
  };
}

type ScoreCell = EffortOutcome['byScore'][number];

const joinedTo = (before: ScoreCell | null, cell: ScoreCell): ScoreCell =>
  before === null ? cell : { ...added(before, cell), from: before.from, to: cell.to };

/** Neighbours are put together until each has enough; what is left over at the top joins the last. */
function byScore(cells: readonly CountedCell[]): EffortOutcome['byScore'] {
  const scores = [...new Set(cells.map(({ score }) => score))].sort((a, b) => a - b);
  const found: ScoreCell[] = [];
  let open: ScoreCell | null = null;
  for (const score of scores) {
    const own = total(cells.filter((cell) => cell.score === score));
    const joined: ScoreCell = joinedTo(open, { from: score, to: score, ...own });
    open = joined.n < smallestCell ? joined : null;
    if (open === null) found.push(joined);
  }
  const last = found.at(-1);
  if (open === null || last === undefined) return found;
  return [...found.slice(0, -1), joinedTo(last, open)];
}

function strataOf(cells: readonly CountedCell[], { easy, hard }: Groups): Pick<Told, 'strata' | 'thin'> {
  const compared = cells.filter(
    ({ stratum, score }) => stratum.length > 0 && (isIn(score, easy) || isIn(score, hard)),
  );
  const all = [...grouped(compared, ({ stratum }) => [JSON.stringify(stratum)]).values()].map((own) => ({
    label: [...(own[0]?.stratum ?? [])],
    easy: total(own.filter(({ score }) => isIn(score, easy))),
    hard: total(own.filter(({ score }) => isIn(score, hard))),
  }));
  const size = (one: (typeof all)[number]) => one.easy.n + one.hard.n;
  const isEnough = (one: (typeof all)[number]) => one.easy.n >= smallestCell && one.hard.n >= smallestCell;
  const strata = all.filter(isEnough).toSorted((a, b) => size(b) - size(a));
  const thin = all.filter((one) => !isEnough(one));
  // The groups without the strata would tell of the few that are left: the smallest stratum goes with them.
  const few = (side: 'easy' | 'hard') => {
    const left = thin.reduce((sum, one) => sum + one[side].n, 0);
    return left > 0 && left < smallestCell;
  };
  while ((few('easy') || few('hard')) && strata.length > 0) thin.push(...strata.splice(-1));
  return {
    strata,
    thin: { strata: thin.length, customers: thin.reduce((sum, one) => sum + size(one), 0) },
  };
}
