/** The VOC review as it is told: its register, its promises, and the pack that goes to leaders. */
import type { Problem } from '../../document/records/review';
import type { MonthState } from '../../voc/register';
import type { Message, Messages } from '../translate';

export const monthStates: Readonly<Record<MonthState, Message>> = {
  gap: { en: 'no review', ru: 'обзора не было' },
  prepared: { en: 'in preparation', ru: 'готовится' },
  held: { en: 'held', ru: 'проведён' },
};

/** By what a problem came up. */
export const problemReasons: Readonly<Record<Problem['reason'], Message>> = {
  score: { en: 'Most dissatisfied contacts', ru: 'Больше всего недовольных обращений' },
  growth: { en: 'Grew since last month', ru: 'Выросла за месяц' },
  novelty: { en: 'New this month', ru: 'Новая в этом месяце' },
  choice: { en: 'Chosen by hand', ru: 'Выбрана вручную' },
};

export const review = {
  titleOf: { en: 'VOC review: {month}', ru: 'VOC-обзор за {month}' },
  fileName: { en: 'VOC review {month}', ru: 'VOC-обзор {month}' },
  registerFileName: { en: 'Register of VOC reviews', ru: 'Реестр VOC-обзоров' },

  // Numbers of a problem
  contacts: { en: 'Contacts', ru: 'Обращения' },
  dsat: { en: 'DSAT', ru: 'DSAT' },
  score: { en: 'Dissatisfied contacts', ru: 'Недовольные обращения' },
  sinceBefore: { en: '{change} since {month}', ru: '{change} к прошлому месяцу' },
  fromNothing: { en: 'none in {month}', ru: 'за {month} не было' },
  beforeUnknown: { en: 'the month before is not known', ru: 'прошлый месяц неизвестен' },
  more: { en: 'more', ru: 'больше' },
  fewer: { en: 'fewer', ru: 'меньше' },
  noClearChange: { en: 'no clear change', ru: 'явных изменений нет' },
  scoreHow: { en: 'contacts × DSAT', ru: 'обращения × DSAT' },
  noRatings: { en: 'nobody rated them', ru: 'оценок нет' },

  // A page of a problem
  problem: { en: 'Problem', ru: 'Проблема' },
  question: { en: 'Question to leaders', ru: 'Вопрос руководителям' },
  quotes: { en: 'In customers’ words', ru: 'Словами клиентов' },
  noQuotes: { en: 'No quotes were chosen.', ru: 'Цитаты не выбраны.' },
  months: { en: 'Contacts by month', ru: 'Обращения по месяцам' },
  places: { en: 'Steps and maps', ru: 'Шаги и карты' },
  placeWords: { en: '{step} — {map}', ru: '{step} — {map}' },
  decided: { en: 'Decided before', ru: 'Что решали раньше' },
  decidedRaised: { en: '{month}: “{title}”, {status}', ru: '{month}: «{title}», {status}' },
  decidedNot: { en: '{month}: “{title}”, not raised', ru: '{month}: «{title}», точкой роста не стала' },
  sameRaised: { en: '{month}: {status}', ru: '{month}: {status}' },
  sameNot: { en: '{month}: not raised', ru: '{month}: точкой роста не стала' },
  decidedMore: {
    en: 'and {count} more',
    ru: 'и ещё {count}',
  },
  atSameStep: { en: 'at the same step', ru: 'на том же шаге' },
  dueOn: { en: 'due {day}', ru: 'срок {day}' },
  growthPoint: { en: 'Growth point', ru: 'Точка роста' },
  pageOf: { en: 'Problem {number} of {count}', ru: 'Проблема {number} из {count}' },
  foundAs: { en: 'Found as “{title}”', ru: 'Найдена как «{title}»' },
  untitled: { en: 'Untitled problem', ru: 'Проблема без названия' },

  // The title page
  month: { en: 'Month', ru: 'Месяц' },
  period: { en: 'Period', ru: 'Период' },
  programme: { en: 'Programme', ru: 'Программа' },
  categories: { en: 'Categories', ru: 'Категории' },
  allCategories: { en: 'all', ru: 'все' },
  contactsIn: { en: 'Contacts in the period', ru: 'Обращений за период' },
  unassignedOf: { en: '{count} of none of the problems', ru: '{count} ни к одной проблеме не относятся' },
  heldOn: { en: 'Held on', ru: 'Проведён' },
  madeOn: { en: 'Prepared on', ru: 'Составлено' },
  onPages: { en: 'Problems', ru: 'Проблем' },
  chosen: { en: 'How problems were chosen', ru: 'Как выбраны проблемы' },
  chosenBy: { en: '{reason}: {titles}', ru: '{reason}: {titles}' },
  chosenHow: {
    en: 'Themes and steps of the month were ranked three ways: by dissatisfied contacts, by growth since the month before, by being new. The lead chose from the top of each.',
    ru: 'Темы и шаги за месяц расставлены тремя способами: по недовольным обращениям, по росту за месяц, по новизне. Ведущий выбирал из начала каждого списка.',
  },
  none: { en: 'No problems were picked yet.', ru: 'Проблемы пока не выбраны.' },

  // The register
  register: { en: 'Register of VOC reviews', ru: 'Реестр VOC-обзоров' },
  state: { en: 'State', ru: 'Состояние' },
  raised: { en: 'Raised', ru: 'Поднято' },
  done: { en: 'Done', ru: 'Сделано' },
  inWork: { en: 'In work', ru: 'В работе' },
  open: { en: 'Open', ru: 'Открыто' },
  deferred: { en: 'Deferred', ru: 'Отложено' },
  rejected: { en: 'Rejected', ru: 'Отклонено' },
  shareDone: { en: 'Done, %', ru: 'Сделано, %' },
  total: { en: 'Total', ru: 'Всего' },
  gaps: {
    en: { one: '{count} month without a review', other: '{count} months without a review' },
    ru: {
      one: '{count} месяц без обзора',
      few: '{count} месяца без обзора',
      many: '{count} месяцев без обзора',
      other: '{count} месяца без обзора',
    },
  },
  nothingRaised: { en: 'Nothing was raised yet.', ru: 'Пока ничего не поднято.' },
  points: { en: 'Growth points', ru: 'Точки роста' },
  team: { en: 'Team', ru: 'Команда' },
  owner: { en: 'Owner', ru: 'Ответственный' },
  due: { en: 'Due', ru: 'Срок' },
  status: { en: 'Status', ru: 'Статус' },
  reason: { en: 'Reason', ru: 'Причина' },
  shippedOn: { en: 'Shipped on', ru: 'Выпущено' },

  // Promises
  promised: { en: 'Promised in earlier reviews', ru: 'Обещано на прошлых обзорах' },
  when: { en: 'When', ru: 'Когда' },
  late: {
    en: { one: '{count} day late', other: '{count} days late' },
    ru: {
      one: 'опаздывает на {count} день',
      few: 'опаздывает на {count} дня',
      many: 'опаздывает на {count} дней',
      other: 'опаздывает на {count} дня',
    },
  },
  dueIn: {
    en: { one: 'in {count} day', other: 'in {count} days' },
    ru: {
      one: 'через {count} день',
      few: 'через {count} дня',
      many: 'через {count} дней',
      other: 'через {count} дня',
    },
  },
  dueToday: { en: 'today', ru: 'сегодня' },
  undated: { en: 'no day was named', ru: 'срок не назван' },

  // Sources and definitions
  sources: { en: 'Sources and definitions', ru: 'Источники и определения' },
  sourceContacts: {
    en: 'Contacts of {period} were counted on {day}: {contacts}, of which {unassigned} belong to none of the problems ranked.',
    ru: 'Обращения за {period} посчитаны {day}: {contacts}, из них {unassigned} не относятся ни к одной из проблем.',
  },
  sourceUncounted: {
    en: 'Contacts of {period} were not counted.',
    ru: 'Обращения за {period} не посчитаны.',
  },
  sourceQuotes: {
    en: 'Quotes are customers’ own words from: {sources}. Phones, e-mails, card numbers and the like were masked before they were stored.',
    ru: 'Цитаты — слова самих клиентов, источники: {sources}. Телефоны, почта, номера карт и подобное замаскированы до сохранения.',
  },
  sourceQuotesPlain: {
    en: 'Quotes are customers’ own words. Phones, e-mails, card numbers and the like were masked before they were stored.',
    ru: 'Цитаты — слова самих клиентов. Телефоны, почта, номера карт и подобное замаскированы до сохранения.',
  },
  defineContacts: {
    en: 'Contacts: conversations with support in the month about the theme or at the step. Problems overlap: one contact may belong to several, so they do not add up to all contacts.',
    ru: 'Обращения: разговоры с поддержкой за месяц на эту тему или на этом шаге. Проблемы пересекаются: одно обращение может относиться к нескольким, поэтому их сумма не равна числу всех обращений.',
  },
  defineDsat: {
    en: 'DSAT: share of dissatisfied among rated contacts (1–3 of 1–5 unless the settings say otherwise), with n and the 95% Wilson interval. Fewer than 30 answers: few answers.',
    ru: 'DSAT: доля недовольных среди обращений с оценкой (1–3 из 1–5, если в настройках не указано иное), с n и интервалом Уилсона 95\u00a0%. Меньше 30 ответов — мало ответов.',
  },
  defineScore: {
    en: 'Dissatisfied contacts: contacts × DSAT. It takes those who rated to speak for those who did not.',
    ru: 'Недовольные обращения: обращения × DSAT. Считается, что ответившие говорят и за тех, кто не ответил.',
  },
  defineGrowth: {
    en: '“More” and “fewer” are said only where the 95% interval of the ratio of both months leaves out 1; otherwise there is no clear change.',
    ru: '«Больше» и «меньше» говорится, только если интервал 95\u00a0% для отношения двух месяцев не включает единицу; иначе явных изменений нет.',
  },
  defineDone: {
    en: 'Raised = done + in work + open + deferred + rejected. Done: shipped or measured. Open: proposed or accepted. A growth point counts once, in the month that raised it first. The goal is {goal} done.',
    ru: 'Поднято = сделано + в работе + открыто + отложено + отклонено. Сделано: выпущено или эффект измерен. Открыто: предложено или принято. Точка роста считается один раз, в месяце, где её подняли впервые. Цель: сделать {goal}.',
  },
} as const satisfies Messages;
