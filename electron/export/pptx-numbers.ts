/** Numbers on slides: tables and charts that people can edit. */

import type { Language } from '#core/document/records/field';
import { usualLine } from '#core/export/fit-text';
import { officeReserve } from '#core/export/flow-columns';
import type { Register } from '#core/export/register-tables';
import type { ReportNumber } from '#core/export/report-number';
import { reports } from '#core/i18n/messages/reports';
import { breakLines } from '#core/scene/break-lines';
import { fonts } from '#core/scene/fonts';
import type { MeasureText } from '#core/scene/scene';
import { officeText } from './office-text';
import type { StepChart } from './pptx-blocks';
import { contentFrame, type Deck, type Frame, newSlide, pointsPerInch, type Slide, say } from './pptx-deck';
import { tone } from './pptx-tones';

/** Points of its letters, and whether they are bold: name, value and what it rests on. */
const numberColumns = [
  { size: 10, font: 'body' },
  { size: 11, font: 'strong' },
  { size: 8, font: 'body' },
] as const;
/** Points: around the text of a cell, on either side. */
const numberMargin = 2.2;
const leastRow = 17;

const numberTexts = ({ name, figure, size }: ReportNumber): readonly string[] => [name, figure, size];

/** Of each column in points: values stand on one line where there is any way to it. */
function numberWidths(
  numbers: readonly ReportNumber[],
  width: number,
  measure: MeasureText,
): readonly number[] {
  const { size, font } = numberColumns[1];
  const widest = Math.max(...numbers.map(({ figure }) => (measure(figure, font) * size) / fonts[font].size));
  const value = Math.min(width * 0.45, widest / officeReserve + 2 * numberMargin + 1);
  return [(width - value) * 0.45, value, (width - value) * 0.55];
}

interface NumberRow {
  readonly texts: readonly string[];
  readonly height: number;
}

interface NumberTable {
  readonly widths: readonly number[];
  readonly rows: readonly NumberRow[];
}

function numberTable(numbers: readonly ReportNumber[], width: number, measure: MeasureText): NumberTable {
  const widths = numberWidths(numbers, width, measure);
  const rows = numbers.map((number): NumberRow => {
    const texts = numberTexts(number);
    const heights = texts.map((text, index) => {
      const column = numberColumns[index] ?? numberColumns[0];
      const room = (widths[index] ?? 0) - 2 * numberMargin;
      return linesIn(text, { ...column, measure }, room).length * column.size * usualLine + 2 * numberMargin;
    });
    return { texts, height: Math.max(leastRow, ...heights) };
  });
  return { widths, rows };
}

const heightOf = ({ rows }: NumberTable): number => rows.reduce((sum, { height }) => sum + height, 0);

/** Points that the table of them takes in a column of that width. */
export const numbersHeight = (
  numbers: readonly ReportNumber[],
  width: number,
  measure: MeasureText,
): number => heightOf(numberTable(numbers, width, measure));

