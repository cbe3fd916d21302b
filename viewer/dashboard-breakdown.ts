/** A list of values with their numbers: the largest first, the others together, and the total they add up to. */
import type { Dimension, Tally } from '#core/dashboard/cube';
import { dashboard as text } from '#core/i18n/messages/dashboard';
import { createLine } from './dashboard-line';
import { filtered, type Scene } from './dashboard-view';
import { button, element } from './element';

const titles = {
  source: text.bySource,
  theme: text.byTheme,
  category: text.byCategory,
  channel: text.byChannel,
} as const;

interface Row {
  readonly place: number;
  readonly tally: Tally;
}

/** The largest first; what has no name of its own stands last. */
function rowsOf({ sums, data }: Scene, dimension: Dimension): readonly Row[] {
  const order = (place: number) => {
    const name = data.cube.names[dimension][place];
    return typeof name === 'object' ? (name.is === 'none' ? 1 : 2) : 0;
  };
  return sums.of[dimension]
    .flatMap((tally, place) => (tally.contacts > 0 ? [{ place, tally }] : []))
    .toSorted((a, b) => order(a.place) - order(b.place) || b.tally.contacts - a.tally.contacts);
}

export function drawBreakdown(scene: Scene, dimension: Dimension, most: number): HTMLElement {
  const { sums, speech, view, data } = scene;
  const { t } = speech;
  const names = data.cube.names[dimension];
  const rows = rowsOf(scene, dimension);
  const isOpen = view.open.has(dimension);
  const shown = isOpen || rows.length <= most + 1 ? rows : rows.slice(0, most);
  const below = rows.slice(shown.length);
  const isTheme = dimension === 'theme';
  const largest = Math.max(1, ...rows.map(({ tally }) => tally.contacts));
  const line = createLine(scene, { largest, hasMonths: isTheme });
  const heads = [
    t(text[dimension]),
    t(text.volume),
    t(text.share),
    t(text.dsat),
    ...(isTheme ? [t(text.months), t(text.change)] : []),
  ];
  const body = shown.map(({ place, tally }) => line(nameCell(place), tally, monthsOf([place])));
  const rest = below.length === 0 ? [] : [restLine()];
  return element(
    'section',
    { class: `breakdown of-${dimension}` },
    element(
      'table',
      {},
      element('caption', {}, element('h2', {}, t(titles[dimension]))),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...heads.map((name, at) => element('th', { scope: 'col', class: columns[at] ?? '' }, name)),
        ),
      ),
      element('tbody', {}, ...body, ...rest),
      element(
        'tfoot',
        {},
        line(
          element('th', { scope: 'row' }, t(text.total)),
          sums.whole,
          sums.months.map(({ contacts }) => contacts),
        ),
      ),
    ),
    rows.length > most + 1 ? moreButton() : null,
  );

  function nameCell(place: number): HTMLElement {
    const name = speech.name(dimension, names[place]);
    const isChosen = view.filter[dimension] === place;
    return element(
      'th',
      { scope: 'row' },
      button(name, () => filtered(scene, { [dimension]: isChosen ? null : place }), {
        class: 'name',
        'aria-pressed': String(isChosen),
        'data-key': `${dimension}-${place}`,
        title: isChosen ? t(text.unchoose) : t(text.choose, { name }),
      }),
    );
  }

  function monthsOf(places: readonly number[]): readonly number[] {
    if (!isTheme) return [];
    return data.cube.months.map((_, month) =>
      places.reduce((sum, place) => sum + (sums.themeMonths[place]?.[month] ?? 0), 0),
    );
  }

  function restLine(): HTMLElement {
    const sum = (of: keyof Tally) => below.reduce((all, { tally }) => all + tally[of], 0);
    const tally = { contacts: sum('contacts'), rated: sum('rated'), dissatisfied: sum('dissatisfied') };
    const name = element('th', { scope: 'row' }, t(text.below, { count: below.length }));
    const made = line(name, tally, monthsOf(below.map(({ place }) => place)));
    made.classList.add('below');
    return made;
  }

  function moreButton(): HTMLElement {
    const press = () => {
      const open = new Set(view.open);
      if (isOpen) open.delete(dimension);
      else open.add(dimension);
      scene.change({ open });
    };
    const name = isOpen ? t(text.showFewer) : t(text.showAll, { count: rows.length });
    return button(name, press, {
      class: 'plain more',
      'aria-expanded': String(isOpen),
      'data-key': `more-${dimension}`,
    });
  }
}

const columns = ['', 'volume', 'share', 'dsat', 'spark', 'change'];
