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
  tie: { en: 'Equal dots share a place.', ru: 'Где голосов поровну, место общее.' },
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
  next: { en: 'Next steps', ru: 'Что дальше' },
  nextOwned: { en: '{owner}: {fix}', ru: '{owner}: {fix}' },
  nextDue: { en: '{owner}: {fix}, by {day}', ru: '{owner}: {fix}, до {day}' },
  nextFree: { en: 'Find an owner: {fix}', ru: 'Найти ответственного: {fix}' },
  nextQuestion: { en: 'Answer: {question}', ru: 'Ответить: {question}' },
  nextParked: { en: 'Come back to: {item}', ru: 'Вернуться: {item}' },
} as const satisfies Messages;

const list = {
  title: { en: 'Sessions', ru: 'Сессии' },
  prepare: { en: 'Prepare a session', ru: 'Подготовить сессию' },
  none: { en: 'No sessions yet', ru: 'Сессий пока нет' },
  noneText: {
    en: 'Prepare one to invite people and plan the time, or present the map: what is captured then opens a session.',
    ru: 'Подготовьте сессию, чтобы собрать участников и спланировать время, или начните показ: первая запись откроет её сама.',
  },
  prepared: { en: 'Prepared', ru: 'Подготовлены' },
  held: { en: 'Held', ru: 'Проведены' },
  undated: { en: 'No date', ru: 'Без даты' },
  present: { en: 'Present', ru: 'Показать' },
  back: { en: 'All sessions', ru: 'Все сессии' },
  remove: { en: 'Delete session', ru: 'Удалить сессию' },
  newTitle: { en: 'CJM demo: {title}', ru: 'CJM-демо: {title}' },
  decisions: {
    en: { one: '{count} decision', other: '{count} decisions' },
    ru: { one: '{count} решение', few: '{count} решения', many: '{count} решений', other: '{count} решения' },
  },
  fixes: {
    en: { one: '{count} fix', other: '{count} fixes' },
    ru: {
      one: '{count} доработка',
      few: '{count} доработки',
      many: '{count} доработок',
      other: '{count} доработки',
    },
  },
  questions: {
    en: { one: '{count} question', other: '{count} questions' },
    ru: { one: '{count} вопрос', few: '{count} вопроса', many: '{count} вопросов', other: '{count} вопроса' },
  },
  people: {
    en: { one: '{count} person', other: '{count} people' },
    ru: {
      one: '{count} участник',
      few: '{count} участника',
      many: '{count} участников',
      other: '{count} участника',
    },
  },
  attended: { en: '{present} of {all} attended', ru: 'были {present} из {all}' },
  nothing: { en: 'Nothing was captured', ru: 'Ничего не записано' },
} as const satisfies Messages;

const form = {
  name: { en: 'Title', ru: 'Название' },
  kind: { en: 'Kind', ru: 'Вид' },
  date: { en: 'Date', ru: 'Дата' },
  clearDate: { en: 'Clear the date', ru: 'Убрать дату' },
  from: { en: 'Begins', ru: 'Начало' },
  to: { en: 'Ends', ru: 'Конец' },
  place: { en: 'Place', ru: 'Место' },
  facilitator: { en: 'Facilitator', ru: 'Ведущий' },
  about: { en: 'About the session', ru: 'О сессии' },
  participants: { en: 'Participants', ru: 'Участники' },
  noParticipants: { en: 'Nobody is written down yet.', ru: 'Пока никто не записан.' },
  attends: { en: '{name} is present', ru: '{name} здесь' },
  personName: { en: 'Name', ru: 'Имя' },
  personTeam: { en: 'Team', ru: 'Команда' },
  nameOf: { en: 'Name, {number}', ru: 'Имя, {number}' },
  teamOf: { en: 'Team of {name}', ru: 'Команда, {name}' },
  removePerson: { en: 'Remove {name}', ru: 'Убрать: {name}' },
  paste: { en: 'Add people', ru: 'Добавить участников' },
  pasteHint: {
    en: 'One in a line: name, team. A list can be pasted.',
    ru: 'По одному в строке: имя, команда. Можно вставить список.',
  },
  add: { en: 'Add', ru: 'Добавить' },
  take: { en: 'Take from an earlier session', ru: 'Взять из прошлой сессии' },
  allHere: { en: 'Everybody is here', ru: 'Все здесь' },
  plan: { en: 'Plan', ru: 'План' },
  noPlan: { en: 'No time is planned.', ru: 'Время не спланировано.' },
  planned: {
    en: { one: '{count} step, {minutes} min', other: '{count} steps, {minutes} min' },
    ru: {
      one: '{count} шаг, {minutes}\u00a0мин',
      few: '{count} шага, {minutes}\u00a0мин',
      many: '{count} шагов, {minutes}\u00a0мин',
      other: '{count} шага, {minutes}\u00a0мин',
    },
  },
  setUp: { en: 'Steps and minutes…', ru: 'Шаги и минуты…' },
} as const satisfies Messages;

