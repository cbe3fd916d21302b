/** Finds what must never be projected: text past its box or over other text, and anything off its slide. */
import { breakLines } from '#core/scene/break-lines';
import { fonts } from '#core/scene/fonts';
import { measureText } from '#core/scene/measure-text';
import type { Box } from '#core/scene/scene';
import { readSlides, type SlideCell, type SlideItem, type SlideLine } from './slides';

export interface SlideFault {
  readonly slide: number;
  readonly kind: 'offSlide' | 'tooWide' | 'tooHigh' | 'overlaps' | 'rowTooHigh';
  readonly by: number;
  readonly text: string;
  readonly other: string;
}

/** Points, a third of a mm: what rounding of sizes, widths and places can make together. */
const TOLERANCE = 1;
/** Of a font's size, where no distance between lines is said. */
const usualSpacing = 1.2;

const widthOf = ({ text, size, isBold }: SlideLine): number => {
  const font = isBold ? 'strong' : 'body';
  return (measureText(text, font) * size) / fonts[font].size;
};

/** Lines that a wrapped text takes in its box. */
function wrapped(line: SlideLine, width: number): number {
  const font = line.isBold ? 'strong' : 'body';
  const room = (width * fonts[font].size) / Math.max(1, line.size);
  return Math.max(1, breakLines(line.text, { width: room, font, measure: measureText }).length);
}

const spacingOf = ({ spacing, size }: SlideLine): number => spacing ?? size * usualSpacing;

const inner = ({ width, margin }: SlideCell): number => width - margin.across;

function heightOf(cell: SlideCell, isWrapped: boolean): number {
  const lines = cell.lines.reduce(
    (sum, line) => sum + line.before + spacingOf(line) * (isWrapped ? wrapped(line, inner(cell)) : 1),
    0,
  );
  return lines + cell.margin.down;
}

const said = ({ lines }: SlideCell): string =>
  lines
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 60);
const toldOf = (item: SlideItem): string =>
  item.cell
    ? said(item.cell)
    : `${item.kind} ${said(item.rows[1]?.cells[0] ?? item.rows[0]?.cells[0] ?? nothing)}`;
const nothing: SlideCell = { lines: [], width: 0, margin: { across: 0, down: 0 } };

/** The box with what is in it: a table grows with its rows. */
function grown(item: SlideItem): Box {
  if (item.kind !== 'table') return item.box;
  const height = item.rows.reduce(
    (sum, row) => sum + Math.max(row.height, ...row.cells.map((cell) => heightOf(cell, true))),
    0,
  );
  return { ...item.box, height: Math.max(item.box.height, height) };
}

export function findSlideFaults(archive: Uint8Array): readonly SlideFault[] {
  const { width, height, slides } = readSlides(archive);
  return slides.flatMap((items, index) => {
    const faults: SlideFault[] = [];
    const add: Add = (kind, by, text) => {
      if (by > TOLERANCE)
        faults.push({ slide: index + 1, kind, by: Math.round(by * 10) / 10, text, other: '' });
    };
    for (const item of items) {
      const box = grown(item);
      const past = Math.max(-box.x, -box.y, box.x + box.width - width, box.y + box.height - height);
      add('offSlide', past, toldOf(item));
      for (const row of item.rows) checkRow(row, add);
      if (item.cell && !item.isSlideNumber) checkText(item, item.cell, add);
    }
    return [...faults, ...overlapsOn(items, index + 1)];
  });
}

type Add = (kind: SlideFault['kind'], by: number, text: string) => void;

function checkRow(row: SlideItem['rows'][number], add: Add): void {
  for (const cell of row.cells) {
    add('rowTooHigh', heightOf(cell, true) - row.height, said(cell));
    for (const line of cell.lines) add('tooWide', widestGrapheme(line) - inner(cell), line.text);
  }
}

function checkText({ isWrapped, box }: SlideItem, cell: SlideCell, add: Add): void {
  if (!isWrapped) for (const line of cell.lines) add('tooWide', widthOf(line) - inner(cell), line.text);
  add('tooHigh', heightOf(cell, isWrapped) - box.height, said(cell));
}

const widestGrapheme = (line: SlideLine): number =>
  Math.max(0, ...[...line.text.slice(0, 20)].map((sign) => widthOf({ ...line, text: sign })));

/** Text stands over shapes on purpose, pins over pictures; text over text never does. */
function overlapsOn(items: readonly SlideItem[], slide: number): readonly SlideFault[] {
  const blocks = items.filter(
    (item) => !item.isSlideNumber && (item.kind === 'table' || item.kind === 'chart' || item.cell !== null),
  );
  const pictures = items.filter(({ kind }) => kind === 'picture');
  const faults: SlideFault[] = [];
  const meet = (one: SlideItem, other: SlideItem): void => {
    const by = Math.max(...inked(one).flatMap((line) => inked(other).map((next) => shared(line, next))));
    if (by <= TOLERANCE) return;
    const rounded = Math.round(by * 10) / 10;
    faults.push({ slide, kind: 'overlaps', by: rounded, text: toldOf(one), other: toldOf(other) });
  };
  blocks.forEach((block, index) => {
    for (const other of blocks.slice(index + 1)) if (!isPin(block) || !isPin(other)) meet(block, other);
    if (!isPin(block) && pictures.length === 1) for (const picture of pictures) meet(block, picture);
  });
  return faults;
}

const isPin = ({ cell }: SlideItem): boolean =>
  cell?.lines.length === 1 && /^\d{1,3}$/.test(cell.lines[0]?.text ?? '');

/** How far two boxes reach into each other. */
const shared = (one: Box, other: Box): number =>
  Math.min(
    Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x),
    Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y),
  );

/** Where the letters themselves are, line by line: neither all of a line's height is ink, nor all of its width. */
function inked(item: SlideItem): readonly Box[] {
  const box = grown(item);
  if (!item.cell) return [box];
  let top = box.y;
  return item.cell.lines.map((line) => {
    const spacing = spacingOf(line);
    top += line.before;
    const height = spacing * (item.isWrapped ? wrapped(line, inner(item.cell ?? nothing)) : 1);
    const width = Math.min(box.width, widthOf(line));
    const left = { ctr: (box.width - width) / 2, r: box.width - width }[line.align] ?? 0;
    const leading = Math.max(0, spacing - line.size) / 2;
    const made = { x: box.x + left, y: top + leading, width, height: height - 2 * leading };
    top += height;
    return made;
  });
}
