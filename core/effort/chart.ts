/**
 * The picture of scores as shapes: each score with its interval and n. The screen and the SVG file draw the same list;
 * colours are tones that either gives its own meaning. Knows no DOM.
 */
import type { Language } from '../document/records/field';
import { outcomeTitles, effortText as text } from '../i18n/messages/effort';
import { translate } from '../i18n/translate';
import { formatNumber } from '../metrics/format';
import { niceStep } from '../metrics/nice-step';
import type { DosePoint, OutcomeResult } from './analyse';
import { type Groups, isIn } from './cells';
import { daysText, pointText, scoreText, valueText } from './effort-words';

export type Tone = 'grid' | 'muted' | 'ink' | 'easy' | 'hard' | 'between';

export type Shape =
  | {
      readonly kind: 'line';
      readonly from: readonly [number, number];
      readonly to: readonly [number, number];
      readonly tone: Tone;
      readonly width: number;
    }
  | {
      readonly kind: 'dot';
      readonly at: readonly [number, number];
      readonly tone: Tone;
      /** Of few customers: a ring. */
      readonly isHollow: boolean;
      readonly name: string;
    }
  | {
      readonly kind: 'text';
      readonly at: readonly [number, number];
      readonly words: string;
      readonly tone: Tone;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly size: number;
      readonly isBold?: boolean;
    };

export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly shapes: readonly Shape[];
}

const size = { width: 420, height: 250 };
const plot = { left: 56, right: 404, top: 40, bottom: 192 };

export function doseChart(result: OutcomeResult, groups: Groups, language: Language): Chart {
  const { dose, name, days } = result;
  const title = translate(language, text.doseOf, {
    outcome: translate(language, outcomeTitles[name]),
    days: daysText(days, language),
  });
  const ticks = ticksOf(dose, result.isShare);
  const most = ticks.at(-1) ?? 1;
  const y = (value: number) =>
    plot.bottom - ((plot.bottom - plot.top) * Math.max(0, Math.min(most, value))) / most;
  const step = (plot.right - plot.left) / Math.max(1, dose.length);
  const shapes: Shape[] = [
    { kind: 'text', at: [12, 20], words: title, tone: 'ink', anchor: 'start', size: 13, isBold: true },
    ...ticks.flatMap((tick): Shape[] => [
      { kind: 'line', from: [plot.left, y(tick)], to: [plot.right, y(tick)], tone: 'grid', width: 1 },
      {
        kind: 'text',
        at: [plot.left - 8, y(tick) + 4],
        words: tickText(result, tick, most, language),
        tone: 'muted',
        anchor: 'end',
        size: 11,
      },
    ]),
    ...dose.flatMap((point, index) =>
      pointShapes(result, point, groups, language, plot.left + step * (index + 0.5), y),
    ),
    {
      kind: 'text',
      at: [(plot.left + plot.right) / 2, 242],
      words: translate(language, text.score),
      tone: 'muted',
      anchor: 'middle',
      size: 11,
    },
  ];
  return { ...size, title, shapes };
}

function pointShapes(
  { name }: OutcomeResult,
  point: DosePoint,
  groups: Groups,
  language: Language,
  x: number,
  y: (value: number) => number,
): Shape[] {
  const tone = isIn(point.from, groups.easy) ? 'easy' : isIn(point.from, groups.hard) ? 'hard' : 'between';
  const whisker = (at: number): Shape => ({
    kind: 'line',
    from: [x - 5, y(at)],
    to: [x + 5, y(at)],
    tone,
    width: 1.5,
  });
  const { interval } = point;
  return [
    ...(interval === null
      ? []
      : [
          { kind: 'line', from: [x, y(interval.low)], to: [x, y(interval.high)], tone, width: 1.5 } as const,
          whisker(interval.low),
          whisker(interval.high),
        ]),
    {
      kind: 'dot',
      at: [x, y(point.value)],
      tone,
      isHollow: point.isFew,
      name: pointText(name, point, language),
    },
    {
      kind: 'text',
      at: [x, plot.bottom + 18],
      words: scoreText(point, language),
      tone: 'ink',
      anchor: 'middle',
      size: 12,
    },
    {
      kind: 'text',
      at: [x, plot.bottom + 33],
      words: `n = ${formatNumber(point.n, language)}`,
      tone: 'muted',
      anchor: 'middle',
      size: 10,
    },
  ];
}

/** From nought; a score of very few customers does not stretch the scale beyond twice the highest value. */
function ticksOf(dose: readonly DosePoint[], isShare: boolean): readonly number[] {
  const values = dose.map(({ value }) => value);
  const highest = Math.max(0, ...values);
  const ends = dose.map(({ interval }) => Math.min(interval?.high ?? 0, 2 * highest));
  const most = Math.max(highest, ...ends, isShare ? 0.05 : 1e-6);
  const step = niceStep(most / 4);
  return Array.from(
    { length: Math.max(2, Math.ceil(most / step - 1e-9) + 1) },
    (_, index) => index * step,
  ).filter((tick) => !isShare || tick <= 1 + 1e-9);
}

function tickText({ name, isShare }: OutcomeResult, tick: number, most: number, language: Language): string {
  if (isShare) return valueText(name, tick, language).replace(/[.,]0(?=\D*$)/, '');
  return formatNumber(tick, language, most >= 4 || tick === 0 ? 0 : most >= 0.4 ? 1 : 2);
}
