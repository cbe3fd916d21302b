/** Feature requests outside their screen: the funnel in sentences, digests of teams, "you asked, we did". */
import type { Standing } from '../../requests/standing';
import type { Message, Messages } from '../translate';

/** Where a request stands, of one request. */
export const standingNames: Readonly<Record<Standing, Message>> = {
  new: { en: 'Not groomed yet', ru: 'Не разобран' },
  valid: { en: 'Not handed over', ru: 'Не передан команде' },
  backlog: { en: 'In the backlog', ru: 'В бэклоге' },
  planned: { en: 'Planned', ru: 'Запланирован' },
  shipped: { en: 'Shipped', ru: 'Выпущен' },
  declined: { en: 'Declined', ru: 'Отклонён' },
  exists: { en: 'Exists already', ru: 'Уже есть' },
  notIdea: { en: 'Not an idea', ru: 'Не идея' },
  duplicate: { en: 'Duplicate', ru: 'Дубль' },
};

/** After a number of tasks. */
export const taskNames = {
  backlog: { en: 'in the backlog', ru: 'в бэклоге' },
  planned: { en: 'planned', ru: 'запланировано' },
  shipped: { en: 'shipped', ru: 'выпущено' },
  declined: { en: 'declined', ru: 'отклонено' },
} as const satisfies Messages;

export const voiceWayNames = {
  contacts: { en: 'Contacts', ru: 'Обращения' },
  agents: { en: 'Agents', ru: 'Операторы' },
  sessions: { en: 'Sessions', ru: 'Сессии' },
  colleagues: { en: 'Colleagues', ru: 'Коллеги' },
} as const satisfies Messages;

export const requestFunnel = {
  ideas: { en: 'Ideas', ru: 'Идеи' },
  unique: { en: 'Unique requests', ru: 'Уникальные фичереквесты' },
  tasks: { en: 'Tasks of teams', ru: 'Задачи команд' },
  planned: { en: 'Planned', ru: 'Запланировано' },
  shipped: { en: 'Shipped', ru: 'Выпущено' },
  plannedAndShipped: { en: 'Planned and shipped', ru: 'Запланировано и выпущено' },
  /** 27,000 → 1,365 → 115 → 42 planned + 3 shipped */
  chain: {
    en: '{ideas} → {unique} unique → {tasks} → {planned} planned + {shipped} shipped',
    ru: '{ideas} → {unique} → {tasks} → {planned} запланировано + {shipped} выпущено',
  },
  ideasCounted: {
    en: { one: '{count} idea', other: '{count} ideas' },
    ru: { one: '{count} идея', few: '{count} идеи', many: '{count} идей', other: '{count} идеи' },
  },
  requestsCounted: {
    en: { one: '{count} request', other: '{count} requests' },
    ru: {
      one: '{count} фичереквест',
      few: '{count} фичереквеста',
      many: '{count} фичереквестов',
      other: '{count} фичереквеста',
    },
  },
  uniqueCounted: {
    en: { one: '{count}', other: '{count}' },
    ru: {
      one: '{count} уникальный',
      few: '{count} уникальных',
      many: '{count} уникальных',
      other: '{count} уникальных',
    },
  },
  tasksCounted: {
    en: { one: '{count} task', other: '{count} tasks' },
    ru: { one: '{count} задача', few: '{count} задачи', many: '{count} задач', other: '{count} задачи' },
  },
  shareUnique: { en: '{share} of ideas are unique', ru: 'уникальны {share} идей' },
  shareTasks: {
    en: '{share} of unique requests became tasks',
    ru: 'задачами стали {share} уникальных фичереквестов',
  },
  shareReached: {
    en: '{share} of tasks are planned or shipped',
    ru: 'запланированы или выпущены {share} задач',
  },
  neither: {
    en: {
      one: '{count} task is neither planned nor shipped',
      other: '{count} tasks neither planned nor shipped',
    },
    ru: {
      one: '{count} задача не запланирована и не выпущена',
      few: '{count} задачи не запланированы и не выпущены',
      many: '{count} задач не запланировано и не выпущено',
      other: '{count} задачи не запланировано и не выпущено',
    },
  },
  /** What fell out, under its stage. */
  notIdea: { en: 'Not ideas', ru: 'Не идеи' },
  exists: { en: 'Exists already', ru: 'Уже есть' },
  repeats: { en: 'Repeat another idea', ru: 'Повторяют другую идею' },
  notGroomed: { en: 'Not groomed yet', ru: 'Ещё не разобраны' },
  notHanded: { en: 'Not handed to a team', ru: 'Не переданы командам' },
  declinedEarly: { en: 'Declined before a team had them', ru: 'Отклонены до передачи' },
  backlog: { en: 'In the backlog', ru: 'В бэклоге' },
  declined: { en: 'Declined by teams', ru: 'Отклонены командами' },
  inRequests: { en: 'in {requests}', ru: 'в {requests}' },
  /** After “in”: the prepositional case. */
  inRequestsCounted: {
    en: { one: '{count} request', other: '{count} requests' },
    ru: {
      one: '{count} фичереквесте',
      few: '{count} фичереквестах',
      many: '{count} фичереквестах',
      other: '{count} фичереквестах',
    },
  },
  colleagues: {
    en: 'Heard from colleagues and counted apart: {ideas}.',
    ru: 'От коллег, считаем отдельно: {ideas}.',
  },
  withoutVoices: {
    en: 'Without any voices, so not in the funnel: {requests}.',
    ru: 'Без голосов и потому вне воронки: {requests}.',
  },
  asOfNow: {
    en: 'Ideas are those voiced in the period; where they stand is as of today.',
    ru: 'Идеи — высказанные за период; что с ними стало — на сегодня.',
  },
  nothing: { en: 'No ideas in this period', ru: 'За этот период идей нет' },
} as const satisfies Messages;

