/** What stands in a masked text where personal data stood, in the language of the text. */
import type { Language } from '../document/records/field';

export const maskKinds = ['phone', 'email', 'card'] as const;
export type MaskKind = (typeof maskKinds)[number];

export const maskToken: Readonly<Record<Language, Readonly<Record<MaskKind, string>>>> = {
  ru: { phone: '[телефон]', email: '[почта]', card: '[карта]' },
  en: { phone: '[phone]', email: '[e-mail]', card: '[card]' },
};

/** Any of the tokens above. */
export const maskTokens = /\[(?:телефон|почта|карта|phone|e-mail|card)\]/g;
