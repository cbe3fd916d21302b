/** Visits of the sample programme: two a month among agents, and some that are still to come. */
import type { VisitFormat } from '#core/document/records/session';
import { type Both, both, type TeamKey } from './both';

export interface PlannedVisit {
  readonly day: string;
  readonly format: VisitFormat;
  readonly capacity: number;
  /** People who signed up. */
  readonly guests: number;
  readonly isCancelled?: true;
}

const visit = (day: string, format: VisitFormat, capacity: number, guests: number): PlannedVisit => ({
  day,
  format,
  capacity,
  guests,
});

export const visits: readonly PlannedVisit[] = [
  visit('2025-11-13', 'support', 6, 5),
  visit('2025-11-27', 'support', 6, 6),
  visit('2025-12-04', 'online', 8, 6),
  visit('2025-12-18', 'support', 6, 5),
  visit('2026-01-15', 'support', 6, 6),
  visit('2026-01-29', 'office', 8, 7),
  visit('2026-02-12', 'support', 6, 6),
  visit('2026-02-26', 'online', 8, 7),
  visit('2026-03-12', 'support', 8, 7),
  visit('2026-03-26', 'workshop', 10, 9),
  visit('2026-04-09', 'support', 8, 8),
  visit('2026-04-23', 'mixed', 8, 7),
  visit('2026-05-14', 'support', 8, 6),
  { ...visit('2026-05-28', 'support', 8, 4), isCancelled: true },
  visit('2026-06-11', 'online', 8, 8),
  visit('2026-06-25', 'support', 8, 7),
  visit('2026-07-09', 'support', 8, 6),
  visit('2026-07-23', 'support', 8, 7),
  visit('2026-08-13', 'online', 8, 7),
  visit('2026-08-27', 'support', 8, 8),
  visit('2026-09-10', 'support', 8, 8),
  visit('2026-09-24', 'workshop', 10, 10),
  visit('2026-10-08', 'support', 8, 8),
  visit('2026-10-22', 'support', 8, 8),
  visit('2026-11-12', 'mixed', 8, 8),
  visit('2026-11-26', 'support', 6, 8),
  visit('2026-12-10', 'support', 8, 5),
  visit('2026-12-17', 'online', 10, 3),
  visit('2027-01-21', 'support', 8, 0),
];

/** Titles by format. */
export const visitTitles: Readonly<Record<VisitFormat, Both>> = {
  support: both('День рядом с оператором', 'A day beside an agent'),
  office: both('Операторы в гостях у команд', 'Agents visit the teams'),
  online: both('Слушаем звонки вместе', 'Listening to calls together'),
  workshop: both('Разбираем отказы вместе', 'Going through refusals together'),
  mixed: both('Смена в чате и разбор', 'A chat shift and a talk'),
};
export const visitPlaces: Readonly<Record<VisitFormat, Both>> = {
  support: both('Зал поддержки', 'Support floor'),
  office: both('Большая переговорная', 'Large meeting room'),
  online: both('Видеосвязь', 'Video call'),
  workshop: both('Учебный класс', 'Training room'),
  mixed: both('Зал поддержки и видеосвязь', 'Support floor and video call'),
};
export const hosts: readonly Both[] = [
  both('Смена чата', 'Chat shift'),
  both('Смена телефона', 'Phone shift'),
  both('Смена почты', 'Mail shift'),
  both('Учебная группа', 'Training group'),
];
export const instructions = both(
  'Возьмите наушники. Личные данные клиентов остаются в зале.',
  'Bring headphones. Customers’ personal data stay on the floor.',
);
export const cancelReason = both('Срочное обновление: зал занят', 'An urgent release: the floor is busy');

/** Teams of guests in turn. */
export const guestTeams: readonly TeamKey[] = [
  'moderation',
  'posting',
  'trust',
  'payments',
  'posting',
  'calls',
  'search',
  'crm',
];
export const guestRoles: readonly Both[] = [
  both('Разработчик', 'Developer'),
  both('Аналитик', 'Analyst'),
  both('Менеджер продукта', 'Product manager'),
  both('Дизайнер', 'Designer'),
  both('Тестировщик', 'Tester'),
];

export const ratingWords: readonly { readonly score: 3 | 4 | 5; readonly comment: Both }[] = [
  {
    score: 5,
    comment: both('Увидел, сколько окон открыто у оператора.', 'I saw how many windows an agent has open.'),
  },
  { score: 5, comment: both('', '') },
  { score: 4, comment: both('Хотелось больше звонков.', 'I would have liked more calls.') },
  { score: 5, comment: both('', '') },
  { score: 4, comment: both('', '') },
  { score: 5, comment: both('Завёл две задачи на свою команду.', 'I wrote two tasks for my team.') },
  { score: 3, comment: both('Мало времени на вопросы.', 'Too little time for questions.') },
  { score: 5, comment: both('', '') },
  { score: 4, comment: both('Полезно и новичкам, и давним.', 'Useful for new and old.') },
];

export const awards: readonly {
  readonly colleague: number;
  readonly points: number;
  readonly day: string;
  readonly reason: Both;
}[] = [
  {
    colleague: 3,
    points: 20,
    day: '2026-02-27',
    reason: both('Статья для справки по итогам визита', 'A help article after a visit'),
  },
  {
    colleague: 9,
    points: 15,
    day: '2026-04-30',
    reason: both('Рассказал команде о визите', 'Told the team about a visit'),
  },
  {
    colleague: 14,
    points: 30,
    day: '2026-07-31',
    reason: both('Исправление за день после визита', 'Mended it within a day of the visit'),
  },
  {
    colleague: 21,
    points: 20,
    day: '2026-09-30',
    reason: both('Привёл четырёх коллег', 'Brought four colleagues'),
  },
  {
    colleague: 33,
    points: 10,
    day: '2026-10-30',
    reason: both('Разбор десяти отказов', 'Went through ten refusals'),
  },
];

/** First days at work of those who have not been to a visit. */
export const joinedOn: readonly string[] = [
  '2026-09-28',
  '2026-10-05',
  '2026-10-12',
  '2026-10-19',
  '2026-11-02',
  '2026-11-09',
  '2026-11-16',
];
