/** The screen of immersion: its views, and the calendar of visits. */
import type { Messages } from '../translate';

export const visitViews = {
  views: { en: 'Part of immersion', ru: 'Раздел погружений' },
  calendar: { en: 'Calendar', ru: 'Календарь' },
  joiners: { en: 'To be invited', ru: 'Пригласить' },
  results: { en: 'Results', ru: 'Итоги' },
  people: { en: 'People', ru: 'Люди' },
  note: { en: 'Monthly note', ru: 'Заметка за месяц' },
} satisfies Messages;

export const visitCalendar = {
  none: { en: 'No visits yet', ru: 'Погружений пока нет' },
  noneText: {
    en: 'Make a slot, or a series of them: colleagues sign up, come and hear customers, and take ideas away.',
    ru: 'Создайте слот или серию слотов: коллеги запишутся, придут послушать клиентов и унесут с собой идеи.',
  },
  add: { en: 'New visit', ru: 'Новое погружение' },
  asMonth: { en: 'Month', ru: 'Месяц' },
  asList: { en: 'List', ru: 'Список' },
  look: { en: 'Look of the calendar', ru: 'Вид календаря' },
  earlier: { en: 'Month before', ru: 'Предыдущий месяц' },
  later: { en: 'Next month', ru: 'Следующий месяц' },
  now: { en: 'This month', ru: 'Текущий месяц' },
  more: { en: '{count} more', ru: 'ещё {count}' },
  emptyMonth: { en: 'No visits in {month}.', ru: 'За {month} погружений нет.' },
  undated: { en: 'Without a day', ru: 'Без даты' },
  keys: {
    en: 'Arrows walk the days, Enter makes a visit, Page Up and Page Down turn months',
    ru: 'Стрелки — по дням, Enter — новое погружение, Page Up и Page Down листают месяцы',
  },
  signedUp: { en: 'Signed up', ru: 'Записано' },
  places: { en: 'Places', ru: 'Места' },
  inMonth: { en: '{visits}, {people} signed up', ru: '{visits}, записано {people}' },
} satisfies Messages;
