/** The numbers of all steps at once, summed up from tallies by day: of a period, of those it is compared with, by month. */
import type { Period } from '#core/document/records/field';
import type { CheckedInput } from '#core/evidence/evidence-api';
import type { Measurement } from '#core/evidence/evidence-views';
import { foldValue } from '#core/evidence/fold-value';
import { dateBuckets, dayOf, undated, wholeBucket } from './buckets';
import { type Compared, comparedOf, withEarlier } from './earlier-readings';
import type { MetricParts } from './measure-parts';
import { readingsOf } from './readings';
import { countReadings } from './step-counts';
import { sumTallies } from './sum-tallies';
import { noStep, spanOf, type Tallied, type Tallies } from './tallies';

export function measure(
  input: CheckedInput<'measure'>,
  { contacts, answers, countings, sources }: Tallied,
): Measurement {
  const takenAt = new Date().toISOString();
  const { period, steps } = input;
  const nameOf = new Map(sources.map((source) => [Number(source.id), source.name]));
  const spans = { contacts: spanOf(contacts), answers: spanOf(answers) };
  const told = { takenAt, nameOf };
  const counted = (name: string) => countReadings(countings.get(foldValue(name)) ?? [], period, told);
  const windows = {
    contacts: windowsOf(contacts, steps.length, comparedOf(period, spans.contacts)),
    answers: windowsOf(answers, steps.length, comparedOf(period, spans.answers)),
  };
  const readings = (
    step: number,
    window: keyof Windows,
    isBound: { contacts: boolean; answers: boolean },
    like: Measurement['steps'][number]['readings'] = {},
  ) =>
    readingsOf({
      like,
      contacts: isBound.contacts ? (windows.contacts[window].get(step) ?? null) : null,
      answers: isBound.answers ? (windows.answers[window].get(step) ?? null) : null,
      contactsPeriod: window === 'history' ? windows.contacts.compared.history : (period ?? spans.contacts),
      answersPeriod: window === 'history' ? windows.answers.compared.history : (period ?? spans.answers),
      hasSeries: window === 'own' || window === 'history',
      ...told,
    });
  const measured = steps.flatMap((step, index) => {
    const isBound = { contacts: step.contacts !== null, answers: step.answers !== null };
    const entered = counted(step.title ?? '');
    if (!isBound.contacts && !isBound.answers && !entered.entered) return [];
    const now = readings(index, 'own', isBound);
    const own = withEarlier(now, {
      compared: { contacts: windows.contacts.compared, answers: windows.answers.compared },
      previous: readings(index, 'previous', isBound, now),
      yearAgo: readings(index, 'yearAgo', isBound, now),
      history: period === null ? {} : readings(index, 'history', isBound, now),
    });
    return [{ stepId: step.stepId, readings: { ...entered, ...own } }];
  });
  return {
    takenAt,
    period: period ?? wider(spans.contacts, spans.answers),
    steps: measured,
    contacts: coverageOf(contacts, period),
    answers: coverageOf(answers, period),
    sources: [...sources],
    denominator: input.denominator === undefined ? null : (counted(input.denominator).entered ?? null),
  };
}

type PartsByStep = ReadonlyMap<number, MetricParts>;
interface Windows {
  readonly own: PartsByStep;
  readonly previous: PartsByStep;
  readonly yearAgo: PartsByStep;
  readonly history: PartsByStep;
}

const none: PartsByStep = new Map();

function windowsOf(
  tallies: Tallies,
  steps: number,
  compared: Compared,
): Windows & { readonly compared: Compared } {
  const placing = { placeOf: (step: number) => (step < steps ? step : -1), places: steps };
  const months = (period: Period | null) =>
    sumTallies(tallies, {
      ...placing,
      buckets: dateBuckets('month', tallies.counts.day, period),
    });
  const whole = (period: Period | null) =>
    period === null
      ? none
      : sumTallies(tallies, { ...placing, buckets: wholeBucket(period, tallies.counts.day) });
  return {
    compared,
    own: months(compared.period),
    previous: whole(compared.previous),
    yearAgo: whole(compared.yearAgo),
    history: compared.history === null ? none : months(compared.history),
  };
}

/** A respondent answers many questions and is one all the same. */
function coverageOf(
  { counts, respondents }: Tallies,
  period: Period | null,
): { total: number; bound: number; unassigned: number } {
  const [from, to] = period === null ? [undated, 2 ** 31] : [dayOf(period.from), dayOf(period.to)];
  const sum = (day: Int32Array, amount: (row: number) => number) =>
    day.reduce((all, one, row) => (one >= from && one <= to ? all + amount(row) : all), 0);
  const isAnswers = respondents.day.length > 0;
  const total = isAnswers
    ? sum(respondents.day, (row) => respondents.total[row] ?? 0)
    : sum(counts.day, (row) => counts.gross[row] ?? 0);
  const bound = isAnswers
    ? sum(respondents.day, (row) => respondents.bound[row] ?? 0)
    : sum(counts.day, (row) => (counts.step[row] === noStep ? 0 : (counts.gross[row] ?? 0)));
  // Parts of contacts are exact, sums of what is left of many need not be.
  return { total: Math.round(total), bound: Math.round(bound), unassigned: Math.round(total - bound) };
}

function wider(one: Period | null, other: Period | null): Period | null {
  if (one === null || other === null) return one ?? other;
  return {
    from: [one.from, other.from].toSorted()[0] ?? one.from,
    to: [one.to, other.to].toSorted()[1] ?? one.to,
  };
}
