/**
 * Messages in both languages stand side by side, one file per room of the house (messages/).
 * A message without one of the languages does not compile. Placeholders are `{name}`;
 * a message that counts has a form per plural category and is chosen by `{count}`.
 */
import type { Language } from '../document/records/field';
import { once } from '../once';
import { isInQuotes, withInnerQuotes } from './inner-quotes';

type PluralForms<Needed extends Intl.LDMLPluralRule> = { readonly [Form in Needed]: string };

export interface Message {
  readonly en: string | PluralForms<'one' | 'other'>;
  readonly ru: string | PluralForms<'one' | 'few' | 'many' | 'other'>;
}
export type Messages = Readonly<Record<string, Message>>;
export type MessageValues = Readonly<Record<string, string | number>>;

const pluralRules: Record<Language, () => Intl.PluralRules> = {
  en: once(() => new Intl.PluralRules('en')),
  ru: once(() => new Intl.PluralRules('ru')),
};
const numberFormats: Record<Language, () => Intl.NumberFormat> = {
  en: once(() => new Intl.NumberFormat('en', { useGrouping: 'always' })),
  ru: once(() => new Intl.NumberFormat('ru', { useGrouping: 'always' })),
};

/**
 * The text of a message; numbers among the values are written the way the language writes them, and a value that
 * a message quotes has its own quotation marks turned into inner ones.
 */
export function translate(language: Language, message: Message, values: MessageValues = {}): string {
  const forms: string | Partial<Record<Intl.LDMLPluralRule, string>> = message[language];
  const count = typeof values.count === 'number' ? values.count : 0;
  const pattern =
    typeof forms === 'string' ? forms : (forms[pluralRules[language]().select(count)] ?? forms.other ?? '');
  return pattern.replace(/\{(\w+)\}/g, (placeholder, name: string, at: number) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    if (typeof value === 'number') return numberFormats[language]().format(value);
    return isInQuotes(pattern.slice(0, at), language) ? withInnerQuotes(value, language) : value;
  });
}

export type Translate = (message: Message, values?: MessageValues) => string;
