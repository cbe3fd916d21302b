/** The four figures above all others, each with what it rests on. */
import { lastMonths, trendOf } from '#core/dashboard/trend';
import { dashboard as text } from '#core/i18n/messages/dashboard';
import { formatNumber, formatRelative } from '#core/metrics/format';
import type { Scene } from './dashboard-view';
import { element } from './element';

export function drawFigures(scene: Scene): HTMLElement {
  const { sums, whole, speech } = scene;
  const { t, language } = speech;
  const { contacts, rated } = sums.whole;
  const dsat = speech.dsat(sums.whole);
  const number = (value: number) => formatNumber(value, language);
  return element(
    'dl',
    { class: 'figures' },
    figure(t(text.volume), number(contacts), [
      t(text.ofAll, {
        share: speech.share(contacts, whole.whole.contacts),
        total: number(whole.whole.contacts),
      }),
    ]),
    figure(t(text.rated), number(rated), [t(text.ratedShare, { share: speech.share(rated, contacts) })]),
    figure(t(text.dsat), dsat.value, [dsat.n, dsat.interval, t(text.dsatHint)]),
    trendFigure(scene),
  );
}

function trendFigure({ data, view, sums, speech }: Scene): HTMLElement {
  const { t, language } = speech;
  const counts = sums.months.map(({ contacts }) => contacts);
  const trend = trendOf(counts, lastMonths(data.cube, data.period, view.filter));
  if (trend === null) return figure(t(text.trend), '—', [t(text.trendNone)]);
  const [before, last] = trend.counts;
  const month = (at: number) => speech.month(data.cube.months[at] ?? '');
  const told = (at: number, count: number) => `${month(at)}: ${formatNumber(count, language)}`;
  return figure(
    t(text.trend),
    before === 0 ? '—' : formatRelative(last / before - 1, language),
    [
      t(text[trend.word]),
      t(text.trendHint, { last: told(trend.last, last), before: told(trend.before, before) }),
    ],
    trend.word,
  );
}

const figure = (name: string, value: string, notes: readonly string[], kind = 'plain'): HTMLElement =>
  element(
    'div',
    { 'data-kind': kind },
    element('dt', {}, name),
    element('dd', { class: 'value' }, value),
    ...notes.filter((note) => note !== '').map((note) => element('dd', {}, note)),
  );
