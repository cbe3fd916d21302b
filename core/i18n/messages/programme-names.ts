/** Words for what the records of a programme choose from: statuses, ways, formats, metrics. */
import type { CaptureKind, captureWays } from '../../document/records/capture';
import type { GoalMetric, goalUnits } from '../../document/records/goal';
import type { Grooming, RequestStatus, voiceWays } from '../../document/records/request';
import type { problemReasons } from '../../document/records/review';
import type { VisitFormat } from '../../document/records/session';
import type { Message, Messages } from '../translate';

export const groomingNames: Readonly<Record<Grooming, Message>> = {
  new: { en: 'Not groomed yet', ru: 'Не разобран' },
  valid: { en: 'Valid', ru: 'Годный' },
  duplicate: { en: 'Duplicate', ru: 'Повтор' },
  notIdea: { en: 'Not an idea', ru: 'Не идея' },
  exists: { en: 'Exists already', ru: 'Уже есть' },
};

export const requestStatusNames: Readonly<Record<RequestStatus, Message>> = {
  none: { en: 'Not handed over', ru: 'Не передан' },
  backlog: { en: 'In backlog', ru: 'В бэклоге' },
  planned: { en: 'Planned', ru: 'Запланирован' },
  shipped: { en: 'Shipped', ru: 'Выпущен' },
  declined: { en: 'Declined', ru: 'Отклонён' },
};

export const captureKindNames: Readonly<Record<CaptureKind, Message>> = {
  idea: { en: 'Idea', ru: 'Идея' },
  fault: { en: 'Fault', ru: 'Ошибка' },
  rule: { en: 'Rule that gets in the way', ru: 'Правило мешает' },
};

export const captureWayNames: Readonly<Record<(typeof captureWays)[number], Message>> = {
  window: { en: 'Quick capture', ru: 'Быстрая запись' },
  commandLine: { en: 'Command line', ru: 'Командная строка' },
  folder: { en: 'Folder', ru: 'Папка' },
  visit: { en: 'Visit', ru: 'Погружение' },
};

export const goalMetricNames: Readonly<Record<GoalMetric, Message>> = {
  csat: { en: 'CSAT', ru: 'CSAT' },
  contactRate: { en: 'Contact rate', ru: 'Contact Rate' },
  ces: { en: 'CES', ru: 'CES' },
  fcr: { en: 'FCR', ru: 'FCR' },
  onTime: { en: 'Resolved on time', ru: 'Решено вовремя' },
  nps: { en: 'NPS', ru: 'NPS' },
  retention: { en: 'Retention', ru: 'Удержание' },
  engagement: { en: 'Engagement', ru: 'Вовлечённость' },
  implemented: { en: 'Implemented share', ru: 'Доля внедрённого' },
  participants: { en: 'Participants of immersion', ru: 'Участники погружений' },
  satisfaction: { en: 'Rating of visits', ru: 'Оценка погружений' },
  own: { en: 'Own metric', ru: 'Свой показатель' },
};

export const goalUnitNames: Readonly<Record<(typeof goalUnits)[number], Message>> = {
  share: { en: 'share', ru: 'доля' },
  points: { en: 'points', ru: 'пункты' },
  rate: { en: 'rate', ru: 'частота' },
  number: { en: 'number', ru: 'число' },
  score: { en: 'score', ru: 'балл' },
};

const voiceWayNames: Readonly<Record<(typeof voiceWays)[number], Message>> = {
  contacts: { en: 'Contacts', ru: 'Обращения' },
  agents: { en: 'Agents', ru: 'Сотрудники поддержки' },
  sessions: { en: 'Sessions', ru: 'Сессии' },
  colleagues: { en: 'Colleagues', ru: 'Коллеги' },
};

const visitFormatNames: Readonly<Record<VisitFormat, Message>> = {
  support: { en: 'In support', ru: 'В поддержке' },
  office: { en: 'In the office', ru: 'В офисе' },
  online: { en: 'Online', ru: 'Онлайн' },
  workshop: { en: 'Workshop', ru: 'Воркшоп' },
  mixed: { en: 'Mixed', ru: 'Смешанный' },
};

const problemReasonNames: Readonly<Record<(typeof problemReasons)[number], Message>> = {
  score: { en: 'dissatisfied contacts', ru: 'недовольные обращения' },
  growth: { en: 'growth', ru: 'рост' },
  novelty: { en: 'new', ru: 'новое' },
  choice: { en: 'chosen by hand', ru: 'выбрано вручную' },
};

export const programmeNames = {
  programme: { en: 'Programme', ru: 'Программа' },
  journey: { en: 'Journey', ru: 'Путь' },
  up: { en: 'higher is better', ru: 'больше — лучше' },
  down: { en: 'lower is better', ru: 'меньше — лучше' },
  sum: { en: 'added up', ru: 'сумма' },
  mean: { en: 'mean', ru: 'среднее' },
  last: { en: 'the last one', ru: 'последнее' },
  unknown: { en: 'not known', ru: 'неизвестно' },
  came: { en: 'came', ru: 'состоялось' },
  missed: { en: 'missed', ru: 'не состоялось' },
  waiting: { en: 'waiting', ru: 'ждёт' },
  taken: { en: 'taken over', ru: 'принято' },
  dismissed: { en: 'dismissed', ru: 'отклонено' },
  theme: { en: 'theme', ru: 'тема' },
  step: { en: 'step', ru: 'шаг' },
  own: { en: 'own', ru: 'своя' },
  quotes: {
    en: { one: '{count} quote', other: '{count} quotes' },
    ru: { one: '{count} цитата', few: '{count} цитаты', many: '{count} цитат', other: '{count} цитаты' },
  },
  months: {
    en: { one: '{count} month', other: '{count} months' },
    ru: { one: '{count} месяц', few: '{count} месяца', many: '{count} месяцев', other: '{count} месяца' },
  },
  contactsOf: {
    en: '{contacts} contacts, {unassigned} unassigned',
    ru: 'обращений: {contacts}, без темы и шага: {unassigned}',
  },
  mapsCount: {
    en: { one: '{count} map', other: '{count} maps' },
    ru: { one: '{count} карта', few: '{count} карты', many: '{count} карт', other: '{count} карты' },
  },
  anyNumber: { en: 'No limit', ru: 'Без ограничения' },
} as const satisfies Messages;

export const programmeValueNames = { voiceWayNames, visitFormatNames, problemReasonNames };