export const requestTimes = {
  new: { en: 'Waiting for grooming', ru: 'Ждут разбора' },
  valid: { en: 'Waiting for a team', ru: 'Ждут передачи команде' },
  backlog: { en: 'In the backlog', ru: 'В бэклоге' },
  planned: { en: 'Planned, until shipped', ru: 'Запланированы, до выпуска' },
  days: { en: { one: '{count} day', other: '{count} days' }, ru: '{count}\u00a0дн.' },
  lessThanDay: { en: 'under a day', ru: 'меньше дня' },
  halfWait: { en: 'more than half still wait', ru: 'больше половины ещё ждут' },
  n: { en: 'n = {n}, waiting still {waiting}', ru: 'n = {n}, ещё ждут {waiting}' },
  longest: { en: 'longest {days}', ru: 'дольше всех {days}' },
  hint: {
    en: 'Median by Kaplan and Meier: whoever still waits counts as waiting for at least so long.',
    ru: 'Медиана по Каплану — Мейеру: кто ещё ждёт, считается ждущим не меньше этого срока.',
  },
} as const satisfies Messages;

export const requestDigest = {
  title: { en: 'Feature requests: {team}', ru: 'Фичереквесты: {team}' },
  week: { en: 'Week {number}, {from} – {to}', ru: 'Неделя {number}, {from} – {to}' },
  noTeam: { en: 'No team', ru: 'Без команды' },
  totals: {
    en: '{tasks}: {backlog} in the backlog, {planned} planned, {shipped} shipped, {declined} declined',
    ru: '{tasks}: в бэклоге {backlog}, запланировано {planned}, выпущено {shipped}, отклонено {declined}',
  },
  fresh: { en: 'New', ru: 'Новое' },
  moved: { en: 'Moved', ru: 'Что изменилось' },
  shipped: { en: 'Shipped', ru: 'Выпущено' },
  waiting: { en: 'Waiting long', ru: 'Долго ждут' },
  waitingText: {
    en: 'Four weeks and more without a change of status.',
    ru: 'Четыре недели и дольше без смены статуса.',
  },
  wanted: { en: 'Most wanted', ru: 'Чаще всего просят' },
  none: { en: 'Nothing this week.', ru: 'За неделю ничего.' },
  noneWaiting: { en: 'Nothing waits that long.', ru: 'Так долго не ждёт ничего.' },
  noneWanted: { en: 'No open tasks.', ru: 'Открытых задач нет.' },
  request: { en: 'Request', ru: 'Фичереквест' },
  asked: { en: 'Asked', ru: 'Просили' },
  status: { en: 'Status', ru: 'Статус' },
  change: { en: 'Change', ru: 'Изменение' },
  fromTo: { en: '{from} → {to}', ru: '{from} → {to}' },
  reason: { en: 'Reason', ru: 'Причина' },
  day: { en: 'Day', ru: 'День' },
  due: { en: 'Due', ru: 'Срок' },
  link: { en: 'Task', ru: 'Задача' },
  waits: { en: 'Waits', ru: 'Ждёт' },
  andMore: { en: 'and {count} more', ru: 'и ещё {count}' },
  untitled: { en: 'Untitled request', ru: 'Фичереквест без названия' },
} as const satisfies Messages;

export const requestAnswers = {
  title: { en: 'You asked, we did', ru: 'Вы просили — мы сделали' },
  did: { en: 'Done', ru: 'Сделали' },
  there: { en: 'It is there already', ru: 'Уже есть' },
  wont: { en: 'We decided against it', ru: 'Решили не делать' },
  period: { en: '{from} – {to}', ru: '{from} – {to}' },
  total: { en: '{requests}, asked {times}', ru: '{requests}, просили {times}' },
  times: {
    en: { one: '{count} time', other: '{count} times' },
    ru: { one: '{count} раз', few: '{count} раза', many: '{count} раз', other: '{count} раза' },
  },
  kind: { en: 'What became of it', ru: 'Что с ним стало' },
  answer: { en: 'Answer', ru: 'Ответ' },
  where: { en: 'Where', ru: 'Где' },
  whereIs: { en: 'Where: {where}', ru: 'Где: {where}' },
  sources: { en: 'From where', ru: 'Откуда' },
  noAnswer: { en: 'no answer written yet', ru: 'ответ ещё не написан' },
  withoutAnswer: { en: 'Without an answer yet: {count}', ru: 'Пока без ответа: {count}' },
  nothing: { en: 'Nothing to answer with yet', ru: 'Ответить пока нечем' },
  nothingThen: { en: 'Nothing in these days.', ru: 'За эти дни ничего.' },
  nothingText: {
    en: 'What is shipped, what exists already, and what was declined with an answer comes here, with how many asked.',
    ru: 'Сюда попадает выпущенное, уже существующее и отклонённое с ответом — с числом просивших.',
  },
} as const satisfies Messages;
