/** Words of forecasts wherever they are told: their figures, what is assumed and what is not known. */
import type { GoalSubject } from '../../document/records/forecast-settings';
import type { Message, Messages } from '../translate';

/** What a goal is set for, and what a forecast tells. */
export const goalNames: Readonly<Record<GoalSubject, Message>> = {
  contacts: { en: 'Contacts a month', ru: 'Обращений в месяц' },
  contactRate: { en: 'Contact rate', ru: 'Contact Rate' },
  csat: { en: 'CSAT', ru: 'CSAT' },
  fcr: { en: 'FCR', ru: 'FCR' },
  hours: { en: 'Hours saved a month', ru: 'Сэкономлено часов в месяц' },
  money: { en: 'Money saved a month', ru: 'Сэкономлено денег в месяц' },
};

export const forecastFigures = {
  hours: { en: '{value} h', ru: '{value} ч' },
  within: { en: '{value} ({low}–{high})', ru: '{value} ({low}–{high})' },
  atMost: { en: '{what}: at most {value}', ru: '{what}: не больше {value}' },
  atLeast: { en: '{what}: at least {value}', ru: '{what}: не меньше {value}' },
} as const satisfies Messages;

export const forecastSettingsText = {
  cost: { en: '{money} a contact', ru: '{money} за обращение' },
  handling: { en: '{minutes} a contact where not known', ru: '{minutes} на обращение, где неизвестно' },
  none: { en: 'No cost of a contact and no goal', ru: 'Ни стоимости обращения, ни цели' },
} as const satisfies Messages;

/** What a forecast assumes, in one sentence each. */
export const assumptionText = {
  fix: {
    en: {
      one: 'Of {count} contact a month {where} ({period}), the fix removes {share}, whatever its rating, outcome and length; everything else stays as it is.',
      other:
        'Of {count} contacts a month {where} ({period}), the fix removes {share}, whatever their rating, outcome and length; the other contacts and everything else stay as they are.',
    },
    ru: {
      one: 'Из {count} обращения в месяц {where} ({period}) доработка убирает {share} при любой оценке, исходе и длительности; остальные обращения и всё прочее не меняются.',
      few: 'Из {count} обращений в месяц {where} ({period}) доработка убирает {share} при любой оценке, исходе и длительности; остальные обращения и всё прочее не меняются.',
      many: 'Из {count} обращений в месяц {where} ({period}) доработка убирает {share} при любой оценке, исходе и длительности; остальные обращения и всё прочее не меняются.',
      other:
        'Из {count} обращения в месяц {where} ({period}) доработка убирает {share} при любой оценке, исходе и длительности; остальные обращения и всё прочее не меняются.',
    },
  },
  several: {
    en: 'Of {touched} contacts a month that the chosen fixes act on, out of {all} ({period}), each removes its share of what the others leave, whatever their rating, outcome and length; everything else stays as it is.',
    ru: 'Из {touched} обращений в месяц, на которые действуют выбранные доработки (всего {all}, {period}), каждая убирает свою долю того, что оставили другие, при любой оценке, исходе и длительности; всё прочее не меняется.',
  },
  atStep: { en: 'at the step {steps}', ru: 'на шаге {steps}' },
  atSteps: { en: 'at the steps {steps}', ru: 'на шагах {steps}' },
  atMany: {
    en: { one: 'at {count} step', other: 'at {count} steps' },
    ru: {
      one: 'на {count} шаге',
      few: 'на {count} шагах',
      many: 'на {count} шагах',
      other: 'на {count} шага',
    },
  },
  about: { en: 'about {themes} {where}', ru: 'по теме {themes} {where}' },
  aboutSeveral: { en: 'about {themes} {where}', ru: 'по темам {themes} {where}' },
  quoted: { en: '“{name}”', ru: '«{name}»' },
  averaged: { en: '{period}, averaged to a month', ru: '{period}, в среднем за месяц' },
  allTime: { en: 'all there is, averaged to a month', ru: 'за всё время, в среднем за месяц' },
  periods: { en: 'several periods, averaged to a month', ru: 'разные периоды, в среднем за месяц' },
  spread: { en: '{low} to {high}, most likely {likely}', ru: 'от {low} до {high}, вероятнее всего {likely}' },
} as const satisfies Messages;

