/** Pieces that the report as a document is put together from: paragraphs, quotations, tables, pictures. */
import {
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { RegisterColumn } from '#core/export/register-tables';
import { sceneThemes } from '#core/scene/scene-theme';
import { isLinkAddress, parseRichText, type RichLine } from '#core/text/rich-text';
import type { OfficePicture } from './office-pictures';
import { officeText } from './office-text';

/** 2.54 cm margins on A4: twips of a line, px of a picture at 96 dpi. */
export const textWidth = { twips: 9_638, px: 642 } as const;
const highestPicture = 388;
/** px of a picture's longer side: four for each px of its place on the page, 384 an inch. */
export const sharpestPicture = Math.round(4 * highestPicture);
/** px of a portrait. */
const faceSide = 110;
/** In EMU: three quarters of a point. */
const hairline = 9_525;

type Inset = { readonly indent?: { readonly left: number } };

export interface DocxColors {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly shade: string;
  readonly accent: string;
}

/** Paper is white: a document keeps to the light theme. */
export function paperColors(): DocxColors {
  const { ink, inkSoft, hairline, surface, accent } = sceneThemes.light;
  const code = (color: string): string => color.replace('#', '');
  return {
    ink: code(ink),
    soft: code(inkSoft),
    line: code(hairline),
    shade: code(surface),
    accent: code(accent),
  };
}

export const heading = (text: string, level: 1 | 2 | 3): Paragraph =>
  new Paragraph({
    text: officeText(text.replace(/\s+/g, ' ').trim()),
    heading:
      [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level - 1] ?? 'Heading1',
    keepNext: true,
  });

/** A word over what follows it, in text that has headings enough. */
export const label = (text: string): Paragraph =>
  new Paragraph({
    children: [new TextRun({ text: officeText(text), bold: true })],
    keepNext: true,
    spacing: { before: 120, after: 20 },
  });

export const plain = (
  text: string,
  look: { readonly color?: string; readonly italics?: boolean } = {},
  keepNext = false,
): Paragraph =>
  new Paragraph({ children: lines(text, look), spacing: { after: 80 }, ...(keepNext ? { keepNext } : {}) });

/** Each line as it was typed. */
function lines(text: string, look: { readonly color?: string; readonly italics?: boolean }): TextRun[] {
  return officeText(text.trim())
    .split(/\r\n?|\n/)
    .map((line, index) => new TextRun({ text: line, ...look, ...(index > 0 ? { break: 1 } : {}) }));
}

/** Light formatting of cells: bold, lists, links; an address that may not be followed is text. */
export const rich = (text: string, { accent }: DocxColors): Paragraph[] =>
  parseRichText(text.trim()).map((line) => {
    const children = line.runs.map((run) => richRun(run, accent));
    if (line.marker === '-') return new Paragraph({ children, bullet: { level: line.level } });
    if (line.marker === '') return new Paragraph({ children, spacing: { after: 40 } });
    // Its number as it was typed: a list of its own would count anew.
    const indent: Inset = { indent: { left: 360 * (line.level + 1) } };
    return new Paragraph({ children: [new TextRun(`${line.marker} `), ...children], ...indent });
  });

function richRun({ text, isBold, address }: RichLine['runs'][number], accent: string): ParagraphChild {
  const words = officeText(text);
  if (address === null || !isLinkAddress(address)) return new TextRun({ text: words, bold: isBold });
  const run = new TextRun({ text: words, bold: isBold, color: accent, underline: {} });
  return new ExternalHyperlink({ children: [run], link: address });
}

export const bullet = (text: string): Paragraph =>
  new Paragraph({ children: lines(text.replace(/\s+/g, ' '), {}), bullet: { level: 0 } });

/** A customer's words beside a line, and where they come from. */
export const quotation = (text: string, source: string, { soft, accent }: DocxColors): Paragraph[] => {
  const look = {
    indent: { left: 240 },
    border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: accent } },
  };
  return [
    new Paragraph({ ...look, children: lines(text, {}), keepNext: source !== '', spacing: { before: 80 } }),
    ...(source === ''
      ? []
      : [
          new Paragraph({
            ...look,
            children: [new TextRun({ text: officeText(source), color: soft, size: 18 })],
            spacing: { after: 80 },
          }),
        ]),
  ];
};

/** As wide as the text, no higher than most of a page. */
export function picture(
  { type, bytes, width, height }: OfficePicture,
  {
    title,
    description,
    name,
  }: { readonly title: string; readonly description: string; readonly name: string },
  { line }: DocxColors,
): Paragraph {
  const scale = Math.min(textWidth.px / 2 / width, highestPicture / height, 1);
  const image = new ImageRun({
    type,
    data: bytes,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    // Screens are often white, as paper is.
    outline: { type: 'solidFill', solidFillType: 'rgb', value: line, width: hairline },
    altText: { title: officeText(title), description: officeText(description || title), name },
  });
  return new Paragraph({
    children: [image],
    spacing: { before: 80, after: 80, line: 240, lineRule: LineRuleType.AUTO },
  });
}

/** A persona's face, small. */
export function portrait({ type, bytes, width, height }: OfficePicture, name: string): Paragraph {
  const scale = Math.min(faceSide / width, faceSide / height);
  const words = officeText(name);
  return new Paragraph({
    keepNext: true,
    spacing: { before: 40, after: 80, line: 240, lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({
        type,
        data: bytes,
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { title: words, description: words, name: words },
      }),
    ],
  });
}

/** Its head is repeated on every page; a row is never torn in two. */
export function dataTable(
  columns: readonly RegisterColumn[],
  rows: readonly (readonly string[])[],
  { line, shade }: DocxColors,
  width: number = textWidth.twips,
): Table {
  const whole = columns.reduce((sum, { part }) => sum + part, 0);
  const widths = columns.map(({ part }) => Math.round((width * part) / whole));
  const border = { style: BorderStyle.SINGLE, size: 4, color: line };
  const cell = (text: string, column: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: shade, color: 'auto' } } : {}),
      children: [
        new Paragraph({
          children: [
            new TextRun({ text: officeText(text.replace(/\s+/g, ' ').trim()), bold: isHead, size: 18 }),
          ],
          alignment: columns[column]?.isNumber ? 'right' : 'left',
          // Of an empty cell, too: its row would be higher than the others.
          run: { size: 18 },
        }),
      ],
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: false, noHBand: true, noVBand: true },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) => cell(title, index, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: row.map((text, index) => cell(text, index, false)) }),
      ),
    ],
  });
}
