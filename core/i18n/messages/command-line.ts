/** What the command line says: help, and the words of each command's report. */
import type { RepairCode } from '../../document/sound-record';
import type { Message, Messages } from '../translate';

export const commandLine = {
  about: {
    en: 'Tapki — customer-journey maps that carry their own evidence',
    ru: 'Tapki — карты пути клиента вместе с их доказательствами',
  },
  usage: { en: 'Usage', ru: 'Как вызывать' },
  commands: { en: 'Commands', ru: 'Команды' },
  common: { en: 'For every command', ru: 'Для каждой команды' },
  withoutCommand: {
    en: 'Without a command the window opens, with MAP.cjm if it is given.',
    ru: 'Без команды открывается окно; если указан файл КАРТА.cjm — с этой картой.',
  },

  exportAbout: {
    en: 'writes the map as SVG, PNG and PDF, as a table, or for another program; says what that format leaves behind',
    ru: 'записывает карту в SVG, PNG и PDF, таблицей или для другой программы; сообщает, что в этот формат не вошло',
  },
  minutesAbout: {
    en: 'writes the minutes of a session as PDF, DOCX and Markdown, and its fixes as tasks for a tracker',
    ru: 'записывает протокол сессии в PDF, DOCX и Markdown, а её доработки — задачами для трекера',
  },
  forecastAbout: {
    en: 'says what the fixes of a map are expected to do, one by one and the chosen ones together, from what the map holds',
    ru: 'сообщает, чего ждать от доработок карты, по одной и от выбранных вместе, по тому, что есть в карте',
  },
  forecastFixes: {
    en: {
      one: '{count} fix still to come with a forecast, contacts a month (low–high):',
      other: '{count} fixes still to come with a forecast, contacts a month (low–high):',
    },
    ru: {
      one: 'Впереди {count} доработка с прогнозом, обращений в месяц (от–до):',
      few: 'Впереди {count} доработки с прогнозом, обращений в месяц (от–до):',
      many: 'Впереди {count} доработок с прогнозом, обращений в месяц (от–до):',
      other: 'Впереди {count} доработки с прогнозом, обращений в месяц (от–до):',
    },
  },
  forecastColumns: { en: 'now · low · likely · high', ru: 'сейчас · минимум · вероятно · максимум' },
  importAbout: {
    en: 'makes a new map of a file of another program (Mermaid, JSON Canvas, CJML, OpenJourney, draw.io, outline, table); says what had no place in it',
    ru: 'создаёт новую карту из файла другой программы (Mermaid, JSON Canvas, CJML, OpenJourney, draw.io, план, таблица); сообщает, чему в ней не нашлось места',
  },
  contactsAbout: {
    en: 'imports contacts and surveys, prints totals and sources, deletes a source with its data',
    ru: 'загружает обращения и опросы, выводит итоги и источники, удаляет источник с его данными',
  },
  rulesAbout: {
    en: 'counts the contacts and answers of each step and what no rule covers',
    ru: 'считает обращения и ответы каждого шага и то, чего не охватило ни одно правило',
  },
  rulesCovered: {
    en: '{bound} of {total} contacts are bound to steps ({share})',
    ru: 'К шагам привязано {bound} из {total} обращений ({share})',
  },
  metricsAbout: {
    en: 'prints every metric of steps, stages or the map with n and interval; by month also beside earlier months',
    ru: 'печатает все метрики шагов, этапов или карты с n и интервалом; по месяцам — и рядом с прежними месяцами',
  },
  searchAbout: {
    en: 'finds masked contacts by words in any form',
    ru: 'находит замаскированные обращения по словам в любой форме',
  },
  searchFound: {
    en: { one: '{count} contact', other: '{count} contacts' },
    ru: {
      one: '{count} обращение',
      few: '{count} обращения',
      many: '{count} обращений',
      other: '{count} обращения',
    },
  },
  refreshAbout: {
    en: 'counts the numbers of the map anew and says what changed; with --dry-run nothing is written',
    ru: 'пересчитывает показатели карты и сообщает, что изменилось; с --dry-run ничего не записывает',
  },
  validateAbout: {
    en: 'checks a map file and says what had to be mended',
    ru: 'проверяет файл карты и сообщает, что пришлось исправить',
  },
  mergeAbout: {
    en: 'merges two copies of one map and lists the conflicts',
    ru: 'сливает две копии одной карты и перечисляет расхождения',
  },
  helpAbout: { en: 'prints this', ru: 'выводит эту справку' },
  versionAbout: { en: 'prints the version', ru: 'выводит версию' },

  jsonOption: { en: 'print one JSON object', ru: 'вывести один объект JSON' },
  langOption: { en: 'language of texts and exports', ru: 'язык текстов и экспорта' },
  workspaceOption: {
    en: 'folder of the contact store; the app’s own when left out',
    ru: 'папка хранилища обращений; без параметра — хранилище самой программы',
  },

  neverImported: {
    en: 'Nothing has been imported into the folder “{folder}” yet.',
    ru: 'В папку «{folder}» пока ничего не загружали.',
  },
  quotesStay: {
    en: 'Quotes taken from “{name}” onto maps stay on them, in their versions and in Tapki’s copies: this command does not open maps. Deleting the source in the window takes them off too.',
    ru: 'Цитаты из «{name}» остаются на картах, в их версиях и в копиях Tapki: эта команда карт не открывает. Удаление источника в окне программы убирает и их.',
  },
  notErased: {
    en: 'The rows of “{name}” are deleted, but their words are still on the disk, in parts of the store’s file that nothing uses: the file could not be written anew. Free some space; Tapki tries again when the store is next opened.',
    ru: 'Строки «{name}» удалены, но их слова ещё лежат на диске, в незанятых частях файла хранилища: переписать файл заново не удалось. Освободите место — Tapki попробует ещё раз, когда хранилище снова откроют.',
  },
  leftBehind: { en: '{format} does not carry:', ru: 'В {format} не вошло:' },
  withoutPlace: { en: 'Had no place in the map:', ru: 'Не нашлось места в карте:' },
  otherPages: {
    en: 'Pages of the file: {pages}. Another one is read with --page.',
    ru: 'Страницы файла: {pages}. Другая читается с --page.',
  },
  exported: { en: '{format}: {path}', ru: '{format}: {path}' },
  refreshed: { en: 'Written to {path}.', ru: 'Записано в {path}.' },
  refreshedDry: { en: 'Nothing was written.', ru: 'Ничего не записано.' },
  refreshedContacts: {
    en: 'Contacts: {bound} of {total} belong to steps, {unassigned} to none.',
    ru: 'Обращения: к шагам относятся {bound} из {total}, не распределены {unassigned}.',
  },
  refreshedAnswers: {
    en: 'Survey respondents: {bound} of {total} have answers at the steps, {unassigned} have none.',
    ru: 'Участники опросов: с ответами на шагах {bound} из {total}, без них {unassigned}.',
  },
  refreshedFrom: {
    en: 'Sources: {sources}; period: {period}; counted {at}.',
    ru: 'Источники: {sources}; период: {period}; посчитано {at}.',
  },
  periodUnknown: { en: 'not known', ru: 'неизвестен' },
  refreshedNumbers: {
    en: { one: '{count} number changed.', other: '{count} numbers changed.' },
    ru: {
      one: 'Изменился {count} показатель.',
      few: 'Изменились {count} показателя.',
      many: 'Изменилось {count} показателей.',
      other: 'Изменилось {count} показателя.',
    },
  },
  valid: { en: 'The map is in order.', ru: 'Карта в порядке.' },
  newer: {
    en: 'The map was made by a newer version of Tapki and opens for reading only.',
    ru: 'Карта создана в более новой версии Tapki и откроется только для чтения.',
  },
  mended: {
    en: { one: '{count} thing had to be mended:', other: '{count} things had to be mended:' },
    ru: {
      one: 'Пришлось исправить {count} место:',
      few: 'Пришлось исправить {count} места:',
      many: 'Пришлось исправить {count} мест:',
      other: 'Пришлось исправить {count} места:',
    },
  },
  counts: {
    en: 'Stages: {stages}, steps: {steps}, lanes: {lanes}, quotes: {quotes}.',
    ru: 'Этапов: {stages}, шагов: {steps}, дорожек: {lanes}, цитат: {quotes}.',
  },
  merged: { en: 'Merged into {path}.', ru: 'Слияние записано в {path}.' },
  mergedRecords: {
    en: { one: '{count} record changed.', other: '{count} records changed.' },
    ru: {
      one: 'Изменена {count} запись.',
      few: 'Изменены {count} записи.',
      many: 'Изменено {count} записей.',
      other: 'Изменено {count} записи.',
    },
  },
  conflicts: {
    en: {
      one: '{count} conflict; what stands in the map now:',
      other: '{count} conflicts; what stands in the map now:',
    },
    ru: {
      one: '{count} расхождение; что теперь в карте:',
      few: '{count} расхождения; что теперь в карте:',
      many: '{count} расхождений; что теперь в карте:',
      other: '{count} расхождения; что теперь в карте:',
    },
  },
  noConflicts: { en: 'No conflicts.', ru: 'Расхождений нет.' },
  conflict: {
    en: '{what}\n    now: {kept}\n    the other copy: {dropped}',
    ru: '{what}\n    теперь: {kept}\n    в другом экземпляре: {dropped}',
  },
} as const satisfies Messages;

