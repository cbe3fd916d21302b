/** Pains: where the map hurts, how pains are ranked, their register, and what they are made of. */
import type { Messages } from '../translate';

const heat = {
  perMonthShort: { en: '{value}/mo', ru: '{value}/мес.' },
  dissatisfiedMonthly: { en: 'Dissatisfied contacts a month', ru: 'Недовольных обращений в месяц' },
  contactsMonthly: { en: 'Contacts a month', ru: 'Обращений в месяц' },
  heatFromPains: { en: 'from the pains of the step', ru: 'по болям шага' },
  legendDissatisfied: {
    en: 'Step: dissatisfied contacts a month, four equal parts up to the highest; — not known',
    ru: 'Шаг: недовольных обращений в месяц, четыре равные части до наибольшего; «—» — неизвестно',
  },
  legendContacts: {
    en: 'Step: contacts a month, four equal parts up to the highest; — not known',
    ru: 'Шаг: обращений в месяц, четыре равные части до наибольшего; «—» — неизвестно',
  },
  heatShown: { en: 'Pain heat', ru: 'Где болит' },
  heatHidden: { en: 'Pain heat is off', ru: '«Где болит» выключено' },
  heatHide: { en: 'Hide pain heat', ru: 'Выключить «Где болит»' },
  heatUnknown: {
    en: { one: '— not known of {count} step', other: '— not known of {count} steps' },
    ru: {
      one: '— неизвестно для {count} шага',
      few: '— неизвестно для {count} шагов',
      many: '— неизвестно для {count} шагов',
      other: '— неизвестно для {count} шага',
    },
  },
  countContacts: { en: 'Count contacts alone', ru: 'Считать по обращениям' },
} as const satisfies Messages;

export const pains = { ...heat } as const satisfies Messages;