export function addNumbers(
  slide: Slide,
  { measure }: Deck,
  numbers: readonly ReportNumber[],
  frame: Frame,
): void {
  const table = numberTable(numbers, frame.w * pointsPerInch, measure);
  const tones = ['soft', 'ink', 'faint'] as const;
  const rows = table.rows.map(({ texts }) =>
    texts.map((text, index) => {
      const { size, font } = numberColumns[index] ?? numberColumns[0];
      return {
        text: officeText(text),
        options: {
          ...{ fontSize: size, bold: font === 'strong', color: tone(tones[index] ?? 'ink') },
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
    h: heightOf(table) / pointsPerInch,
    colW: table.widths.map((each) => each / pointsPerInch),
    rowH: table.rows.map(({ height }) => height / pointsPerInch),
    border: { type: 'none' },
    autoPage: false,
  });
}

/** "Nov 25", "Dec", "Jan 26": the year where it begins. */
function monthLabels(months: readonly string[], language: Language): string[] {
  const format = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  return months.map((month, index) => {
    const name = format.format(new Date(`${month}-01T00:00:00Z`)).replace('.', '');
    return index === 0 || month.endsWith('-01') ? `${name} ${month.slice(2, 4)}` : name;
  });
}

/** Of running text, as the theme has it. */
const fontFace = '+mn-lt';

interface ChartData {
  readonly labels: string[];
  readonly values: number[];
}

function byMonth({ series }: ReportNumber, language: Language): ChartData {
  // A month of which nothing is known is not a month without contacts.
  const known = series.flatMap(({ month, value }) => (value === null ? [] : [{ month, value }]));
  const months = known.map(({ month }) => month);
  return { labels: monthLabels(months, language), values: known.map(({ value }) => value) };
}

const byScore = ({ scores }: ReportNumber): ChartData => ({
  labels: scores.map(({ score }) => String(score)),
  values: scores.map(({ count }) => count),
});

const axisFormats: Readonly<Partial<Record<ReportNumber['value']['unit'], string>>> = {
  share: '0%',
  points: '0.0',
};

/** As a chart that people can edit: counts are bars, what is computed of answers is a line through the months. */
export function addChart(slide: Slide, deck: Deck, { number, shows }: StepChart, frame: Frame): void {
  const { pptx, report } = deck;
  const { name, value } = number;
  const isLine = shows === 'months' && value.unit !== 'count';
  const title = officeText(shows === 'scores' ? say(deck, reports.answersByScore, { name }) : name);
  const told = shows === 'scores' ? byScore(number) : byMonth(number, report.language);
  slide.addChart(isLine ? pptx.ChartType.line : pptx.ChartType.bar, [{ name: officeText(name), ...told }], {
    ...frame,
    ...(isLine ? { lineSize: 2, lineDataSymbolSize: 5 } : { barDir: 'col' as const }),
    chartColors: [tone('bar')],
    showTitle: true,
    title,
    titleFontSize: 10,
    titleFontFace: fontFace,
    titleColor: tone('soft'),
    catAxisLabelFontSize: 8,
    catAxisLabelFontFace: fontFace,
    catAxisLabelColor: tone('soft'),
    catAxisLineColor: tone('line'),
    valAxisLabelFontSize: 8,
    valAxisLabelFontFace: fontFace,
    valAxisLabelColor: tone('soft'),
    valAxisLineShow: false,
    valAxisMinVal: 0,
    ...(isLine && value.unit === 'share' ? { valAxisMaxVal: 1, valAxisMajorUnit: 0.5 } : {}),
    valAxisLabelFormatCode: (isLine ? axisFormats[value.unit] : undefined) ?? '#,##0',
    valGridLine: { color: tone('line'), size: 0.5 },
    showLegend: false,
    altText: title,
  });
}

interface CellLook {
  readonly size: number;
  readonly font: 'body' | 'strong';
  readonly measure: MeasureText;
}

/** Lines that a cell's text takes, measured with a reserve. */
const linesIn = (text: string, { size, font, measure }: CellLook, room: number): readonly string[] => {
  const width = ((room * fonts[font].size) / size) * officeReserve;
  return breakLines(text, { width, font, measure }).map((line) => line.text);
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
  look: CellLook,
  room: number,
): readonly TableRow[] {
  const cells = row.map((text, column) =>
    linesIn(
      text.replace(/\s+/g, ' ').trim(),
      look,
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
export function tableSlides(deck: Deck, { title, columns, rows }: Register, above = ''): void {
  const frame = contentFrame(deck, 'content', above !== '');
  const whole = columns.reduce((sum, { part }) => sum + part, 0);
  const colW = columns.map(({ part }) => (part / whole) * frame.w);
  const space = frame.h * pointsPerInch;
  const names = columns.map(({ title: name }) => name);
  const body = { size: rowPoints.size, font: 'body', measure: deck.measure } as const;
  const strong = { ...body, font: 'strong' } as const;
  const head = partsOf(names, colW, strong, space)[0] ?? { texts: names, height: rowPoints.line };
  const room = space - head.height;
  let rest = rows.flatMap((row) => partsOf(row, colW, body, room));
  for (let page = 1; rest.length > 0; page += 1) {
    let used = 0;
    const end = rest.findIndex(({ height }) => {
      used += height;
      return used > room;
    });
    const shown = rest.slice(0, end < 0 ? rest.length : Math.max(1, end));
    const { slide, plan } = newSlide(deck, 'content', {
      title: page === 1 ? title : `${title} (${page})`,
      above,
    });
    plan.hasHeadRows = true;
    const cell = (text: string, column: number, isHead: boolean) => ({
      text: officeText(text),
      options: {
        ...{ fontSize: rowPoints.size, bold: isHead, valign: 'top' as const },
        margin: rowPoints.margin / pointsPerInch,
        align: columns[column]?.isNumber ? ('right' as const) : ('left' as const),
        color: tone('ink'),
        ...(isHead ? { fill: { color: tone('shade') } } : {}),
      },
    });
    slide.addTable(
      [
        head.texts.map((text, column) => cell(text, column, true)),
        ...shown.map(({ texts }) => texts.map((text, column) => cell(text, column, false))),
      ],
      {
        ...{ x: frame.x, y: frame.y, w: frame.w, colW, autoPage: false },
        h: [head, ...shown].reduce((sum, { height }) => sum + height, 0) / pointsPerInch,
        rowH: [head, ...shown].map(({ height }) => height / pointsPerInch),
        border: { type: 'solid', pt: 0.5, color: tone('line') },
      },
    );
    rest = rest.slice(shown.length);
  }
}
