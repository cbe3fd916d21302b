/**
 * A number ready to be shown or compared, together with everything that makes it honest:
 * what it was computed from, its n, scale, unit, period and interval. A share of nothing is null with a reason.
 */
import type { Period } from '../document/records/field';
import type { Reading } from '../document/records/metric';

export const shownMetrics = [
  'contacts',
  'contactRate',
  'csat',
  'dsat',
  'ces',
  'nps',
  'fcr',
  'onTime',
  'handling',
  'conversion',
  'entered',
  'painScore',
] as const;
export type ShownMetric = (typeof shownMetrics)[number];

export const absentReasons = [
  /** Nothing was imported or typed. */
  'noData',
  /** Contacts there are, but nobody rated them (or no outcome is known). */
  'noAnswers',
  /** Distinct customers are asked for, and the source does not know its customers. */
  'customersUnknown',
  /** A rate without anything to divide by. */
  'noDenominator',
  /** What there is to divide by was counted in another period. */
  'otherPeriod',
  /** The answers are on a scale for which the map's settings say nothing. */
  'otherScale',
] as const;
export type AbsentReason = (typeof absentReasons)[number];

/** share: 0 to 1. points: mean on the scale. index: -100 to 100. rate: per `per`. perMonth: contacts a month. */
export type Unit = 'count' | 'share' | 'rate' | 'points' | 'index' | 'minutes' | 'perMonth';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What a comparison with another period needs. */
export type Basis =
  | { readonly kind: 'share'; readonly part: number; readonly n: number }
  | { readonly kind: 'rate'; readonly events: number; readonly exposure: number; readonly per: number }
  | { readonly kind: 'mean'; readonly mean: number; readonly variance: number; readonly n: number };

export interface MetricValue {
  readonly metric: ShownMetric;
  readonly value: number | null;
  /** Set exactly when the value is null. */
  readonly reason: AbsentReason | null;
  readonly unit: Unit;
  /** Answers, contacts or entries behind the value; null: typed by someone who did not know it. */
  readonly n: number | null;
  /** Fewer than 30 answers: say "few answers". Never true for plain counts. */
  readonly isFew: boolean;
  readonly interval: Interval | null;
  readonly basis: Basis | null;
  readonly scale: { readonly min: number; readonly max: number } | null;
  /** Different customers are counted, not contacts; left out: contacts. */
  readonly isOfCustomers?: true;
  /** Rates: contacts per 1, 100 or 1,000. */
  readonly per: number | null;
  readonly period: Period | null;
  readonly origin: Reading['origin'] | null;
}

/** Contacts as a rate over the time they came in, so that two times can be compared. */
export const overTime = (contacts: MetricValue, time: number): MetricValue =>
  contacts.value === null
    ? contacts
    : {
        ...contacts,
        value: contacts.value / time,
        basis: { kind: 'rate', events: contacts.value, exposure: time, per: 1 },
      };

/** From this many answers a share speaks without a warning. */
export const fewAnswers = 30;

type Known = Pick<MetricValue, 'metric' | 'value' | 'unit' | 'n'> & Partial<MetricValue>;

export function known(reading: Reading | null, fields: Known): MetricValue {
  const isCount = fields.unit === 'count' || fields.unit === 'rate' || fields.unit === 'perMonth';
  return {
    reason: null,
    isFew: !isCount && fields.n !== null && fields.n < fewAnswers,
    interval: null,
    basis: null,
    scale: null,
    per: null,
    period: reading?.origin.period ?? null,
    origin: reading?.origin ?? null,
    ...fields,
  };
}

export function absent(
  metric: ShownMetric,
  unit: Unit,
  reason: AbsentReason,
  reading: Reading | null = null,
): MetricValue {
  return { ...known(reading, { metric, unit, value: null, n: 0 }), reason, isFew: false };
}
