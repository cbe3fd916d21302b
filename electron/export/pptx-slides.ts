/** Slides of a deck: what stands on each, in inches, as shapes and text that can be edited. */
import type PptxGenJS from 'pptxgenjs';
import { type FlowLook, type FlowRoom, flowColumns, type Placed } from '#core/export/flow-columns';
import type { MapReport, ReportStage } from '#core/export/map-report';
import type { Register } from '#core/export/register-tables';
import type { ReportNumber } from '#core/export/report-number';
import type { ReportPicture, ReportStep } from '#core/export/report-step';
import { reports } from '#core/i18n/messages/reports';
import { type Message, type MessageValues, translate } from '#core/i18n/translate';
import { measureText } from '#core/scene/measure-text';
import type { SceneTheme } from '#core/scene/scene-theme';
import { plainText } from '#core/text/rich-text';
import type { OfficePicture } from './office-pictures';
import { officeText } from './office-text';
import { type StepThing, stepBlocks } from './pptx-blocks';

export interface Deck {
  readonly pptx: PptxGenJS;
  readonly report: MapReport;
  readonly theme: SceneTheme;
  readonly pictures: ReadonlyMap<ReportPicture, OfficePicture>;
  /** Inches. */
  readonly size: { readonly width: number; readonly height: number };
}

export type Slide = PptxGenJS.Slide;

const margin = 0.5;
const titleHeight = 0.95;
const footHeight = 0.35;
const pointsPerInch = 72;
const columnGap = 0.35;

export const code = (color: string): string => color.replace('#', '').toUpperCase();
export const fontFace = 'Arial';

/** Points. */
const looks: Readonly<Record<FlowLook, { size: number; lineHeight: number; font: 'body' | 'strong' }>> = {
  heading: { size: 11, lineHeight: 15, font: 'strong' },
  text: { size: 12, lineHeight: 15.5, font: 'body' },
  quote: { size: 12, lineHeight: 15.5, font: 'body' },
  source: { size: 9, lineHeight: 13, font: 'body' },
  item: { size: 12, lineHeight: 15.5, font: 'body' },
};

export const say = ({ report }: Deck, message: Message, values?: MessageValues): string =>
  translate(report.language, message, values);

/** A slide with the title of the map at its foot, and its number. */
export function newSlide({ pptx, report, theme, size }: Deck): Slide {
  const slide = pptx.addSlide();
  slide.background = { color: code(theme.paper) };
  const foot = [report.title, report.confidentiality, report.invented].filter((part) => part !== '');
  slide.addText(officeText(foot.join('  ·  ')), {
    ...{ x: margin, y: size.height - footHeight - 0.1, w: size.width - 2 * margin - 0.8, h: footHeight },
    ...{ fontFace, fontSize: 9, color: code(theme.inkFaint), margin: 0, valign: 'middle' },
  });
  slide.slideNumber = {
    ...{ x: size.width - margin - 0.6, y: size.height - footHeight - 0.1, w: 0.6, h: footHeight },
    ...{ fontFace, fontSize: 9, color: code(theme.inkFaint), align: 'right' },
  };
  return slide;
}

export function slideTitle(slide: Slide, { theme, size }: Deck, text: string, above = ''): void {
  const box = { x: margin, w: size.width - 2 * margin, fontFace, margin: 0 };
  if (above !== '')
    slide.addText(officeText(above), { ...box, y: 0.3, h: 0.25, fontSize: 11, color: code(theme.inkSoft) });
  slide.addText(officeText(text), {
    ...{ ...box, y: above === '' ? 0.35 : 0.52, h: 0.5, fontSize: 24, bold: true },
    ...{ color: code(theme.ink), fit: 'shrink', valign: 'middle' },
  });
}

export function coverSlide(deck: Deck): void {
  const { report, theme, size } = deck;
  const slide = newSlide(deck);
  const box = { x: margin + 0.3, w: size.width - 2 * margin - 0.6, fontFace, margin: 0 };
  slide.addShape('rect', { x: 0, y: 0, w: 0.22, h: size.height, fill: { color: code(theme.accent) } });
  const marks = [report.confidentiality, report.invented].filter((mark) => mark !== '').join('  ·  ');
  if (marks !== '')
    slide.addText(officeText(marks), {
      ...box,
      y: 1.4,
      h: 0.35,
      fontSize: 14,
      bold: true,
      color: code(theme.accent),
    });
  slide.addText(officeText(report.title), {
    ...{
      ...box,
      y: 1.85,
      h: 1.6,
      fontSize: 40,
      bold: true,
      color: code(theme.ink),
      valign: 'top',
      fit: 'shrink',
    },
  });
  slide.addText(officeText(report.facts), {
    ...{ ...box, y: 3.6, h: 0.7, fontSize: 14, color: code(theme.inkSoft), valign: 'top' },
  });
  slide.addText(officeText(report.description), {
    ...{
      ...box,
      y: 4.4,
      h: size.height - 5.2,
      fontSize: 16,
      color: code(theme.ink),
      valign: 'top',
      fit: 'shrink',
    },
  });
}

