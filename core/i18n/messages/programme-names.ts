/** Words for what the records of a programme choose from, where no part of the programme names it. */
import type { captureWays } from '../../document/records/capture';
import type { goalUnits } from '../../document/records/goal';
import type { Grooming, RequestStatus } from '../../document/records/request';
import type { problemReasons } from '../../document/records/review';
import type { Message, Messages } from '../translate';
import { standingNames } from './requests-reports';

export const groomingNames: Readonly<Record<Grooming, Message>> = {
  ...standingNames,
  valid: { en: 'Valid', ru: 'Годный' },
};

export const requestStatusNames: Readonly<Record<RequestStatus, Message>> = {
  ...standingNames,
  none: standingNames.valid,
};

export const captureWayNames: Readonly<Record<(typeof captureWays)[number], Message>> = {
  window: { en: 'Quick capture', ru: 'Быстрая запись' },
  commandLine: { en: 'Command line', ru: 'Командная строка' },
  folder: { en: 'Folder', ru: 'Папка' },
  visit: { en: 'Visit', ru: 'Погружение' },
};

export const goalUnitNames: Readonly<Record<(typeof goalUnits)[number], Message>> = {
  share: { en: 'share', ru: 'доля' },
  points: { en: 'points', ru: 'пункты' },
  rate: { en: 'rate', ru: 'частота' },
  number: { en: 'number', ru: 'число' },
  score: { en: 'score', ru: 'балл' },
};

export const problemReasonNames: Readonly<Record<(typeof problemReasons)[number], Message>> = {
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
