/** Export of the map: what, how, where, and what came out. */
import type { ExportFormat } from '../../desktop/desktop-api';
import type { PresetName } from '../../export/presets';
import type { Message, Messages } from '../translate';

export const exporting = {
  title: { en: 'Export the map', ru: 'Экспорт карты' },
  language: { en: 'Labels in', ru: 'Подписи' },
  russian: { en: 'Russian', ru: 'на русском' },
  english: { en: 'English', ru: 'на английском' },
  theme: { en: 'Theme', ru: 'Тема' },
  light: { en: 'light', ru: 'светлая' },
  dark: { en: 'dark', ru: 'тёмная' },
  scale: { en: 'Size of the PNG', ru: 'Размер PNG' },
  background: { en: 'Background of pictures', ru: 'Фон картинок' },
  white: { en: 'white', ru: 'белый' },
  darkGround: { en: 'dark', ru: 'тёмный' },
  transparent: { en: 'transparent', ru: 'прозрачный' },
  pixels: { en: '{width} × {height} px', ru: '{width} × {height} пикс.' },
  slides: { en: 'Slides', ru: 'Слайды' },
  layout: { en: 'Pages of the PDF', ru: 'Страницы PDF' },
  fitted: { en: 'one page', ru: 'одна страница' },
  tiled: { en: 'tiles to glue together', ru: 'листы для склейки' },
  byStage: { en: 'a page per stage', ru: 'страница на этап' },
  paper: { en: 'Paper', ru: 'Бумага' },
  orientation: { en: 'Orientation', ru: 'Ориентация' },
  landscape: { en: 'landscape', ru: 'альбомная' },
  portrait: { en: 'portrait', ru: 'книжная' },
  preview: { en: 'Preview', ru: 'Предпросмотр' },
  previewLabel: { en: 'Preview of “{title}”', ru: 'Предпросмотр карты «{title}»' },
  nothing: { en: 'Choose at least one format.', ru: 'Выберите хотя бы один формат.' },
  emptyMap: { en: 'The map has no steps yet', ru: 'На карте пока нет шагов' },
  emptyMapText: {
    en: 'Add a step, and there will be something to export.',
    ru: 'Добавьте шаг — и будет что экспортировать.',
  },
  addStep: { en: 'Add a step', ru: 'Добавить шаг' },
  run: { en: 'Export to a folder…', ru: 'Экспортировать в папку…' },
  cancel: { en: 'Cancel', ru: 'Отмена' },
  close: { en: 'Close', ru: 'Закрыть' },
  preparing: { en: 'Preparing the map', ru: 'Подготовка карты' },
  running: { en: 'Writing {format}', ru: 'Запись {format}' },
  partOf: { en: '{done} of {total}', ru: '{done} из {total}' },
  written: {
    en: { one: '{count} file written', other: '{count} files written' },
    ru: {
      one: 'Записан {count} файл',
      few: 'Записаны {count} файла',
      many: 'Записано {count} файлов',
      other: 'Записано {count} файла',
    },
  },
  show: { en: 'Show in folder', ru: 'Показать в папке' },
  showFile: { en: 'Show “{name}” in its folder', ru: 'Показать «{name}» в папке' },
  again: { en: 'Export again', ru: 'Экспортировать ещё' },
  preset: { en: 'For whom', ru: 'Для кого' },
  ownChoice: { en: 'my own choice', ru: 'свой набор' },
  tabFormats: { en: 'Formats', ru: 'Форматы' },
  tabContents: { en: 'What', ru: 'Что' },
  tabLook: { en: 'Look', ru: 'Вид' },
  stages: { en: 'Stages', ru: 'Этапы' },
  allStages: { en: 'all', ru: 'все' },
  lanes: { en: 'Lanes', ru: 'Дорожки' },
  shownLanes: { en: 'those the map shows', ru: 'те, что видны на карте' },
  personas: { en: 'Personas', ru: 'Персоны' },
  allPersonas: { en: 'everybody', ru: 'все' },
  withQuotes: { en: 'Quotes', ru: 'Цитаты' },
  withFixes: { en: 'Fixes', ru: 'Доработки' },
  withComments: { en: 'Comments', ru: 'Комментарии' },
  withCommentsHint: { en: 'in reports and tables', ru: 'в отчётах и таблицах' },
  withLegend: { en: 'Legend', ru: 'Условные обозначения' },
  withAppendix: { en: 'Appendix', ru: 'Приложение' },
  withAppendixHint: { en: 'in PDF and slides', ru: 'в PDF и слайдах' },
  confidentiality: { en: 'Mark', ru: 'Пометка' },
  forEverybody: { en: 'none', ru: 'нет' },
  withNotes: { en: 'Presenter’s notes', ru: 'Заметки ведущего' },
  withNotesHint: { en: 'in reports and tables', ru: 'в отчётах и таблицах' },
  allFits: { en: 'Everything on this map fits in.', ru: 'Всё, что есть на этой карте, войдёт.' },
  willBeLeft: { en: 'Will not come back from it: {list}', ru: 'Обратно из него не вернутся: {list}' },
  leftOf: { en: 'Not in “{name}”', ru: 'Не вошло в «{name}»' },
  wasLeft: { en: 'Not in the file', ru: 'В файл не вошло' },
  untitled: { en: 'Journey map', ru: 'Карта пути клиента' },
} as const satisfies Messages;

