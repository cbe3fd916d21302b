/** What numbers of a period are compared with, as far as there were records then: the period before, a year ago, months. */
import type { Period } from '#core/document/records/field';
import type { Reading } from '#core/document/records/metric';
import type { Measurement } from '#core/evidence/evidence-views';
import { monthBefore, periodOfMonths, previousPeriod, samePeriod, yearBefore } from '#core/metrics/periods';

type Readings = Measurement['steps'][number]['readings'];

export interface Compared {
  readonly period: Period | null;
  /** Its last days are in the store. */
  readonly isOver: boolean;
  /** null: nobody wrote records down then, or the period itself is not over yet. */
  readonly previous: Period | null;
  readonly yearAgo: Period | null;
  /** Whole months before the period. */
  readonly history: Period | null;
}

/** Three years: enough to see a season twice. */
const historyMonths = 36;
const dayMs = 86_400_000;

/** From the first record to the last. */
export interface Span extends Period {
  /** How many days without a record are nothing unusual. */
  readonly quiet: number;
}

/** Three times the usual distance of two days with records. */
export const quietDays = (first: number, last: number, days: number): number =>
  Math.max(1, Math.ceil((3 * (last - first)) / Math.max(1, days - 1)));

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs;

/** Records of its first days are there, or what is missing is no more than a quiet stretch. */
export const isBegun = (one: Period, span: Span): boolean =>
  span.from <= one.to && daysBetween(one.from, span.from) <= span.quiet;

export function comparedOf(period: Period | null, span: Span | null): Compared {
  if (period === null || span === null)
    return { period, isOver: false, previous: null, yearAgo: null, history: null };
  const isOver = isWhole(period, span);
  const isKnown = (one: Period) => isOver && isBegun(one, span);
  const previous = previousPeriod(period);
  const yearAgo = yearBefore(period);
  const last = monthBefore(period.from.slice(0, 7), 1);
  const months = periodOfMonths(monthBefore(last, historyMonths - 1), last);
  const from = span.from > months.from ? firstWholeMonth(span) : months.from;
  return {
    period,
    isOver,
    previous: isKnown(previous) ? previous : null,
    yearAgo: isKnown(yearAgo) && !samePeriod(yearAgo, previous) ? yearAgo : null,
    history: from < months.to ? { from, to: months.to } : null,
  };
}

/** A month half imported must not read as a fall by half. A quiet stretch at the end does no harm. */
const isWhole = (period: Period, span: Span): boolean =>
  period.from <= span.to && daysBetween(span.to, period.to) <= span.quiet;

/** A month whose first days were not imported is not whole. */
function firstWholeMonth({ from, quiet }: Span): string {
  const month = from.slice(0, 7);
  return daysBetween(`${month}-01`, from) <= quiet ? `${month}-01` : `${monthBefore(month, -1)}-01`;
}

export interface Earlier {
  readonly compared: { readonly contacts: Compared; readonly answers: Compared };
  readonly previous: Readings;
  readonly yearAgo: Readings;
  readonly history: Readings;
}

export function withEarlier(readings: Readings, { compared, previous, yearAgo, history }: Earlier): Readings {
  return Object.fromEntries(
    Object.entries(readings).map(([name, reading]) => {
      const metric = name as keyof Readings;
      const own = reading.origin.kind === 'survey' ? compared.answers : compared.contacts;
      if (own.period === null) return [metric, reading];
      const beside = (period: Period | null, then: Readings) => {
        const tally = then[metric]?.tally ?? nothingOf(reading);
        return period === null || tally === null ? null : { period, tally };
      };
      const earlier = { previous: beside(own.previous, previous), yearAgo: beside(own.yearAgo, yearAgo) };
      return [metric, { ...reading, earlier, history: history[metric]?.series ?? [] }];
    }),
  );
}

/** No contact in a time of which there are records is a nought; no answer is no answer. */
const nothingOf = ({ tally }: Reading): Reading['tally'] | null =>
  tally.form === 'count' ? { form: 'count', gross: 0, net: 0 } : null;
