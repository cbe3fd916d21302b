/** What a step's slide tells, in the order in which a session looks at it. */
import type { LaneKind } from '#core/document/records/lane';
import type { FlowBlock, FlowText } from '#core/export/flow-columns';
import type { MapReport } from '#core/export/map-report';
import type { ReportNumber } from '#core/export/report-number';
import type { ReportStep } from '#core/export/report-step';
import { reports } from '#core/i18n/messages/reports';
import type { Message, MessageValues } from '#core/i18n/translate';
import type { ShownMetric } from '#core/metrics/value';
import type { MeasureText } from '#core/scene/scene';
import { plainText } from '#core/text/rich-text';
import { numbersHeight } from './pptx-numbers';

export type StepThing =
  | { readonly kind: 'numbers'; readonly numbers: readonly ReportNumber[] }
  | { readonly kind: 'chart'; readonly chart: StepChart };

export interface StepChart {
  readonly number: ReportNumber;
  readonly shows: 'months' | 'scores';
}

/** Points. */
const chartHeight = 120;
const leastChart = 70;
/** Of one that may as well be left out. */
const leastFurther = 105;
/** What a session speaks of; the rest is for reading at home. */
const mostQuotes = 4;
/** The rest of the lanes is on the slide of the map. */
const told: ReadonlySet<LaneKind> = new Set<LaneKind>(['textRead', 'actions', 'thoughts', 'question']);
/** How many came is what rates were computed with: it stands in the appendix. */
const untold: ReadonlySet<ShownMetric> = new Set<ShownMetric>(['entered', 'handling', 'onTime']);
const fewestMonths = 2;

type Say = (message: Message, values?: MessageValues) => string;
type Block = FlowBlock<StepThing>;

export interface Telling {
  readonly say: Say;
  /** False: what the slides of the map lack is told here. */
  readonly isMapWhole: boolean;
  readonly measure: MeasureText;
  /** Below everything else, in their order. */
  readonly charts: readonly StepChart[];
}

/** A line of fewer months shows no way. */
const fewestOnLine = 3;
/** Bars of fewer answers are no picture of anything. */
const fewestAnswers = 30;

/** What of a step can be shown as a chart, the most telling first. */
export function stepCharts({ numbers }: Pick<ReportStep, 'numbers'>): readonly StepChart[] {
  const of = (metric: ShownMetric) =>
    numbers.filter(({ value }) => value.metric === metric && value.value !== null);
  const byMonth = (metric: ShownMetric, fewest: number): readonly StepChart[] =>
    of(metric)
      .filter(({ series }) => series.filter(({ value }) => value !== null).length >= fewest)
      .map((number) => ({ number, shows: 'months' }));
  const byScore = (metric: ShownMetric): readonly StepChart[] =>
    of(metric)
      .filter(({ scores }) => scores.reduce((sum, { count }) => sum + count, 0) >= fewestAnswers)
      .map((number) => ({ number, shows: 'scores' }));
  return [
    ...byMonth('contacts', fewestMonths),
    ...byMonth('csat', fewestOnLine),
    ...byScore('csat'),
    ...byMonth('conversion', fewestOnLine),
    ...byScore('ces'),
  ];
}

export function stepBlocks(
  step: ReportStep,
  report: MapReport,
  { say, isMapWhole, measure, charts }: Telling,
): readonly Block[] {
  const titled = (all: readonly { readonly id: string; readonly title: string }[], ids: readonly string[]) =>
    all
      .filter(({ id }) => ids.includes(id))
      .map(({ title }): FlowText => ({ look: 'item', text: `• ${title}` }));
  const block = (
    heading: string,
    texts: readonly FlowText[],
    thing: Block['thing'] = null,
  ): readonly Block[] =>
    texts.length === 0 && thing === null
      ? []
      : [{ texts: [{ look: 'heading', text: heading }, ...texts], thing }];
  const pins = step.pictures.flatMap((picture) => picture.pins);
  const numbers = step.numbers.filter(({ value }) => value.value !== null && !untold.has(value.metric));
  const { length } = numbers;
  return [
    ...block(
      say(reports.pins),
      pins.map(({ number, text }) => ({
        look: 'item',
        text: `${number}. ${text || say(reports.pinWithoutText)}`,
      })),
    ),
    ...step.texts
      .filter(({ laneKind }) => !isMapWhole || told.has(laneKind))
      .flatMap(({ lane, text }) => block(lane, [{ look: 'text', text: plainText(text) }])),
    ...step.quotes.slice(0, isMapWhole ? mostQuotes : step.quotes.length).map(
      ({ text, source }, index): Block => ({
        texts: [
          ...(index === 0 ? [{ look: 'heading' as const, text: say(reports.quotes) }] : []),
          { look: 'quote', text },
          ...(source === '' ? [] : [{ look: 'source' as const, text: source }]),
        ],
        thing: null,
      }),
    ),
    ...(length === 0
      ? []
      : block(say(reports.numbers), [], {
          what: { kind: 'numbers', numbers },
          height: (width) => numbersHeight(numbers, width, measure),
        })),
    ...block(say(reports.pains), titled(report.pains, step.pains)),
    ...block(say(reports.fixes), titled(report.fixes, step.fixes)),
    ...charts.map(
      (chart): Block => ({
        texts: [],
        thing: {
          what: { kind: 'chart', chart },
          height: () => chartHeight,
          least: chart.number.value.metric === 'contacts' ? leastChart : leastFurther,
        },
      }),
    ),
  ];
}
