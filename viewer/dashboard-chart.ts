/** Two panels over the same months: bars of comments from nought, and dots of DSAT with their intervals. */
import type { Tally } from '#core/dashboard/cube';
import { dashboard as text } from '#core/i18n/messages/dashboard';
import { formatNumber, formatShare } from '#core/metrics/format';
import { wilson } from '#core/metrics/intervals';
import { fewAnswers } from '#core/metrics/value';
import type { Speech } from './dashboard-speech';
import { element, shape } from './element';

export interface Point {
  readonly month: string;
  readonly tally: Tally;
  /** The same in words. */
  readonly said: string;
}

interface Frame {
  readonly speech: Speech;
  readonly width: number;
  readonly title: string;
}

const left = 56;
const right = 8;
const barsHeight = 150;
const dotsHeight = 96;
const top = 30;
const gap = 46;
const labels = 34;
const height = top + barsHeight + gap + dotsHeight + labels;

export function drawChart(points: readonly Point[], { speech, width, title }: Frame): HTMLElement {
  const { t, language } = speech;
  const inner = Math.max(120, width - left - right);
  const slot = inner / points.length;
  const middle = (at: number) => left + slot * (at + 0.5);
  const most = niceAbove(Math.max(1, ...points.map(({ tally }) => tally.contacts)));
  const intervals = points.map(({ tally }) => wilson(tally.dissatisfied, tally.rated));
  const highest = Math.min(1, niceAbove(Math.max(0.05, ...intervals.map((one) => one?.high ?? 0))));
  const barsBottom = top + barsHeight;
  const dotsTop = barsBottom + gap;
  const dotsBottom = dotsTop + dotsHeight;
  const dotAt = (share: number) => dotsBottom - (share / highest) * dotsHeight;
  const bars = points.map(({ tally, said }, at) => {
    const tall = (tally.contacts / most) * barsHeight;
    const wide = Math.max(1, Math.min(44, slot * 0.7));
    return shape(
      'rect',
      {
        class: 'bar',
        x: middle(at) - wide / 2,
        y: barsBottom - tall,
        width: wide,
        height: tall,
        rx: Math.min(2, wide / 4),
      },
      titleOf(said),
    );
  });
  const dots = points.flatMap(({ tally, said }, at) => {
    const interval = intervals[at];
    if (!interval) return [];
    const x = middle(at);
    const isFew = tally.rated < fewAnswers;
    return [
      shape('line', { class: 'interval', x1: x, x2: x, y1: dotAt(interval.low), y2: dotAt(interval.high) }),
      shape(
        'circle',
        { class: isFew ? 'dot few' : 'dot', cx: x, cy: dotAt(tally.dissatisfied / tally.rated), r: 4 },
        titleOf(said),
      ),
    ];
  });
  const grid = (value: string, y: number) => [
    shape('line', { class: 'grid', x1: left, x2: width - right, y1: y, y2: y }),
    words(value, { class: 'axis', x: left - 8, y: y + 4, 'text-anchor': 'end' }),
  ];
  const drawing = shape(
    'svg',
    {
      class: 'chart',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': `${title}. ${points.map(({ said }) => said).join('. ')}`,
    },
    words(t(text.volumeChart), { class: 'panel', x: 0, y: 12 }),
    ...[0, 0.5, 1].flatMap((part) =>
      grid(
        formatNumber(most * part, language, Number.isInteger(most * part) ? 0 : 1),
        barsBottom - part * barsHeight,
      ),
    ),
    ...bars,
    words(t(text.dsat), { class: 'panel', x: 0, y: dotsTop - 16 }),
    ...[0, 0.5, 1].flatMap((part) =>
      grid(
        formatShare(highest * part, language, (highest * part * 100) % 1 === 0 ? 0 : 1),
        dotAt(highest * part),
      ),
    ),
    ...dots,
    ...monthLabels(points, slot, language, middle, dotsBottom),
  );
  return element('figure', {}, drawing, element('figcaption', {}, t(text.dsatChart)));
}

/** As many as fit; the year stands under its first month. */
function monthLabels(
  points: readonly Point[],
  slot: number,
  language: Speech['language'],
  middle: (at: number) => number,
  bottom: number,
): SVGElement[] {
  const every = Math.max(1, Math.ceil(44 / slot));
  const format = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  let year = '';
  return points.flatMap(({ month }, at) => {
    if (at % every !== 0) return [];
    const own = month.slice(0, 4);
    const isNew = own !== year;
    year = own;
    return [
      words(format.format(new Date(`${month}-01T00:00:00Z`)), {
        class: 'axis',
        x: middle(at),
        y: bottom + 16,
        'text-anchor': 'middle',
      }),
      ...(isNew
        ? [words(own, { class: 'axis year', x: middle(at), y: bottom + 31, 'text-anchor': 'middle' })]
        : []),
    ];
  });
}

function words(value: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = shape('text', attributes);
  made.textContent = value;
  return made;
}

function titleOf(said: string): SVGElement {
  const made = shape('title', {});
  made.textContent = said;
  return made;
}

/** The least round number that is not below it; halves of them are round enough for an axis. */
function niceAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((one) => one * power >= value * 0.999_999) ?? 10;
  return step * power;
}
