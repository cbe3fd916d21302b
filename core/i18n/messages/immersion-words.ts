/** What is said of immersion visits wherever they are told of: screens, notes, invitations and the command line. */
import type { VisitFormat } from '../../document/records/session';
import type { Badge } from '../../immersion/badges';
import type { PointReason } from '../../immersion/ledger';
import type { Message, Messages } from '../translate';

export const visitFormatNames: Readonly<Record<VisitFormat, Message>> = {
  support: { en: 'In support', ru: 'В поддержке' },
  office: { en: 'In the office', ru: 'В офисе' },
  online: { en: 'Online', ru: 'Онлайн' },
  workshop: { en: 'Workshop', ru: 'Воркшоп' },
  mixed: { en: 'Mixed', ru: 'Смешанный' },
};

export const badgeNames: Readonly<Record<Badge, Message>> = {
  first: { en: 'First immersion', ru: 'Первое погружение' },
  regular: { en: 'Regular guest', ru: 'Частый гость' },
  ambassador: { en: 'Ambassador of the customer', ru: 'Амбассадор клиента' },
  improver: { en: 'Heard and mended', ru: 'Услышал и исправил' },
  host: { en: 'Host', ru: 'Ведущий погружений' },
  mentor: { en: 'Mentor', ru: 'Наставник' },
  warm: { en: 'Warm welcome', ru: 'Тёплый приём' },
};

export const badgeRuleWords: Readonly<Record<Badge, Message>> = {
  first: { en: 'came to a visit', ru: 'был на погружении' },
  regular: { en: 'came to 3 visits', ru: 'был на 3 погружениях' },
  ambassador: {
    en: 'came to 5 visits and took something away from one at least',
    ru: 'был на 5 погружениях и вынес хотя бы одну находку',
  },
  improver: {
    en: '3 of the things taken away became a feature request or a fix',
    ru: '3 находки стали фичереквестом или доработкой',
  },
  host: { en: 'hosted a visit', ru: 'провёл погружение' },
  mentor: { en: 'hosted 5 visits', ru: 'провёл 5 погружений' },
  warm: {
    en: 'visits hosted have 10 ratings or more, 4.5 on average at least',
    ru: 'у проведённых погружений от 10 оценок, в среднем не ниже 4,5',
  },
};

export const pointReasonNames: Readonly<Record<PointReason, Message>> = {
  came: { en: 'came to a visit', ru: 'участие в погружении' },
  hosted: { en: 'hosted a visit', ru: 'ведение погружения' },
  taken: { en: 'took something away', ru: 'находка' },
  became: { en: 'it became a request or a fix', ru: 'находка пошла в работу' },
  award: { en: 'given by hand', ru: 'начислено вручную' },
};

const people = {
  en: { one: '{count} person', other: '{count} people' },
  ru: { one: '{count} человек', few: '{count} человека', many: '{count} человек', other: '{count} человека' },
} as const;

export const immersionWords = {
  noDay: { en: 'No day yet', ru: 'Без даты' },
  noName: { en: 'Name removed', ru: 'Имя удалено' },
  noTeam: { en: 'No team', ru: 'Без команды' },
  people,
  visits: {
    en: { one: '{count} visit', other: '{count} visits' },
    ru: {
      one: '{count} погружение',
      few: '{count} погружения',
      many: '{count} погружений',
      other: '{count} погружения',
    },
  },
  attendances: {
    en: { one: '{count} attendance', other: '{count} attendances' },
    ru: {
      one: '{count} посещение',
      few: '{count} посещения',
      many: '{count} посещений',
      other: '{count} посещения',
    },
  },
  points: {
    en: { one: '{count} point', other: '{count} points' },
    ru: { one: '{count} балл', few: '{count} балла', many: '{count} баллов', other: '{count} балла' },
  },
  taken: {
    en: { one: '{count} thing taken away', other: '{count} things taken away' },
    ru: { one: '{count} находка', few: '{count} находки', many: '{count} находок', other: '{count} находки' },
  },
  placesLeft: {
    en: { one: '{count} place left', other: '{count} places left' },
    ru: {
      one: 'осталось {count} место',
      few: 'осталось {count} места',
      many: 'осталось {count} мест',
      other: 'осталось {count} места',
    },
  },
  full: { en: 'full', ru: 'мест нет' },
  waiting: {
    en: { one: '{count} waiting', other: '{count} waiting' },
    ru: { one: '{count} ждёт', few: '{count} ждут', many: '{count} ждут', other: '{count} ждут' },
  },
  cameOf: { en: '{came} of {all} came', ru: 'пришли {came} из {all}' },
  cancelled: { en: 'Cancelled', ru: 'Отменено' },
  againstGoal: { en: 'Goal {goal}: {difference}, {relative}', ru: 'Цель {goal}: {difference}, {relative}' },
  againstGoalPlain: { en: 'Goal {goal}: {difference}', ru: 'Цель {goal}: {difference}' },
  meanWide: { en: '{mean} of 5 ({low}–{high}), n = {n}', ru: '{mean} из 5 ({low}–{high}), n = {n}' },
  meanAlone: { en: '{mean} of 5, n = {n}', ru: '{mean} из 5, n = {n}' },
  notRated: { en: 'nobody rated', ru: 'оценок нет' },
  fewAnswers: { en: 'few answers', ru: 'мало ответов' },
  attendanceShare: {
    en: '{share} came ({low}–{high}): {came} of {known}',
    ru: 'пришли {share} ({low}–{high}): {came} из {known}',
  },
  notMarkedAll: { en: 'attendance is not marked', ru: 'посещения не отмечены' },
  notMarked: {
    en: { one: '{count} not marked', other: '{count} not marked' },
    ru: {
      one: '{count} не отмечен',
      few: '{count} не отмечены',
      many: '{count} не отмечены',
      other: '{count} не отмечены',
    },
  },
} as const satisfies Messages;

