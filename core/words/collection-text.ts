/** A collection as plain text, for a letter or a slide: its name, then each quote with where it comes from. */
import type { Language } from '../document/records/field';
import type { Quote } from '../document/records/quote';
import { quoteSource } from '../scene/figures/quotes-figure';

export function collectionText(
  title: string,
  quotes: readonly Pick<Quote, 'text' | 'origin'>[],
  language: Language,
): string {
  const [opens, closes] = language === 'ru' ? ['«', '»'] : ['“', '”'];
  const parts = quotes.map((quote) => {
    const source = quoteSource(quote, language);
    return [`${opens}${quote.text.trim()}${closes}`, ...(source === '' ? [] : [`— ${source}`])].join('\n');
  });
  return `${[title, ...parts].filter((part) => part !== '').join('\n\n')}\n`;
}
