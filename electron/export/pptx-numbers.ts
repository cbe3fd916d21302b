/** Numbers on slides: tables and charts that people can edit. */
import type { Register } from '#core/export/register-tables';
import type { ReportNumber } from '#core/export/report-number';
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

/** Name, value and what it rests on. */
export function addNumbers(
  slide: Slide,
  { theme }: Deck,
  numbers: readonly ReportNumber[],
  frame: Frame,
): void {
  const look = { fontFace, margin: 0.03, valign: 'middle' as const };
  const rows = numbers.map(({ name, figure, size }) => [
    { text: officeText(name), options: { ...look, fontSize: 10, color: code(theme.inkSoft) } },
    {
      text: officeText(figure),
      options: { ...look, fontSize: 11, bold: true, align: 'right' as const, color: code(theme.ink) },
    },
    { text: officeText(size), options: { ...look, fontSize: 8, color: code(theme.inkFaint) } },
  ]);
  const parts = [0.36, 0.26, 0.38];
  slide.addTable(rows, {
    x: frame.x,
    y: frame.y,
    w: frame.w,
    colW: parts.map((part) => part * frame.w),
    rowH: frame.h / Math.max(1, rows.length),
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

const rowPoints = { size: 10, line: 13, padding: 7 } as const;

/** A table over as many slides as it needs, its head on each; a row is as high as its longest cell. */
export function tableSlides(deck: Deck, { title, columns, rows }: Register): void {
  const { size, theme } = deck;
  const width = size.width - 2 * margin;
  const whole = columns.reduce((sum, { part }) => sum + part, 0);
  const colW = columns.map(({ part }) => (part / whole) * width);
  const linesIn = (text: string, column: number): number => {
    const room = ((colW[column] ?? 1) - 0.16) * pointsPerInch;
    return Math.max(
      1,
      Math.ceil((measureText(text.replace(/\s+/g, ' '), 'body') * rowPoints.size) / 13 / (room * 0.86)),
    );
  };
  const heightOf = (row: readonly string[]): number =>
    (Math.max(...row.map(linesIn)) * rowPoints.line + rowPoints.padding) / pointsPerInch;
  const room = size.height - titleHeight - footHeight - 0.75;
  const head = columns.map(({ title: name }) => name);
  let rest = [...rows];
  for (let page = 1; rest.length > 0; page += 1) {
    let used = heightOf(head);
    let count = 0;
    while (count < rest.length && (count === 0 || used + heightOf(rest[count] ?? []) <= room)) {
      used += heightOf(rest[count] ?? []);
      count += 1;
    }
    const slide = newSlide(deck);
    slideTitle(slide, deck, page === 1 ? title : `${title} (${page})`);
    const cell = (text: string, column: number, isHead: boolean) => ({
      text: officeText(text.replace(/\s+/g, ' ').trim()),
      options: {
        ...{ fontFace, fontSize: rowPoints.size, bold: isHead, margin: 0.05, valign: 'top' as const },
        align: columns[column]?.isNumber ? ('right' as const) : ('left' as const),
        color: code(theme.ink),
        ...(isHead ? { fill: { color: code(theme.surface) } } : {}),
      },
    });
    const shown = rest.slice(0, count);
    slide.addTable(
      [
        head.map((text, column) => cell(text, column, true)),
        ...shown.map((row) => row.map((text, column) => cell(text, column, false))),
      ],
      {
        ...{ x: margin, y: 0.3 + titleHeight, w: width, colW, autoPage: false },
        rowH: [heightOf(head), ...shown.map(heightOf)],
        border: { type: 'solid', pt: 0.5, color: code(theme.hairline) },
      },
    );
    rest = rest.slice(count);
  }
}
