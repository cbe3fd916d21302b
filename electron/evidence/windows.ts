/**
 * Numbers of places in windows of days and week by week, summed up from tallies by day: what the effect of a fix is
 * measured by. A window that was not recorded from its first day to its last has no numbers: half a week is no fall.
 */
import type { Period } from '#core/document/records/field';
import type { Reading, Tally } from '#core/document/records/metric';
import type { CheckedInput } from '#core/evidence/evidence-api';
import type { EvidenceWindows } from '#core/evidence/evidence-views';
import { foldValue } from '#core/evidence/fold-value';
import { partsOf } from '#core/metrics/effect-windows';
import { daysOn } from '#core/metrics/periods';
import { wholeBucket } from './buckets';
import type { Span } from './earlier-readings';
import { readingsOf } from './readings';
import { conversionTally, enteredTally, spanOfCounts, within } from './step-counts';
import { sumTallies } from './sum-tallies';
import { spanOf, type Tallied, type Tallies } from './tallies';

type Asked = CheckedInput<'windows'>;
type Readings = EvidenceWindows['rows'][number]['readings'];

export function windows(asked: Asked, tallied: Tallied): EvidenceWindows {
  const takenAt = new Date().toISOString();
  const places = [...new Set(asked.places)].filter((place) => place !== '');
  const spans = { contacts: spanOf(tallied.contacts), answers: spanOf(tallied.answers) };
  const counting = new Counting(asked, tallied, spans, places, takenAt);
  const span = spans.contacts ?? spans.answers;
  const weeks = asked.weeks === null ? [] : partsOf(asked.weeks, 'week');
  return {
    takenAt,
    span: span && { from: span.from, to: lastWhole(span) },
    rows: asked.periods.flatMap((period) =>
      counting.of(period).map(({ place, readings }) => ({ place, period, readings })),
    ),
    weeks: weeks.flatMap((from) =>
      counting.of({ from, to: daysOn(from, 6) }).map(({ place, readings }) => ({
        place,
        from,
        tallies: Object.fromEntries(
          Object.entries(readings).map(([metric, reading]) => [metric, reading.tally]),
        ),
      })),
    ),
  };
}

class Counting {
  private readonly nameOf: ReadonlyMap<number, string>;

  constructor(
    private readonly asked: Asked,
    private readonly tallied: Tallied,
    private readonly spans: { readonly contacts: Span | null; readonly answers: Span | null },
    private readonly places: readonly string[],
    private readonly takenAt: string,
  ) {
    this.nameOf = new Map(tallied.sources.map(({ id, name }) => [Number(id), name]));
  }

  /** Places with no number of that time are left out. */
  of(period: Period): { readonly place: string; readonly readings: Readings }[] {
    const contacts = this.parts(this.tallied.contacts, this.spans.contacts, period);
    const answers = this.parts(this.tallied.answers, this.spans.answers, period);
    return this.places.flatMap((place, index) => {
      const isBound = this.asked.steps.some(
        (step, at) => this.asked.places[at] === place && step.contacts !== null,
      );
      const readings = readingsOf({
        contacts: contacts && isBound ? (contacts.get(index) ?? none) : null,
        answers: answers?.get(index) ?? null,
        contactsPeriod: period,
        answersPeriod: period,
        takenAt: this.takenAt,
        nameOf: this.nameOf,
        hasSeries: false,
      });
      const all = { ...readings, ...this.counted(place, period) };
      return Object.keys(all).length === 0 ? [] : [{ place, readings: all }];
    });
  }

  /** null: the window was not recorded whole. */
  private parts(tallies: Tallies, span: Span | null, period: Period) {
    if (span === null || !isRecorded(period, span)) return null;
    return sumTallies(tallies, {
      placeOf: (step) => this.places.indexOf(this.asked.places[step] ?? ''),
      places: this.places.length,
      buckets: wholeBucket(period, tallies.counts.day),
    });
  }

  /** Where every step of the place was counted: a rate over some of its steps would be a rate of other customers. */
  private counted(place: string, period: Period): Readings {
    const { countings } = this.tallied;
    const { steps, places, denominator } = this.asked;
    const daysOf = (name: string) => {
      const days = countings.get(foldValue(name)) ?? [];
      const span = spanOfCounts(days);
      // Counts of months say nothing of weeks.
      const isFine = span !== null && usualDistance(span.quiet) <= 7;
      return isFine && isRecorded(period, span) ? within(days, period) : [];
    };
    const own = steps.filter((_, at) => places[at] === place).map(({ title }) => daysOf(title ?? ''));
    const all = own.every((days) => days.length > 0) ? own.flat() : [];
    const divided = denominator === undefined ? all : daysOf(denominator);
    const read = (days: ReturnType<typeof within>, tally: Tally | null): Reading | null =>
      tally && {
        tally,
        series: [],
        origin: {
          kind: 'counts',
          sources: [...new Set(days.flatMap(({ sources }) => sources))].map(
            (id) => this.nameOf.get(id) ?? '',
          ),
          period,
          takenAt: this.takenAt,
        },
      };
    const entered = read(divided, enteredTally(divided));
    const conversion = read(all, conversionTally(all));
    return { ...(entered ? { entered } : {}), ...(conversion ? { conversion } : {}) };
  }
}

/** Recorded, and nobody wrote: nought contacts. */
const none = { sourceIds: [], total: { gross: 0, net: 0 }, counts: [], scores: [], outcomes: [] };

/** Where records come daily, the first and the last day have one; where they are rare, days around them were quiet, not lost. */
const isRecorded = ({ from, to }: Period, span: Span): boolean =>
  daysOn(span.from, -quietAround(span)) <= from && to <= lastWhole(span);
const lastWhole = (span: Span): string => daysOn(span.to, quietAround(span));
const quietAround = ({ quiet }: Span): number => Math.max(0, usualDistance(quiet) - 1);
const usualDistance = (quiet: number): number => Math.floor(quiet / 3);
