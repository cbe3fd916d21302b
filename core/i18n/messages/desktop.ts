/** Native dialogs, the menu's own entries and file kinds: what the main process says. */
import type { Messages } from '../translate';

export const desktop = {
  menuFile: { en: '&File', ru: '&Файл' },
  menuEdit: { en: '&Edit', ru: '&Правка' },
  menuInsert: { en: '&Insert', ru: '&Вставка' },
  menuEvidence: { en: 'E&vidence', ru: '&Данные' },
  menuView: { en: '&View', ru: '&Вид' },
  menuHelp: { en: '&Help', ru: '&Справка' },
  menuUndo: { en: 'Undo: {label}', ru: 'Отменить: {label}' },
  menuRedo: { en: 'Redo: {label}', ru: 'Повторить: {label}' },
  fullScreen: { en: 'Full screen', ru: 'Во весь экран' },
  quit: { en: 'Quit Tapki', ru: 'Выйти из Tapki' },
  hide: { en: 'Hide Tapki', ru: 'Скрыть Tapki' },
  hideOthers: { en: 'Hide others', ru: 'Скрыть остальные' },
  showAll: { en: 'Show all', ru: 'Показать все' },

  mapFiles: { en: 'Tapki maps', ru: 'Карты Tapki' },
  tableFiles: { en: 'Tables', ru: 'Таблицы' },
  foreignFiles: { en: 'Maps of other programs', ru: 'Карты других программ' },
  allFiles: { en: 'All files', ru: 'Все файлы' },
  openMapTitle: { en: 'Open a map', ru: 'Открыть карту' },
  openForeignTitle: { en: 'Import a map', ru: 'Импорт карты' },
  saveMapTitle: { en: 'Save the map', ru: 'Сохранить карту' },
  openTableFolderTitle: { en: 'A folder of tables', ru: 'Папка с таблицами' },
  openTableTitle: { en: 'Contacts or a survey', ru: 'Обращения или опрос' },
  mappingFiles: { en: 'Column settings', ru: 'Настройки столбцов' },
  saveMappingTitle: { en: 'Save the column settings', ru: 'Сохранить настройки столбцов' },
  saveTableTitle: { en: 'Save the table', ru: 'Сохранить таблицу' },
  markdownFiles: { en: 'Markdown', ru: 'Markdown' },
  pageFiles: { en: 'Web pages', ru: 'Веб-страницы' },
  calendarFiles: { en: 'Calendar files', ru: 'Файлы календаря' },
  pngFiles: { en: 'PNG pictures', ru: 'Рисунки PNG' },
  pictureFiles: { en: 'SVG pictures', ru: 'Рисунки SVG' },
  saveTextTitle: { en: 'Save the text', ru: 'Сохранить текст' },
  exportFolderTitle: { en: 'Folder for the export', ru: 'Папка для экспорта' },
  exportHere: { en: 'Export here', ru: 'Экспортировать сюда' },
  replaceQuestion: { en: 'Replace “{name}”?', ru: 'Заменить «{name}»?' },
  replaceDetail: {
    en: 'A file of this name is already in the folder.',
    ru: 'Файл с таким именем уже есть в этой папке.',
  },
  replace: { en: 'Replace', ru: 'Заменить' },
  cancel: { en: 'Cancel', ru: 'Отмена' },

  openPageQuestion: { en: 'Open {place} in the browser?', ru: 'Открыть {place} в браузере?' },
  writeMailQuestion: { en: 'Write to {place}?', ru: 'Написать на {place}?' },
  leavesTapki: {
    en: 'The link comes from the text of the map, and anyone may have written it. What you open there leaves Tapki.',
    ru: 'Ссылка взята из текста карты, и написать её мог кто угодно. Она откроется уже не в Tapki.',
  },
  nameBeforeHost: {
    en: 'Careful: what stands before the “@” is only a name. The site is {place}.',
    ru: 'Осторожно: всё, что стоит до знака «@», — только имя. Сам сайт — {place}.',
  },
  openPage: { en: 'Open', ru: 'Открыть' },
  writeMail: { en: 'Write', ru: 'Написать' },

  notWritten: {
    en: 'The last changes could not be written',
    ru: 'Последние изменения не удалось записать',
  },
  notWrittenDetail: {
    en: 'Neither the library nor its copy took them: the disk may be full, or busy. Go back and save the map to a file in another place, or close and lose these changes.',
    ru: 'Их не приняли ни библиотека, ни её копия: возможно, на диске нет места или он занят. Вернитесь и сохраните карту в файл в другом месте — или закройте окно и потеряйте эти изменения.',
  },
  goBack: { en: 'Go back', ru: 'Вернуться' },
  closeAnyway: { en: 'Close all the same', ru: 'Всё равно закрыть' },

  hangQuestion: { en: 'Tapki does not answer', ru: 'Tapki не отвечает' },
  hangDetail: {
    en: 'It may be busy. Starting the window again keeps everything that was saved up to half a second ago.',
    ru: 'Возможно, идёт долгая работа. Если запустить окно заново, всё сохранённое до последней полусекунды останется.',
  },
  hangWait: { en: 'Wait', ru: 'Подождать' },
  hangRestart: { en: 'Start the window again', ru: 'Запустить окно заново' },
  crashLoop: { en: 'The window keeps stopping', ru: 'Окно раз за разом останавливается' },
  crashLoopDetail: {
    en: 'Your maps are safe: the library and its copies are on the disk. You can try once more or quit.',
    ru: 'Карты в сохранности: библиотека и её копии на диске. Можно попробовать ещё раз или выйти.',
  },
  tryAgain: { en: 'Try again', ru: 'Попробовать ещё раз' },
  mainCrash: { en: 'Tapki has to close', ru: 'Tapki придётся закрыть' },
  mainCrashDetail: {
    en: 'An error in the program itself. Everything up to the last half second is saved. What happened is noted in {folder}; the note holds nothing your customers said.',
    ru: 'Ошибка в самой программе. Всё до последней полусекунды сохранено. Запись о сбое лежит в {folder}; слов ваших клиентов в ней нет.',
  },
  loadFailed: { en: 'The window could not be loaded', ru: 'Окно не загрузилось' },
  loadFailedDetail: {
    en: 'Files of the program are missing or damaged. Install Tapki again; your maps stay.',
    ru: 'Файлы программы пропали или повреждены. Установите Tapki заново: карты останутся.',
  },
} as const satisfies Messages;
