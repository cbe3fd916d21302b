/** What the command line says of feature requests. */
import type { Messages } from '../translate';

export const requestsCommandText = {
  about: {
    en: 'lists feature requests, grooms them, hands them to teams, notes what became of them; counts the funnel and times, writes digests of teams and answers for those who asked',
    ru: 'перечисляет фичереквесты, разбирает их, передаёт командам, отмечает, что с ними стало; считает воронку и сроки, пишет дайджесты командам и ответы тем, кто просил',
  },
  changed: { en: 'Changed: {changed} of {asked}', ru: 'Изменено: {changed} из {asked}' },
  added: { en: 'Written down: {id}', ru: 'Записан: {id}' },
  there: { en: 'Was written down before: {id}', ru: 'Уже записан: {id}' },
  merged: { en: 'All of them are {id} now', ru: 'Теперь все они — {id}' },
  written: { en: 'Written: {path}', ru: 'Записано: {path}' },
  nothing: { en: 'No requests', ru: 'Фичереквестов нет' },
  noDigest: { en: 'No team had a task by that week.', ru: 'К этой неделе задач не было ни у одной команды.' },
} as const satisfies Messages;
