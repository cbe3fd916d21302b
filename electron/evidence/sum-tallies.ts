/** Tallies of days summed up for places (steps, stages, the map) and what they are counted apart by. Plain loops. */
import { type Buckets, undated } from './buckets';
import type { CountPart, MetricParts, OutcomePart, ScorePart } from './measure-parts';
import type { Tallies } from './tallies';

export interface Sum {
  /** Place of each step by its number. */
  readonly placeOf: (step: number) => number;
  readonly places: number;
  /** Days put together, or, with `isByLabel`, the labels of the tallies within these days. */
  readonly buckets: Buckets;
  readonly isByLabel?: boolean;
}

/** Parts by place; places without a record are absent. */
export function sumTallies(tallies: Tallies, sum: Sum): ReadonlyMap<number, MetricParts> {
  const names = sum.isByLabel ? [...tallies.labels, null] : sum.buckets.names;
  const cells = new Cells(sum, names.length, tallies.labels.length);
  const counts = sumCounts(tallies, cells);
  const scores = sumScores(tallies, cells, names);
  const outcomes = sumOutcomes(tallies, cells);
  const parts = new Map<number, MetricParts>();
  for (let place = 0; place < sum.places; place++) {
    const total = counts.total(place);
    if (total.gross === 0) continue;
    const own = names.map((month, index) => ({ month, cell: place * names.length + index }));
    parts.set(place, {
      sourceIds: [...(counts.sources.get(place) ?? [])].toSorted((a, b) => a - b),
      total,
      counts: own.flatMap(({ month, cell }): CountPart[] => {
        const part = counts.at(cell);
        return part.gross === 0 ? [] : [{ month, ...part }];
      }),
      scores: scores.get(place) ?? [],
      outcomes: own.flatMap(({ month, cell }): OutcomePart[] => {
        const part = outcomes(cell);
        return part === null ? [] : [{ month, ...part }];
      }),
    });
  }
  return parts;
}

interface Placed {
  readonly step: Uint16Array;
  readonly label: Uint16Array;
  readonly day: Int32Array;
}

/** Where a row counts: place by place, in each a cell for every bucket or label. */
class Cells {
  readonly length: number;
  /** Cell in which the place of a step begins; -1: none. */
  readonly firstOf = new Int32Array(65_536).fill(-1);

  constructor(
    private readonly sum: Sum,
    readonly width: number,
    readonly labels: number,
  ) {
    this.length = sum.places * width;
    for (let step = 0; step < this.firstOf.length; step++) {
      const place = sum.placeOf(step);
      this.firstOf[step] = place < 0 ? -1 : place * width;
    }
  }

  get buckets(): Buckets {
    return this.sum.buckets;
  }

  get isByLabel(): boolean {
    return this.sum.isByLabel === true;
  }

  get places(): number {
    return this.sum.places;
  }

  /** -1: it is not asked for. */
  of(step: number, label: number, day: number): number {
    const first = this.firstOf[step] ?? -1;
    const { table, firstDay, ofUndated } = this.sum.buckets;
    const bucket = day === undated ? ofUndated : (table[day - firstDay] ?? -1);
    if (first < 0 || bucket < 0) return -1;
    return first + (this.sum.isByLabel ? Math.min(label, this.labels) : bucket);
  }

  /** Rows in order of days: those that can be asked for. */
  rowsOf({ day }: Placed): { readonly from: number; readonly to: number } {
    const { table, firstDay, ofUndated } = this.sum.buckets;
    const from = ofUndated >= 0 ? 0 : firstAt(day, firstDay);
    return { from, to: firstAt(day, firstDay + table.length) };
  }
}

