/** Numbers on slides: tables and charts that people can edit. */
import { usualLine } from '#core/export/fit-text';
import { officeReserve } from '#core/export/flow-columns';
import type { Register } from '#core/export/register-tables';
import type { ReportNumber } from '#core/export/report-number';
import { breakLines } from '#core/scene/break-lines';
import { fonts } from '#core/scene/fonts';
import { measureText } from '#core/scene/measure-text';
import { officeText } from './office-text';
import {
  code,
  type Deck,
  type Frame,
  fontFace,
  footHeight,
  margin,
  newSlide,
  pointsPerInch,
  type Slide,
  slideTitle,
  titleHeight,
} from './pptx-deck';

/** Share of the width, points of its letters, and whether they are bold: name, value and what it rests on. */
const numberColumns = [
  { part: 0.34, size: 10, font: 'body' },
  { part: 0.26, size: 11, font: 'strong' },
  { part: 0.4, size: 8, font: 'body' },
] as const;
/** Points: around the text of a cell, on either side. */
const numberMargin = 2.2;
const leastRow = 17;

const numberTexts = ({ name, figure, size }: ReportNumber): readonly string[] => [name, figure, size];

const numberRowHeight = (number: ReportNumber, width: number): number =>
  Math.max(
    leastRow,
    ...numberTexts(number).map((text, index) => {
      const column = numberColumns[index] ?? numberColumns[0];
      const room = column.part * width - 2 * numberMargin;
      return linesIn(text, column, room).length * column.size * usualLine + 2 * numberMargin;
    }),
  );

/** Points that the table of them takes in a column of that width. */
export const numbersHeight = (numbers: readonly ReportNumber[], width: number): number =>
  numbers.reduce((sum, number) => sum + numberRowHeight(number, width), 0);

export function addNumbers(
  slide: Slide,
  { theme }: Deck,
  numbers: readonly ReportNumber[],
  frame: Frame,
): void {
  const width = frame.w * pointsPerInch;
  const colors = [theme.inkSoft, theme.ink, theme.inkFaint];
  const rows = numbers.map((number) =>
    numberTexts(number).map((text, index) => {
      const { size, font } = numberColumns[index] ?? numberColumns[0];
      return {
        text: officeText(text),
        options: {
          ...{ fontFace, fontSize: size, bold: font === 'strong', color: code(colors[index] ?? theme.ink) },
          ...{ margin: numberMargin / pointsPerInch, valign: 'middle' as const },
          align: index === 1 ? ('right' as const) : ('left' as const),
        },
      };
    }),
  );
  slide.addTable(rows, {
    x: frame.x,
    y: frame.y,
    w: frame.w,
    h: numbersHeight(numbers, width) / pointsPerInch,
    colW: numberColumns.map(({ part }) => part * frame.w),
    rowH: numbers.map((number) => numberRowHeight(number, width) / pointsPerInch),
    border: { type: 'none' },
    autoPage: false,
  });
}

/** By month, as a chart that people can edit. */
export function addChart(
  slide: Slide,
  { theme, pptx }: Deck,
  { name, series, value }: ReportNumber,
  frame: Frame,
): void {
  const isShare = value.unit === 'share';
  // A month of which nothing is known is not a month without contacts.
  const known = series.flatMap(({ month, value: ofMonth }) => (ofMonth === null ? [] : [{ month, ofMonth }]));
  const data = [
    {
      name: officeText(name),
      labels: known.map(({ month }) => month),
      values: known.map(({ ofMonth }) => ofMonth),
    },
  ];
  slide.addChart(pptx.ChartType.bar, data, {
    ...frame,
    barDir: 'col',
    chartColors: [code(theme.bar)],
    showTitle: true,
    title: officeText(name),
    titleFontSize: 10,
    titleFontFace: fontFace,
    titleColor: code(theme.inkSoft),
    catAxisLabelFontSize: 8,
    catAxisLabelFontFace: fontFace,
    valAxisLabelFontSize: 8,
    valAxisLabelFontFace: fontFace,
    valAxisLabelFormatCode: isShare ? '0%' : '#,##0',
    valGridLine: { color: code(theme.hairline), size: 0.5 },
    showLegend: false,
    altText: officeText(name),
  });
}

