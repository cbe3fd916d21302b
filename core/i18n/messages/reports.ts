/** Words of reports about a map: slides, documents, tables, pages. */
import type { SourceKind } from '../../document/records/source';
import type { Message, Messages } from '../translate';

const sourceKinds: Readonly<Record<SourceKind, Message>> = {
  contacts: { en: 'contacts', ru: 'обращения' },
  survey: { en: 'survey', ru: 'опрос' },
  counts: { en: 'step counts', ru: 'счётчики шагов' },
  ideas: { en: 'ideas', ru: 'идеи' },
  activity: { en: 'activity of customers', ru: 'активность клиентов' },
};

const sentences = {
  noEvidence: {
    en: 'The map has no numbers counted from contacts.',
    ru: 'На карте нет чисел, посчитанных по обращениям.',
  },
  takenAt: {
    en: 'The numbers were taken from the contacts on {at}.',
    ru: 'Числа взяты из обращений {at}.',
  },
  coverage: {
    en: 'Of {total} contacts {bound} belong to steps of the map, {unassigned} to none.',
    ru: 'Из {total} обращений к шагам карты относятся {bound}, ни к одному — {unassigned}.',
  },
  settings: { en: 'Settings: {settings}.', ru: 'Настройки: {settings}.' },
  intervals: {
    en: 'Intervals are 95 %: Wilson for shares, log-normal approximation of Poisson for rates, Student for means.',
    ru: 'Интервалы — 95 %: Уилсона для долей, логнормальное приближение Пуассона для частот, Стьюдента для средних.',
  },
  few: {
    en: 'Fewer than 30 answers are marked “few answers”: such a share may be chance.',
    ru: 'Если ответов меньше 30, рядом стоит «мало ответов»: такая доля может быть случайной.',
  },
  painScore: {
    en: 'Pains are ranked by dissatisfied contacts a month: contacts a month × DSAT.',
    ru: 'Боли упорядочены по недовольным обращениям в месяц: обращения в месяц × DSAT.',
  },
  painsByContacts: {
    en: 'Pains are ranked by contacts a month.',
    ru: 'Боли упорядочены по обращениям в месяц.',
  },
} as const satisfies Messages;

/** Headings of parts and of columns. */
const headings = {
  contents: { en: 'Contents', ru: 'Содержание' },
  personas: { en: 'Personas', ru: 'Персоны' },
  pictures: { en: 'Screenshots', ru: 'Скриншоты' },
  pictureNumber: { en: 'Screenshot {number}', ru: 'Скриншот {number}' },
  pins: { en: 'On the screen', ru: 'На экране' },
  overview: { en: 'The map', ru: 'Карта' },
  about: { en: 'About this map', ru: 'Об этой карте' },
  pinWithoutText: { en: 'pin without text', ru: 'метка без текста' },
  quotes: { en: 'Quotes', ru: 'Цитаты' },
  answersByScore: { en: '{name}: answers by score', ru: '{name}: ответы по оценкам' },
  numbers: { en: 'Numbers', ru: 'Числа' },
  pains: { en: 'Pains', ru: 'Боли' },
  fixes: { en: 'Fixes', ru: 'Доработки' },
  next: { en: 'Where to next', ru: 'Куда дальше' },
  comments: { en: 'Comments', ru: 'Комментарии' },
  resolved: { en: 'resolved', ru: 'решено' },
  notes: { en: 'Presenter’s notes', ru: 'Заметки ведущего' },
  sources: { en: 'Sources', ru: 'Источники' },
  methods: { en: 'How the numbers were computed', ru: 'Как посчитаны числа' },
  ofCustomers: { en: '{share} of customers', ru: '{share} клиентов' },
  metric: { en: 'Metric', ru: 'Метрика' },
  value: { en: 'Value', ru: 'Значение' },
  basis: { en: 'Based on', ru: 'На чём основано' },
  period: { en: 'Period', ru: 'Период' },
  pain: { en: 'Pain', ru: 'Боль' },
  fix: { en: 'Fix', ru: 'Доработка' },
  steps: { en: 'Steps', ru: 'Шаги' },
  contacts: { en: 'Contacts', ru: 'Обращения' },
  dsat: { en: 'DSAT', ru: 'DSAT' },
  monthly: { en: 'Contacts a month', ru: 'Обращений в месяц' },
  score: { en: 'Dissatisfied contacts a month', ru: 'Недовольных обращений в месяц' },
  severity: { en: 'Severity', ru: 'Тяжесть' },
  kind: { en: 'Kind', ru: 'Вид' },
  status: { en: 'Status', ru: 'Статус' },
  team: { en: 'Team', ru: 'Команда' },
  owner: { en: 'Owner', ru: 'Ответственный' },
  due: { en: 'Due', ru: 'Срок' },
  source: { en: 'Source', ru: 'Источник' },
  rows: { en: 'Rows', ru: 'Строк' },
  importedAt: { en: 'Imported', ru: 'Импортировано' },
  number: { en: 'No.', ru: '№' },
  stage: { en: 'Stage', ru: 'Этап' },
  step: { en: 'Step', ru: 'Шаг' },
  quote: { en: 'Quote', ru: 'Цитата' },
  description: { en: 'Description', ru: 'Описание' },
  reason: { en: 'Reason', ru: 'Причина' },
  effortLow: { en: 'Effort from, person-days', ru: 'Трудоёмкость от, чел.-дн.' },
  effortHigh: { en: 'Effort to, person-days', ru: 'Трудоёмкость до, чел.-дн.' },
  forecast: { en: 'Contacts a month, forecast', ru: 'Обращений в месяц, прогноз' },
  fewerLikely: { en: 'Fewer contacts a month, likely', ru: 'Меньше обращений в месяц, вероятно' },
  fewerLow: { en: 'Fewer contacts a month, low', ru: 'Меньше обращений в месяц, минимум' },
  fewerHigh: { en: 'Fewer contacts a month, high', ru: 'Меньше обращений в месяц, максимум' },
  removal: { en: 'Contacts removed (likely)', ru: 'Уберёт обращений (вероятно)' },
  link: { en: 'Link', ru: 'Ссылка' },
  series: { en: 'By month', ru: 'По месяцам' },
  month: { en: 'Month', ru: 'Месяц' },
  shown: { en: 'As shown', ru: 'Как на карте' },
  n: { en: 'n', ru: 'n' },
  low: { en: '95% from', ru: '95 % от' },
  high: { en: '95% to', ru: '95 % до' },
} as const satisfies Messages;

export const reports = { sourceKinds, ...sentences, ...headings };