/** What surprises in a forecast, and why it is so. */
export const surpriseText = {
  csat: {
    en: 'CSAT falls because the contacts that go are rated better than those that stay.',
    ru: 'CSAT снижается, потому что уходят обращения с оценками лучше, чем у остальных.',
  },
  fcr: {
    en: 'FCR falls because the contacts that go are resolved at first contact more often than those that stay.',
    ru: 'FCR снижается, потому что уходят обращения, которые чаще остальных решались с первого раза.',
  },
} as const satisfies Messages;

/** What a forecast could not take into account. */
export const gapText = {
  contacts: {
    en: 'Contacts {where} are not known: refresh the numbers or type them in',
    ru: 'Обращения {where} неизвестны: обновите показатели или введите их',
  },
  contactsPartly: {
    en: 'Not in the forecast: contacts {where} are not known',
    ru: 'Не вошло в прогноз: обращения {where} неизвестны',
  },
  themes: {
    en: 'Not in the forecast: its themes were not counted {where}',
    ru: 'Не вошло в прогноз: темы не посчитаны {where}',
  },
  noDenominator: {
    en: 'Nothing to divide contacts by: the contact rate cannot be forecast',
    ru: 'Обращения не на что делить: Contact Rate не посчитать',
  },
  otherPeriod: {
    en: 'What contacts are divided by is of another period: the contact rate cannot be forecast',
    ru: 'Делитель обращений за другой период: Contact Rate не посчитать',
  },
  csatNone: {
    en: 'No rated contacts: CSAT cannot be forecast',
    ru: 'Нет обращений с оценкой: CSAT не посчитать',
  },
  csatPartly: {
    en: 'CSAT is without contacts {where}: none is rated',
    ru: 'CSAT без обращений {where}: у них нет оценок',
  },
  csatScale: {
    en: 'Ratings are on another scale than the map’s: CSAT cannot be forecast',
    ru: 'Оценки по другой шкале, чем в карте: CSAT не посчитать',
  },
  csatTyped: {
    en: 'CSAT {where} was typed without its n: it cannot be weighed, so CSAT cannot be forecast',
    ru: 'CSAT {where} введён без n: его вес неизвестен, CSAT не посчитать',
  },
  fcrNone: {
    en: 'No contacts with a known outcome: FCR cannot be forecast',
    ru: 'Нет обращений с известным исходом: FCR не посчитать',
  },
  fcrPartly: {
    en: 'FCR is without contacts {where}: their outcome is not known',
    ru: 'FCR без обращений {where}: их исход неизвестен',
  },
  fcrTyped: {
    en: 'FCR {where} was typed without its n: it cannot be weighed, so FCR cannot be forecast',
    ru: 'FCR {where} введён без n: его вес неизвестен, FCR не посчитать',
  },
  customers: {
    en: 'The map counts different customers; the forecast counts contacts, for these are what a fix removes',
    ru: 'Карта считает разных клиентов, а прогноз — обращения: их и убирает доработка',
  },
  few: {
    en: '{metric} rests on few answers: n = {n}',
    ru: '{metric} опирается на малое число ответов: n = {n}',
  },
  handling: {
    en: 'Handling time is not known: hours cannot be forecast',
    ru: 'Время обработки неизвестно: часы не посчитать',
  },
  handlingPartly: {
    en: 'Hours are without contacts {where}: their handling time is not known',
    ru: 'Часы без обращений {where}: время обработки неизвестно',
  },
  cost: {
    en: 'No cost of a contact is set: money cannot be forecast',
    ru: 'Стоимость обращения не задана: деньги не посчитать',
  },
} as const satisfies Messages;

export const endNames = {
  low: { en: 'Low', ru: 'Минимум' },
  likely: { en: 'Likely', ru: 'Вероятно' },
  high: { en: 'High', ru: 'Максимум' },
} as const satisfies Messages;
