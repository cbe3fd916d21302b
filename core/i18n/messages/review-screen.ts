/** The part of the programme where reviews are made, shown and followed. */
import type { ProblemOrder } from '../../voc/problem-order';
import type { Message, Messages } from '../translate';

export const orderNames: Readonly<Record<ProblemOrder, Message>> = {
  all: { en: 'All three', ru: 'Все три' },
  score: { en: 'Pain', ru: 'Боль' },
  growth: { en: 'Growth', ru: 'Рост' },
  novelty: { en: 'New', ru: 'Новое' },
};

export const reviewScreen = {
  views: { en: 'What to show', ru: 'Что показать' },
  reviewView: { en: 'Review', ru: 'Обзор' },
  registerView: { en: 'Register', ru: 'Реестр' },

  // Months
  months: { en: 'Months', ru: 'Месяцы' },
  newReview: { en: 'New review', ru: 'Новый обзор' },
  makeFor: { en: 'Review {month}', ru: 'Провести обзор за {month}' },
  make: { en: 'Review', ru: 'Провести' },
  none: { en: 'No reviews yet', ru: 'Обзоров пока нет' },
  noneText: {
    en: 'Take a month: its problems are ranked from the contacts, you pick those that leaders should see, and what they promise is kept in the register.',
    ru: 'Выберите месяц: проблемы расставит программа по обращениям, вы отберёте те, что должны увидеть руководители, а обещания останутся в реестре.',
  },
  pickedOf: {
    en: { one: '{count} problem', other: '{count} problems' },
    ru: {
      one: '{count} проблема',
      few: '{count} проблемы',
      many: '{count} проблем',
      other: '{count} проблемы',
    },
  },
  raisedOf: { en: '{count} raised', ru: 'поднято {count}' },
  removeReview: { en: 'Delete the review', ru: 'Удалить обзор' },
  reviewRemoved: { en: 'The review of {month} is deleted', ru: 'Обзор за {month} удалён' },

  // About the review
  summary: { en: 'Summary for leaders', ru: 'Вступление для руководителей' },
  summaryHint: { en: 'The first thing they read', ru: 'С этого начинается первая страница' },
  categories: { en: 'Categories of contacts', ru: 'Категории обращений' },
  allCategories: { en: 'All categories', ru: 'Все категории' },
  counted: { en: '{contacts} contacts', ru: 'Обращений: {contacts}' },
  contactsCount: {
    en: { one: '{amount} contact', other: '{amount} contacts' },
    ru: {
      one: '{amount}\u00a0обращение',
      few: '{amount}\u00a0обращения',
      many: '{amount}\u00a0обращений',
      other: '{amount}\u00a0обращения',
    },
  },
  unassigned: { en: 'Without a theme and a step: {count}', ru: 'Без темы и шага: {count}' },
  heldOn: { en: 'Held on', ru: 'День проведения' },

  // Candidates
  candidates: { en: 'Candidates', ru: 'Кандидаты' },
  order: { en: 'Order of candidates', ru: 'Порядок кандидатов' },
  pick: { en: 'Pick', ru: 'Взять' },
  pickOf: { en: 'Pick “{title}”', ru: 'Взять «{title}»' },
  openPicked: { en: '“{title}” is picked: open its page', ru: '«{title}» взята: открыть страницу' },
  picked: { en: 'picked', ru: 'взята' },
  theme: { en: 'theme', ru: 'тема' },
  step: { en: 'step', ru: 'шаг' },
  isNew: { en: 'new', ru: 'новая' },
  count: { en: 'Rank the problems', ru: 'Расставить проблемы' },
  countAgain: { en: 'Count again', ru: 'Посчитать заново' },
  counting: { en: 'Ranking the problems of the month…', ru: 'Расставляем проблемы месяца…' },
  findingThemes: { en: 'Finding themes…', ru: 'Ищем темы…' },
  cancel: { en: 'Cancel', ru: 'Отменить' },
  noContacts: { en: 'There are no contacts yet', ru: 'Обращений пока нет' },
  noContactsText: {
    en: 'Import an export of contacts: problems are ranked from it. A problem can also be written by hand.',
    ru: 'Импортируйте выгрузку обращений: проблемы расставляются по ней. Проблему можно записать и вручную.',
  },
  import: { en: 'Import contacts', ru: 'Импортировать обращения' },
  monthEmpty: { en: 'No contacts in {month}', ru: 'За {month} обращений нет' },
  monthEmptyText: {
    en: 'There are contacts from {first} to {last}.',
    ru: 'Обращения есть с {first} по {last}.',
  },
  noThemes: { en: 'No themes and no bound steps', ru: 'Нет ни тем, ни привязанных шагов' },
  noThemesText: {
    en: 'Problems are themes of contacts and steps with rules. Find themes in the contacts of the month.',
    ru: 'Проблемы — это темы обращений и шаги с правилами. Найдите темы в обращениях месяца.',
  },
  findThemes: { en: 'Find themes', ru: 'Найти темы' },
  unseen: {
    en: {
      one: '{count} contact has not been looked at for themes.',
      other: '{count} contacts have not been looked at for themes.',
    },
    ru: {
      one: '{count} обращение ещё не разобрано по темам.',
      few: '{count} обращения ещё не разобраны по темам.',
      many: '{count} обращений ещё не разобраны по темам.',
      other: '{count} обращения ещё не разобраны по темам.',
    },
  },
  nothingRanked: { en: 'Nothing in this order', ru: 'В этом порядке ничего нет' },

  // Problems
  problems: { en: 'Pages of the review', ru: 'Страницы обзора' },
  nothingPicked: { en: 'Nothing is picked yet', ru: 'Пока ничего не взято' },
  nothingPickedText: {
    en: 'Pick problems on the left, or write one of your own. Each becomes a page.',
    ru: 'Возьмите проблемы слева или запишите свою. Каждая станет страницей.',
  },
  addOwn: { en: 'Own problem', ru: 'Своя проблема' },
  ownTitle: { en: 'What is the problem?', ru: 'В чём проблема?' },
  add: { en: 'Add', ru: 'Добавить' },
  wording: { en: 'Wording', ru: 'Формулировка' },
  wordingHint: { en: 'As leaders will read it', ru: 'Так её прочтут руководители' },
  question: { en: 'Question to leaders', ru: 'Вопрос руководителям' },
  up: { en: 'Move “{title}” up', ru: 'Поднять «{title}» выше' },
  down: { en: 'Move “{title}” down', ru: 'Опустить «{title}» ниже' },
  remove: { en: 'Remove “{title}” from the review', ru: 'Убрать «{title}» из обзора' },
  removed: { en: '“{title}” is removed', ru: 'Проблема «{title}» убрана' },
  removedRaised: {
    en: '“{title}” and its growth point are removed',
    ru: 'Проблема «{title}» убрана вместе с точкой роста',
  },
  dropQuote: { en: 'Leave this quote out', ru: 'Убрать эту цитату' },
  quoteDropped: { en: 'The quote is left out', ru: 'Цитата убрана' },
  goTo: { en: 'Go to the step “{step}” of the map “{map}”', ru: 'Перейти к шагу «{step}» карты «{map}»' },
  notBefore: { en: 'Not on a review before.', ru: 'На обзорах ещё не была.' },
  stepGone: { en: 'This step is no longer on the map', ru: 'Этого шага на карте больше нет' },

  // Raising
  raise: { en: 'Raise as a growth point', ru: 'Поднять как точку роста' },
  raised: { en: '“{title}” is a growth point now', ru: '«{title}» — теперь точка роста' },
  continueOf: { en: 'Continue the one of {month}', ru: 'Продолжить поднятую: {month}' },
  lower: { en: 'Take back', ru: 'Снять' },
  lowered: { en: '“{title}” is no growth point any more', ru: '«{title}» больше не точка роста' },
  growthTitle: { en: 'Growth point', ru: 'Точка роста' },
  description: { en: 'What is to be done', ru: 'Что сделать' },
  why: { en: 'Why', ru: 'Почему' },

  // Session
  session: { en: 'Session and minutes', ru: 'Сессия и протокол' },
  writeDecision: { en: 'Write down a decision', ru: 'Записать решение' },
  decisionKept: { en: 'Written down', ru: 'Записано' },
  decisions: { en: 'Decisions', ru: 'Решения' },

  // Presenting
  present: { en: 'Present', ru: 'Показать' },
  presenting: { en: 'The review on the whole screen', ru: 'Обзор на весь экран' },
  keys: {
    en: '→ next · ← back · D decision · Esc end',
    ru: '→ дальше · ← назад · D решение · Esc конец',
  },
  pageOf: { en: '{page} of {pages}', ru: '{page} из {pages}' },
  close: { en: 'End', ru: 'Закончить' },
  next: { en: 'Next', ru: 'Дальше' },
  back: { en: 'Back', ru: 'Назад' },
  moreQuotes: {
    en: { one: '{count} more quote', other: '{count} more quotes' },
    ru: {
      one: 'ещё {count} цитата',
      few: 'ещё {count} цитаты',
      many: 'ещё {count} цитат',
      other: 'ещё {count} цитаты',
    },
  },

  // Files
  exportPack: { en: 'Export', ru: 'Экспорт' },
  packOf: { en: 'Pack of {month}', ru: 'Материалы за {month}' },
  registerFiles: { en: 'Register of all months', ru: 'Реестр всех месяцев' },
  format: { en: 'Formats', ru: 'Форматы' },
  language: { en: 'Language', ru: 'Язык' },
  mark: { en: 'For whom', ru: 'Для кого' },
  markNone: { en: 'No mark', ru: 'Без пометки' },
  save: { en: 'Save', ru: 'Сохранить' },
  saved: { en: 'Saved: {names}', ru: 'Сохранено: {names}' },
  show: { en: 'Show in folder', ru: 'Показать в папке' },

  // Register and reminders
  reminders: { en: 'Promised', ru: 'Обещано' },
  noReminders: {
    en: 'Nothing is late and nothing is due this month.',
    ru: 'Ничего не просрочено, на этот месяц сроков нет.',
  },
  late: { en: 'Late', ru: 'Просрочено' },
  soon: { en: 'Within a week', ru: 'В течение недели' },
  thisMonth: { en: 'This month', ru: 'В этом месяце' },
  later: { en: 'Later', ru: 'Позже' },
  undated: { en: 'No day named', ru: 'Без срока' },
  openProblem: { en: 'Open “{title}” in its review', ru: 'Открыть «{title}» в её обзоре' },
} as const satisfies Messages;
