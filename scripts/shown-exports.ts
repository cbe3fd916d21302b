/** What the gallery of exports shows of each format, and what it says of it. */
import type { ExportFormat } from '#core/desktop/export-options';
import type { Language } from '#core/document/records/field';

type Said = Readonly<Record<Language, string>>;

/** A page of a paged file, as a picture. */
export interface ShownPage {
  /** Of the picture: `NAME.LANGUAGE.webp`. */
  readonly name: string;
  /** The export it is a page of, and its number there, from 1. */
  readonly of: 'usual' | 'tiled' | 'stages' | 'pptx' | 'docx' | 'xlsx';
  readonly page: number;
  /** px */
  readonly width: number;
  /** The upper left part alone, of this height as a share of the width: sheets are mostly empty below. */
  readonly part?: number;
  /** How many times larger the page is drawn than its part is wide; usually as wide. */
  readonly zoom?: number;
  readonly says: Said;
}

export interface ShownPicture {
  readonly name: string;
  readonly says: Said;
}

export interface ShownFormat {
  readonly formats: readonly ExportFormat[];
  readonly says: Said;
  readonly pages: readonly ShownPage[];
  /** Pictures that are made in another way, see the script. */
  readonly pictures: readonly ShownPicture[];
}

const page = (
  name: string,
  of: ShownPage['of'],
  number: number,
  says: Said,
  look: Pick<ShownPage, 'part' | 'zoom'> & { readonly width?: number } = {},
): ShownPage => ({ name, of, page: number, says, width: 1_400, ...look });

export const shownFormats: readonly ShownFormat[] = [
  {
    formats: ['pdf'],
    says: {
      en: 'Real text with its fonts, bookmarks, links from steps to their evidence. The map on one page, as sheets to glue together, or a page for each stage; the evidence behind it.',
      ru: 'Настоящий текст со шрифтами, закладки, ссылки с шагов на доказательства. Карта одной страницей, листами для склейки или по странице на этап; за ней — доказательства.',
    },
    pages: [
      page('pdf-one-page', 'usual', 1, { en: 'On one page', ru: 'Одной страницей' }, { width: 1_800 }),
      page('pdf-sheets', 'tiled', 1, { en: 'How the sheets lie', ru: 'Как сложить листы' }),
      page('pdf-sheet', 'tiled', 2, { en: 'A sheet with cut marks', ru: 'Лист с метками реза' }),
      page('pdf-stage', 'stages', 3, { en: 'A page for a stage', ru: 'Страница этапа' }),
      page('pdf-evidence', 'usual', 3, { en: 'The evidence', ru: 'Доказательства' }, { width: 1_000 }),
    ],
    pictures: [],
  },
  {
    formats: ['png', 'svg'],
    says: {
      en: 'A picture of any size, and a drawing with real text that looks the same in every program.',
      ru: 'Картинка любого размера и рисунок с настоящим текстом, который во всех программах одинаков.',
    },
    pages: [],
    pictures: [
      { name: 'png-dark', says: { en: 'PNG, dark', ru: 'PNG, тёмная тема' } },
      { name: 'svg', says: { en: 'SVG, as librsvg draws it', ru: 'SVG, как его рисует librsvg' } },
    ],
  },
  {
    formats: ['html'],
    says: {
      en: 'One file that shows the map without a network: all of it, and step by step with quotes told one by one.',
      ru: 'Один файл, который показывает карту без сети: целиком и по шагам, открывая цитаты по одной.',
    },
    pages: [],
    pictures: [
      { name: 'html-map', says: { en: 'The whole map', ru: 'Вся карта' } },
      { name: 'html-step', says: { en: 'A step', ru: 'Шаг' } },
    ],
  },
  {
    formats: ['pptx'],
    says: {
      en: 'Slides that can be edited: the map of shapes and text, a slide for each step, registers, notes.',
      ru: 'Слайды, которые можно править: карта из фигур и текста, слайд на каждый шаг, реестры, заметки.',
    },
    pages: [
      page('pptx-cover', 'pptx', 1, { en: 'Cover', ru: 'Титул' }),
      page('pptx-map', 'pptx', 2, { en: 'The map', ru: 'Карта' }),
      page('pptx-step', 'pptx', 5, { en: 'A step', ru: 'Шаг' }),
      page('pptx-step-2', 'pptx', 8, { en: 'A step', ru: 'Шаг' }),
    ],
    pictures: [],
  },
  {
    formats: ['docx'],
    says: {
      en: 'The map as a document: headings, pictures with their pins, quotations, tables.',
      ru: 'Карта как документ: заголовки, снимки с метками, цитаты, таблицы.',
    },
    pages: [
      page('docx-1', 'docx', 1, { en: 'The first page', ru: 'Первая страница' }, { width: 1_000 }),
      page('docx-2', 'docx', 2, { en: 'A step goes on', ru: 'Шаг, продолжение' }, { width: 1_000 }),
    ],
    pictures: [],
  },
  {
    formats: ['xlsx', 'csv'],
    says: {
      en: 'Tables with numbers as numbers: the map, steps with metrics, numbers with n and period, quotes, pains, fixes, sources.',
      ru: 'Таблицы, где числа — числа: карта, шаги с метриками, числа с n и периодом, цитаты, боли, доработки, источники.',
    },
    pages: [
      page('xlsx-map', 'xlsx', 1, { en: 'The map', ru: 'Карта' }, { part: 0.5, zoom: 2.5 }),
      page('xlsx-steps', 'xlsx', 3, { en: 'Steps with metrics', ru: 'Шаги с метриками' }, { part: 0.5 }),
      page('xlsx-numbers', 'xlsx', 5, { en: 'Numbers', ru: 'Числа' }, { part: 0.5 }),
    ],
    pictures: [],
  },
  {
    formats: ['md', 'mermaid'],
    says: {
      en: 'The map as text for a wiki, and as a diagram in a line of text each.',
      ru: 'Карта как текст для вики и как диаграмма, где шаг — строка текста.',
    },
    pages: [],
    pictures: [],
  },
  {
    formats: ['json', 'canvas', 'cjml', 'ojf'],
    says: {
      en: 'The whole map for other programs, and the journey in the formats of others ([what each carries](../../formats.md)).',
      ru: 'Вся карта для других программ и путь в форматах других редакторов ([что помещается в каждый](../../formats.md)).',
    },
    pages: [],
    pictures: [],
  },
];
