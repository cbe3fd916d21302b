/**
 * Whether a problem is new in a month: not heard before, or so rarely that its share of contacts was clearly a fraction
 * of what it is. Knows plain counts of months.
 */
import { compareShares } from '../metrics/intervals';

interface Month {
  readonly month: string;
  readonly contacts: number;
}

export interface Novelty {
  /** In which it was heard first; null: never. */
  readonly firstMonth: string | null;
  readonly isNew: boolean;
  /** Share of earlier months divided by the share of this one, 0: not heard before; null: there are no earlier months. */
  readonly earlierPart: number | null;
}

/** Of its share in the month: a problem that was heard half as often is growing, not new. */
const mostEarlier = 0.2;

/** `own` and `all`: oldest first, the month itself among them; months without contacts may be left out. */
export function noveltyOf(own: readonly Month[], all: readonly Month[], month: string): Novelty {
  const firstMonth = own.find(({ contacts }) => contacts > 0)?.month ?? null;
  const sum = (months: readonly Month[], isEarlier: boolean): number =>
    months.reduce(
      (total, one) => ((isEarlier ? one.month < month : one.month === month) ? total + one.contacts : total),
      0,
    );
  const before = { part: sum(own, true), n: sum(all, true) };
  const now = { part: sum(own, false), n: sum(all, false) };
  if (before.n === 0 || now.part === 0) return { firstMonth, isNew: false, earlierPart: null };
  const earlierPart = before.part / before.n / (now.part / now.n);
  const compared = compareShares(before, now);
  return {
    firstMonth,
    isNew: earlierPart <= mostEarlier && compared !== null && compared.interval.low > 0,
    earlierPart,
  };
}
