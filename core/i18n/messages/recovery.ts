/** Texts about what was found damaged: what happened, what was saved, where the damaged file lies. And of files that others have open. */
import type { DamagedThing } from '../../desktop/recovery-api';
import type { Message, Messages } from '../translate';

export const recovery = {
  title: { en: 'Something was damaged', ru: 'Найдены повреждённые данные' },
  happened: { en: 'What happened', ru: 'Что произошло' },
  saved: { en: 'What was saved', ru: 'Что сохранилось' },
  lost: { en: 'What could not be saved', ru: 'Что восстановить не удалось' },
  files: { en: 'Damaged files are kept', ru: 'Повреждённые файлы оставлены' },
  filesText: {
    en: 'Nothing was deleted. Who knows how may still get something out of them.',
    ru: 'Ничего не удалено: из этих файлов, возможно, ещё удастся что-то извлечь.',
  },
  mapsMissing: {
    en: 'The map database was damaged or emptied.',
    ru: 'База карт была повреждена или очищена.',
  },
  restored: {
    en: {
      one: 'One map came back from its copy:',
      other: '{count} maps came back from their copies:',
    },
    ru: {
      one: '{count} карта восстановлена из копии:',
      few: '{count} карты восстановлены из копий:',
      many: '{count} карт восстановлены из копий:',
      other: '{count} карты восстановлены из копий:',
    },
  },
  asOf: { en: '“{title}”, as of {when}', ru: '«{title}» — по состоянию на {when}' },
  moreMaps: {
    en: { one: 'and one more', other: 'and {count} more' },
    ru: { one: 'и ещё {count}', few: 'и ещё {count}', many: 'и ещё {count}', other: 'и ещё {count}' },
  },
  notRestored: {
    en: '“{title}”: no copy of it could be read.',
    ru: '«{title}»: ни одну копию прочитать не удалось.',
  },
  untitled: { en: 'Untitled map', ru: 'Карта без названия' },
  show: { en: 'Show in folder', ru: 'Показать в папке' },
  showNamed: { en: 'Show “{name}” in its folder', ru: 'Показать «{name}» в папке' },
  moreFiles: {
    en: { one: 'and one more file beside', other: 'and {count} more files beside' },
    ru: {
      one: 'и ещё {count} файл рядом',
      few: 'и ещё {count} файла рядом',
      many: 'и ещё {count} файлов рядом',
      other: 'и ещё {count} файла рядом',
    },
  },
  notMoved: {
    en: 'It could not be moved and lies where it was.',
    ru: 'Переместить не удалось, файл остался на месте.',
  },
  goOn: { en: 'Go on working', ru: 'Продолжить работу' },

  backupThere: {
    en: 'The map “{name}” is damaged and was left as it is. There is a backup of {when}.',
    ru: 'Карта «{name}» повреждена и оставлена как есть. Есть резервная копия от {when}.',
  },
  backupOfUnread: {
    en: 'The file “{name}” cannot be read. There is a backup of {when}.',
    ru: 'Не удаётся прочитать файл «{name}». Есть резервная копия от {when}.',
  },
  openBackup: { en: 'Open the backup', ru: 'Открыть резервную копию' },

  othersTitle: {
    en: '“{name}” is open on another computer',
    ru: 'Файл «{name}» открыт на другом компьютере',
  },
  othersSince: { en: '{computer}, since {since}', ru: '{computer}, открыт {since}' },
  othersText: {
    en: 'You can work on it together: whoever saves second is offered to merge, and nothing is overwritten.',
    ru: 'Можно работать вместе: тому, кто сохранит вторым, Tapki предложит объединить правки, и ничьи правки не затрутся.',
  },
  othersEdit: { en: 'Edit together', ru: 'Править вместе' },
  othersEditText: {
    en: 'Changes of both come together when they are saved.',
    ru: 'Правки обоих соединятся при сохранении.',
  },
  othersLook: { en: 'Only look', ru: 'Только посмотреть' },
  othersLookText: {
    en: 'The file opens for viewing. You are told when it changes.',
    ru: 'Файл откроется для просмотра. Tapki сообщит, когда он изменится.',
  },
  othersCopy: { en: 'Work on a copy', ru: 'Работать с копией' },
  othersCopyText: {
    en: 'A new map in your library, with no tie to this file.',
    ru: 'В библиотеке появится новая карта, не связанная с этим файлом.',
  },
  othersCame: {
    en: '{computer} has opened “{name}” too. You can both go on: changes are merged when they are saved.',
    ru: 'Файл «{name}» открыт и на компьютере {computer}. Можно продолжать обоим: правки соединятся при сохранении.',
  },
  someComputer: { en: 'another computer', ru: 'другой компьютер' },
  mergeWithFile: { en: 'Merge with the file', ru: 'Объединить с файлом' },
} as const satisfies Messages;

