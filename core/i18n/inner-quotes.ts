/**
 * Quotation marks within quotation marks: «… „…“ …» in Russian, “… ‘…’ …” in English. Knows nothing of messages:
 * translate.ts asks for it where a message puts a value between marks of its own.
 */
import type { Language } from '../document/records/field';

const marks: Record<
  Language,
  { readonly outer: readonly [string, string]; readonly inner: readonly [string, string] }
> = {
  ru: { outer: ['«', '»'], inner: ['„', '“'] },
  en: { outer: ['“', '”'], inner: ['‘', '’'] },
};

const count = (text: string, mark: string): number => text.split(mark).length - 1;

/** True where the text so far has opened a quotation and not closed it. */
export function isInQuotes(text: string, language: Language): boolean {
  const [open, close] = marks[language].outer;
  return count(text, open) > count(text, close);
}

/** The text as it stands within a quotation of the language. */
export function withInnerQuotes(text: string, language: Language): string {
  const { outer, inner } = marks[language];
  return text.replaceAll(outer[0], inner[0]).replaceAll(outer[1], inner[1]);
}
