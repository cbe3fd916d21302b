/** What immersion came to, on its screen: results of a year, the monthly note. */
import type { Messages } from '../translate';

export const visitResults = {
  year: { en: 'Year', ru: 'Год' },
  participants: { en: 'Participants', ru: 'Участники' },
  participantsHint: { en: 'different people who came', ru: 'разные люди, которые пришли' },
  attendances: { en: 'Attendances', ru: 'Посещения' },
  attendancesHint: {
    en: 'times somebody came; who came twice counts twice',
    ru: 'сколько раз приходили; кто был дважды, считается дважды',
  },
  visits: { en: 'Visits held', ru: 'Проведено погружений' },
  cancelled: {
    en: { one: '{count} cancelled', other: '{count} cancelled' },
    ru: {
      one: '{count} отменено',
      few: '{count} отменены',
      many: '{count} отменены',
      other: '{count} отменены',
    },
  },
  satisfaction: { en: 'Satisfaction', ru: 'Оценка' },
  attendance: { en: 'Attendance', ru: 'Явка' },
  noGoal: { en: 'No goal is set', ru: 'Цель не задана' },
  soFar: { en: 'so far', ru: 'на сегодня' },
  byMonth: { en: 'By month', ru: 'По месяцам' },
  byTeam: { en: 'By team', ru: 'По командам' },
  month: { en: 'Month', ru: 'Месяц' },
  newPeople: { en: 'For the first time this year', ru: 'Впервые в этом году' },
  people: { en: 'People', ru: 'Люди' },
  ratings: { en: 'Ratings', ru: 'Оценок' },
  mean: { en: 'Mean', ru: 'Средняя' },
  total: { en: 'Total', ru: 'Всего' },
  inMonthNote: {
    en: 'Somebody may be in several months: people of the months do not add up, those who came for the first time do.',
    ru: 'Один человек бывает в разных месяцах, поэтому люди по месяцам не складываются, а пришедшие впервые — складываются.',
  },
  teamNote: {
    en: 'Everybody counts for the team of their latest visit.',
    ru: 'Каждый учтён в команде последнего посещения.',
  },
  none: { en: 'Nobody came to a visit in {year}', ru: 'В {year} году на погружениях никого не было' },
  noneText: {
    en: 'Results are counted from attendance: open a visit and mark who came.',
    ru: 'Итоги считаются по явке: откройте погружение и отметьте, кто пришёл.',
  },
  toCalendar: { en: 'To the calendar', ru: 'К календарю' },
  trend: { en: 'Attendances by month: {words}', ru: 'Посещения по месяцам: {words}' },
  changeBefore: { en: 'against the year before: {verdict}', ru: 'к прошлому году: {verdict}' },
} satisfies Messages;

export const visitNote = {
  month: { en: 'Month', ru: 'Месяц' },
  language: { en: 'Language of the note', ru: 'Язык заметки' },
  copy: { en: 'Copy as text', ru: 'Скопировать текст' },
  saveMarkdown: { en: 'Save as Markdown', ru: 'Сохранить Markdown' },
  saveHtml: { en: 'Save as a page', ru: 'Сохранить страницу' },
  fileName: { en: 'Immersion {month}', ru: 'Погружения {month}' },
  preview: { en: 'The note', ru: 'Заметка' },
} satisfies Messages;