const captured = {
  captured: { en: 'Captured', ru: 'Записано' },
  raised: { en: 'Fixes raised', ru: 'Предложенные доработки' },
  noteKind: { en: 'Kind of what was captured', ru: 'Вид записи' },
  noteText: { en: 'What was captured', ru: 'Запись' },
  addNote: { en: 'Add', ru: 'Добавить' },
  edit: { en: 'Edit: {text}', ru: 'Изменить: {text}' },
  removeNote: { en: 'Remove: {text}', ru: 'Убрать: {text}' },
  removed: { en: 'Removed', ru: 'Убрано' },
  undo: { en: 'Undo', ru: 'Отменить' },
  decision: { en: 'Decision', ru: 'Решение' },
  question: { en: 'Question', ru: 'Вопрос' },
  parked: { en: 'Parked', ru: 'Отложено' },
  fix: { en: 'Fix', ru: 'Доработка' },
  writtenDown: { en: 'Written down', ru: 'Записано' },
} as const satisfies Messages;

const files = {
  minutes: { en: 'Minutes', ru: 'Протокол' },
  minutesLanguage: { en: 'Language', ru: 'Язык' },
  minutesFormats: { en: 'Formats', ru: 'Форматы' },
  mark: { en: 'For whom', ru: 'Для кого' },
  markNone: { en: 'No mark', ru: 'Без отметки' },
  save: { en: 'Save minutes…', ru: 'Сохранить протокол…' },
  saved: { en: 'Minutes are written: {names}', ru: 'Протокол записан: {names}' },
  show: { en: 'Show in folder', ru: 'Показать в папке' },
  tasks: { en: 'Tasks for a tracker', ru: 'Задачи для трекера' },
  project: { en: 'Project', ru: 'Проект' },
  reporter: { en: 'Reporter’s login', ru: 'Логин автора' },
  saveTasks: { en: 'Save as CSV…', ru: 'Сохранить CSV…' },
  tasksName: { en: '{title}, tasks', ru: '{title}, задачи' },
  minutesName: { en: '{title}, minutes', ru: '{title}, протокол' },
} as const satisfies Messages;

const votes = {
  vote: { en: 'Dot vote', ru: 'Голосование' },
  voteOn: { en: 'What is voted on', ru: 'За что голосуем' },
  dotsEach: { en: 'Dots each', ru: 'Голосов у каждого' },
  mode: { en: 'How', ru: 'Как' },
  turns: { en: 'In turn at this keyboard', ru: 'По очереди за этой клавиатурой' },
  counts: { en: 'I count the dots', ru: 'Голоса считаю я' },
  voters: { en: 'Voters', ru: 'Голосующих' },
  votersHint: {
    en: 'Nobody is marked as present: say how many will vote.',
    ru: 'Никто не отмечен: укажите, сколько человек голосует.',
  },
  voter: { en: 'Voter {number}', ru: 'Участник {number}' },
  begin: { en: 'Begin the vote', ru: 'Начать голосование' },
  whoseTurn: { en: '{name}, your turn', ru: '{name}, ваш черёд' },
  dotsLeft: {
    en: { one: '{count} dot left', other: '{count} dots left' },
    ru: {
      one: 'остался {count} голос',
      few: 'осталось {count} голоса',
      many: 'осталось {count} голосов',
      other: 'осталось {count} голоса',
    },
  },
  turnKeys: {
    en: 'Tab: next line. ↑ or +: a dot. ↓ or −: take it back. Enter: hand in.',
    ru: 'Tab — следующая строка, ↑ или + — отдать голос, ↓ или − — забрать, Enter — сдать.',
  },
  handIn: { en: 'Hand in', ru: 'Сдать' },
  pass: { en: 'Does not vote', ru: 'Не голосует' },
  close: { en: 'Close the vote', ru: 'Закрыть голосование' },
  closeEarly: { en: 'Close early', ru: 'Закрыть досрочно' },
  stop: { en: 'Drop the vote', ru: 'Отменить голосование' },
  progress: { en: 'Voted: {voted} of {expected}', ru: 'Проголосовали: {voted} из {expected}' },
  everyone: {
    en: 'Everybody had a turn. Nobody has seen a number yet.',
    ru: 'Очередь дошла до всех. Чисел пока никто не видел.',
  },
  notSecret: {
    en: 'The room sees this screen, so this vote is not secret. Count the dots instead, or open a window for the audience (W).',
    ru: 'Зал видит этот экран: такое голосование не тайное. Посчитайте голоса сами или откройте окно для зала (W).',
  },
  nothingToVote: {
    en: 'There is nothing to vote on: the map has neither fixes nor pains.',
    ru: 'Голосовать не за что: на карте нет ни доработок, ни болей.',
  },
  more: { en: 'One dot more: {title}', ru: 'Ещё голос: {title}' },
  less: { en: 'One dot less: {title}', ru: 'Забрать голос: {title}' },
  again: { en: 'Vote again', ru: 'Голосовать заново' },
  showResults: { en: 'Show results to the room', ru: 'Показать итоги залу' },
  againHint: { en: 'The earlier result goes.', ru: 'Прежний итог пропадёт.' },
  results: { en: 'Results', ru: 'Итоги' },
  removeVote: { en: 'Delete the vote', ru: 'Удалить голосование' },
  dots: {
    en: { one: '{count} dot', other: '{count} dots' },
    ru: { one: '{count} голос', few: '{count} голоса', many: '{count} голосов', other: '{count} голоса' },
  },
  voting: { en: 'We are voting', ru: 'Голосуем' },
  hidden: {
    en: 'Numbers are shown once the vote is closed.',
    ru: 'Числа появятся, когда голосование закроют.',
  },
} as const satisfies Messages;