/** One slide, and as many more as the words need. */
export function stepSlides(deck: Deck, stage: ReportStage, step: ReportStep): void {
  const shown = step.pictures.filter((each) => deck.pictures.has(each));
  const blocks = stepBlocks(step, deck.report, (message, values) => say(deck, message, values));
  const pages = flowColumns<StepThing>(blocks, (slide) => roomOf(deck, slide, shown.length > 0));
  const title = `${step.number}. ${step.title}`;
  for (const [index, placed] of pages.entries()) {
    const slide = newSlide(deck);
    slideTitle(slide, deck, index === 0 ? title : `${title} (${index + 1})`, stage.title);
    const first = shown[0];
    if (index === 0 && first) addPicture(slide, deck, first, pictureBox(deck));
    const left = index === 0 && first ? pictureBox(deck).x + pictureBox(deck).w + columnGap : margin;
    const room = roomOf(deck, index, first !== undefined);
    for (const each of placed) addPlaced(slide, deck, each, left, room);
    if (index === 0 && step.notes.trim() !== '') slide.addNotes(officeText(plainText(step.notes)));
  }
  for (const more of shown.slice(1)) {
    const slide = newSlide(deck);
    slideTitle(slide, deck, more.title.trim() || title, title);
    addPicture(slide, deck, more, { ...pictureBox(deck), w: deck.size.width - 2 * margin });
  }
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const pictureBox = ({ size }: Deck): Frame => ({
  x: margin,
  y: 0.3 + titleHeight,
  w: (size.width - 2 * margin) * 0.27,
  h: size.height - titleHeight - footHeight - 0.6,
});

function roomOf(deck: Deck, slide: number, hasPicture: boolean): FlowRoom {
  const { size } = deck;
  const box = pictureBox(deck);
  const left = slide === 0 && hasPicture ? box.x + box.w + columnGap : margin;
  const columns = slide === 0 && hasPicture ? 2 : 3;
  const width = (size.width - margin - left - (columns - 1) * columnGap) / columns;
  return {
    columns,
    width: width * pointsPerInch,
    height: box.h * pointsPerInch,
    gap: 9,
    looks,
    measure: measureText,
  };
}

function addPlaced(slide: Slide, deck: Deck, placed: Placed<StepThing>, left: number, room: FlowRoom): void {
  const width = room.width / pointsPerInch;
  const frame = {
    x: left + placed.column * (width + columnGap),
    y: 0.3 + titleHeight + placed.top / pointsPerInch,
    w: width,
    h: placed.height / pointsPerInch,
  };
  const { content } = placed;
  if ('thing' in content) {
    if (content.thing.kind === 'numbers') addNumbers(slide, deck, content.thing.numbers, frame);
    else addChart(slide, deck, content.thing.number, frame);
    return;
  }
  const { theme } = deck;
  const runs = content.lines.map(({ look, text }, index) => ({
    text: officeText(text),
    options: {
      fontSize: looks[look].size,
      bold: look === 'heading',
      italic: look === 'quote',
      color: code(look === 'heading' || look === 'source' ? theme.inkSoft : theme.ink),
      breakLine: index < content.lines.length - 1,
      lineSpacing: looks[look].lineHeight,
    },
  }));
  slide.addText(runs, { ...frame, fontFace, margin: 0, valign: 'top', wrap: false });
}

/** Name, value and what it rests on. */
function addNumbers(slide: Slide, { theme }: Deck, numbers: readonly ReportNumber[], frame: Frame): void {
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
function addChart(
  slide: Slide,
  { theme, pptx }: Deck,
  { name, series, value }: ReportNumber,
  frame: Frame,
): void {
  const isShare = value.unit === 'share';
  const data = [
    {
      name: officeText(name),
      labels: series.map(({ month }) => month),
      values: series.map((each) => each.value ?? 0),
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

const pinSize = 0.26;

/** The picture with its pins as circles of their own, so that they can be moved. */
function addPicture(slide: Slide, { theme, pictures }: Deck, shown: ReportPicture, frame: Frame): void {
  const made = pictures.get(shown);
  if (!made) return;
  const scale = Math.min(frame.w / made.width, frame.h / made.height);
  const [w, h] = [made.width * scale, made.height * scale];
  const data = `image/${made.type === 'jpg' ? 'jpeg' : 'png'};base64,${Buffer.from(made.bytes).toString('base64')}`;
  slide.addImage({
    data,
    x: frame.x,
    y: frame.y,
    w,
    h,
    altText: officeText(shown.description || shown.title),
  });
  slide.addShape('rect', {
    ...{ x: frame.x, y: frame.y, w, h, line: { color: code(theme.frame), width: 0.75 } },
  });
  for (const { number, spot } of shown.pins)
    slide.addText(String(number), {
      ...{
        x: frame.x + spot.x * w - pinSize / 2,
        y: frame.y + spot.y * h - pinSize / 2,
        w: pinSize,
        h: pinSize,
      },
      shape: 'ellipse',
      fill: { color: code(theme.accent) },
      line: { color: code(theme.onAccent), width: 1 },
      ...{
        fontFace,
        fontSize: 9,
        bold: true,
        color: code(theme.onAccent),
        align: 'center',
        valign: 'middle',
        margin: 0,
      },
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

/** Sentences as a slide of text. */
export function textSlides(deck: Deck, title: string, sentences: readonly string[]): void {
  const blocks = sentences.map((text) => ({ texts: [{ look: 'text' as const, text }], thing: null }));
  const room = {
    ...roomOf(deck, 1, false),
    columns: 1,
    width: (deck.size.width - 2 * margin) * pointsPerInch,
  };
  for (const placed of flowColumns<StepThing>(blocks, () => room)) {
    const slide = newSlide(deck);
    slideTitle(slide, deck, title);
    for (const each of placed) addPlaced(slide, deck, each, margin, room);
  }
}

export const mapFrame = ({ size }: Deck): Frame => ({
  x: 0.3,
  y: 1,
  w: size.width - 0.6,
  h: size.height - 1.5,
});
export const overviewTitle = (deck: Deck): string => say(deck, reports.overview);