/** Headings over formats that serve the same end. */
export const formatGroupNames = {
  pictures: { en: 'To show and print', ru: 'Показывать и печатать' },
  reports: { en: 'To read and count', ru: 'Читать и считать' },
  tools: { en: 'For other tools', ru: 'Для других программ' },
} as const satisfies Messages;

export const formatHints: Readonly<Record<ExportFormat, Message>> = {
  pdf: { en: 'document, for printing and mail', ru: 'документ — для печати и почты' },
  png: { en: 'picture, for slides and chats', ru: 'картинка — для слайдов и переписки' },
  svg: {
    en: 'drawing with real text, for editors and the web',
    ru: 'рисунок с настоящим текстом — для редакторов и веба',
  },
  html: {
    en: 'one page that shows the map step by step, without a network',
    ru: 'одна страница, которая показывает карту по шагам, без сети',
  },
  pptx: {
    en: 'slides for a session, all of it editable (.pptx)',
    ru: 'слайды для сессии, всё можно править (.pptx)',
  },
  docx: { en: 'report to read, edit and send (.docx)', ru: 'отчёт — читать, править, отправлять (.docx)' },
  md: {
    en: 'report as text, for wikis and repositories',
    ru: 'отчёт текстом — для вики и репозиториев',
  },
  xlsx: {
    en: 'map, numbers, quotes, pains and fixes as sheets',
    ru: 'карта, числа, цитаты, боли и доработки по листам',
  },
  csv: { en: 'the same tables, a file each', ru: 'те же таблицы, по файлу на каждую' },
  json: {
    en: 'all data of the map, with a schema, for scripts',
    ru: 'все данные карты по схеме — для скриптов',
  },
  mermaid: { en: 'diagram for wikis and Git (.mmd)', ru: 'диаграмма для вики и Git (.mmd)' },
  canvas: { en: 'boards, for example in Obsidian (.canvas)', ru: 'доски, например в Obsidian (.canvas)' },
  cjml: { en: 'language of service journeys (.cjml)', ru: 'язык сервисных путей (.cjml)' },
  ojf: { en: 'open format of journey editors (.ojf)', ru: 'открытый формат редакторов путей (.ojf)' },
};

export const presetWords: Readonly<Record<PresetName, Message>> = {
  wall: { en: 'Wall', ru: 'Стена' },
  leaders: { en: 'Leaders', ru: 'Руководители' },
  team: { en: 'Team', ru: 'Команда' },
  archive: { en: 'Archive', ru: 'Архив' },
};