const ratings = {
  rating: { en: 'Rating', ru: 'Оценка' },
  rate: { en: 'How good was this session for you?', ru: 'Насколько полезной была сессия?' },
  raters: { en: 'How many rate', ru: 'Сколько человек оценивает' },
  rateKeys: {
    en: '1 is not at all, 5 is very. Keys 1 to 5, then Enter.',
    ru: '1 — совсем нет, 5 — очень. Клавиши 1–5, затем Enter.',
  },
  comment: { en: 'Comment, if you like', ru: 'Комментарий, если хотите' },
  beginRating: { en: 'Begin', ru: 'Начать' },
  anonymous: {
    en: 'Neither names nor the order of turns are kept.',
    ru: 'Ни имена, ни порядок ответов не сохраняются.',
  },
  seen: {
    en: 'The room sees this screen, so ratings given here are not anonymous. Open a window for the audience first (W).',
    ru: 'Зал видит этот экран: оценки здесь не анонимны. Сначала откройте окно для зала (W).',
  },
  passRating: { en: 'Does not rate', ru: 'Не оценивает' },
  finishRating: { en: 'Finish', ru: 'Закончить' },
  ratingTurn: { en: 'Turn {turn} of {all}', ru: 'Ответ {turn} из {all}' },
  rated: { en: 'Answered: {voted} of {expected}', ru: 'Ответили: {voted} из {expected}' },
  weRate: { en: 'We rate the session', ru: 'Оцениваем сессию' },
  noRating: { en: 'Nobody rated the session.', ru: 'Сессию никто не оценил.' },
  removeRatings: { en: 'Delete ratings', ru: 'Удалить оценки' },
} as const satisfies Messages;

const panel = {
  panel: { en: 'Session', ru: 'Сессия' },
  keys: {
    en: 'who is here, what was captured, vote, rating, end of the session',
    ru: 'кто здесь, что записано, голосование, оценка, конец сессии',
  },
  people: { en: 'People', ru: 'Участники' },
  end: { en: 'End', ru: 'Конец' },
  endSession: { en: 'End the session', ru: 'Закончить сессию' },
  endHint: {
    en: 'Presenting ends, and the session opens with everything that was captured: minutes are saved there.',
    ru: 'Показ закончится, и откроется сессия со всем записанным: там же сохраняют протокол.',
  },
  close: { en: 'Close', ru: 'Закрыть' },
  addPerson: { en: 'Who else is here', ru: 'Кто ещё здесь' },
  rehearsal: {
    en: 'This is a rehearsal: nothing is written into the map.',
    ru: 'Это репетиция: в карту ничего не записывается.',
  },
} as const satisfies Messages;

/** Screens of sessions: the list, one in detail, and the panel while a map is presented. */
export const sessions = { list, form, captured, files, votes, ratings, panel };