/** The monthly note. */
export const immersionNote = {
  title: { en: 'Immersion: {month}', ru: 'Погружения: {month}' },
  inShort: { en: 'In short', ru: 'Коротко' },
  nothing: {
    en: 'No visit was held this month.',
    ru: 'В этом месяце погружений не было.',
  },
  sumVisits: {
    en: '{visits} held, {people} took part ({attendances}: whoever came twice is counted twice).',
    ru: 'Проведено: {visits}. Участников: {people}; посещений: {times} (кто приходил дважды, считается дважды).',
  },
  yearGoal: {
    en: 'Since January: {people}. Goal of the year is {goal}: {difference}, {relative}.',
    ru: 'С января: {people}. Цель на год — {goal}: {difference}, {relative}.',
  },
  yearPlain: { en: 'Since January: {people}.', ru: 'С января: {people}.' },
  satisfaction: { en: 'Satisfaction: {words}.', ru: 'Оценка: {words}.' },
  attendance: { en: 'Attendance: {words}.', ru: 'Явка: {words}.' },
  cancelled: {
    en: { one: '{count} visit was cancelled.', other: '{count} visits were cancelled.' },
    ru: {
      one: 'Отменено {count} погружение.',
      few: 'Отменены {count} погружения.',
      many: 'Отменено {count} погружений.',
      other: 'Отменены {count} погружения.',
    },
  },
  visits: { en: 'Visits', ru: 'Погружения' },
  when: { en: 'When', ru: 'Когда' },
  what: { en: 'Visit', ru: 'Погружение' },
  hosts: { en: 'Hosts', ru: 'Ведущие' },
  guests: { en: 'Guests', ru: 'Участники' },
  came: { en: 'Came', ru: 'Пришли' },
  teams: { en: 'By team', ru: 'По командам' },
  team: { en: 'Team', ru: 'Команда' },
  people: { en: 'People', ru: 'Участники' },
  attendances: { en: 'Attendances', ru: 'Посещения' },
  total: { en: 'Total', ru: 'Всего' },
  taken: { en: 'Taken away', ru: 'Что вынесли' },
  kind: { en: 'Kind', ru: 'Вид' },
  text: { en: 'What', ru: 'Что' },
  by: { en: 'Who', ru: 'Кто' },
  became: { en: 'Became of it', ru: 'Что с ней стало' },
  becameRequest: { en: 'feature request', ru: 'фичереквест' },
  becameFix: { en: 'fix', ru: 'доработка' },
  waits: { en: 'in the queue', ru: 'в очереди' },
  dismissed: { en: 'dismissed', ru: 'отклонена' },
  badges: { en: 'New badges', ru: 'Новые значки' },
  badgeLine: { en: '{name}: “{badge}” ({rule})', ru: '{name}: «{badge}» ({rule})' },
  points: { en: 'Points of the month', ru: 'Баллы месяца' },
  pointsFor: { en: 'For what', ru: 'За что' },
  pointsColumn: { en: 'Points', ru: 'Баллы' },
  times: { en: '{what} ×{count}', ru: '{what} ×{count}' },
} as const satisfies Messages;

/** Text to send, and text of an event in a calendar. */
export const invitation = {
  title: { en: 'Immersion: {title}', ru: 'Погружение: {title}' },
  untitled: { en: 'Immersion in customer support', ru: 'Погружение в поддержку' },
  hello: { en: 'Hello, {name}!', ru: 'Здравствуйте, {name}!' },
  helloAll: { en: 'Hello!', ru: 'Здравствуйте!' },
  place: { en: 'You have a place:', ru: 'Вы записаны:' },
  waiting: {
    en: 'The visit is full. You are number {turn} on the waiting list; we will write as soon as a place is free:',
    ru: 'Мест пока нет. Вы {turn}-й в листе ожидания, напишем, как только место освободится:',
  },
  invited: {
    en: 'Come and hear our customers. There are places here:',
    ru: 'Приходите послушать наших клиентов. Есть места:',
  },
  cancelled: { en: 'The visit is cancelled:', ru: 'Погружение отменено:' },
  reason: { en: 'Reason: {reason}', ru: 'Причина: {reason}' },
  when: { en: 'When: {when}', ru: 'Когда: {when}' },
  where: { en: 'Where: {where}', ru: 'Где: {where}' },
  format: { en: 'Format: {format}', ru: 'Формат: {format}' },
  hosts: { en: 'Hosts: {hosts}', ru: 'Ведущие: {hosts}' },
  confirm: {
    en: 'Please answer this message to confirm that you are coming.',
    ru: 'Пожалуйста, подтвердите участие ответным сообщением.',
  },
  confirmed: {
    en: 'You have confirmed: we are expecting you.',
    ru: 'Вы подтвердили участие, ждём вас.',
  },
  choose: {
    en: 'Answer which one suits you, and we will sign you up.',
    ru: 'Напишите, какой вариант удобен, и мы вас запишем.',
  },
} as const satisfies Messages;
