/** Words of forecasts: the calculator of a fix, the portfolio, what is assumed and what is not known. */
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

/** The calculator in the detail of a fix. */
export const calculator = {
  title: { en: 'Forecast', ru: 'Прогноз' },
  noSteps: {
    en: 'Say at which steps the fix acts: its forecast comes from their contacts.',
    ru: 'Укажите шаги, на которых действует доработка: прогноз считается по их обращениям.',
  },
  noContacts: {
    en: 'Contacts of these steps are not known yet. Refresh the numbers, or type them in on the map.',
    ru: 'Обращения этих шагов ещё неизвестны. Обновите показатели или введите их на карте.',
  },
  set: { en: 'Which contacts it is about', ru: 'О каких обращениях речь' },
  allContacts: { en: 'All of its steps', ru: 'Все на её шагах' },
  someThemes: { en: 'Some themes', ru: 'Некоторые темы' },
  touched: {
    en: '{count} a month',
    ru: '{count} в месяц',
  },
  chooseThemes: { en: 'Choose themes…', ru: 'Выбрать темы…' },
  themesTitle: { en: 'Themes of these steps', ru: 'Темы на этих шагах' },
  themesHint: {
    en: 'How many contacts of the map’s period are about each theme.',
    ru: 'Сколько обращений за период карты по каждой теме.',
  },
  noThemes: {
    en: 'The contacts of these steps have no themes yet. Find themes among the contacts first.',
    ru: 'В обращениях этих шагов темы ещё не найдены. Сначала найдите темы в обращениях.',
  },
  noBound: {
    en: 'These steps have no rule, so their contacts cannot be told apart by theme.',
    ru: 'У этих шагов нет правила, поэтому их обращения не разделить по темам.',
  },
  countThemes: { en: 'Count', ru: 'Посчитать' },
  countAgain: { en: 'Count again', ru: 'Посчитать снова' },
  countedOn: { en: 'Themes counted on {day}: {period}', ru: 'Темы посчитаны {day}: {period}' },
  wholeTime: { en: 'all there is', ru: 'за всё время' },
  findThemes: { en: 'Find themes…', ru: 'Найти темы…' },
  takeAll: { en: 'Take all contacts', ru: 'Взять все обращения' },
  takeThemes: { en: 'Take these themes', ru: 'Взять эти темы' },
  removal: { en: 'How many of them it removes', ru: 'Какую долю она уберёт' },
  removalOf: { en: 'Removes, {end}', ru: 'Уберёт, {end}' },
  notSet: { en: 'Not set yet', ru: 'Пока не задано' },
  clear: { en: 'Clear the forecast', ru: 'Убрать прогноз' },
  suggestedOne: {
    en: 'The one measured fix of this kind removed {likely}.',
    ru: 'Похожая измеренная доработка одна: она убрала {likely}.',
  },
  suggestedExtremes: {
    en: {
      one: '{count} measured fix of this kind removed {low} to {high}, the middle {likely}.',
      other: '{count} measured fixes of this kind removed {low} to {high}, the median is {likely}.',
    },
    ru: {
      one: '{count} похожая измеренная доработка убрала от {low} до {high}, медиана {likely}.',
      few: '{count} похожие измеренные доработки убрали от {low} до {high}, медиана {likely}.',
      many: '{count} похожих измеренных доработок убрали от {low} до {high}, медиана {likely}.',
      other: '{count} похожей измеренной доработки убрали от {low} до {high}, медиана {likely}.',
    },
  },
  suggestedQuartiles: {
    en: {
      one: 'Half of {count} measured fix of this kind removed {low} to {high}, the median is {likely}.',
      other:
        'Half of the {count} measured fixes of this kind removed {low} to {high}, the median is {likely}.',
    },
    ru: {
      one: 'Половина из {count} похожей измеренной доработки убрала от {low} до {high}, медиана {likely}.',
      few: 'Половина из {count} похожих измеренных доработок убрала от {low} до {high}, медиана {likely}.',
      many: 'Половина из {count} похожих измеренных доработок убрала от {low} до {high}, медиана {likely}.',
      other: 'Половина из {count} похожих измеренных доработок убрала от {low} до {high}, медиана {likely}.',
    },
  },
  noSimilar: {
    en: 'No similar measured fixes yet: the share is your own estimate.',
    ru: 'Похожих измеренных доработок пока нет: доля — ваша оценка.',
  },
  takeRange: { en: 'Take it', ru: 'Взять' },
  where: { en: 'Numbers of', ru: 'Показатели' },
  itsSteps: { en: 'Its steps', ru: 'Её шагов' },
  wholeMap: { en: 'The whole map', ru: 'Всей карты' },
  number: { en: 'Number', ru: 'Показатель' },
  now: { en: 'Now', ru: 'Сейчас' },
  table: { en: 'Numbers now and after the fix', ru: 'Показатели сейчас и после доработки' },
  picture: {
    en: 'Contacts a month: {now} now, {likely} likely, {low} to {high}',
    ru: 'Обращений в месяц: сейчас {now}, вероятно {likely}, от {low} до {high}',
  },
  gaps: { en: 'What the forecast lacks', ru: 'Чего не хватает прогнозу' },
  alreadyFelt: {
    en: 'It has shipped: contacts after {day} already come without what it removed.',
    ru: 'Она уже выпущена: в обращениях после {day} её эффект уже есть.',
  },
  settings: { en: 'Cost and handling time', ru: 'Стоимость и время обработки' },
  cost: { en: 'Cost of a contact', ru: 'Стоимость обращения' },
  currency: { en: 'Currency', ru: 'Валюта' },
  minutes: { en: 'Minutes of a contact where not known', ru: 'Минут на обращение, где неизвестно' },
  forMap: { en: 'For the whole map.', ru: 'Для всей карты.' },
} as const satisfies Messages;
