/**
 * What a filter leaves of a cube, in one walk over its cells: the whole, and the same by source, theme, category, channel
 * and month. Every part is counted under every filter, so that parts always add up to the whole.
 */
import { type Cube, type Dimension, dimensions, type Tally } from './cube';

export interface Filter {
  /** Place among the names of the dimension; null: all. */
  readonly source: number | null;
  readonly theme: number | null;
  readonly category: number | null;
  readonly channel: number | null;
  /** Places of the first and the last month; null: from the beginning, to the end, those without a date too. */
  readonly from: number | null;
  readonly to: number | null;
}

export const everything: Filter = {
  source: null,
  theme: null,
  category: null,
  channel: null,
  from: null,
  to: null,
};

export interface Sums {
  readonly whole: Tally;
  /** By place among the names. */
  readonly of: Readonly<Record<Dimension, readonly Tally[]>>;
  readonly months: readonly Tally[];
  /** Comments of each theme by month. */
  readonly themeMonths: readonly (readonly number[])[];
}

interface Counter {
  contacts: number;
  rated: number;
  dissatisfied: number;
}
const counter = (): Counter => ({ contacts: 0, rated: 0, dissatisfied: 0 });
const counters = (count: number): Counter[] => Array.from({ length: count }, counter);

/** Months of a filter; comments without a date are in no range of months. */
export const isInMonths = ({ from, to }: Filter, month: number, { months }: Pick<Cube, 'months'>): boolean =>
  from === null && to === null
    ? true
    : months[month] !== '' && month >= (from ?? 0) && month <= (to ?? months.length);

export function sumCube(cube: Cube, filter: Filter): Sums {
  const { cells, names } = cube;
  const whole = counter();
  const of = {
    source: counters(names.source.length),
    theme: counters(names.theme.length),
    category: counters(names.category.length),
    channel: counters(names.channel.length),
  };
  const months = counters(cube.months.length);
  const themeMonths = names.theme.map(() => cube.months.map(() => 0));
  const wanted = cube.months.map((_, month) => isInMonths(filter, month, cube));
  for (let row = 0; row < cells.contacts.length; row++) {
    const month = cells.month[row] ?? 0;
    if (wanted[month] !== true || !dimensions.every((one) => isWanted(filter[one], cells[one][row])))
      continue;
    const contacts = cells.contacts[row] ?? 0;
    const rated = cells.rated[row] ?? 0;
    const dissatisfied = cells.dissatisfied[row] ?? 0;
    const add = (to: Counter | undefined) => {
      if (to === undefined) return;
      to.contacts += contacts;
      to.rated += rated;
      to.dissatisfied += dissatisfied;
    };
    add(whole);
    add(months[month]);
    for (const one of dimensions) add(of[one][cells[one][row] ?? 0]);
    const own = themeMonths[cells.theme[row] ?? 0];
    if (own) own[month] = (own[month] ?? 0) + contacts;
  }
  return { whole, of, months, themeMonths };
}

const isWanted = (wanted: number | null, place: number | undefined): boolean =>
  wanted === null || wanted === place;
