/**
 * Readings of several steps as one: the evidence of a pain that is felt at more than one step.
 * A contact belongs to one step, so counts add up; distinct customers do not, and become unknown.
 */
import type { Reading, Tally } from '../document/records/metric';
import { samePeriod } from './periods';

/** null where there is nothing to add, or where the readings count different things (forms or scales differ). */
export function sumReadings(readings: readonly Reading[]): Reading | null {
  const [first, ...rest] = readings;
  if (!first) return null;
  return rest.reduce<Reading | null>((sum, reading) => (sum ? addReadings(sum, reading) : null), first);
}

function addReadings(a: Reading, b: Reading): Reading | null {
  const tally = addTallies(a.tally, b.tally);
  if (!tally) return null;
  const months = [...new Set([...a.series, ...b.series].map(({ month }) => month))].sort();
  const series = months.flatMap((month) => {
    const own = [...a.series, ...b.series]
      .filter((point) => point.month === month)
      .map((point) => point.tally);
    const sum = own.reduce<Tally | null>((total, next) => (total ? addTallies(total, next) : next), null);
    return sum ? [{ month, tally: sum }] : [];
  });
  const sources = [...new Set([...a.origin.sources, ...b.origin.sources])];
  const earlier = addEarlier(a.earlier, b.earlier);
  return {
    tally,
    series,
    ...(earlier ? { earlier } : {}),
    origin: { ...a.origin, sources, period: joinPeriods(a.origin.period, b.origin.period) },
  };
}

/** What of a sum was known before is not the sum: both must have been counted then, in the same days. */
function addEarlier(a: Reading['earlier'], b: Reading['earlier']): Reading['earlier'] {
  if (!a || !b) return undefined;
  const add = (one: Beside, other: Beside): Beside => {
    if (!one || !other || !samePeriod(one.period, other.period)) return null;
    const tally = addTallies(one.tally, other.tally);
    return tally && { period: one.period, tally };
  };
  return { previous: add(a.previous, b.previous), yearAgo: add(a.yearAgo, b.yearAgo) };
}

type Beside = NonNullable<Reading['earlier']>['previous'];

function joinPeriods(
  a: Reading['origin']['period'],
  b: Reading['origin']['period'],
): Reading['origin']['period'] {
  if (!a || !b) return a ?? b;
  const [from = a.from] = [a.from, b.from].sort();
  const [, to = a.to] = [a.to, b.to].sort();
  return { from, to };
}

/** Contacts that a tally counts; one of anything else counts none. */
export const grossOf = (tally: Tally | null | undefined): number =>
  tally?.form === 'count' ? tally.gross : 0;

export function addTallies(a: Tally, b: Tally): Tally | null {
  if (a.form === 'count' && b.form === 'count') return { form: 'count', gross: a.gross + b.gross, net: null };
  if (a.form === 'part' && b.form === 'part')
    return { form: 'part', part: a.part + b.part, whole: a.whole + b.whole };
  if (a.form === 'sum' && b.form === 'sum') return { form: 'sum', sum: a.sum + b.sum, n: a.n + b.n };
  if (a.form !== 'scores' || b.form !== 'scores') return null;
  if (a.scale.min !== b.scale.min || a.scale.max !== b.scale.max) return null;
  const counts: Record<string, number> = { ...a.counts };
  for (const [score, count] of Object.entries(b.counts)) counts[score] = (counts[score] ?? 0) + count;
  return { form: 'scores', scale: a.scale, counts };
}
