/**
 * Numbers counted apart: of steps, stages or the whole map, by month, week, channel, theme, persona and the like. A
 * contact counts once in each place, so that distinct customers of a stage are not the sum of its steps.
 */
import type { Period } from '#core/document/records/field';
import type { Tally } from '#core/document/records/metric';
import type { CheckedInput, EvidenceReply } from '#core/evidence/evidence-api';
import { foldValue } from '#core/evidence/fold-value';
import { grossOf } from '#core/metrics/sum-readings';
import { dateBuckets, timeLabels, wholeBucket } from './buckets';
import { type Compared, comparedOf, isBegun, type Span, withEarlier } from './earlier-readings';
import type { MetricParts } from './measure-parts';
import type { Query } from './query';
import { readingsOf } from './readings';
import { enteredTally, spanOfCounts, within } from './step-counts';
import { sumTallies } from './sum-tallies';
import { spanOf, type Tallied, type Tallies } from './tallies';
import { namesOfLabels } from './tally-store';

type Asked = CheckedInput<'breakdown'>;
type Rows = EvidenceReply<'breakdown'>['rows'];
type Readings = Rows[number]['readings'];
type Parts = ReadonlyMap<number, MetricParts>;

export async function breakdown(
  query: Query,
  asked: Asked,
  tallied: Tallied,
): Promise<EvidenceReply<'breakdown'>> {
  const names = [...new Set(asked.places)];
  const nameOf = new Map(tallied.sources.map((source) => [Number(source.id), source.name]));
  const told = { takenAt: new Date().toISOString(), nameOf };
  const placing = {
    placeOf: (step: number) => names.indexOf(asked.places[step] ?? ''),
    places: names.length,
  };
  const isTime = asked.by === 'month' || asked.by === 'week';
  const numbers = isTime ? byTime(asked, tallied, placing) : byLabel(asked, tallied, placing);
  const rows = names.flatMap((place, index) =>
    numbers.labels(index).map((label) => {
      const read = (window: Window, like: Readings = {}) =>
        readingsOf({
          like,
          ...numbers.parts(index, label, window),
          contactsPeriod: numbers.period(label),
          answersPeriod: numbers.period(label),
          ...told,
          hasSeries: false,
        });
      const own = read('own');
      const readings = withEarlier(own, {
        compared: numbers.compared(label),
        previous: read('previous', own),
        yearAgo: read('yearAgo', own),
        history: {},
      });
      const shown = asked.by === 'source' ? (nameOf.get(Number(label)) ?? '') : label;
      return { place, label: shown, readings: { ...readings, ...enteredOf(place, label) } };
    }),
  );
  return {
    rows: rows.map(({ readings, ...row }) => ({ ...row, readings: withoutHistory(readings) })),
    names: await namesOfLabels(query, asked.by),
  };

  /** Where every step of the place was counted: a rate over some of its steps would be a rate of other customers. */
  function enteredOf(place: string, label: string): Readings {
    if (asked.by !== 'none' && !isTime) return {};
    const steps = asked.steps.filter((_, step) => asked.places[step] === place);
    const countings = steps.map(({ title }) => tallied.countings.get(foldValue(title ?? '')) ?? []);
    const sum = (period: Period | null): Tally | null => {
      const tallies = countings.map((days) => enteredTally(within(days, period)));
      return tallies.every((tally) => tally !== null) && tallies.length > 0
        ? { form: 'count', gross: tallies.reduce((all, tally) => all + grossOf(tally), 0), net: null }
        : null;
    };
    const own = numbers.period(label);
    const tally = sum(own);
    if (tally === null) return {};
    const { previous, yearAgo } = numbers.compared(label).contacts;
    // Contacts may have been recorded longer than customers were counted: half a month of these is no month.
    const wasCounted = (period: Period) =>
      countings.every((days) => {
        const span = spanOfCounts(days);
        return span !== null && comparedOf(own, span).isOver && isBegun(period, span);
      });
    const beside = (period: Period | null) => {
      const then = period && wasCounted(period) && sum(period);
      return period && then ? { period, tally: then } : null;
    };
    const sources = countings.flatMap((days) => within(days, own).flatMap((day) => day.sources));
    return {
      entered: {
        tally,
        series: [],
        ...(numbers.period(label) === null
          ? {}
          : { earlier: { previous: beside(previous), yearAgo: beside(yearAgo) } }),
        origin: {
          kind: 'counts',
          sources: [...new Set(sources)].map((id) => nameOf.get(id) ?? ''),
          period: numbers.period(label),
          takenAt: told.takenAt,
        },
      },
    };
  }
}

const withoutHistory = (readings: Readings): Readings =>
  Object.fromEntries(
    Object.entries(readings).map(([metric, { history: _, ...reading }]) => [metric, reading]),
  );

type Window = 'own' | 'previous' | 'yearAgo';
interface Placing {
  readonly placeOf: (step: number) => number;
  readonly places: number;
}
interface Numbers {
  labels(place: number): readonly string[];
  parts(
    place: number,
    label: string,
    window: Window,
  ): { contacts: MetricParts | null; answers: MetricParts | null };
  /** Which days a row is of. */
  period(label: string): Period | null;
  compared(label: string): { contacts: Compared; answers: Compared };
}

