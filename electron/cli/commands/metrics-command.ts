/** `metrics MAP [--by …] [--of …]`: every metric of steps, stages or the map, from the contact store or the map's own snapshot. */
import { failure, type Result, success } from '#core/desktop/app-error';
import type { Period } from '#core/document/records/field';
import type { MetricSettings } from '#core/document/records/map';
import { type MetricName, metricNames } from '#core/document/records/metric';
import { liveRecord, mapOf, metricOf, personasInOrder, stepsInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { boundSteps } from '#core/evidence/bound-steps';
import type { BreakdownCut } from '#core/evidence/evidence-api';
import { breakdownCuts } from '#core/evidence/number-requests';
import { ruledPersonas } from '#core/evidence/persona-rules';
import { commandLine as text } from '#core/i18n/messages/command-line';
import { metricNames as words } from '#core/i18n/messages/metrics';
import { translate } from '#core/i18n/translate';
import { besidePeriods, shownValue } from '#core/metrics/beside';
import type { StepReadings } from '#core/metrics/compare-step';
import { besideEarlier, readingNameOf } from '#core/metrics/earlier';
import { formatMetric } from '#core/metrics/format';
import { periodOfMonth, samePeriod } from '#core/metrics/periods';
import { withDenominator } from '#core/metrics/place-readings';
import { type SeasonNote, seasonNotes, seasonWords } from '#core/metrics/season-notes';
import { type MetricValue, type ShownMetric, shownMetrics } from '#core/metrics/value';
import type { CommandEntry } from '../command';
import {
  hasContacts,
  periodOf,
  periodOptions,
  periodUsage,
  printedChange,
  printedValue,
  withStore,
} from '../evidence-commands';
import { documentOf, readMap } from '../map-file';
import { readOptions } from '../options';

const levels = ['step', 'stage', 'map'] as const;
type Level = (typeof levels)[number];
/** How many entered a step stands under the rates that it divides. */
const shown: readonly ShownMetric[] = shownMetrics.filter((metric) => metric !== 'entered');

interface Row {
  readonly place: string;
  readonly label: string;
  /** Of a label that is a number: a theme, a persona. */
  readonly name?: string;
  readonly readings: StepReadings;
}

export const metricsCommand: CommandEntry = {
  usage: `metrics MAP [--by ${breakdownCuts.slice(1).join('|')}] [--field NAME] [--of ${levels.join('|')}] ${periodUsage}`,
  about: text.metricsAbout,
  async run(given, world) {
    const parsed = readOptions(given, { by: 'text', field: 'text', of: 'text', ...periodOptions }, ['MAP']);
    if (!parsed.ok) return parsed;
    const { texts } = parsed.value;
    const by = breakdownCuts.find((each) => each === (texts.by ?? 'none'));
    if (by === undefined) return failure('optionInvalid', { option: '--by', value: texts.by ?? '' });
    const attribute = texts.field ?? '';
    if (by === 'attribute' && attribute === '') return failure('optionMissing', { option: '--field NAME' });
    const of = levels.find((each) => each === (texts.of ?? 'step'));
    if (of === undefined) return failure('optionInvalid', { option: '--of', value: texts.of ?? '' });
    const period = periodOf(texts);
    if (!period.ok) return period;
    const contents = await readMap(parsed.value.words[0] ?? '', world);
    if (!contents.ok) return contents;
    const snapshot = documentOf(contents.value, world).snapshot();
    const asked = { by, attribute, of, period: period.value ?? mapOf(snapshot).period };
    const isCounted = await hasContacts(world.workspace);
    const rows: Result<readonly Row[]> = isCounted
      ? await countedRows(snapshot, world.workspace, asked)
      : keptRows(snapshot, { ...asked, period: period.value }, world.workspace);
    if (!rows.ok) return rows;
    const { metricSettings } = mapOf(snapshot);
    const printed = rows.value.map((row) => ({
      ...(of === 'map' ? {} : { [`${of}Id`]: row.place, title: titleOf(snapshot, of, row.place) }),
      ...(by === 'none' ? {} : { [by]: row.label }),
      ...(row.name === undefined ? {} : { name: row.name }),
      metrics: metricsOf(row, rows.value, metricSettings, by),
    }));
    const seasons = by === 'month' ? seasonsOf(rows.value, metricSettings) : [];
    return success({
      json: {
        from: isCounted ? 'contacts' : 'map',
        by,
        of,
        period: asked.period,
        rows: printed,
        ...(seasons.length === 0
          ? {}
          : { seasons: seasons.map(({ place, note }) => printedSeason(place, note)) }),
      },
      lines: rows.value.flatMap((row) => [
        [titleOf(snapshot, of, row.place), row.name ?? row.label].filter(Boolean).join(' · '),
        ...valuesOf(row.readings, metricSettings)
          .filter(({ value }) => value !== null)
          .map(
            (value) =>
              `    ${translate(world.language, words[value.metric])}: ${formatMetric(value, world.language)}`,
          ),
        ...seasons
          .filter(({ place, note }) => place === row.place && note.month === row.label)
          .map(({ note }) => `    ${seasonWords(note, world.language)}`),
      ]),
      isFine: true,
    });
  },
};

interface Asked {
  readonly by: BreakdownCut;
  readonly attribute: string;
  readonly of: Level;
  readonly period: Period | null;
}

async function countedRows(
  snapshot: Snapshot,
  workspace: string,
  { by, attribute, of, period }: Asked,
): Promise<Result<readonly Row[]>> {
  const steps = boundSteps(snapshot);
  const places = steps.map(({ stepId }) => placeOf(snapshot, of, stepId));
  const { onTimeHours } = mapOf(snapshot).metricSettings;
  const personas = by === 'persona' ? ruledPersonas(personasInOrder(snapshot)) : [];
  const counted = await withStore(workspace, (client) =>
    client.request('breakdown', { steps, places, by, attribute, period, onTimeHours, personas }),
  );
  if (!counted.ok) return counted;
  const { names } = counted.value;
  return success(
    counted.value.rows.map((row) => {
      const own = steps.flatMap(({ stepId }, index) => (places[index] === row.place ? [stepId] : []));
      const readings =
        of === 'step' && by === 'none'
          ? { ...uncountedReadings(snapshot, row.place, period), ...row.readings }
          : row.readings;
      const days = by === 'month' ? periodOfMonth(row.label) : period;
      const name = by === 'persona' ? liveRecord(snapshot, 'persona', row.label)?.name : names[row.label];
      return {
        ...row,
        ...(name === undefined ? {} : { name }),
        readings: withDenominator(snapshot, own, readings, days),
      };
    }),
  );
}

/** Without contacts the map speaks for itself: its steps, whole or by month, as far as it keeps the period. */
function keptRows(snapshot: Snapshot, { by, of, period }: Asked, workspace: string): Result<readonly Row[]> {
  const unknown = failure('folderNotFound', { name: workspace });
  if (of !== 'step' || (by !== 'none' && by !== 'month')) return unknown;
  const rows = stepsInOrder(snapshot).flatMap(({ id }): Row[] => {
    const readings = keptReadings(snapshot, id);
    if (by === 'none') {
      const own = ofPeriod(readings, period);
      return Object.keys(own).length === 0 ? [] : [{ place: id, label: '', readings: own }];
    }
    const months = new Set(Object.values(readings).flatMap(({ series }) => series.map(({ month }) => month)));
    return [...months]
      .filter((month) => period === null || isWithin(periodOfMonth(month), period))
      .toSorted()
      .map((label) => ({ place: id, label, readings: ofMonth(readings, label) }));
  });
  return period !== null && rows.length === 0 ? unknown : success(rows);
}

const isWithin = (one: Period, other: Period): boolean => other.from <= one.from && one.to <= other.to;

/** Readings of just that period, a month of a longer one, and what was typed without one. */
function ofPeriod(readings: StepReadings, period: Period | null): StepReadings {
  if (period === null) return readings;
  const month = period.from.slice(0, 7);
  const ofItsMonth = samePeriod(period, periodOfMonth(month)) ? ofMonth(readings, month) : {};
  const ofAll = Object.entries(readings).filter(
    ([, { origin }]) =>
      samePeriod(origin.period, period) || (origin.kind === 'typed' && origin.period === null),
  );
  return { ...ofItsMonth, ...Object.fromEntries(ofAll) };
}

/**
 * What the contacts do not tell: numbers typed into the map, and those of step counts, of the period that is asked for.
 * What the map keeps of contacts and answers they tell better, or they hold none of that time.
 */
function uncountedReadings(snapshot: Snapshot, place: string, period: Period | null): StepReadings {
  return Object.fromEntries(
    Object.entries(keptReadings(snapshot, place)).filter(
      ([, { origin }]) =>
        origin.kind === 'typed' ||
        (origin.kind === 'counts' && (period === null || samePeriod(origin.period, period))),
    ),
  );
}

function keptReadings(snapshot: Snapshot, place: string): StepReadings {
  const step = liveRecord(snapshot, 'step', place);
  if (!step) return {};
  return Object.fromEntries(
    metricNames.flatMap((name: MetricName) => {
      const metric = metricOf(snapshot, step.id, name);
      return metric ? [[name, metric.reading]] : [];
    }),
  );
}

const ofMonth = (readings: StepReadings, month: string): StepReadings =>
  Object.fromEntries(
    Object.entries(readings).flatMap(([name, reading]) => {
      const point = reading.series.find((each) => each.month === month);
      return point ? [[name, { ...reading, tally: point.tally, series: [] }]] : [];
    }),
  );

function placeOf(snapshot: Snapshot, of: Level, stepId: string): string {
  if (of === 'map') return 'map';
  return of === 'step' ? stepId : (liveRecord(snapshot, 'step', stepId)?.place.stageId ?? '');
}

function titleOf(snapshot: Snapshot, of: Level, place: string): string {
  if (of === 'map') return mapOf(snapshot).title;
  return liveRecord(snapshot, of, place)?.title ?? '';
}

const valuesOf = (readings: StepReadings, settings: MetricSettings): readonly MetricValue[] =>
  shown.map((metric) => shownValue(readings, settings, metric));

/** Of each place, whether its last whole month is usual for the season. */
function seasonsOf(
  rows: readonly Row[],
  settings: MetricSettings,
): readonly { readonly place: string; readonly note: SeasonNote }[] {
  return [...new Set(rows.map(({ place }) => place))].flatMap((place) => {
    const own = rows.filter((row) => row.place === place);
    const last = own.findLastIndex(({ readings }) => readings.contacts?.earlier?.previous);
    return seasonNotes(own.slice(0, last + 1), settings).map((note) => ({ place, note }));
  });
}

const printedSeason = (place: string, { metric, month, season }: SeasonNote) => ({
  place,
  metric,
  month,
  ...season,
});

/** Each number also beside the period (or month) before and the same a year ago. */
function metricsOf(
  row: Row,
  rows: readonly Row[],
  settings: MetricSettings,
  by: BreakdownCut,
): Readonly<Record<string, unknown>> {
  const months = by === 'month' ? asSeries(rows.filter(({ place }) => place === row.place)) : null;
  return Object.fromEntries(
    valuesOf(row.readings, settings).map((value) => {
      const printed = printedValue(value);
      const { metric } = value;
      if (metric === 'painScore') return [metric, printed];
      const isCounted = row.readings[readingNameOf(metric)]?.earlier !== undefined;
      const beside = isCounted
        ? besidePeriods(row.readings, settings, metric)
        : months && besideEarlier(months, settings, metric, [row.label]);
      const { previous, yearAgo } = beside ?? { previous: null, yearAgo: null };
      return [
        value.metric,
        {
          ...printed,
          ...(previous?.change ? { previous: printedChange(previous.change) } : {}),
          ...(yearAgo?.change ? { yearAgo: printedChange(yearAgo.change) } : {}),
        },
      ];
    }),
  );
}

/** Rows of months as the readings of one place with its series. */
function asSeries(rows: readonly Row[]): StepReadings {
  return Object.fromEntries(
    metricNames.flatMap((name) => {
      const points = rows.flatMap(({ label, readings }) => {
        const reading = readings[name];
        return reading ? [{ reading, point: { month: label, tally: reading.tally } }] : [];
      });
      const [first] = points;
      return first ? [[name, { ...first.reading, series: points.map(({ point }) => point) }]] : [];
    }),
  );
}
