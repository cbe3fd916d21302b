/** Names of metrics, their units, and why a number is not there. */
import type { AbsentReason, ShownMetric } from '../../metrics/value';
import type { Message, Messages } from '../translate';

export const metricNames: Readonly<Record<ShownMetric, Message>> = {
  contacts: { en: 'Contacts', ru: 'Обращения' },
  contactRate: { en: 'Contact rate', ru: 'Contact Rate' },
  csat: { en: 'CSAT', ru: 'CSAT' },
  dsat: { en: 'DSAT', ru: 'DSAT' },
  ces: { en: 'CES', ru: 'CES' },
  nps: { en: 'NPS', ru: 'NPS' },
  fcr: { en: 'FCR', ru: 'FCR' },
  onTime: { en: 'Resolved on time', ru: 'Решено вовремя' },
  handling: { en: 'Handling time', ru: 'Время обработки' },
  conversion: { en: 'Conversion', ru: 'Конверсия' },
  entered: { en: 'Customers who entered', ru: 'Пришли на шаг' },
  painScore: { en: 'Dissatisfied contacts', ru: 'Недовольные обращения' },
};

export const absentReasons: Readonly<Record<AbsentReason, Message>> = {
  noData: { en: 'no data', ru: 'нет данных' },
  noAnswers: { en: 'no answers', ru: 'нет ответов' },
  customersUnknown: { en: 'customers not known', ru: 'клиенты неизвестны' },
  noDenominator: { en: 'nothing to divide by', ru: 'не на что делить' },
  otherPeriod: { en: 'divisor of another period', ru: 'делитель за другой период' },
  otherScale: { en: 'another scale', ru: 'другая шкала' },
};

export const metrics = {
  fewAnswers: { en: 'few answers', ru: 'мало ответов' },
  better: { en: 'better', ru: 'лучше' },
  worse: { en: 'worse', ru: 'хуже' },
  noClearChange: { en: 'no clear change', ru: 'явных изменений нет' },
  answers: { en: 'n = {n}', ru: 'n = {n}' },
  answersUnknown: { en: 'n not known', ru: 'n неизвестно' },
  per: { en: '{value} per {per}', ru: '{value} на {per}' },
  perOne: { en: '{value} per customer', ru: '{value} на клиента' },
  perMonth: { en: '{value} a month', ru: '{value} в месяц' },
  ofScale: { en: '{value} of {max}', ru: '{value} из {max}' },
  minutes: { en: '{value} min', ru: '{value} мин' },
  points: { en: '{value} pp', ru: '{value} п.п.' },
  relative: { en: '{value} rel.', ru: '{value} отн.' },
  times: { en: '×{value}', ru: '×{value}' },
  between: { en: '{low} to {high}', ru: 'от {low} до {high}' },
  range: { en: '{low}–{high}', ru: '{low}–{high}' },
} as const satisfies Messages;
