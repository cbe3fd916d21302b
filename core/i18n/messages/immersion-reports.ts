/** What the command line says of immersion. */
import type { Messages } from '../translate';

export const immersionReports = {
  about: {
    en: 'visits of a programme: slots, guests, attendance, ratings; invitations, the monthly note, results',
    ru: 'погружения программы: слоты, участники, явка, оценки; приглашения, заметка за месяц, итоги',
  },
  attendance: { en: 'Attendance', ru: 'Явка' },
  satisfaction: { en: 'Satisfaction', ru: 'Оценка' },
  toBeInvited: {
    en: { one: '{count} person is to be invited', other: '{count} people are to be invited' },
    ru: {
      one: 'Пригласить: {count} человека',
      few: 'Пригласить: {count} человек',
      many: 'Пригласить: {count} человек',
      other: 'Пригласить: {count} человека',
    },
  },
  read: { en: '{table}: {counts}', ru: '{table}: {counts}' },
  written: { en: 'Written: {path}', ru: 'Записано: {path}' },
} as const satisfies Messages;
