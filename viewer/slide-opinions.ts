/** Slides of a vote and of a rating: who is through while it runs, totals as bars with their numbers once it is closed. */
import { minutesWords } from '#core/i18n/messages/minutes';
import { sessions } from '#core/i18n/messages/sessions';
import { formatNumber } from '#core/metrics/format';
import type { SlideOf } from '#core/present/slide';
import { element } from './element';
import type { SlideDrawing } from './slide';

export function voteParts(
  { isClosed, voted, expected, items }: SlideOf<'vote'>,
  { words: { t, language } }: SlideDrawing,
): readonly HTMLElement[] {
  const most = Math.max(1, ...items.map(({ result }) => result?.dots ?? 0));
  return [
    element('h2', { class: 'slide-title' }, t(isClosed ? sessions.votes.results : sessions.votes.voting)),
    ...progress(voted === null || expected === null ? '' : t(sessions.votes.progress, { voted, expected })),
    element(
      'ol',
      { class: 'opinions', 'data-length': items.length > 10 ? 'long' : items.length > 6 ? 'usual' : 'short' },
      ...items.map(({ title, of, result }) =>
        element(
          'li',
          {},
          element('span', { class: 'opinion-place' }, result?.place ?? ''),
          element('span', { class: 'opinion-title', dir: 'auto' }, title),
          result === null
            ? element('span', { class: 'quiet' }, t(minutesWords[of]))
            : element('span', { class: 'opinion-figure' }, formatNumber(result.dots, language)),
          result === null ? null : bar(result.dots / most),
        ),
      ),
    ),
    ...(isClosed ? [] : [element('p', { class: 'quiet' }, t(sessions.votes.hidden))]),
  ];
}

export function ratingParts(
  { isClosed, rated, expected, result }: SlideOf<'rating'>,
  { words: { t, language } }: SlideDrawing,
): readonly HTMLElement[] {
  const heading = element(
    'h2',
    { class: 'slide-title' },
    t(isClosed ? sessions.ratings.rating : sessions.ratings.weRate),
  );
  if (!isClosed || result === null)
    return [
      heading,
      ...progress(
        isClosed ? t(sessions.ratings.noRating) : t(sessions.ratings.rated, { voted: rated, expected }),
      ),
      ...(isClosed ? [] : [element('p', { class: 'quiet' }, t(sessions.ratings.anonymous))]),
    ];
  const { average, isFew, counts } = result;
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return [
    heading,
    ...progress(t(minutesWords.average, { average: formatNumber(average, language, 1), count: rated })),
    ...(isFew ? [element('p', { class: 'quiet' }, t(minutesWords.few))] : []),
    element(
      'ol',
      { class: 'opinions scores', 'data-length': 'short' },
      ...counts.map(({ score, count }) =>
        element(
          'li',
          {},
          element('span', { class: 'opinion-place' }, String(score)),
          bar(count / most),
          element('span', { class: 'opinion-figure' }, formatNumber(count, language)),
        ),
      ),
    ),
  ];
}

const progress = (text: string): readonly HTMLElement[] =>
  text === '' ? [] : [element('p', { class: 'opinions-progress', role: 'status' }, text)];

function bar(share: number): HTMLElement {
  const drawn = element('span', { class: 'opinion-bar', 'aria-hidden': 'true' });
  drawn.style.width = `${(100 * share).toFixed(2)}%`;
  return drawn;
}
