/** Words of sessions: their preparation, votes, minutes, and tasks that go to trackers. */
import type { SessionKind } from '../../document/records/session';
import type { Message, Messages } from '../translate';

export const sessionKindNames: Readonly<Record<SessionKind, Message>> = {
  cjmDemo: { en: 'CJM demo', ru: 'CJM-демо' },
  vocReview: { en: 'VOC review', ru: 'Разбор обратной связи' },
  immersion: { en: 'Immersion', ru: 'Погружение' },
};

/** Lines of a task in a tracker. */
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
    ru: 'Трудозатраты: {low}–{high}\u00a0чел.-дней',
  },
  effortExact: { en: 'Effort: {days} person-days', ru: 'Трудозатраты: {days}\u00a0чел.-дней' },
  removal: {
    en: 'Forecast: removes {likely} of the contacts of its steps ({low} to {high})',
    ru: 'Прогноз: уберёт {likely} обращений своих шагов (от {low} до {high})',
  },
  map: { en: 'Map: {map}', ru: 'Карта: {map}' },
  session: { en: 'Raised at: {session}, {day}', ru: 'Предложено: {session}, {day}' },
  sessionUndated: { en: 'Raised at: {session}', ru: 'Предложено: {session}' },
  link: { en: 'Link: {link}', ru: 'Ссылка: {link}' },
} as const satisfies Messages;

const people = {
  attendance: { en: '{present} of {all}', ru: '{present} из {all}' },
  team: { en: 'Team', ru: 'Команда' },
  noTeam: { en: 'No team', ru: 'Без команды' },
  present: { en: 'Present', ru: 'Были' },
  absent: { en: 'Absent', ru: 'Не были' },
} as const satisfies Messages;

/** Headings and sentences of minutes. */
export const minutesWords = {
  ...people,
  title: { en: 'Minutes', ru: 'Протокол' },
  contents: { en: 'Contents', ru: 'Содержание' },
  map: { en: 'Map', ru: 'Карта' },
  kind: { en: 'Kind', ru: 'Вид' },
  date: { en: 'Date', ru: 'Дата' },
  place: { en: 'Place', ru: 'Место' },
  facilitator: { en: 'Facilitator', ru: 'Ведущий' },
  attended: { en: 'Attended', ru: 'Присутствовали' },
  participants: { en: 'Participants', ru: 'Участники' },
  shown: { en: 'What was shown', ru: 'Что показали' },
  step: { en: 'Step', ru: 'Шаг' },
  planned: { en: 'Planned', ru: 'По плану' },
  spent: { en: 'Spent', ru: 'Заняло' },
  minutes: { en: '{count} min', ru: '{count}\u00a0мин' },
  lessThanMinute: { en: 'under 1 min', ru: 'меньше 1\u00a0мин' },
  shownSum: {
    en: { one: '{count} step, {time} in all.', other: '{count} steps, {time} in all.' },
    ru: {
      one: '{count} шаг, всего {time}.',
      few: '{count} шага, всего {time}.',
      many: '{count} шагов, всего {time}.',
      other: '{count} шага, всего {time}.',
    },
  },
  decisions: { en: 'Decisions', ru: 'Решения' },
  fixes: { en: 'Fixes raised', ru: 'Предложенные доработки' },
  questions: { en: 'Questions', ru: 'Вопросы' },
  parked: { en: 'Parked', ru: 'Отложено на потом' },
  none: { en: 'None.', ru: 'Нет.' },
  fix: { en: 'Fix', ru: 'Доработка' },
  pain: { en: 'Pain', ru: 'Боль' },
  steps: { en: 'Steps', ru: 'Шаги' },
  owner: { en: 'Owner', ru: 'Ответственный' },
  due: { en: 'Due', ru: 'Срок' },
  status: { en: 'Status', ru: 'Статус' },
  forecast: { en: 'Forecast: contacts removed', ru: 'Прогноз: уйдёт обращений' },
  range: { en: '{likely} ({low} to {high})', ru: '{likely} (от {low} до {high})' },
  votes: { en: 'Dot vote', ru: 'Голосование' },
  voteOf: { en: 'Voted for', ru: 'За что голосовали' },
  rank: { en: 'Place', ru: 'Место' },
  dots: { en: 'Dots', ru: 'Голоса' },
  votedTurns: {
    en: 'By secret ballot in turn: {voted} of {expected} voted, {dots} each. Whose dots they were was not kept.',
    ru: 'Тайно и по очереди: проголосовали {voted} из {expected}, у каждого {dots}. Кто за что голосовал, не сохранялось.',
  },
  dotsEach: {
    en: { one: '{count} dot', other: '{count} dots' },
    ru: { one: '{count} голос', few: '{count} голоса', many: '{count} голосов', other: '{count} голоса' },
  },
  closedEarly: {
    en: 'The facilitator closed the vote before everybody had voted.',
    ru: 'Ведущий закрыл голосование раньше, чем проголосовали все.',
  },
  votedCounts: {
    en: 'The facilitator counted the dots: {count} in all.',
    ru: 'Голоса подсчитал ведущий: всего {count}.',
  },
  tie: { en: 'As many dots share a place.', ru: 'Где голосов поровну, место общее.' },
  rating: { en: 'Rating of the session', ru: 'Оценка сессии' },
  average: {
    en: { one: '{average} of 5, {count} answer.', other: '{average} of 5, {count} answers.' },
    ru: {
      one: '{average} из 5, {count} ответ.',
      few: '{average} из 5, {count} ответа.',
      many: '{average} из 5, {count} ответов.',
      other: '{average} из 5, {count} ответа.',
    },
  },
  few: { en: 'Few answers: the average may be chance.', ru: 'Мало ответов: среднее может быть случайным.' },
  score: { en: 'Score', ru: 'Оценка' },
  answers: { en: 'Answers', ru: 'Ответов' },
  comments: { en: 'Comments', ru: 'Комментарии' },
  next: { en: 'Next steps', ru: 'Что дальше' },
  nextOwned: { en: '{owner}: {fix}', ru: '{owner}: {fix}' },
  nextDue: { en: '{owner}: {fix}, by {day}', ru: '{owner}: {fix}, до {day}' },
  nextFree: { en: 'Find an owner: {fix}', ru: 'Найти ответственного: {fix}' },
  nextQuestion: { en: 'Answer: {question}', ru: 'Ответить: {question}' },
  nextParked: { en: 'Come back to: {item}', ru: 'Вернуться: {item}' },
} as const satisfies Messages;
