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

/** The calculator in the detail of a fix. */
export const calculator = {
  title: { en: 'Forecast', ru: 'Прогноз' },
  noSteps: {
    en: 'Say at which steps the fix acts: its forecast comes from their contacts.',
    ru: 'Укажите шаги, на которых действует доработка: прогноз считается по их обращениям.',
  },
  set: { en: 'Which contacts it is about', ru: 'О каких обращениях речь' },
  allContacts: { en: 'All of its steps', ru: 'Все на её шагах' },
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
  noStore: {
    en: 'The contact store of this computer has no contacts of these steps: import them first.',
    ru: 'В хранилище этого компьютера нет обращений этих шагов: сначала загрузите их.',
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
  notSet: { en: 'not set', ru: 'не задано' },
  notSetYet: {
    en: 'Set the share it removes, and what becomes of the numbers stands here.',
    ru: 'Задайте долю — и здесь будет видно, что станет с показателями.',
  },
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
  noSimilarAnywhere: {
    en: 'No similar measured fixes in any map yet: the share is your own estimate.',
    ru: 'Похожих измеренных доработок пока нет ни в одной карте: доля — ваша оценка.',
  },
  lookEverywhere: { en: 'Look in all maps', ru: 'Поискать во всех картах' },
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
  remarks: { en: 'Remarks on the forecast', ru: 'Замечания к прогнозу' },
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

/** Several fixes together. */
export const portfolioText = {
  list: { en: 'Fixes to choose from', ru: 'Доработки на выбор' },
  none: { en: 'No fix with a forecast yet', ru: 'Доработок с прогнозом пока нет' },
  noneText: {
    en: 'Open a fix and say what share of the contacts it removes. Fixes still to come, with a forecast, are chosen here and seen together.',
    ru: 'Откройте доработку и укажите, какую долю обращений она уберёт. Здесь выбирают из ещё не выпущенных доработок с прогнозом и видят их общий эффект.',
  },
  chooseFirst: {
    en: 'Tick fixes in the list: what they do together comes here.',
    ru: 'Отметьте доработки в списке: здесь будет, что они дадут вместе.',
  },
  chosen: {
    en: { one: '{count} fix chosen', other: '{count} fixes chosen' },
    ru: {
      one: 'Выбрана {count} доработка',
      few: 'Выбраны {count} доработки',
      many: 'Выбрано {count} доработок',
      other: 'Выбрано {count} доработки',
    },
  },
  effort: { en: '{effort} person-days', ru: '{effort}\u00a0чел.-дн.' },
  noEffort: { en: 'no effort estimated', ru: 'трудоёмкость не оценена' },
  partEffort: {
    en: '{effort} person-days, {count} not estimated',
    ru: '{effort}\u00a0чел.-дн., без оценки {count}',
  },
  chooseAll: { en: 'Choose all', ru: 'Выбрать все' },
  chooseNone: { en: 'Clear', ru: 'Снять выбор' },
  fix: { en: 'Fix', ru: 'Доработка' },
  alone: { en: 'Alone', ru: 'Отдельно' },
  adds: { en: 'Adds', ru: 'Добавляет' },
  addsHint: {
    en: 'What it adds to the other chosen ones, after overlap',
    ru: 'Сколько добавляет к остальным выбранным с учётом пересечений',
  },
  unready: {
    en: { one: '{count} fix has no forecast: {titles}', other: '{count} fixes have no forecast: {titles}' },
    ru: {
      one: 'Без прогноза {count}: {titles}',
      few: 'Без прогноза {count}: {titles}',
      many: 'Без прогноза {count}: {titles}',
      other: 'Без прогноза {count}: {titles}',
    },
  },
  shipped: {
    en: {
      one: '{count} shipped fix is not offered: its effect is in today’s numbers already.',
      other: '{count} shipped fixes are not offered: their effect is in today’s numbers already.',
    },
    ru: {
      one: 'Выпущенных не предлагаем ({count}): её эффект уже в сегодняшних числах.',
      few: 'Выпущенных не предлагаем ({count}): их эффект уже в сегодняшних числах.',
      many: 'Выпущенных не предлагаем ({count}): их эффект уже в сегодняшних числах.',
      other: 'Выпущенных не предлагаем ({count}): их эффект уже в сегодняшних числах.',
    },
  },
  effectOf: { en: '{what}: likely effect', ru: '{what}: вероятный эффект' },
  goal: { en: 'Goal', ru: 'Цель' },
  noGoal: { en: 'No goal', ru: 'Без цели' },
  atMost: { en: 'at most', ru: 'не больше' },
  atLeast: { en: 'at least', ru: 'не меньше' },
  goalValue: { en: 'Goal, value', ru: 'Цель, значение' },
  goalNow: { en: 'now {value}', ru: 'сейчас {value}' },
  goalFromNow: { en: 'now {value}; to the goal {change}', ru: 'сейчас {value}; до цели {change}' },
  goalUnknown: { en: 'it is not known now', ru: 'сейчас неизвестно' },
  reachedAll: {
    en: 'The goal is reached even at the low end, with {low} to spare.',
    ru: 'Цель достигается даже при минимуме, с запасом {low}.',
  },
  reachedLikely: {
    en: 'The goal is reached at the likely end, with {likely} to spare; at the low end {low} are missing.',
    ru: 'Цель вероятно достигается, с запасом {likely}; при минимуме не хватает {low}.',
  },
  reachedHigh: {
    en: 'The goal is reached at the high end alone; at the likely end {likely} are missing.',
    ru: 'Цель достигается только при максимуме; вероятно не хватает {likely}.',
  },
  missed: {
    en: 'The goal is not reached: {likely} are missing at the likely end, {high} at the high end.',
    ru: 'Цель не достигается: вероятно не хватает {likely}, при максимуме — {high}.',
  },
  steps: { en: 'Step by step', ru: 'По шагам' },
  step: { en: 'Step', ru: 'Шаг' },
  worth: { en: 'Most for the effort', ru: 'Что даёт больше всего за усилия' },
  worthHow: {
    en: 'First the fix that adds most per person-day (middle of its estimate), then the one that adds most to it, and so on; at the likely end, after overlap.',
    ru: 'Сначала доработка, которая добавляет больше всего на человеко-день (середина оценки), затем та, что больше всего добавляет к ней, и так далее; вероятный эффект с учётом пересечений.',
  },
  total: { en: 'Together', ru: 'Вместе' },
  toHere: { en: 'Choose to here', ru: 'Выбрать до этой' },
  upToHere: { en: 'Choose the fixes down to “{title}”', ru: 'Выбрать доработки до «{title}» включительно' },
  least: {
    en: {
      one: 'Least effort to the goal: {count} fix, {effort} person-days.',
      other: 'Least effort to the goal: {count} fixes, {effort} person-days.',
    },
    ru: {
      one: 'Дешевле всего до цели: {count} доработка, {effort}\u00a0чел.-дн.',
      few: 'Дешевле всего до цели: {count} доработки, {effort}\u00a0чел.-дн.',
      many: 'Дешевле всего до цели: {count} доработок, {effort}\u00a0чел.-дн.',
      other: 'Дешевле всего до цели: {count} доработки, {effort}\u00a0чел.-дн.',
    },
  },
  exact: { en: 'All combinations were tried.', ru: 'Проверены все сочетания.' },
  greedy: {
    en: 'By the order below; with so many fixes not all combinations are tried.',
    ru: 'По порядку ниже: доработок слишком много, чтобы проверить все сочетания.',
  },
  unreachable: {
    en: 'All estimated fixes together do not reach the goal.',
    ru: 'Все оценённые доработки вместе не достигают цели.',
  },
  alreadyReached: { en: 'The goal is reached without any fix.', ru: 'Цель достигнута и без доработок.' },
  chooseThese: { en: 'Choose them', ru: 'Выбрать их' },
  withoutEffort: { en: 'Without an estimate: {titles}', ru: 'Без оценки трудоёмкости: {titles}' },
  idle: { en: 'Add nothing for the better: {titles}', ru: 'Ничего не улучшают: {titles}' },
  curve: {
    en: 'Effect by effort: {count} fixes, {effort} person-days, {gain} together',
    ru: 'Эффект от усилий: доработок {count}, {effort}\u00a0чел.-дн., вместе {gain}',
  },
} as const satisfies Messages;
