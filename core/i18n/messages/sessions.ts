/** Words of the screens of sessions: their list, their preparation, and what is captured in them. */
import type { SessionKind } from '../../document/records/session';
import type { Message, Messages } from '../translate';
import { fixes } from './fixes';
import { ratings, votes } from './votes';

export const sessionKindNames: Readonly<Record<SessionKind, Message>> = {
  cjmDemo: { en: 'CJM demo', ru: 'CJM-демо' },
  vocReview: { en: 'VOC review', ru: 'Разбор обратной связи' },
  immersion: { en: 'Immersion', ru: 'Погружение' },
};

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
  fixes: fixes.count,
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
