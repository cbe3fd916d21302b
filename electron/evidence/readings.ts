/** Readings of one step, as a map keeps them: tallies with their monthly series and where they come from. */
import type { Period } from '#core/document/records/field';
import type { Reading, Tally } from '#core/document/records/metric';
import type { Measurement } from '#core/evidence/evidence-views';
import type { CountPart, MetricParts, OutcomePart, ScorePart } from './measure-parts';

type Readings = Measurement['steps'][number]['readings'];

export interface StepEvidence {
  /** null: the step has no rule for them, or nothing meets it. */
  readonly contacts: MetricParts | null;
  readonly answers: MetricParts | null;
  readonly contactsPeriod: Period | null;
  readonly answersPeriod: Period | null;
  readonly takenAt: string;
  readonly nameOf: ReadonlyMap<number, string>;
  /** What these are put beside: scores of another source or on another scale are no earlier state of it. */
  readonly like?: Readings;
  /** False: the tally alone is wanted. */
  readonly hasSeries?: boolean;
}

/** A survey that was bound to the step speaks for its scores; otherwise the ratings of its contacts do. */
export function readingsOf(evidence: StepEvidence): Readings {
  const { contacts, answers, takenAt, nameOf } = evidence;
  const sources = (ids: readonly number[]) =>
    [...new Set(ids.map((id) => nameOf.get(id) ?? ''))].filter((name) => name !== '');
  const fromContacts = (ids: readonly number[]): Reading['origin'] => ({
    kind: 'contacts',
    sources: sources(ids),
    period: evidence.contactsPeriod,
    takenAt,
  });
  const fromSurvey = (ids: readonly number[]): Reading['origin'] => ({
    kind: 'survey',
    sources: sources(ids),
    period: evidence.answersPeriod,
    takenAt,
  });
  const readings: Readings = {};
  if (contacts !== null) {
    readings.contacts = {
      tally: { form: 'count', ...contacts.total },
      series: countSeries(contacts.counts, evidence.contactsPeriod),
      origin: fromContacts(contacts.sourceIds),
    };
    Object.assign(readings, outcomeReadings(contacts.outcomes, fromContacts(contacts.sourceIds)));
  }
  for (const metric of ['csat', 'ces', 'nps'] as const) {
    const like = evidence.like?.[metric];
    const read = (parts: MetricParts | null, kind: 'survey' | 'contacts') =>
      like !== undefined && like.origin.kind !== kind
        ? null
        : scoreReading(
            (parts?.scores ?? []).filter((part) => isOnScaleOf(part, like)),
            metric,
            kind === 'survey' ? fromSurvey : fromContacts,
          );
    const reading = read(answers, 'survey') ?? read(contacts, 'contacts');
    if (reading !== null) readings[metric] = reading;
  }
  return evidence.hasSeries === false ? withoutSeries(readings) : readings;
}

const isOnScaleOf = ({ min, max }: ScorePart, like: Reading | undefined): boolean =>
  like?.tally.form !== 'scores' || (like.tally.scale.min === min && like.tally.scale.max === max);

const withoutSeries = (readings: Readings): Readings =>
  Object.fromEntries(
    Object.entries(readings).map(([metric, reading]) => [metric, { ...reading, series: [] }]),
  );

/** A month without contacts inside the period is a zero, not a gap. */
function countSeries(counts: readonly CountPart[], period: Period | null): Reading['series'] {
  const byMonth = new Map(
    counts.flatMap((part) => (part.month === null ? [] : [[part.month, part] as const])),
  );
  const months = period === null ? [...byMonth.keys()].toSorted() : monthsOf(period);
  const lasting = months.length > 600 ? months.filter((month) => byMonth.has(month)).slice(-600) : months;
  return lasting.map((month) => {
    const part = byMonth.get(month);
    return { month, tally: { form: 'count', gross: part?.gross ?? 0, net: part ? part.net : 0 } };
  });
}

