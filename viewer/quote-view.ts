/** Quotes of a step, hidden until the room is ready for them, and shown one by one. */
import type { ReportQuote } from '#core/export/report-step';
import { viewer } from '#core/i18n/messages/viewer';
import { button, element } from './element';
import type { Words } from './words';

export interface QuoteView {
  readonly element: HTMLElement | null;
  /** Shows the next one; false: there is none left. */
  reveal(): boolean;
}

/** `shown`: how many were shown before; `keep` notes it for the next time. */
export function quoteView(
  quotes: readonly ReportQuote[],
  { shown: known, keep }: { readonly shown: number; readonly keep: (shown: number) => void },
  { t }: Words,
): QuoteView {
  if (quotes.length === 0) return { element: null, reveal: () => false };
  let shown = Math.min(known, quotes.length);
  const list = element('div', { class: 'quotes', 'aria-live': 'polite' });
  const place = element('span', { class: 'quiet' });
  const more = button('', () => reveal(), { class: 'reveal' });
  const hide = button(t(viewer.hideQuotes), () => showAll(0), { class: 'plain' });

  const tell = (): void => {
    place.textContent = shown === 0 ? '' : t(viewer.revealed, { shown, total: quotes.length });
    more.textContent = t(shown === 0 ? viewer.reveal : viewer.revealNext);
    more.hidden = shown === quotes.length;
    hide.hidden = shown === 0;
    keep(shown);
  };
  const showAll = (count: number): void => {
    shown = count;
    list.replaceChildren(...quotes.slice(0, count).map(quoteCard));
    tell();
  };
  const reveal = (): boolean => {
    const next = quotes[shown];
    if (!next) return false;
    const made = quoteCard(next);
    made.classList.add('new');
    list.append(made);
    shown += 1;
    const hadFocus = document.activeElement === more;
    tell();
    // A button that hides takes the focus with it.
    if (hadFocus && more.hidden) hide.focus({ preventScroll: true });
    made.scrollIntoView({ block: 'nearest' });
    return true;
  };
  showAll(shown);
  return {
    element: element(
      'section',
      { class: 'part quote-part' },
      element('h3', {}, t(viewer.quotes, { count: quotes.length })),
      list,
      element('div', { class: 'row' }, more, place, hide),
    ),
    reveal,
  };
}

export const quoteCard = ({ text, source }: Pick<ReportQuote, 'text' | 'source'>): HTMLElement =>
  element(
    'blockquote',
    { class: 'quote' },
    element('p', { dir: 'auto' }, text),
    source === '' ? null : element('footer', {}, source),
  );