/** Of sorted days, the first that is not before this one. */
function firstAt(days: Int32Array, day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sumCounts({ counts, customers }: Tallies, cells: Cells) {
  const gross = new Float64Array(cells.length);
  const named = new Float64Array(cells.length);
  const sources = new Map<number, Set<number>>();
  const { from, to } = cells.rowsOf(counts);
  for (let row = from; row < to; row++) {
    const cell = cells.of(counts.step[row] ?? 0, counts.label[row] ?? 0, counts.day[row] ?? 0);
    if (cell < 0) continue;
    gross[cell] = (gross[cell] ?? 0) + (counts.gross[row] ?? 0);
    named[cell] = (named[cell] ?? 0) + (counts.named[row] ?? 0);
    const place = Math.floor(cell / cells.width);
    const known = sources.get(place);
    if (known) known.add(counts.source[row] ?? 0);
    else sources.set(place, new Set([counts.source[row] ?? 0]));
  }
  const net = distinctCustomers(customers, cells);
  const add = (list: Float64Array, place: number) =>
    list.subarray(place * cells.width, (place + 1) * cells.width).reduce((all, one) => all + one, 0);
  return {
    sources,
    /** Distinct customers are known only where every contact names its customer. */
    at: (cell: number) => ({
      gross: gross[cell] ?? 0,
      net: gross[cell] === named[cell] ? (net.cells[cell] ?? 0) : null,
    }),
    total: (place: number) => {
      const all = add(gross, place);
      return { gross: all, net: all === add(named, place) ? (net.places[place] ?? 0) : null };
    },
  };
}

/**
 * Rows are sorted by customer, so a customer is new to a cell when it was not the last one there. Nothing is called in
 * this loop: it goes through all contacts of the steps, whatever the period.
 */
function distinctCustomers(
  { step, label, day, customer }: Tallies['customers'],
  cells: Cells,
): { readonly cells: Float64Array; readonly places: Float64Array } {
  const { width, firstOf, buckets, isByLabel, labels } = cells;
  const { table, firstDay, ofUndated } = buckets;
  const inCells = new Float64Array(cells.length);
  const inPlaces = new Float64Array(cells.places);
  const lastInCell = new Int32Array(cells.length).fill(-1);
  const lastInPlace = new Int32Array(cells.places).fill(-1);
  for (let row = 0; row < customer.length; row++) {
    const date = day[row] as number;
    const at = date - firstDay;
    const bucket = at >= 0 && at < table.length ? (table[at] as number) : date === undated ? ofUndated : -1;
    if (bucket < 0) continue;
    const first = firstOf[step[row] as number] as number;
    if (first < 0) continue;
    const cell = first + (isByLabel ? Math.min(label[row] as number, labels) : bucket);
    const who = customer[row] as number;
    if (lastInCell[cell] === who) continue;
    lastInCell[cell] = who;
    (inCells[cell] as number)++;
    const place = (first / width) | 0;
    if (lastInPlace[place] === who) continue;
    lastInPlace[place] = who;
    (inPlaces[place] as number)++;
  }
  return { cells: inCells, places: inPlaces };
}

function sumScores(
  { scores, kinds }: Tallies,
  cells: Cells,
  names: readonly (string | null)[],
): ReadonlyMap<number, readonly ScorePart[]> {
  const sums = new Map<number, Float64Array>();
  const { from, to } = cells.rowsOf(scores);
  for (let row = from; row < to; row++) {
    const cell = cells.of(scores.step[row] ?? 0, scores.label[row] ?? 0, scores.day[row] ?? 0);
    if (cell < 0) continue;
    let own = sums.get(cell);
    if (own === undefined) {
      own = new Float64Array(kinds.length);
      sums.set(cell, own);
    }
    const kind = scores.kind[row] ?? 0;
    own[kind] = (own[kind] ?? 0) + (scores.count[row] ?? 0);
  }
  const byPlace = new Map<number, ScorePart[]>();
  for (const [cell, counted] of [...sums].toSorted(([a], [b]) => a - b)) {
    const place = Math.floor(cell / cells.width);
    const month = names[cell % cells.width] ?? null;
    const own = byPlace.get(place) ?? [];
    byPlace.set(place, own);
    for (const [index, kind] of kinds.entries()) {
      const count = counted[index] ?? 0;
      if (count > 0) own.push({ ...kind, month, count });
    }
  }
  return byPlace;
}

const amounts = ['fcrPart', 'fcrWhole', 'onTimePart', 'onTimeWhole', 'minutes', 'minutesN'] as const;

function sumOutcomes({ outcomes }: Tallies, cells: Cells) {
  const isThere = new Uint8Array(cells.length);
  const sums = amounts.map(() => new Float64Array(cells.length));
  const { from, to } = cells.rowsOf(outcomes);
  const columns = amounts.map((amount) => outcomes[amount]);
  for (let row = from; row < to; row++) {
    const cell = cells.of(outcomes.step[row] ?? 0, outcomes.label[row] ?? 0, outcomes.day[row] ?? 0);
    if (cell < 0) continue;
    isThere[cell] = 1;
    for (let index = 0; index < sums.length; index++) {
      const own = sums[index];
      if (own) own[cell] = (own[cell] ?? 0) + (columns[index]?.[row] ?? 0);
    }
  }
  return (cell: number): Omit<OutcomePart, 'month'> | null => {
    if (isThere[cell] !== 1) return null;
    const at = (index: number) => sums[index]?.[cell] ?? 0;
    return {
      fcrPart: at(0),
      fcrWhole: at(1),
      onTimePart: at(2),
      onTimeWhole: at(3),
      minutes: at(4),
      minutesN: at(5),
    };
  };
}
