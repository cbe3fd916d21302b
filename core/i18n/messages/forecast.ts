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