/** Each row beside the same label in earlier periods. */
function byLabel({ period, by }: Asked, tallied: Tallied, placing: Placing): Numbers {
  const isByLabel = by !== 'none';
  const windowsOf = (tallies: Tallies) => {
    const known = comparedOf(period, spanOf(tallies));
    // Themes are looked for within a scope: contacts of earlier periods may not have been looked at yet.
    const compared = by === 'theme' ? { ...known, previous: null, yearAgo: null } : known;
    const sum = (one: Period | null) =>
      sumTallies(tallies, { ...placing, buckets: wholeBucket(one, tallies.counts.day), isByLabel });
    const beside = (one: Period | null): Parts => (one === null ? new Map() : sum(one));
    return {
      compared,
      own: sum(period),
      previous: beside(compared.previous),
      yearAgo: beside(compared.yearAgo),
    };
  };
  const [contacts, answers] = [windowsOf(tallied.contacts), windowsOf(tallied.answers)];
  const compared = { contacts: contacts.compared, answers: answers.compared };
  return {
    labels: (place) => labelsOf(place, contacts.own, answers.own),
    parts: (place, label, window) => ({
      contacts: ofLabel(contacts[window].get(place), label),
      answers: ofLabel(answers[window].get(place), label),
    }),
    period: () => period,
    compared: () => compared,
  };
}

/** Each month (or week) beside the one before it, and beside its like of a year ago. */
function byTime({ period, by }: Asked, tallied: Tallied, placing: Placing): Numbers {
  const { periodOf, before, yearBefore } = timeLabels[by === 'week' ? 'week' : 'month'];
  const sum = (tallies: Tallies) =>
    sumTallies(tallies, {
      ...placing,
      buckets: dateBuckets(by === 'week' ? 'week' : 'month', tallies.counts.day, null),
    });
  const inPeriod = (tallies: Tallies) =>
    period === null
      ? null
      : sumTallies(tallies, {
          ...placing,
          buckets: dateBuckets(by === 'week' ? 'week' : 'month', tallies.counts.day, period),
        });
  const spans = { contacts: spanOf(tallied.contacts), answers: spanOf(tallied.answers) };
  const all = { contacts: sum(tallied.contacts), answers: sum(tallied.answers) };
  const own = {
    contacts: inPeriod(tallied.contacts) ?? all.contacts,
    answers: inPeriod(tallied.answers) ?? all.answers,
  };
  const inWindow = { own, previous: all, yearAgo: all };
  const labelIn = (label: string, window: Window) =>
    window === 'own' ? label : window === 'previous' ? before(label) : yearBefore(label);
  const rowPeriod = (label: string): Period => {
    const whole = periodOf(label);
    if (period === null) return whole;
    const [, from = whole.from] = [whole.from, period.from].toSorted();
    const [to = whole.to] = [whole.to, period.to].toSorted();
    return { from, to };
  };
  const compared = (label: string, span: Span | null): Compared => {
    const row = rowPeriod(label);
    const nothing = { period: row, isOver: false, previous: null, yearAgo: null, history: null };
    // Part of a month at the edge of the period is no month to compare.
    if (row.from !== periodOf(label).from || row.to !== periodOf(label).to) return nothing;
    const known = comparedOf(row, span);
    const lastYear = yearBefore(label);
    const yearAgo = lastYear === '' ? null : periodOf(lastYear);
    return {
      ...known,
      yearAgo: yearAgo && span && known.isOver && isBegun(yearAgo, span) ? yearAgo : null,
    };
  };
  return {
    // Records without a date are of no month.
    labels: (place) => labelsOf(place, own.contacts, own.answers).filter((label) => label !== ''),
    parts: (place, label, window) => ({
      contacts: ofLabel(inWindow[window].contacts.get(place), labelIn(label, window)),
      answers: ofLabel(inWindow[window].answers.get(place), labelIn(label, window)),
    }),
    period: rowPeriod,
    compared: (label) => ({
      contacts: compared(label, spans.contacts),
      answers: compared(label, spans.answers),
    }),
  };
}

/** Records of no theme or persona have a row without a name. */
const labelsOf = (place: number, ...parts: readonly Parts[]): string[] =>
  [
    ...new Set(
      parts.flatMap((one) => {
        const own = one.get(place);
        return own === undefined ? [] : [...own.counts, ...own.scores].map(({ month }) => month ?? '');
      }),
    ),
  ].toSorted();

function ofLabel(parts: MetricParts | undefined, label: string): MetricParts | null {
  const isOwn = ({ month }: { readonly month: string | null }) => (month ?? '') === label;
  const own = parts?.counts.find(isOwn);
  if (!parts || !own) return null;
  return {
    sourceIds: parts.sourceIds,
    total: { gross: own.gross, net: own.net },
    counts: [],
    scores: parts.scores.filter(isOwn),
    outcomes: parts.outcomes.filter(isOwn),
  };
}
