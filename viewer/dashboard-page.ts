/** Puts the dashboard together; every change of the filter counts and draws all of it anew, in a few milliseconds. */
import type { Dashboard } from '#core/dashboard/dashboard';
import { everything, sumCube } from '#core/dashboard/sums';
import type { Language } from '#core/document/records/field';
import { formatDay } from '#core/i18n/dates';
import { dashboard as text } from '#core/i18n/messages/dashboard';
import { formatNumber, formatPeriod, noBreak } from '#core/metrics/format';
import { drawBreakdown } from './dashboard-breakdown';
import { drawFigures } from './dashboard-figures';
import { createFilters, type Filters } from './dashboard-filters';
import { drawMonths } from './dashboard-months';
import { drawQuotes } from './dashboard-quotes';
import { type Speech, speechIn } from './dashboard-speech';
import { quotesAtOnce, type Scene, type View } from './dashboard-view';
import { button, element } from './element';
import { createTheme } from './theme';

/** Values of a list before the others are counted together. */
const shownValues = { source: 8, theme: 12, category: 8, channel: 8 } as const;

export function openDashboard(data: Dashboard): void {
  const whole = sumCube(data.cube, everything);
  const theme = createTheme(data.theme, () => undefined);
  let speech = speechIn(data.language);
  let view: View = { filter: everything, typed: '', open: new Set(), quotesShown: quotesAtOnce };
  let filters: Filters;
  let width = 0;
  const parts = {
    figures: element('div'),
    months: element('div'),
    source: element('div'),
    theme: element('div', { class: 'wide' }),
    category: element('div'),
    channel: element('div'),
    quotes: element('div'),
    /** Said to those who do not see what a filter left. */
    told: element('p', { class: 'spoken', role: 'status' }),
  };
  build(data.language);
  window.addEventListener('resize', () => {
    if (parts.months.clientWidth !== width) drawMonthsOf(scene());
  });

  function change(next: Partial<View>): void {
    view = { ...view, ...next };
    draw();
  }

  function scene(): Scene {
    return { data, speech, view, whole, sums: sumCube(data.cube, view.filter), change };
  }

  /** All of the page in a language. */
  function build(language: Language): void {
    speech = speechIn(language);
    document.documentElement.lang = language;
    filters = createFilters({
      data,
      speech,
      change: (filter) => change({ filter: { ...view.filter, ...filter }, quotesShown: quotesAtOnce }),
    });
    const { t } = speech;
    document.title = t(data.whose === 'colleagues' ? text.titleOfColleagues : text.title);
    const search = element('input', {
      type: 'search',
      'aria-label': t(text.findWords),
      placeholder: t(text.findWords),
      value: view.typed,
    });
    search.addEventListener('input', () => change({ typed: search.value, quotesShown: quotesAtOnce }));
    document.body.replaceChildren(
      header(data, speech, {
        turnTheme: theme.turn,
        turnLanguage: () => build(language === 'ru' ? 'en' : 'ru'),
        total: whole.whole.contacts,
      }),
      filters.element,
      parts.told,
      element(
        'main',
        {},
        parts.figures,
        parts.months,
        element('div', { class: 'lists' }, parts.theme, parts.source, parts.category, parts.channel),
        data.quotes.text.length === 0
          ? null
          : element(
              'section',
              { class: 'said' },
              element('div', { class: 'said-head' }, element('h2', {}, t(text.quotes)), search),
              parts.quotes,
            ),
      ),
      footer(data, speech),
    );
    draw();
  }

  function draw(): void {
    const now = scene();
    // Whoever works by keyboard stays on the row that was pressed.
    const key =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
    const areOpen = parts.months.querySelector('details')?.open === true;
    filters.show(view.filter);
    parts.told.textContent = speech.t(text.comments, { count: now.sums.whole.contacts });
    parts.figures.replaceChildren(drawFigures(now));
    drawMonthsOf(now);
    const details = parts.months.querySelector('details');
    if (details) details.open = areOpen;
    for (const one of ['theme', 'source', 'category', 'channel'] as const)
      parts[one].replaceChildren(drawBreakdown(now, one, shownValues[one]));
    parts.quotes.replaceChildren(drawQuotes(now));
    if (key !== undefined) document.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus();
  }

  function drawMonthsOf(now: Scene): void {
    width = parts.months.clientWidth;
    const inner = Math.max(280, width - 40);
    parts.months.replaceChildren(drawMonths(now, inner));
  }
}

interface Turns {
  readonly turnTheme: () => void;
  readonly turnLanguage: () => void;
  readonly total: number;
}

function header(data: Dashboard, speech: Speech, { turnTheme, turnLanguage, total }: Turns): HTMLElement {
  const { t, language } = speech;
  const facts = [
    data.period === null ? t(text.undatedOnly) : formatPeriod(data.period, language),
    t(text.comments, { count: total }),
    t(text.sources, { count: data.cube.names.source.length }),
    t(text.madeOn, { day: formatDay(data.madeOn, language) }),
  ];
  const other = language === 'ru' ? 'en' : 'ru';
  return element(
    'header',
    {},
    element(
      'div',
      {},
      element('h1', {}, document.title),
      element('p', {}, facts.map(noBreak).join(' · ')),
      data.whose === 'colleagues' ? element('p', {}, t(text.ofColleagues)) : null,
      data.isInvented ? element('p', { class: 'invented' }, t(text.invented)) : null,
    ),
    element(
      'div',
      { class: 'turns' },
      button(t(text.otherLanguage), turnLanguage, { class: 'plain', lang: other }),
      button(t(text.turnTheme), turnTheme, { class: 'plain' }),
      button(t(text.print), () => window.print(), { class: 'plain' }),
    ),
  );
}

function footer(data: Dashboard, speech: Speech): HTMLElement {
  const { t, language } = speech;
  const count = formatNumber(data.quotes.text.length, language);
  const texts = formatNumber(data.texts, language);
  return element(
    'footer',
    {},
    element('h2', {}, t(text.howTitle)),
    element('p', {}, t(text.howVolume)),
    element('p', {}, t(text.howSums)),
    element('p', {}, t(text.howTrend)),
    data.quotes.text.length === 0 ? null : element('p', {}, t(text.howQuotes, { count, texts })),
  );
}
