/** Months: how many comments, and how dissatisfied those who rated were; drawn, and as a table for who wants the numbers. */
import type { Tally } from '#core/dashboard/cube';
import { dimensions } from '#core/dashboard/cube';
import { isInMonths } from '#core/dashboard/sums';
import { dashboard as text } from '#core/i18n/messages/dashboard';
import { formatNumber } from '#core/metrics/format';
import { drawChart, type Point } from './dashboard-chart';
import type { Scene } from './dashboard-view';
import { element } from './element';

/** Redraws as wide as there is room. */
export function drawMonths(scene: Scene, width: number): HTMLElement {
  const { data, sums, speech, view } = scene;
  const { t, language } = speech;
  const { months } = data.cube;
  const shown = months.flatMap((month, at) =>
    isInMonths(view.filter, at, data.cube) ? [{ month, at }] : [],
  );
  const tallyAt = (at: number): Tally => sums.months[at] ?? { contacts: 0, rated: 0, dissatisfied: 0 };
  const points: Point[] = shown.flatMap(({ month, at }) => {
    if (month === '') return [];
    const tally = tallyAt(at);
    const dsat = speech.dsat(tally);
    const said = t(text.monthPoint, {
      month: speech.month(month),
      comments: t(text.comments, { count: tally.contacts }),
      dsat: `${t(text.dsat)} ${dsat.value} (${dsat.n})`,
    });
    return [{ month, tally, said }];
  });
  const chosen = dimensions.flatMap((one) => {
    const place = view.filter[one];
    return place === null ? [] : [speech.name(one, data.cube.names[one][place])];
  });
  const title = chosen.length === 0 ? t(text.byMonth) : t(text.byMonthOf, { what: chosen.join(' · ') });
  return element(
    'section',
    { class: 'months' },
    element('h2', {}, title),
    points.length === 0
      ? element('p', { class: 'quiet' }, t(text.nothing))
      : drawChart(points, { speech, width, title }),
    element(
      'details',
      {},
      element('summary', {}, t(text.numbersByMonth)),
      element(
        'table',
        { class: 'plain' },
        element(
          'thead',
          {},
          element('tr', {}, ...[text.month, text.volume, text.rated, text.dsat].map((one) => head(t(one)))),
        ),
        element('tbody', {}, ...shown.map(({ month, at }) => row(speech.month(month), tallyAt(at)))),
        element('tfoot', {}, row(t(text.total), sums.whole)),
      ),
    ),
  );

  function row(name: string, tally: Tally): HTMLElement {
    const dsat = speech.dsat(tally);
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, name),
      element('td', {}, formatNumber(tally.contacts, language)),
      element('td', {}, formatNumber(tally.rated, language)),
      element('td', {}, dsat.value, dsat.isFew ? ` · ${t(text.few)}` : null),
    );
  }
}

const head = (name: string): HTMLElement => element('th', { scope: 'col' }, name);
