/** The calculator in the detail of a fix: which contacts it is about, and what share of them it removes. */
import type { Messages } from '../translate';

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
