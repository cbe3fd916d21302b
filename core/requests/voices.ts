/**
 * How many asked: voices summed up by month, way and source. Colleagues who use the product themselves are counted apart
 * from customers, so no count of customers has them in it. Knows no words and no screens.
 */
import type { RequestVoices } from '../document/records/request';
import { compareText } from '../document/same-value';
import { monthsBetween } from '../metrics/periods';

export type VoiceWay = RequestVoices['way'];

/** Ways by which customers are heard. */
export const customerWays = ['contacts', 'agents', 'sessions'] as const satisfies readonly VoiceWay[];
export const isOfCustomers = ({ way }: Pick<RequestVoices, 'way'>): boolean => way !== 'colleagues';

/** Calendar months YYYY-MM, both included; null: from the first, or to the last there is. */
export interface Months {
  readonly from: string | null;
  readonly to: string | null;
}
export const allMonths: Months = { from: null, to: null };

export const isIn = (month: string, { from, to }: Months): boolean =>
  (from === null || month >= from) && (to === null || month <= to);

export interface CountOf<Key> {
  readonly of: Key;
  readonly count: number;
}

export interface VoiceCounts {
  /** Of customers: the sum of the three lists below, each by itself. */
  readonly customers: number;
  readonly colleagues: number;
  /** From the first month anyone asked to the last one, the silent ones between included. */
  readonly byMonth: readonly CountOf<string>[];
  /** All ways of customers. */
  readonly byWay: readonly CountOf<VoiceWay>[];
  /** The most heard first. */
  readonly bySource: readonly CountOf<string>[];
}

const counted = new WeakMap<readonly RequestVoices[], VoiceCounts>();

/** Of all months. The same array is counted once. */
export function allVoices(voices: readonly RequestVoices[]): VoiceCounts {
  const known = counted.get(voices) ?? countVoices(voices, allMonths);
  counted.set(voices, known);
  return known;
}

export function countVoices(voices: readonly RequestVoices[], months: Months): VoiceCounts {
  const heard = voices.filter(({ month }) => isIn(month, months));
  const ofCustomers = heard.filter(isOfCustomers);
  const byMonth = sumBy(ofCustomers, ({ month }) => month);
  const byWay = sumBy(ofCustomers, ({ way }) => way);
  const bySource = sumBy(ofCustomers, ({ source }) => source.trim());
  const customers = sumOf(ofCustomers);
  return {
    customers,
    colleagues: sumOf(heard) - customers,
    byMonth: monthsHeard(byMonth).map((month) => ({ of: month, count: byMonth.get(month) ?? 0 })),
    byWay: customerWays.map((way) => ({ of: way, count: byWay.get(way) ?? 0 })),
    bySource: [...bySource]
      .map(([source, count]) => ({ of: source, count }))
      .sort((a, b) => b.count - a.count || compareText(a.of, b.of)),
  };
}

const sumOf = (voices: readonly RequestVoices[]): number => voices.reduce((sum, { count }) => sum + count, 0);

function sumBy<Key>(voices: readonly RequestVoices[], keyOf: (one: RequestVoices) => Key): Map<Key, number> {
  const sums = new Map<Key, number>();
  for (const one of voices) sums.set(keyOf(one), (sums.get(keyOf(one)) ?? 0) + one.count);
  return sums;
}

function monthsHeard(sums: ReadonlyMap<string, number>): readonly string[] {
  const heard = [...sums].flatMap(([month, count]) => (count > 0 ? [month] : [])).toSorted();
  const [first = '', last = ''] = [heard[0], heard.at(-1)];
  return first === '' ? [] : monthsBetween(first, last, longest);
}

/** Fifty years. */
const longest = 600;
