/** The four figures above all others, each with what it rests on. */
import { lastMonths, trendOf } from '#core/dashboard/trend';
import { dashboard as text } from '#core/i18n/messages/dashboard';
import { formatNumber, formatPeriod, formatRelative, noBreak } from '#core/metrics/format';
import { periodOfMonths } from '#core/metrics/periods';
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
      whole.whole.contacts === 0
        ? ''
        : t(text.ofAll, {
            share: speech.share(contacts, whole.whole.contacts),
            total: number(whole.whole.contacts),
          }),
      periodOf(scene),
      sourcesOf(scene),
    ]),
    figure(t(text.rated), number(rated), [
      contacts === 0 ? '' : t(text.ratedShare, { share: speech.share(rated, contacts) }),
    ]),
    figure(t(text.dsat), dsat.value, [dsat.n, dsat.interval, t(text.dsatHint)]),
    trendFigure(scene),
  );
}

/** Of the months that the filter leaves; of all of them, from the first day that is recorded to the last. */
function periodOf({ data, view, speech }: Scene): string {
  const { from, to } = view.filter;
  if (from === null && to === null)
    return data.period === null ? speech.t(text.undatedOnly) : formatPeriod(data.period, speech.language);
  const dated = data.cube.months.filter((month) => month !== '');
  const [first, last] = [dated[from ?? 0], to === null ? dated.at(-1) : dated[to]];
  return first === undefined || last === undefined || last < first
    ? speech.t(text.noMonths)
    : formatPeriod(periodOfMonths(first, last), speech.language);
}

function sourcesOf({ data, view, sums, speech }: Scene): string {
  const { source } = view.filter;
  if (source !== null) return speech.name('source', data.cube.names.source[source]);
  return noBreak(
    speech.t(text.sources, { count: sums.of.source.filter(({ contacts }) => contacts > 0).length }),
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