function monthsOf({ from, to }: Period): string[] {
  const months: string[] = [];
  const last = to.slice(0, 7);
  let [year, month] = from.split('-').map(Number);
  for (;;) {
    const name = `${year ?? 0}-${String(month ?? 1).padStart(2, '0')}`;
    if (name > last || months.length > 12_000) return months;
    months.push(name);
    if (month === 12) year = (year ?? 0) + 1;
    month = ((month ?? 1) % 12) + 1;
  }
}

/** Scores on the scale most answers are on: answers of two scales cannot be added up. */
function scoreReading(
  scores: readonly ScorePart[],
  metric: ScorePart['metric'],
  originOf: (sourceIds: readonly number[]) => Reading['origin'],
): Reading | null {
  const own = scores.filter((part) => part.metric === metric);
  const scaleOf = (part: ScorePart) => `${part.min} ${part.max}`;
  const sizes = new Map<string, number>();
  for (const part of own) sizes.set(scaleOf(part), (sizes.get(scaleOf(part)) ?? 0) + part.count);
  const [largest] = [...sizes].toSorted((a, b) => b[1] - a[1]);
  if (largest === undefined) return null;
  const parts = own.filter((part) => scaleOf(part) === largest[0]);
  const months = [...new Set(parts.flatMap((part) => part.month ?? []))].toSorted();
  return {
    tally: scoreTally(parts),
    series: months
      .slice(-600)
      .map((month) => ({ month, tally: scoreTally(parts.filter((part) => part.month === month)) })),
    origin: originOf(parts.map((part) => part.sourceId).toSorted((a, b) => a - b)),
  };
}

function scoreTally(parts: readonly ScorePart[]): Tally {
  const counts: Record<string, number> = {};
  for (const { score, count } of parts.toSorted((a, b) => a.score - b.score))
    counts[String(score)] = (counts[String(score)] ?? 0) + count;
  const [first] = parts;
  return { form: 'scores', scale: { min: first?.min ?? 0, max: first?.max ?? 0 }, counts };
}

function outcomeReadings(outcomes: readonly OutcomePart[], origin: Reading['origin']): Readings {
  const readings: Readings = {};
  const fcr = reduceOutcomes(outcomes, origin, (parts) => partTally(parts, 'fcrPart', 'fcrWhole'));
  const onTime = reduceOutcomes(outcomes, origin, (parts) => partTally(parts, 'onTimePart', 'onTimeWhole'));
  const handling = reduceOutcomes(outcomes, origin, (parts) => {
    const n = sum(parts, 'minutesN');
    return n === 0 ? null : { form: 'sum', sum: sum(parts, 'minutes'), n };
  });
  if (fcr !== null) readings.fcr = fcr;
  if (onTime !== null) readings.onTime = onTime;
  if (handling !== null) readings.handling = handling;
  return readings;
}

type Amount = Exclude<keyof OutcomePart, 'month'>;
const sum = (parts: readonly OutcomePart[], amount: Amount) =>
  parts.reduce((total, part) => total + part[amount], 0);

function partTally(parts: readonly OutcomePart[], part: Amount, whole: Amount): Tally | null {
  const all = sum(parts, whole);
  return all === 0 ? null : { form: 'part', part: sum(parts, part), whole: all };
}

function reduceOutcomes(
  outcomes: readonly OutcomePart[],
  origin: Reading['origin'],
  tallyOf: (parts: readonly OutcomePart[]) => Tally | null,
): Reading | null {
  const tally = tallyOf(outcomes);
  if (tally === null) return null;
  const months = outcomes
    .filter((part) => part.month !== null)
    .toSorted((a, b) => ((a.month ?? '') < (b.month ?? '') ? -1 : 1));
  const series = months.flatMap((part) => {
    const own = tallyOf([part]);
    return own === null || part.month === null ? [] : [{ month: part.month, tally: own }];
  });
  return { tally, series: series.slice(-600), origin };
}
