/** Words of the screen of sources, and of deleting one. */
import type { Messages } from '../translate';

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
  quotesStopped: {
    en: 'Stopped: quotes of “{name}” are off {done} of {total} maps, and the source is still here.',
    ru: 'Остановлено: цитаты из «{name}» убраны с {done} из {total} карт, источник остался.',
  },
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
