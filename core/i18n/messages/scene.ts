/** Words of the printed map: its head, its legend, its foot. */
import type { Messages } from '../translate';

export const scene = {
  untitledMap: { en: 'Untitled map', ru: 'Карта без названия' },
  invented: { en: 'Invented data', ru: 'Данные придуманы' },
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
  legend: { en: 'Legend', ru: 'Обозначения' },
  mainPath: { en: 'main path', ru: 'основной путь' },
  alternativePath: { en: 'alternative path', ru: 'обходной путь' },
  failurePath: { en: 'when something fails', ru: 'когда не получилось' },
  detailMap: { en: 'the step has a map of its own', ru: 'у шага есть подробная карта' },
  pathShare: {
    en: '% on a path: share of customers who take it',
    ru: '% на переходе: доля клиентов, которые идут этим путём',
  },
  volumeBar: {
    en: 'volume beside the step with most of it',
    ru: 'объём рядом с самым нагруженным шагом',
  },
  funnel: {
    en: 'funnel: of those who began, who came and who went on',
    ru: 'воронка: сколько из начавших дошло и пошло дальше',
  },
  intervalBar: {
    en: 'bar of a share, with its 95% interval',
    ru: 'полоса доли с 95-процентным интервалом',
  },
  months: { en: 'by month, the last one marked', ru: 'по месяцам, отмечен последний' },
  sampleSize: {
    en: 'n: answers behind the number, fewer than 30 are few',
    ru: 'n: число ответов за показателем, меньше 30 — мало',
  },
  painScale: { en: 'pain: a nuisance … stops the customer', ru: 'боль: досадно … останавливает клиента' },
  fixOpen: { en: 'fix proposed', ru: 'доработка предложена' },
  fixInWork: { en: 'accepted or in work', ru: 'принята или в работе' },
  fixDone: { en: 'shipped', ru: 'выпущена' },
  fixClosed: { en: 'deferred or rejected', ru: 'отложена или отклонена' },
  visibility: {
    en: 'below this line the customer sees nothing',
    ru: 'ниже этой линии клиент ничего не видит',
  },
  interaction: {
    en: 'the customer meets the company at this line',
    ru: 'на этой линии клиент встречается с компанией',
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
