/** One row of a list: how many, which share, how dissatisfied, and, of themes, how it went through the months. */
import type { Tally } from '#core/dashboard/cube';
import { isInMonths } from '#core/dashboard/sums';
import { lastMonths, trendOf } from '#core/dashboard/trend';
import { dashboard as text } from '#core/i18n/messages/dashboard';
import { formatNumber, formatRelative } from '#core/metrics/format';
import type { Scene } from './dashboard-view';
import { element, shape } from './element';

interface List {
  /** Comments of its largest value: what bars are held against. */
  readonly largest: number;
  readonly hasMonths: boolean;
}

export type Line = (name: HTMLElement, tally: Tally, months: readonly number[]) => HTMLElement;

export function createLine(scene: Scene, { largest, hasMonths }: List): Line {
  const { sums, speech, view, data } = scene;
  const { t, language } = speech;
  const period = lastMonths(data.cube, data.period, view.filter);
  const isShown = data.cube.months.map((month, at) => month !== '' && isInMonths(view.filter, at, data.cube));
  return (name, tally, months) => {
    const dsat = speech.dsat(tally);
    return element(
      'tr',
      {},
      name,
      element(
        'td',
        { class: 'volume' },
        element('span', {}, formatNumber(tally.contacts, language)),
        bar(Math.min(1, tally.contacts / largest)),
      ),
      element('td', { class: 'share' }, speech.share(tally.contacts, sums.whole.contacts)),
      element(
        'td',
        { class: 'dsat' },
        element('span', {}, dsat.value),
        element('small', { class: dsat.isFew ? 'few' : '' }, dsat.n),
      ),
      ...(hasMonths ? [element('td', { class: 'spark' }, spark(months)), changeCell(months)] : []),
    );
  };

  function changeCell(months: readonly number[]): HTMLElement {
    const trend = trendOf(months, period);
    if (trend === null) return element('td', { class: 'change' }, '—');
    const [before, last] = trend.counts;
    return element(
      'td',
      { class: 'change', 'data-kind': trend.word },
      element('span', {}, before === 0 ? '—' : formatRelative(last / before - 1, language)),
      element('small', {}, t(text[trend.word])),
    );
  }

  function spark(months: readonly number[]): SVGElement {
    const shown = months.filter((_, at) => isShown[at]);
    const highest = Math.max(1, ...shown);
    const wide = 96 / Math.max(1, shown.length);
    return shape(
      'svg',
      { viewBox: '0 0 96 22', width: 96, height: 22, 'aria-hidden': 'true' },
      ...shown.map((count, at) => {
        const tall = (count / highest) * 22;
        return shape('rect', { x: at * wide, y: 22 - tall, width: Math.max(0.5, wide - 1), height: tall });
      }),
    );
  }
}

const bar = (part: number): SVGElement =>
  shape(
    'svg',
    { class: 'track', viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    shape('rect', { width: part * 100, height: 6 }),
  );
