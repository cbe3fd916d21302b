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

/** `span`: from the first record to the last. */
export function comparedOf(period: Period | null, span: Period | null): Compared {
  if (period === null || span === null)
    return { period, isOver: false, previous: null, yearAgo: null, history: null };
  const isOver = isWhole(period, span);
  const isKnown = (one: Period) => isOver && one.from >= span.from;
  const previous = previousPeriod(period);
  const yearAgo = yearBefore(period);
  const last = monthBefore(period.from.slice(0, 7), 1);
  const months = periodOfMonths(monthBefore(last, historyMonths - 1), last);
  const from = span.from > months.from ? firstWholeMonth(span.from) : months.from;
  return {
    period,
    isOver,
    previous: isKnown(previous) ? previous : null,
    yearAgo: isKnown(yearAgo) && !samePeriod(yearAgo, previous) ? yearAgo : null,
    history: from < months.to ? { from, to: months.to } : null,
  };
}

/** A month half imported must not read as a fall by half. A quiet day at the end does no harm. */
function isWhole(period: Period, span: Period): boolean {
  const length = (Date.parse(period.to) - Date.parse(period.from)) / dayMs + 1;
  const missing = (Date.parse(period.to) - Date.parse(span.to)) / dayMs;
  return missing <= Math.max(1, length / 20);
}

/** A month whose first days were not imported is not whole; one or two quiet days at its start are no gap. */
const firstWholeMonth = (day: string): string =>
  Number(day.slice(8)) <= 2 ? `${day.slice(0, 7)}-01` : `${monthBefore(day.slice(0, 7), -1)}-01`;

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
