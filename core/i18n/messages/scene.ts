/** Words of the printed map: its head, its legend, its foot. */
import type { Messages } from '../translate';

export const scene = {
  untitledMap: { en: 'Untitled map', ru: 'Карта без названия' },
  invented: { en: 'Invented data', ru: 'Данные придуманы' },
  internal: { en: 'For internal use', ru: 'Для внутреннего пользования' },
  confidential: { en: 'Confidential', ru: 'Конфиденциально' },
  asIs: { en: 'As is', ru: 'Как есть' },
  toBe: { en: 'To be', ru: 'Как будет' },
  evidencePeriod: { en: 'Evidence: {period}', ru: 'Данные за период: {period}' },
  boundContacts: {
    en: {
      one: '{count} contact, {bound} of them at the steps',
      other: '{count} contacts, {bound} of them at the steps',
    },
    ru: {
      one: '{count} обращение, из них на шагах {bound}',
      few: '{count} обращения, из них на шагах {bound}',
      many: '{count} обращений, из них на шагах {bound}',
      other: '{count} обращения, из них на шагах {bound}',
    },
  },
  boundAnswers: {
    en: { one: '{count} survey respondent', other: '{count} survey respondents' },
    ru: {
      one: '{count} участник опросов',
      few: '{count} участника опросов',
      many: '{count} участников опросов',
      other: '{count} участника опросов',
    },
  },
  /** A cell to those who hear the drawing. */
  cellOf: { en: '{lane}, step {number}', ru: '{lane}, шаг {number}' },
  outline: { en: 'Stages: {stages}. Steps: {steps}.', ru: 'Этапы: {stages}. Шагов: {steps}.' },
  stepAdded: { en: 'Only in the to-be map', ru: 'Шаг есть только на карте «как будет»' },
  stepRemoved: { en: 'Only in the as-is map', ru: 'Шаг есть только на карте «как есть»' },
  stepChanged: { en: 'The step changes', ru: 'Шаг меняется' },
  stepMoved: { en: 'The step moves', ru: 'Шаг стоит на другом месте' },
  remarks: { en: 'Notes and comments', ru: 'Заметки и комментарии' },
  legend: { en: 'Legend', ru: 'Обозначения' },
  mainPath: { en: 'Main path', ru: 'Основной путь' },
  alternativePath: { en: 'Alternative path', ru: 'Обходной путь' },
  failurePath: { en: 'When something fails', ru: 'Когда не получилось' },
  detailMap: { en: 'The step has a map of its own', ru: 'У шага есть подробная карта' },
  pathShare: {
    en: '% on a path: share of customers who take it',
    ru: '% на переходе: доля клиентов, которые идут этим путём',
  },
  volumeBar: {
    en: 'Volume beside the step with most of it',
    ru: 'Объём рядом с самым нагруженным шагом',
  },
  funnel: {
    en: 'Funnel: of those who began, who came and who went on',
    ru: 'Воронка: сколько из начавших дошло и пошло дальше',
  },
  intervalBar: {
    en: 'Bar of a share, with its 95% interval',
    ru: 'Полоса доли с 95-процентным интервалом',
  },
  months: { en: 'By month, the last one marked', ru: 'По месяцам, отмечен последний' },
  sampleSize: {
    en: 'n: answers behind the number, fewer than 30 are few',
    ru: 'n: число ответов за показателем, меньше 30 — мало',
  },
  painScore: {
    en: 'Pain: its number a month, four equal parts up to the highest',
    ru: 'Боль: её число в месяц, четыре равные части до наибольшего',
  },
  painScale: { en: 'Pain: a nuisance … stops the customer', ru: 'Боль: досадно … останавливает клиента' },
  fixOpen: { en: 'Fix proposed', ru: 'Доработка предложена' },
  fixInWork: { en: 'Accepted or in work', ru: 'Принята или в работе' },
  fixDone: { en: 'Shipped', ru: 'Выпущена' },
  fixClosed: { en: 'Deferred or rejected', ru: 'Отложена или отклонена' },
  visibility: {
    en: 'Below this line the customer sees nothing',
    ru: 'Ниже этой линии клиент ничего не видит',
  },
  interaction: {
    en: 'The customer meets the company at this line',
    ru: 'На этой линии клиент встречается с компанией',
  },
  counted: { en: 'Numbers counted on {date}', ru: 'Показатели посчитаны {date}' },
  typedFrom: { en: 'Entered by hand: {list}', ru: 'Введено вручную: {list}' },
  sources: { en: 'Sources: {list}', ru: 'Источники: {list}' },
  sourceRows: {
    en: { one: '{count} row', other: '{count} rows' },
    ru: { one: '{count} строка', few: '{count} строки', many: '{count} строк', other: '{count} строки' },
  },
  madeWith: { en: 'Made with Tapki', ru: 'Сделано в Tapki' },
} as const satisfies Messages;
