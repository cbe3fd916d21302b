/** Screens of evidence: search and the unassigned remainder; and words they share with the rule's and with that of sources. */
import type { Messages } from '../translate';

/** Shared by several of the screens. */
export const evidenceWords = {
  because: { en: 'Here because: {reasons}', ru: 'Здесь, потому что: {reasons}' },
  giveToStep: { en: 'Belongs to “{step}”', ru: 'Относится к шагу «{step}»' },
  contacts: {
    en: { one: '{count} contact', other: '{count} contacts' },
    ru: {
      one: '{count} обращение',
      few: '{count} обращения',
      many: '{count} обращений',
      other: '{count} обращения',
    },
  },
  answers: {
    en: { one: '{count} answer', other: '{count} answers' },
    ru: { one: '{count} ответ', few: '{count} ответа', many: '{count} ответов', other: '{count} ответа' },
  },
  contactsOf: {
    en: { one: '{count} contact of {total}', other: '{count} contacts of {total}' },
    ru: {
      one: '{count} обращение из {total}',
      few: '{count} обращения из {total}',
      many: '{count} обращений из {total}',
      other: '{count} обращения из {total}',
    },
  },
  answersOf: {
    en: { one: '{count} answer of {total}', other: '{count} answers of {total}' },
    ru: {
      one: '{count} ответ из {total}',
      few: '{count} ответа из {total}',
      many: '{count} ответов из {total}',
      other: '{count} ответа из {total}',
    },
  },
  wholePeriod: { en: 'all dates', ru: 'за всё время' },
  period: { en: 'Period', ru: 'Период' },
  from: { en: 'From', ru: 'С' },
  to: { en: 'To', ru: 'По' },
  anyDay: { en: 'any day', ru: 'любой день' },
  clearDay: { en: 'Clear the day', ru: 'Очистить день' },
  step: { en: 'Step', ru: 'Шаг' },
  untitledStep: { en: 'Untitled step', ru: 'Шаг без названия' },
  cancel: { en: 'Cancel', ru: 'Отмена' },
  close: { en: 'Close', ru: 'Закрыть' },
  retry: { en: 'Try again', ru: 'Повторить' },
  undo: { en: 'Undo', ru: 'Отменить' },
  importFirst: { en: 'No contacts yet', ru: 'Обращений пока нет' },
  importFirstText: {
    en: 'Import an export from your support system or the answers to a survey, and the steps can be bound to them.',
    ru: 'Загрузите выгрузку из системы поддержки или ответы на опрос — и шаги можно будет привязать к ним.',
  },
  importButton: { en: 'Import contacts or a survey', ru: 'Загрузить обращения или опрос' },
  noSteps: { en: 'No steps on this map yet', ru: 'На карте пока нет шагов' },
  noStepsText: {
    en: 'Add a step: contacts and quotes are bound to steps.',
    ru: 'Добавьте шаг: обращения и цитаты привязываются к шагам.',
  },
  addStep: { en: 'Add a step', ru: 'Добавить шаг' },
  counting: { en: 'Counting…', ru: 'Считаем…' },
  noText: { en: 'No text', ru: 'Без текста' },
  csatOf: { en: 'CSAT {score}', ru: 'CSAT {score}' },
  undated: { en: 'no date', ru: 'без даты' },
  unshownLane: {
    en: '{lanes}: counted, but the map has no lane in view that shows it.',
    ru: '{lanes}: показатель посчитан, но дорожки для него на карте не видно.',
  },
  unshownLanes: {
    en: '{lanes}: counted, but the map has no lanes in view that show them.',
    ru: '{lanes}: показатели посчитаны, но дорожек для них на карте не видно.',
  },
  showLane: { en: 'Show the lane', ru: 'Показать дорожку' },
  showLanes: { en: 'Show the lanes', ru: 'Показать дорожки' },
  pin: { en: 'Pin as a quote', ru: 'Прикрепить как цитату' },
  pinTo: { en: 'Pin to the step', ru: 'Прикрепить к шагу' },
  pinned: { en: 'Quote pinned to “{step}”.', ru: 'Цитата прикреплена к шагу «{step}».' },
  alreadyPinned: { en: 'Pinned', ru: 'Прикреплено' },
  more: { en: 'Show more', ru: 'Показать ещё' },
  emptyValue: { en: '(empty)', ru: '(пусто)' },
} as const satisfies Messages;

