/** Screens of evidence: search, the unassigned remainder, sources; and words they share with the rule's. */
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

export const sourcesScreen = {
  title: { en: 'Sources', ru: 'Источники' },
  name: { en: 'Source', ru: 'Источник' },
  kind: { en: 'Kind', ru: 'Вид' },
  contacts: { en: 'contacts', ru: 'обращения' },
  survey: { en: 'survey', ru: 'опрос' },
  counts: { en: 'step counts', ru: 'счётчики шагов' },
  ideas: { en: 'ideas', ru: 'идеи' },
  activity: { en: 'activity', ru: 'активность' },
  rows: { en: 'Rows', ru: 'Строк' },
  period: { en: 'Period', ru: 'Период' },
  importedAt: { en: 'Last import', ru: 'Последняя загрузка' },
  questions: {
    en: { one: '{count} question', other: '{count} questions' },
    ru: { one: '{count} вопрос', few: '{count} вопроса', many: '{count} вопросов', other: '{count} вопроса' },
  },
  imports: { en: 'Imports of “{name}”', ru: 'Загрузки источника «{name}»' },
  importsHint: {
    en: 'Undoing an import takes away what it brought and brings back what it changed.',
    ru: 'Отмена загрузки убирает то, что она добавила, и возвращает то, что она изменила.',
  },
  when: { en: 'When', ru: 'Когда' },
  rejectedRows: { en: 'Rejected', ru: 'Отклонено' },
  sortBy: { en: 'Sort by: {name}', ru: 'Сортировать: {name}' },
  staleSome: {
    en: { one: '{count} source needs a new export', other: '{count} sources need a new export' },
    ru: {
      one: '{count} источнику нужна новая выгрузка',
      few: '{count} источникам нужна новая выгрузка',
      many: '{count} источникам нужна новая выгрузка',
      other: '{count} источникам нужна новая выгрузка',
    },
  },
  remove: { en: 'Delete “{name}” with its data', ru: 'Удалить «{name}» вместе с данными' },
  removeAsk: {
    en: {
      one: 'Delete “{name}” and its {count} row for good? The numbers already on maps stay until they are refreshed.',
      other:
        'Delete “{name}” and its {count} rows for good? The numbers already on maps stay until they are refreshed.',
    },
    ru: {
      one: 'Удалить «{name}» и {count} строку навсегда? Показатели на картах останутся до обновления.',
      few: 'Удалить «{name}» и {count} строки навсегда? Показатели на картах останутся до обновления.',
      many: 'Удалить «{name}» и {count} строк навсегда? Показатели на картах останутся до обновления.',
      other: 'Удалить «{name}» и {count} строки навсегда? Показатели на картах останутся до обновления.',
    },
  },
  stale: {
    en: { one: 'newest row {count} day old', other: 'newest row {count} days old' },
    ru: {
      one: 'новых строк нет {count} день',
      few: 'новых строк нет {count} дня',
      many: 'новых строк нет {count} дней',
      other: 'новых строк нет {count} дня',
    },
  },
  keepTexts: { en: 'Keep texts', ru: 'Хранить тексты' },
  keepForGood: { en: 'for good', ru: 'бессрочно' },
  keepMonths: {
    en: { one: '{count} month', other: '{count} months' },
    ru: { one: '{count} месяц', few: '{count} месяца', many: '{count} месяцев', other: '{count} месяца' },
  },
  keepTitle: { en: 'Delete older texts', ru: 'Удаление старых текстов' },
  keepAsk: {
    en: 'Texts older than {time} are deleted now and after each import. They cannot be brought back. Contacts, scores and all counts stay.',
    ru: 'Тексты старше срока ({time}) удалятся сейчас и будут удаляться после каждой загрузки. Вернуть их нельзя. Обращения, оценки и все подсчёты останутся.',
  },
  keepYes: { en: 'Delete older texts', ru: 'Удалить старые тексты' },
  kept: {
    en: { one: 'The text of {count} record is deleted.', other: 'The texts of {count} records are deleted.' },
    ru: {
      one: 'Удалён текст {count} записи.',
      few: 'Удалены тексты {count} записей.',
      many: 'Удалены тексты {count} записей.',
      other: 'Удалены тексты {count} записи.',
    },
  },
  wipe: { en: 'Wipe the store…', ru: 'Стереть хранилище…' },
  wipeTitle: { en: 'Wipe the whole store', ru: 'Стирание хранилища' },
  wipeAsk: {
    en: 'All contacts, answers, counts and ideas of all sources are deleted from this computer, with the key of customers and the remembered settings of files. Maps keep the numbers and quotes they hold. This cannot be undone.',
    ru: 'С этого компьютера удалятся все обращения, ответы, счётчики и идеи всех источников, ключ клиентов и запомненные настройки файлов. Показатели и цитаты на картах останутся. Отменить это нельзя.',
  },
  wipeYes: { en: 'Wipe for good', ru: 'Стереть навсегда' },
  /** The rows are gone, their words not yet from the disk. */
  notErased: {
    en: 'The rows are deleted, but their words are still on the disk, in parts of the store’s file that nothing uses: there was no room to write it anew. Free some space; Tapki tries again when it next starts.',
    ru: 'Строки удалены, но их слова ещё лежат на диске, в незанятых частях файла хранилища: не хватило места, чтобы переписать его заново. Освободите место — Tapki попробует ещё раз при следующем запуске.',
  },
  wiped: { en: 'The store is wiped.', ru: 'Хранилище стёрто.' },
  removeTitle: { en: 'Delete the source', ru: 'Удаление источника' },
  removeYes: { en: 'Delete for good', ru: 'Удалить навсегда' },
  removed: {
    en: { one: '“{name}” is deleted: {count} row.', other: '“{name}” is deleted: {count} rows.' },
    ru: {
      one: 'Источник «{name}» удалён: {count} строка.',
      few: 'Источник «{name}» удалён: {count} строки.',
      many: 'Источник «{name}» удалён: {count} строк.',
      other: 'Источник «{name}» удалён: {count} строки.',
    },
  },
  quotesToo: {
    en: {
      one: 'Take its {count} quote off the maps too',
      other: 'Take its {count} quotes off the maps too',
    },
    ru: {
      one: 'Убрать с карт и {count} цитату из него',
      few: 'Убрать с карт и {count} цитаты из него',
      many: 'Убрать с карт и {count} цитат из него',
      other: 'Убрать с карт и {count} цитаты из него',
    },
  },
  quotesOnlyBefore: {
    en: 'Take the quotes that maps have had from it out of their versions too',
    ru: 'Убрать и цитаты из него, которые остались в версиях карт',
  },
  quotesHint: {
    en: {
      one: 'Off {count} map, its versions and Tapki’s copies of it, for good. Undo does not bring them back.',
      other:
        'Off {count} maps, their versions and Tapki’s copies of them, for good. Undo does not bring them back.',
    },
    ru: {
      one: 'С {count} карты, из её версий и копий, которые хранит Tapki, навсегда. Отмена их не вернёт.',
      few: 'С {count} карт, из их версий и копий, которые хранит Tapki, навсегда. Отмена их не вернёт.',
      many: 'С {count} карт, из их версий и копий, которые хранит Tapki, навсегда. Отмена их не вернёт.',
      other: 'С {count} карты, из их версий и копий, которые хранит Tapki, навсегда. Отмена их не вернёт.',
    },
  },
  quotesProgress: { en: 'Map {done} of {total}', ru: 'Карта {done} из {total}' },
  quotesInPart: {
    en: 'Quotes of “{name}” could not be removed everywhere, so the source is still here. Maps of a newer Tapki and copies that cannot be reached keep theirs. Try again.',
    ru: 'Цитаты из «{name}» удалось убрать не отовсюду, поэтому источник остался. Они ещё есть на картах из более новой версии Tapki или в копиях, которые сейчас недоступны. Попробуйте ещё раз.',
  },
  quotesInFiles: {
    en: 'Quotes are still in files until their maps are saved again: {names}.',
    ru: 'Цитаты останутся в файлах, пока их карты не сохранены заново: {names}.',
  },
  total: { en: 'All sources', ru: 'Все источники' },
} as const satisfies Messages;
