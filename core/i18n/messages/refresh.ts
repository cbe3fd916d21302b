/** The report of a refresh: what would change on the map, before it is taken. */
import type { Messages } from '../translate';

export const refreshScreen = {
  title: { en: 'What the refresh changes', ru: 'Что изменит обновление' },
  periodTitle: { en: 'What the other period changes', ru: 'Что изменит другой период' },
  lead: {
    en: { one: '{count} number of the map changes', other: '{count} numbers of the map change' },
    ru: {
      one: 'На карте изменится {count} показатель',
      few: 'На карте изменятся {count} показателя',
      many: 'На карте изменится {count} показателей',
      other: 'На карте изменится {count} показателя',
    },
  },
  contacts: { en: 'Contacts: {before} → {after}', ru: 'Обращения: {before} → {after}' },
  bound: { en: 'bound to steps: {before} → {after}', ru: 'привязано к шагам: {before} → {after}' },
  counted: { en: 'counted {at}', ru: 'посчитано {at}' },
  countedBefore: { en: 'before: {at}', ru: 'прежде: {at}' },
  never: { en: 'never', ru: 'ещё не считали' },
  metric: { en: 'Metric', ru: 'Показатель' },
  before: { en: 'On the map', ru: 'На карте' },
  after: { en: 'Counted now', ru: 'Посчитано сейчас' },
  difference: { en: 'Difference', ru: 'Разница' },
  isNew: { en: 'new', ru: 'новый' },
  isGone: { en: 'goes', ru: 'исчезнет' },
  seriesOnly: { en: 'other months or parts', ru: 'другие месяцы или части' },
  apply: { en: 'Take the new numbers', ru: 'Обновить показатели' },
  applyPeriod: { en: 'Switch to this period', ru: 'Перейти на этот период' },
  leave: { en: 'Leave as they are', ru: 'Оставить прежние' },
} as const satisfies Messages;