export const searchScreen = {
  scoreFrom: { en: 'CSAT from', ru: 'CSAT от' },
  scoreTo: { en: 'CSAT to', ru: 'CSAT до' },
  give: { en: 'Belongs to the step', ru: 'Относится к шагу' },
  title: { en: 'Search contacts', ru: 'Поиск по обращениям' },
  words: { en: 'Words to find', ru: 'Что искать' },
  wordsHint: {
    en: 'Words in any form, Russian or English',
    ru: 'Слова в любой форме, по-русски или по-английски',
  },
  filters: { en: 'Filters', ru: 'Фильтры' },
  attribute: { en: 'Own field', ru: 'Своё поле' },
  channels: { en: 'Channel', ru: 'Канал' },
  categories: { en: 'Category', ru: 'Категория' },
  sources: { en: 'Source', ru: 'Источник' },
  any: { en: 'any', ru: 'любые' },
  found: {
    en: { one: '{count} contact found', other: '{count} contacts found' },
    ru: {
      one: 'Найдено {count} обращение',
      few: 'Найдено {count} обращения',
      many: 'Найдено {count} обращений',
      other: 'Найдено {count} обращения',
    },
  },
  all: {
    en: { one: 'All: {count} contact', other: 'All: {count} contacts' },
    ru: {
      one: 'Всего {count} обращение',
      few: 'Всего {count} обращения',
      many: 'Всего {count} обращений',
      other: 'Всего {count} обращения',
    },
  },
  newestFirst: { en: 'newest first', ru: 'сначала новые' },
  nothing: { en: 'Nothing found', ru: 'Ничего не найдено' },
  nothingText: {
    en: 'Try another word, or fewer filters.',
    ru: 'Попробуйте другое слово или уберите часть фильтров.',
  },
  clearFilters: { en: 'Clear the filters', ru: 'Сбросить фильтры' },
  results: { en: 'Contacts found', ru: 'Найденные обращения' },
  keys: {
    en: '↑ ↓ walk · Enter pins · Space collects',
    ru: '↑ ↓ — выбор · Enter — прикрепить · пробел — в подборку',
  },
} as const satisfies Messages;

export const unassignedScreen = {
  title: { en: 'Unassigned contacts', ru: 'Нераспределённые обращения' },
  bound: { en: 'Bound to steps', ru: 'Привязаны к шагам' },
  left: { en: 'Unassigned', ru: 'Нераспределённые' },
  allOf: { en: 'all: {count}', ru: 'всего: {count}' },
  newStep: { en: 'New step', ru: 'Новый шаг' },
  newStepOf: { en: 'Make a step of “{name}”', ru: 'Сделать шаг из «{name}»' },
  stepMade: {
    en: 'The step “{step}” is on the map, with a rule.',
    ru: 'Шаг «{step}» добавлен на карту вместе с правилом.',
  },
  themesNever: { en: 'Themes have not been searched for yet.', ru: 'Темы ещё не искали.' },
  themesSum: { en: '{parts} = {total}', ru: '{parts} = {total}' },
  inThemes: { en: 'in themes ({themes}): {count}', ru: 'в темах ({themes}): {count}' },
  withoutTheme: { en: 'without a theme: {count}', ru: 'без темы: {count}' },
  notLookedAt: { en: 'not looked at yet: {count}', ru: 'ещё не разобраны: {count}' },
  withoutText: { en: 'without a text: {count}', ru: 'без текста: {count}' },
  rarer: {
    en: { one: '{count} contact of rarer categories', other: '{count} contacts of rarer categories' },
    ru: {
      one: '{count} обращение из более редких категорий',
      few: '{count} обращения из более редких категорий',
      many: '{count} обращений из более редких категорий',
      other: '{count} обращения из более редких категорий',
    },
  },
  none: { en: 'Every contact belongs to a step', ru: 'Все обращения распределены по шагам' },
  noContacts: { en: 'There are no contacts of this period', ru: 'За этот период обращений нет' },
  noRules: {
    en: 'No step has a rule yet, so all contacts are here.',
    ru: 'Ни у одного шага пока нет правила, поэтому здесь все обращения.',
  },
  byCategory: { en: 'What is in them', ru: 'Из чего они состоят' },
  bindTo: { en: 'Bind to the step', ru: 'Привязать к шагу' },
  bindCategory: { en: 'Bind', ru: 'Привязать' },
  bindCategoryLabel: {
    en: 'Bind the category “{category}” to the step “{step}”',
    ru: 'Привязать категорию «{category}» к шагу «{step}»',
  },
  sample: { en: 'Some of them', ru: 'Некоторые из них' },
  otherCategories: {
    en: { one: 'and {count} more category', other: 'and {count} more categories' },
    ru: {
      one: 'и ещё {count} категория',
      few: 'и ещё {count} категории',
      many: 'и ещё {count} категорий',
      other: 'и ещё {count} категории',
    },
  },
} as const satisfies Messages;
