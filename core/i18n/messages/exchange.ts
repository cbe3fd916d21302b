/** Maps from other programs and for other programs: what was understood, what has no place, what came out. */
import type { ForeignContents } from '../../desktop/desktop-api';
import type { Message, Messages } from '../translate';

export const exchange = {
  importTitle: { en: 'Import a map', ru: 'Импорт карты' },
  reading: { en: 'Reading “{name}”', ru: 'Читаем «{name}»' },
  from: { en: '{name} · {format}', ru: '{name} · {format}' },
  page: { en: 'Page of the file', ru: 'Страница файла' },
  sheet: { en: 'Sheet', ru: 'Лист' },
  pageNumber: { en: 'Page {number}', ru: 'Страница {number}' },
  understood: { en: 'What was understood', ru: 'Что удалось прочитать' },
  withoutPlace: { en: 'Has no place in a map', ru: 'Не нашлось места в карте' },
  nothingLost: {
    en: 'Everything in the file found its place.',
    ru: 'Всё, что есть в файле, нашло своё место.',
  },
  becomesNew: {
    en: 'It becomes a new map in your library. The file stays as it is.',
    ru: 'Получится новая карта в вашей библиотеке. Файл останется как есть.',
  },
  notRead: { en: 'This file cannot become a map', ru: 'Из этого файла не получается карта' },
  whatIsRead: {
    en: 'Mermaid journeys, JSON Canvas, OpenJourney, CJML, draw.io, outlines (.md, .txt), and tables of steps and lanes (.xlsx, .csv) are read.',
    ru: 'Читаются диаграммы Mermaid journey, JSON Canvas, OpenJourney, CJML, draw.io, планы (.md, .txt) и таблицы из шагов и дорожек (.xlsx, .csv).',
  },
  contactsInstead: {
    en: 'A table of contacts or survey answers is not a map: load it with “Import contacts or a survey…”.',
    ru: 'Таблица обращений или ответов — не карта: её загружает «Загрузить обращения или опрос…».',
  },
  another: { en: 'Another file…', ru: 'Другой файл…' },
  cancel: { en: 'Cancel', ru: 'Отмена' },
  create: { en: 'Make the map', ru: 'Создать карту' },
  made: { en: '“{title}” is a new map', ru: 'Создана новая карта «{title}»' },
  cells: {
    en: { one: '{count} filled cell', other: '{count} filled cells' },
    ru: {
      one: '{count} заполненная ячейка',
      few: '{count} заполненные ячейки',
      many: '{count} заполненных ячеек',
      other: '{count} заполненной ячейки',
    },
  },
  paths: {
    en: { one: '{count} path', other: '{count} paths' },
    ru: {
      one: '{count} переход',
      few: '{count} перехода',
      many: '{count} переходов',
      other: '{count} перехода',
    },
  },
  personas: {
    en: { one: '{count} persona', other: '{count} personas' },
    ru: { one: '{count} персона', few: '{count} персоны', many: '{count} персон', other: '{count} персоны' },
  },
} as const satisfies Messages;

/** Names of formats that are read, for people. */
export const readFormatNames: Readonly<Record<ForeignContents['format'], Message>> = {
  mermaid: { en: 'Mermaid', ru: 'Mermaid' },
  jsonCanvas: { en: 'JSON Canvas', ru: 'JSON Canvas' },
  cjml: { en: 'CJML', ru: 'CJML' },
  openJourney: { en: 'OpenJourney', ru: 'OpenJourney' },
  csv: { en: 'table', ru: 'таблица' },
  xlsx: { en: 'Excel', ru: 'Excel' },
  outline: { en: 'outline', ru: 'план' },
  drawio: { en: 'draw.io', ru: 'draw.io' },
};
