/** Lines of a task that a fix becomes in a tracker. */
import type { Messages } from '../translate';

export const trackerWords = {
  steps: { en: 'Steps: {steps}', ru: 'Шаги: {steps}' },
  pains: { en: 'Pains: {pains}', ru: 'Боли: {pains}' },
  kind: { en: 'Kind of fix: {kind}', ru: 'Вид доработки: {kind}' },
  status: { en: 'Status: {status}', ru: 'Статус: {status}' },
  team: { en: 'Team: {team}', ru: 'Команда: {team}' },
  owner: { en: 'Owner: {owner}', ru: 'Ответственный: {owner}' },
  due: { en: 'Due: {day}', ru: 'Срок: {day}' },
  effort: {
    en: 'Effort: {low}–{high} person-days',
    ru: 'Трудоёмкость: {low}–{high}\u00a0чел.-дн.',
  },
  effortExact: { en: 'Effort: {days} person-days', ru: 'Трудоёмкость: {days}\u00a0чел.-дн.' },
  removal: {
    en: 'Forecast: removes {likely} of the contacts of its steps ({low} to {high})',
    ru: 'Прогноз: уберёт {likely} обращений своих шагов (от {low} до {high})',
  },
  map: { en: 'Map: {map}', ru: 'Карта: {map}' },
  session: { en: 'Raised at: {session}, {day}', ru: 'Предложено: {session}, {day}' },
  sessionUndated: { en: 'Raised at: {session}', ru: 'Предложено: {session}' },
  link: { en: 'Link: {link}', ru: 'Ссылка: {link}' },
} as const satisfies Messages;
