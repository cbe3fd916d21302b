/** What stands in a masked text where personal data stood, in the language of the text. */
import type { Language } from '../document/records/field';

export const maskKinds = [
  'phone',
  'email',
  'card',
  'account',
  'iban',
  'passport',
  'snils',
  'inn',
  'address',
  'link',
  'order',
  'name',
] as const;
export type MaskKind = (typeof maskKinds)[number];
export type MaskCounts = Readonly<Record<MaskKind, number>>;

export const maskToken: Readonly<Record<Language, Readonly<Record<MaskKind, string>>>> = {
  ru: {
    phone: '[телефон]',
    email: '[почта]',
    card: '[карта]',
    account: '[счёт]',
    iban: '[IBAN]',
    passport: '[паспорт]',
    snils: '[СНИЛС]',
    inn: '[ИНН]',
    address: '[адрес]',
    link: '[ключ ссылки]',
    order: '[номер]',
    name: '[имя]',
  },
  en: {
    phone: '[phone]',
    email: '[e-mail]',
    card: '[card]',
    account: '[account]',
    iban: '[IBAN]',
    passport: '[passport]',
    snils: '[SNILS]',
    inn: '[INN]',
    address: '[address]',
    link: '[link key]',
    order: '[number]',
    name: '[name]',
  },
};

/** The tokens as an expression that reads the same in JavaScript and in the database. */
export const maskTokensPattern = `\\[(?:${[
  ...new Set(
    [...Object.values(maskToken.ru), ...Object.values(maskToken.en)].map((token) => token.slice(1, -1)),
  ),
].join('|')})\\]`;

/** Any of the tokens above. */
export const maskTokens = new RegExp(maskTokensPattern, 'g');

export const noneMasked: MaskCounts = {
  phone: 0,
  email: 0,
  card: 0,
  account: 0,
  iban: 0,
  passport: 0,
  snils: 0,
  inn: 0,
  address: 0,
  link: 0,
  order: 0,
  name: 0,
};

/** `times`: as often as the second was met. */
export const addCounts = (a: MaskCounts, b: MaskCounts, times = 1): MaskCounts => {
  const sum: Record<MaskKind, number> = { ...a };
  for (const kind of maskKinds) sum[kind] += b[kind] * times;
  return sum;
};

export const totalOf = (counts: MaskCounts): number =>
  maskKinds.reduce((total, kind) => total + counts[kind], 0);
