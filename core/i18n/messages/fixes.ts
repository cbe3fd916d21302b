/** Fixes: the register, the board, the table, the matrix, teams and a fix in detail. */
import type { FixStatus } from '../../document/records/fix';
import type { Message, Messages } from '../translate';

/** Columns of the board; statuses inside a sentence are in lanes.ts. */
export const statusHeadings: Readonly<Record<FixStatus, Message>> = {
  proposed: { en: 'Proposed', ru: 'Предложено' },
  accepted: { en: 'Accepted', ru: 'Принято' },
  inWork: { en: 'In work', ru: 'В работе' },
  shipped: { en: 'Shipped', ru: 'Выпущено' },
  measured: { en: 'Measured', ru: 'Эффект измерен' },
  deferred: { en: 'Deferred', ru: 'Отложено' },
  rejected: { en: 'Rejected', ru: 'Отклонено' },
};

const count = {
  en: { one: '{count} fix', other: '{count} fixes' },
  ru: {
    one: '{count} доработка',
    few: '{count} доработки',
    many: '{count} доработок',
    other: '{count} доработки',
  },
} as const;

export const fixes = {
  title: { en: 'Fixes', ru: 'Доработки' },
  count,
  views: { en: 'View', ru: 'Вид' },
  board: { en: 'Board', ru: 'Доска' },
  table: { en: 'Table', ru: 'Таблица' },
  matrix: { en: 'Matrix', ru: 'Матрица' },
  portfolio: { en: 'Portfolio', ru: 'Портфель' },
  teams: { en: 'Teams', ru: 'Команды' },
  scope: { en: 'Whose fixes', ru: 'Чьи доработки' },
  thisMap: { en: 'This map', ru: 'Эта карта' },
  allMaps: { en: 'All maps', ru: 'Все карты' },
  reading: { en: 'Reading the maps…', ru: 'Читаем карты…' },
  add: { en: 'New fix', ru: 'Новая доработка' },
  none: { en: 'No fixes yet', ru: 'Доработок пока нет' },
  noneText: {
    en: 'Propose a change where customers get stuck: at a step of the map, in a session, or here. Everything proposed stays in the register, whatever becomes of it.',
    ru: 'Предложите изменение там, где клиентам трудно: у шага карты, на сессии или здесь. Всё предложенное остаётся в реестре, что бы с ним ни стало.',
  },
  nothingFound: { en: 'No fix matches the filters', ru: 'Под фильтры не подходит ни одна доработка' },
  showAll: { en: 'Clear the filters', ru: 'Сбросить фильтры' },
  untitled: { en: 'Untitled fix', ru: 'Доработка без названия' },
  blankDropped: {
    en: 'Nothing was written: the new fix is dropped',
    ru: 'Ничего не записано: новая доработка не сохранена',
  },

  // Register
  register: { en: 'Register of fixes', ru: 'Реестр доработок' },
  raised: {
    en: { one: '{count} raised', other: '{count} raised' },
    ru: 'Всего {count}',
  },
  done: { en: 'done', ru: 'сделано' },
  inWorkNow: { en: 'in work', ru: 'в работе' },
  open: { en: 'open', ru: 'открыто' },
  deferred: { en: 'deferred', ru: 'отложено' },
  rejected: { en: 'rejected', ru: 'отклонено' },
  goalPassed: {
    en: 'The goal of {goal} is passed by {points}',
    ru: 'Цель {goal} превышена на {points}',
  },
  goalMissed: {
    en: '{points} short of the goal of {goal}',
    ru: 'До цели {goal} не хватает {points}',
  },
  goalReached: { en: 'The goal of {goal} is reached', ru: 'Цель {goal} достигнута' },
  goal: { en: 'Goal: share of fixes done', ru: 'Цель: доля сделанных доработок' },
  goalHint: {
    en: 'Done is shipped or measured. Open is proposed or accepted. Raised is the sum of all.',
    ru: 'Сделано — выпущено или эффект измерен. Открыто — предложено или принято. Всего — их сумма.',
  },
  setGoal: { en: 'Goal and period', ru: 'Цель и период' },
  raisedDuring: { en: 'Raised', ru: 'Предложены' },
  withoutDay: {
    en: {
      one: '{count} fix without a date is not counted',
      other: '{count} fixes without a date are not counted',
    },
    ru: {
      one: 'Без даты и не посчитана: {count}',
      few: 'Без даты и не посчитаны: {count}',
      many: 'Без даты и не посчитаны: {count}',
      other: 'Без даты и не посчитаны: {count}',
    },
  },
  goalOfOpenMap: { en: 'goal of this map', ru: 'цель этой карты' },

  // Card
  overdue: { en: 'overdue', ru: 'просрочено' },
  dueOn: { en: 'due {day}', ru: 'срок {day}' },
  shippedOn: { en: 'shipped {day}', ru: 'выпущено {day}' },
  noTeam: { en: 'No team', ru: 'Без команды' },
  noOwner: { en: 'No owner', ru: 'Без ответственного' },
  steps: {
    en: { one: 'step\u00a0{list}', other: 'steps\u00a0{list}' },
    ru: {
      one: 'шаг\u00a0{list}',
      few: 'шаги\u00a0{list}',
      many: 'шаги\u00a0{list}',
      other: 'шаги\u00a0{list}',
    },
  },
  /** `count` is the only number; of a range, more than one. */
  days: {
    en: { one: '{range} person-day', other: '{range} person-days' },
    ru: '{range}\u00a0чел.-дн.',
  },
  range: { en: '{low}–{high}', ru: '{low}–{high}' },
  fewer: {
    en: '−{likely} contacts a month, forecast',
    ru: '−{likely} обращ./мес., прогноз',
  },
  fewerRange: {
    en: '−{likely} contacts a month ({low}\u2060–\u2060{high}), forecast',
    ru: '−{likely} обращ./мес. ({low}\u2060–\u2060{high}), прогноз',
  },
  card: { en: '{title}, {facts}', ru: '{title}, {facts}' },
  statusMenu: { en: 'Status of “{title}”', ru: 'Статус: «{title}»' },
  emptyColumn: { en: 'Nothing here', ru: 'Пусто' },
  moreCards: { en: '{count} more', ru: 'Ещё {count}' },
  dropHere: { en: 'Drop here: {status}', ru: 'Отпустите: {status}' },
  boardKeys: {
    en: 'Arrows walk · Enter opens · Alt+← → moves on and back · 1–7 sets the status · S: menu of statuses',
    ru: 'Стрелки — переход · Enter — открыть · Alt+← → — дальше и назад · 1–7 — статус · S — меню статусов',
  },
  moved: { en: '“{title}”: {status}', ru: '«{title}»: {status}' },
  movedSeveral: {
    en: { one: '{count} fix: {status}', other: '{count} fixes: {status}' },
    ru: {
      one: '{count} доработка: {status}',
      few: '{count} доработки: {status}',
      many: '{count} доработок: {status}',
      other: '{count} доработки: {status}',
    },
  },
  whyDeferred: { en: 'Why is it deferred?', ru: 'Почему откладываем?' },
  whyRejected: { en: 'Why is it rejected?', ru: 'Почему отклоняем?' },
  whyHint: {
    en: 'The reason stays in the register and in the history',
    ru: 'Причина останется в реестре и в истории',
  },
  whenShipped: { en: 'When did it reach customers?', ru: 'Когда вышло к клиентам?' },
  defer: { en: 'Defer', ru: 'Отложить' },
  reject: { en: 'Reject', ru: 'Отклонить' },
  ship: { en: 'Shipped', ru: 'Выпущено' },
  cancel: { en: 'Cancel', ru: 'Отмена' },

  // Table
  chooseAll: { en: 'Choose all', ru: 'Выбрать все' },
  chooseNone: { en: 'Choose none', ru: 'Снять выбор' },
  choose: { en: 'Choose “{title}”', ru: 'Выбрать «{title}»' },
  chosen: {
    en: { one: '{count} chosen', other: '{count} chosen' },
    ru: { one: 'Выбрана {count}', few: 'Выбрано {count}', many: 'Выбрано {count}', other: 'Выбрано {count}' },
  },
  forChosen: { en: 'For all chosen', ru: 'Для всех выбранных' },
  giveTeam: { en: 'Give to a team', ru: 'Отдать команде' },
  giveOwner: { en: 'Name an owner', ru: 'Назначить ответственного' },
  effortShort: { en: 'Person-days', ru: 'Чел.-дн.' },
  fewerColumn: { en: 'Contacts, forecast', ru: 'Обращения, прогноз' },
  fewerShort: { en: '−{likely} a month', ru: '−{likely} в месяц' },
  map: { en: 'Map', ru: 'Карта' },
  tableKeys: {
    en: '↑ ↓ walk · Space chooses · Shift+↑ ↓ several · Enter opens',
    ru: '↑ ↓ — переход · пробел — выбор · Shift+↑ ↓ — несколько · Enter — открыть',
  },

  // Matrix
  effortAxis: { en: 'Effort, person-days', ru: 'Трудоёмкость, чел.-дн.' },
  effectAxis: { en: 'Fewer contacts a month, forecast', ru: 'Меньше обращений в месяц, прогноз' },
  whiskers: { en: 'Lines: from low to high', ru: 'Линии: от меньшего к большему' },
  deferredOrRejected: { en: 'deferred, rejected', ru: 'отложено, отклонено' },
  notPlaced: { en: 'Cannot be placed', ru: 'Не разместить' },
  allPlaced: {
    en: 'Every fix has an effort and a forecast.',
    ru: 'У всех доработок есть трудоёмкость и прогноз.',
  },
  missingEffort: { en: 'no effort', ru: 'нет трудоёмкости' },
  missingRemoval: { en: 'no share of contacts removed', ru: 'нет доли снимаемых обращений' },
  missingContacts: { en: 'contacts of its steps are not known', ru: 'обращения её шагов неизвестны' },

  // Teams
  copyTeams: { en: 'Copy as Markdown', ru: 'Скопировать в Markdown' },
  copyTeam: { en: 'Copy the list of “{team}”', ru: 'Скопировать список «{team}»' },
  teamsCopied: { en: 'List copied', ru: 'Список скопирован' },
  saveTasks: { en: 'Save as tasks, CSV', ru: 'Сохранить задачами, CSV' },
  tasksFile: { en: 'Tasks for {tracker}', ru: 'Задачи для {tracker}' },
  tasksSaved: { en: 'Saved: {name}', ru: 'Сохранено: {name}' },
  daysLeft: { en: '{range} person-days left', ru: 'осталось {range}\u00a0чел.-дн.' },
  daysLeftKnown: {
    en: 'at least {range} person-days left',
    ru: 'осталось не меньше {range}\u00a0чел.-дн.',
  },

  // Detail
  back: { en: 'Back to the list', ru: 'К списку' },
  name: { en: 'Title', ru: 'Название' },
  nameHint: { en: 'What will be different for the customer', ru: 'Что изменится для клиента' },
  description: { en: 'Description', ru: 'Описание' },
  kind: { en: 'Kind', ru: 'Вид' },
  developmentNeeded: { en: 'needs development', ru: 'нужна разработка' },
  noDevelopment: { en: 'needs no development', ru: 'без разработки' },
  status: { en: 'Status', ru: 'Статус' },
  atSteps: { en: 'Steps', ru: 'Шаги' },
  answersPains: { en: 'Pains it answers', ru: 'Какие боли снимает' },
  team: { en: 'Team', ru: 'Команда' },
  owner: { en: 'Owner', ru: 'Ответственный' },
  effort: { en: 'Effort, person-days', ru: 'Трудоёмкость, чел.-\u2060дн.' },
  from: { en: 'from', ru: 'от' },
  to: { en: 'to', ru: 'до' },
  due: { en: 'Due date', ru: 'Срок' },
  shipDate: { en: 'Ship date', ru: 'Дата выпуска' },
  link: { en: 'Link to the tracker', ru: 'Ссылка на задачу' },
  linkWrong: {
    en: 'An address begins with https:// or http://',
    ru: 'Адрес начинается с https:// или http://',
  },
  openLink: { en: 'Open the address…', ru: 'Открыть адрес…' },
  copyLink: { en: 'Copy the address', ru: 'Скопировать адрес' },
  linkCopied: { en: 'Address copied', ru: 'Адрес скопирован' },
  raisedAtSession: {
    en: 'Raised in the session “{title}”, {day}',
    ru: 'Предложена на сессии «{title}», {day}',
  },
  raisedInSession: { en: 'Raised in the session “{title}”', ru: 'Предложена на сессии «{title}»' },
  raisedOnDay: { en: 'Raised {day}', ru: 'Предложена {day}' },
  history: { en: 'History', ru: 'История' },
  noHistory: { en: 'Nothing has changed since it was raised', ru: 'С тех пор как предложена, не менялась' },
  comments: { en: 'Comments', ru: 'Комментарии' },
  more: { en: 'More', ru: 'Ещё' },
  showOnMap: { en: 'Show on the map', ru: 'Показать на карте' },
  remove: { en: 'Delete the fix', ru: 'Удалить доработку' },
  previous: { en: 'Previous fix', ru: 'Предыдущая доработка' },
  next: { en: 'Next fix', ru: 'Следующая доработка' },
  place: { en: '{place} of {total}', ru: '{place} из {total}' },

  // History in words
  changed: { en: '{field}: {from} → {to}', ru: '{field}: {from} → {to}' },
  changedWhy: { en: '{field}: {from} → {to} ({reason})', ru: '{field}: {from} → {to} ({reason})' },
  rewritten: { en: '{field} rewritten', ru: '{field}: новая редакция' },
  nothing: { en: 'not set', ru: 'не задано' },

  // Filters
  search: { en: 'Find fixes', ru: 'Найти доработки' },
  filters: { en: 'Filters', ru: 'Фильтры' },
  filtersOn: { en: 'Filters: {count}', ru: 'Фильтры: {count}' },
  withoutDevelopment: { en: 'Needs no development', ru: 'Без разработки' },
  withoutDevelopmentHint: {
    en: 'Copy, help articles, CRM messages, the bot, support rules, processes',
    ru: 'Тексты, справка, CRM, бот, правила поддержки, процессы',
  },
  dueOverdue: { en: 'Overdue', ru: 'Просрочено' },
  dueMonth: { en: 'Within 30 days', ru: 'В ближайшие 30 дней' },
  dueNone: { en: 'Without a date', ru: 'Без срока' },
  anyTime: { en: 'Any', ru: 'Любой' },
  shownOf: { en: '{shown} of {total} shown', ru: 'показано {shown} из {total}' },
} as const satisfies Messages;