/** Lines that a cell's text takes, measured with a reserve. */
const linesIn = (
  text: string,
  { size, font }: { readonly size: number; readonly font: 'body' | 'strong' },
  room: number,
): readonly string[] => {
  const width = ((room * fonts[font].size) / size) * officeReserve;
  return breakLines(text, { width, font, measure: measureText }).map((line) => line.text);
};

const rowPoints = { size: 10, line: 13, margin: 3.6 } as const;

interface TableRow {
  readonly texts: readonly string[];
  /** Points. */
  readonly height: number;
}

/** A row in as many parts as a slide can hold: none is higher than `room`. */
function partsOf(
  row: readonly string[],
  widths: readonly number[],
  font: 'body' | 'strong',
  room: number,
): readonly TableRow[] {
  const cells = row.map((text, column) =>
    linesIn(
      text.replace(/\s+/g, ' ').trim(),
      { size: rowPoints.size, font },
      (widths[column] ?? 0) * pointsPerInch - 2 * rowPoints.margin,
    ),
  );
  const most = Math.max(1, Math.floor((room - 2 * rowPoints.margin) / rowPoints.line));
  const lines = Math.max(1, ...cells.map(({ length }) => length));
  return Array.from({ length: Math.ceil(lines / most) }, (_, part) => {
    const shown = cells.map((cell) => cell.slice(part * most, (part + 1) * most));
    const highest = Math.max(1, ...shown.map(({ length }) => length));
    return {
      texts: shown.map((cell) => cell.join(' ')),
      height: highest * rowPoints.line + 2 * rowPoints.margin,
    };
  });
}

/** A table over as many slides as it needs, its head on each. */
export function tableSlides(deck: Deck, { title, columns, rows }: Register): void {
  const { size, theme } = deck;
  const width = size.width - 2 * margin;
  const whole = columns.reduce((sum, { part }) => sum + part, 0);
  const colW = columns.map(({ part }) => (part / whole) * width);
  const space = (size.height - titleHeight - footHeight - 0.75) * pointsPerInch;
  const names = columns.map(({ title: name }) => name);
  const head = partsOf(names, colW, 'strong', space)[0] ?? { texts: names, height: rowPoints.line };
  const room = space - head.height;
  let rest = rows.flatMap((row) => partsOf(row, colW, 'body', room));
  for (let page = 1; rest.length > 0; page += 1) {
    let used = 0;
    const end = rest.findIndex(({ height }) => {
      used += height;
      return used > room;
    });
    const shown = rest.slice(0, end < 0 ? rest.length : Math.max(1, end));
    const slide = newSlide(deck);
    slideTitle(slide, deck, page === 1 ? title : `${title} (${page})`);
    const cell = (text: string, column: number, isHead: boolean) => ({
      text: officeText(text),
      options: {
        ...{ fontFace, fontSize: rowPoints.size, bold: isHead, valign: 'top' as const },
        margin: rowPoints.margin / pointsPerInch,
        align: columns[column]?.isNumber ? ('right' as const) : ('left' as const),
        color: code(theme.ink),
        ...(isHead ? { fill: { color: code(theme.surface) } } : {}),
      },
    });
    slide.addTable(
      [
        head.texts.map((text, column) => cell(text, column, true)),
        ...shown.map(({ texts }) => texts.map((text, column) => cell(text, column, false))),
      ],
      {
        ...{ x: margin, y: 0.3 + titleHeight, w: width, colW, autoPage: false },
        h: [head, ...shown].reduce((sum, { height }) => sum + height, 0) / pointsPerInch,
        rowH: [head, ...shown].map(({ height }) => height / pointsPerInch),
        border: { type: 'solid', pt: 0.5, color: code(theme.hairline) },
      },
    );
    rest = rest.slice(shown.length);
  }
}
