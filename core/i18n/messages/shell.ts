/** Texts of the frame around the map: top bar, save state, dialogs of opening and saving, the crash screen. */
import type { Messages } from '../translate';

export const shell = {
  close: { en: 'Close', ru: 'Закрыть' },
  cancel: { en: 'Cancel', ru: 'Отмена' },
  undo: { en: 'Undo', ru: 'Отменить' },
  undone: { en: 'Undone: {what}', ru: 'Отменено: {what}' },
  undoneSomething: { en: 'Undone', ru: 'Отменено' },
  redone: { en: 'Done again: {what}', ru: 'Повторено: {what}' },
  redoneSomething: { en: 'Done again', ru: 'Повторено' },
  loading: { en: 'Opening…', ru: 'Открываем…' },
  openingFile: { en: 'Opening “{name}”…', ru: 'Открываем «{name}»…' },
  keepingFile: {
    en: 'Putting “{name}” into the library: {percent}\u00a0%',
    ru: 'Добавляем «{name}» в библиотеку: {percent}\u00a0%',
  },
  untitled: { en: 'Untitled map', ru: 'Карта без названия' },
  topBar: { en: 'Map and main actions', ru: 'Карта и главные действия' },
  mapTitle: { en: 'Title of the map', ru: 'Название карты' },
  mapArea: { en: 'Journey map', ru: 'Карта пути клиента' },
  sidePanel: { en: 'Inspector', ru: 'Свойства' },
  moreActions: { en: 'More actions', ru: 'Другие действия' },

  saved: { en: 'All changes are kept', ru: 'Все изменения сохранены' },
  saving: { en: 'Keeping changes…', ru: 'Сохраняем изменения…' },
  counting: { en: 'Counting the numbers…', ru: 'Считаем показатели…' },
  saveFailed: { en: 'Changes are not kept yet', ru: 'Изменения пока не сохранены' },
  saveFailedHint: {
    en: 'The map is whole in memory and Tapki keeps trying. Save it to a file to be safe.',
    ru: 'Карта цела в памяти, Tapki повторяет попытки. Для надёжности сохраните её в файл.',
  },
  readOnly: { en: 'View only', ru: 'Только просмотр' },
  newerMap: {
    en: 'A newer Tapki made this map, so it opens for viewing. An editable copy leaves out what this version does not know.',
    ru: 'Карта создана более новой версией Tapki, поэтому открыта только для просмотра. В копию для правки не войдёт то, чего эта версия не знает.',
  },
  sample: { en: 'Sample, invented data', ru: 'Пример, данные выдуманы' },
  keepCopy: { en: 'Keep an editable copy', ru: 'Сделать копию для правки' },

  notSavedOther: {
    en: 'Not saved: another map was opened while you chose the place.',
    ru: 'Не сохранено: пока вы выбирали место, открылась другая карта.',
  },
  savedTo: { en: 'Saved to “{name}”', ru: 'Сохранено в «{name}»' },
  picturesMissing: {
    en: {
      one: 'A picture that the map shows is not in the library, nor in any copy of it: “{name}” is without it. If another file of the map has it, open that file.',
      other:
        '{count} pictures that the map shows are not in the library, nor in any copy of it: “{name}” is without them. If another file of the map has them, open that file.',
    },
    ru: {
      one: '{count} изображения карты нет ни в библиотеке, ни в её копиях: файл «{name}» записан без него. Если оно есть в другом файле карты, откройте тот файл.',
      few: '{count} изображений карты нет ни в библиотеке, ни в её копиях: файл «{name}» записан без них. Если они есть в другом файле карты, откройте тот файл.',
      many: '{count} изображений карты нет ни в библиотеке, ни в её копиях: файл «{name}» записан без них. Если они есть в другом файле карты, откройте тот файл.',
      other:
        '{count} изображения карты нет ни в библиотеке, ни в её копиях: файл «{name}» записан без них. Если они есть в другом файле карты, откройте тот файл.',
    },
  },
  copySavedTo: {
    en: 'A clean copy without history is in “{name}”',
    ru: 'Чистая копия без истории — в «{name}»',
  },
  quoted: { en: '“{title}”', ru: '«{title}»' },
  copySuffix: { en: '{title} (copy)', ru: '{title} (копия)' },
  fileChanged: {
    en: 'Another program changed “{name}”.',
    ru: 'Другая программа изменила файл «{name}».',
  },
  openAgain: { en: 'Open it again', ru: 'Открыть заново' },
  repaired: {
    en: {
      one: 'One thing in the map did not fit together and was put right.',
      other: '{count} things in the map did not fit together and were put right.',
    },
    ru: {
      one: 'В карте исправлено {count} несоответствие.',
      few: 'В карте исправлено {count} несоответствия.',
      many: 'В карте исправлено {count} несоответствий.',
      other: 'В карте исправлено {count} несоответствия.',
    },
  },
  libraryFails: {
    en: 'Changes cannot be kept just now. Go on editing: the map is whole in the window, and Tapki keeps trying. Save it to a file to be safe.',
    ru: 'Изменения пока не удаётся сохранить. Работайте дальше: карта цела в окне, и Tapki повторяет попытки. Для надёжности сохраните её в файл.',
  },
  libraryFull: {
    en: 'No room is left on the disk with your maps. Go on editing: the map is whole in the window, and Tapki keeps trying. Free some space, or save the map to another disk.',
    ru: 'На диске с вашими картами нет места. Работайте дальше: карта цела в окне, и Tapki повторяет попытки. Освободите место или сохраните карту на другой диск.',
  },
  mirrorFailed: {
    en: 'The second copy of the map cannot be written. Check the free space on the disk.',
    ru: 'Не удаётся записать вторую копию карты. Проверьте свободное место на диске.',
  },

  sameMapTitle: {
    en: '“{title}” is already in your library',
    ru: 'Карта «{title}» уже есть в библиотеке',
  },
  sameMapText: {
    en: 'The file “{name}” is another copy of this map, edited apart from yours. What should happen to the two?',
    ru: 'Файл «{name}» — другой экземпляр этой карты, его правили отдельно от вашего. Что сделать с ними?',
  },
  sameMapEdits: {
    en: 'Last edit in the library: {library}. In the file: {file}.',
    ru: 'Последняя правка в библиотеке: {library}. В файле: {file}.',
  },
  mergeMaps: { en: 'Merge', ru: 'Объединить' },
  mergeMapsText: {
    en: 'Both sets of changes come together. Your map as it is now is kept as a version; where both changed the same field, you choose.',
    ru: 'Изменения обоих экземпляров соединятся. Ваша карта, какой она есть сейчас, сохранится как версия; где изменено одно и то же, выберете вы.',
  },
  keepBoth: { en: 'Keep as a copy', ru: 'Сохранить как копию' },
  keepBothText: {
    en: 'The file becomes a new map in the library. Yours stays as it is.',
    ru: 'Файл станет новой картой в библиотеке. Ваша останется как есть.',
  },
  lookOnly: { en: 'Only look', ru: 'Только посмотреть' },
  lookOnlyText: {
    en: 'The file opens for viewing, your map closes. Nothing in the library changes.',
    ru: 'Вместо вашей карты откроется файл, только для просмотра. В библиотеке ничего не изменится.',
  },
  merged: {
    en: {
      one: 'Merged: one record changed. There was nothing to decide.',
      other: 'Merged: {count} records changed. There was nothing to decide.',
    },
    ru: {
      one: 'Объединено: изменилась {count} запись. Решать нечего.',
      few: 'Объединено: изменились {count} записи. Решать нечего.',
      many: 'Объединено: изменилось {count} записей. Решать нечего.',
      other: 'Объединено: изменилось {count} записи. Решать нечего.',
    },
  },

  crashTitle: { en: 'Tapki ran into an error', ru: 'В Tapki произошла ошибка' },
  crashText: {
    en: 'This part of the window stopped. Your map is in the library up to the last half second; you can also save it to a file now.',
    ru: 'Эта часть окна остановилась. Карта лежит в библиотеке — потеряно не больше последней полсекунды; её можно и сохранить в файл прямо сейчас.',
  },
  crashSave: { en: 'Save the map to a file', ru: 'Сохранить карту в файл' },
  crashReload: { en: 'Start again', ru: 'Запустить заново' },
  crashDetails: { en: 'What happened', ru: 'Что произошло' },
  storageTitle: { en: 'The map database does not open', ru: 'База карт не открывается' },
  storageText: {
    en: 'Tapki will set it aside untouched and bring your maps back from their copies.',
    ru: 'Tapki отложит её нетронутой и вернёт карты из копий.',
  },
  storageAction: { en: 'Set aside and start again', ru: 'Отложить и запустить заново' },

  wasRestarted: {
    en: 'The window had stopped and was opened again. Your map is as it was half a second before.',
    ru: 'Окно остановилось и открыто заново. Карта такая, какой была за полсекунды до этого.',
  },
  refreshed: {
    en: {
      one: 'Numbers are up to date: one figure changed.',
      other: 'Numbers are up to date: {count} figures changed.',
    },
    ru: {
      one: 'Показатели обновлены: изменилось {count} значение.',
      few: 'Показатели обновлены: изменилось {count} значения.',
      many: 'Показатели обновлены: изменилось {count} значений.',
      other: 'Показатели обновлены: изменилось {count} значения.',
    },
  },
  refreshedSame: {
    en: 'Numbers are up to date: nothing changed.',
    ru: 'Показатели обновлены: изменений нет.',
  },
  dropHere: {
    en: 'Drop a map to open it, or tables to import them',
    ru: 'Отпустите карту, чтобы открыть её, или таблицы, чтобы загрузить',
  },
} as const satisfies Messages;