/** What repair did, in words. */
export const repairTexts: Readonly<Record<RepairCode, Message>> = {
  unknownKind: { en: 'a record of an unknown kind', ru: 'запись неизвестного вида' },
  recordDropped: { en: 'a record that could not be read', ru: 'запись, которую не удалось прочитать' },
  unknownField: { en: 'an unknown field', ru: 'неизвестное поле' },
  fieldReset: { en: 'a field with an impossible value', ru: 'поле с невозможным значением' },
  textCut: { en: 'a text that was too long', ru: 'слишком длинный текст' },
  duplicateRecord: { en: 'two records with one id', ru: 'две записи с одним идентификатором' },
  idCorrected: { en: 'an id that does not fit its record', ru: 'идентификатор не соответствует записи' },
  mapAdded: { en: 'the record of the map itself was missing', ru: 'не было записи самой карты' },
  programmeAdded: { en: 'the record of the programme was missing', ru: 'не было записи о программе' },
  evidenceAdded: { en: 'the record of the evidence was missing', ru: 'не было записи о доказательствах' },
  mapRestored: { en: 'the record of the map was deleted', ru: 'запись карты была удалена' },
  stepUnplaced: { en: 'a step of a stage that is not there', ru: 'шаг несуществующего этапа' },
  pathRemoved: { en: 'a path whose step is not there', ru: 'переход к несуществующему шагу' },
  orphanRemoved: { en: 'a record whose owner is not there', ru: 'запись без владельца' },
};
