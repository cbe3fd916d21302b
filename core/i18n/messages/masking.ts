/** Kinds of personal data that were masked, counted. */
import type { MaskKind } from '../../text/mask-tokens';
import type { Message } from '../translate';

export const maskedKinds = {
  phone: {
    en: { one: '{count} phone', other: '{count} phones' },
    ru: {
      one: '{count} телефон',
      few: '{count} телефона',
      many: '{count} телефонов',
      other: '{count} телефона',
    },
  },
  email: {
    en: { one: '{count} e-mail', other: '{count} e-mails' },
    ru: {
      one: '{count} адрес почты',
      few: '{count} адреса почты',
      many: '{count} адресов почты',
      other: '{count} адреса почты',
    },
  },
  card: {
    en: { one: '{count} card number', other: '{count} card numbers' },
    ru: {
      one: '{count} номер карты',
      few: '{count} номера карт',
      many: '{count} номеров карт',
      other: '{count} номера карты',
    },
  },
  account: {
    en: { one: '{count} bank account', other: '{count} bank accounts' },
    ru: {
      one: '{count} банковский счёт',
      few: '{count} банковских счёта',
      many: '{count} банковских счетов',
      other: '{count} банковского счёта',
    },
  },
  iban: {
    en: { one: '{count} IBAN', other: '{count} IBANs' },
    ru: { one: '{count} IBAN', few: '{count} IBAN', many: '{count} IBAN', other: '{count} IBAN' },
  },
  passport: {
    en: { one: '{count} passport', other: '{count} passports' },
    ru: {
      one: '{count} паспорт',
      few: '{count} паспорта',
      many: '{count} паспортов',
      other: '{count} паспорта',
    },
  },
  snils: {
    en: { one: '{count} SNILS', other: '{count} SNILS' },
    ru: { one: '{count} СНИЛС', few: '{count} СНИЛС', many: '{count} СНИЛС', other: '{count} СНИЛС' },
  },
  inn: {
    en: { one: '{count} INN', other: '{count} INN' },
    ru: { one: '{count} ИНН', few: '{count} ИНН', many: '{count} ИНН', other: '{count} ИНН' },
  },
  address: {
    en: { one: '{count} home address', other: '{count} home addresses' },
    ru: {
      one: '{count} домашний адрес',
      few: '{count} домашних адреса',
      many: '{count} домашних адресов',
      other: '{count} домашнего адреса',
    },
  },
  link: {
    en: { one: '{count} link with a key', other: '{count} links with a key' },
    ru: {
      one: '{count} ссылка с ключом',
      few: '{count} ссылки с ключом',
      many: '{count} ссылок с ключом',
      other: '{count} ссылки с ключом',
    },
  },
  order: {
    en: { one: '{count} order number', other: '{count} order numbers' },
    ru: {
      one: '{count} номер заказа или объявления',
      few: '{count} номера заказов или объявлений',
      many: '{count} номеров заказов или объявлений',
      other: '{count} номера заказа или объявления',
    },
  },
  name: {
    en: { one: '{count} name', other: '{count} names' },
    ru: { one: '{count} имя', few: '{count} имени', many: '{count} имён', other: '{count} имени' },
  },
} as const satisfies Record<MaskKind, Message>;
