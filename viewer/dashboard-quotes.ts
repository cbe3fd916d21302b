/** Quotes under the filter, some at a time, each with where and when it was said. */
import { quotesUnder, scoreWords, wordsOfSearch } from '#core/dashboard/dashboard';
import { formatDay } from '#core/i18n/dates';
import { dashboard as text } from '#core/i18n/messages/dashboard';
import { formatNumber } from '#core/metrics/format';
import { quotesAtOnce, type Scene } from './dashboard-view';
import { button, element } from './element';

export function drawQuotes(scene: Scene): HTMLElement {
  const { data, view, speech } = scene;
  const { t, language } = speech;
  const { quotes, cube } = data;
  const found = quotesUnder(data, view.filter, wordsOfSearch(view.typed));
  const shown = found.slice(0, view.quotesShown);
  const total = formatNumber(quotes.text.length, language);
  return element(
    'div',
    {},
    element('p', { class: 'quiet' }, t(text.quotesShown, { count: found.length, total })),
    found.length === 0 ? element('p', { class: 'empty' }, t(text.quotesNone)) : null,
    element('ol', { class: 'quotes' }, ...shown.map(quote)),
    shown.length < found.length
      ? button(t(text.quotesMore), () => scene.change({ quotesShown: view.quotesShown + quotesAtOnce }), {
          class: 'more',
          'data-key': 'more-quotes',
        })
      : null,
  );

  function quote(at: number): HTMLElement {
    const score = scoreWords[quotes.score[at] ?? 0] ?? 'unrated';
    const day = quotes.day[at] ?? '';
    const said = [
      day === '' ? t(text.undated) : formatDay(day, language),
      speech.name('source', cube.names.source[quotes.source[at] ?? -1]),
      speech.name('channel', cube.names.channel[quotes.channel[at] ?? -1]),
      speech.name('category', cube.names.category[quotes.category[at] ?? -1]),
    ];
    return element(
      'li',
      {},
      element('blockquote', { dir: 'auto' }, quotes.text[at] ?? ''),
      element(
        'p',
        {},
        element('strong', {}, speech.name('theme', cube.names.theme[quotes.theme[at] ?? -1])),
        element('span', { class: `score ${score}` }, t(text[score])),
        element('span', {}, said.join(' · ')),
      ),
    );
  }
}