/** What happened, by thing; with a sound copy at hand, and without. */
export const damageWords: Readonly<
  Record<DamagedThing, { readonly restored: Message; readonly lost: Message }>
> = {
  mapDatabase: {
    restored: recovery.mapsMissing,
    lost: recovery.mapsMissing,
  },
  mapCopy: {
    restored: {
      en: 'A second copy of a map was damaged; older ones are there.',
      ru: 'Повреждена одна из копий карты; есть копии старше.',
    },
    lost: {
      en: 'A second copy of a map was damaged and is no longer used.',
      ru: 'Повреждена одна из вторых копий карты; она больше не используется.',
    },
  },
  contacts: {
    restored: { en: 'The contact store was damaged.', ru: 'Хранилище обращений было повреждено.' },
    lost: {
      en: 'The contact store was damaged, and a new one was begun. Numbers and quotes of your maps stay; import the exports again to count anew.',
      ru: 'Хранилище обращений было повреждено, начато новое. Показатели и цитаты карт остались; чтобы считать заново, загрузите выгрузки ещё раз.',
    },
  },
  contactsJournal: {
    restored: {
      en: 'The journal of the contact store was damaged.',
      ru: 'Журнал хранилища обращений был повреждён.',
    },
    lost: {
      en: 'The last changes of the contact store were damaged and left out. Look into Sources whether the last import is there.',
      ru: 'Последние изменения хранилища обращений повреждены и не вошли в него. Проверьте в «Источниках», есть ли последняя загрузка.',
    },
  },
  customerKey: {
    restored: {
      en: 'The key of customers was damaged; its copy took its place.',
      ru: 'Ключ клиентов был повреждён; его заменила копия.',
    },
    lost: {
      en: 'The key of customers was damaged, and a new one was made. Customers of later imports count as new ones.',
      ru: 'Ключ клиентов был повреждён, создан новый. Клиенты из следующих загрузок будут считаться новыми.',
    },
  },
  mappings: {
    restored: { en: 'Remembered columns were damaged.', ru: 'Запомненные столбцы таблиц были повреждены.' },
    lost: {
      en: 'Remembered columns of tables were damaged. The next import asks once more which column is what.',
      ru: 'Запомненные столбцы таблиц были повреждены. При следующей загрузке Tapki снова спросит, где какой столбец.',
    },
  },
  settings: {
    restored: {
      en: 'Settings were damaged; their copy took their place.',
      ru: 'Настройки были повреждены; их заменила копия.',
    },
    lost: {
      en: 'Settings were damaged and are as at the first start.',
      ru: 'Настройки были повреждены и стали такими, как при первом запуске.',
    },
  },
  captureSettings: {
    restored: {
      en: 'Settings of quick capture were damaged; their copy took their place.',
      ru: 'Настройки быстрой записи были повреждены; их заменила копия.',
    },
    lost: {
      en: 'Settings of quick capture were damaged and are as at the first start.',
      ru: 'Настройки быстрой записи были повреждены и стали такими, как при первом запуске.',
    },
  },
  recentFiles: {
    restored: {
      en: 'The list of recent files was damaged; its copy took its place.',
      ru: 'Список недавних файлов был повреждён; его заменила копия.',
    },
    lost: {
      en: 'The list of recent files was damaged. Saving asks for a place once more.',
      ru: 'Список недавних файлов был повреждён. При сохранении Tapki снова спросит, куда.',
    },
  },
  mapPlaces: {
    restored: {
      en: 'The note of folders and archive was damaged; its copy took its place.',
      ru: 'Запись о папках и архиве была повреждена; её заменила копия.',
    },
    lost: {
      en: 'The second note of folders and archive was damaged. Maps in the library are where they were.',
      ru: 'Вторая запись о папках и архиве была повреждена. Карты в библиотеке на своих местах.',
    },
  },
  inboxNote: {
    restored: { en: 'A captured note was damaged.', ru: 'Быстрая запись была повреждена.' },
    lost: {
      en: 'A captured note was damaged and could not be taken in.',
      ru: 'Быстрая запись была повреждена, принять её не удалось.',
    },
  },
};
