/**
 * Text and things of fixed height, poured into columns of one slide after another: nothing is cut, nothing overlaps.
 * Lengths are points. Knows no format.
 */
import { breakLines } from '../scene/break-lines';
import { cleanText } from '../scene/clean-text';
import { fonts } from '../scene/fonts';
import type { FontName, MeasureText } from '../scene/scene';

/** How a line of a slide looks. */
export type FlowLook = 'heading' | 'text' | 'quote' | 'source' | 'item';

export interface FlowText {
  readonly look: FlowLook;
  readonly text: string;
}

export interface FlowThing<Thing> {
  readonly what: Thing;
  /** In a column of that width. */
  readonly height: (width: number) => number;
  /** As low as it may become where the column has no more room; left out: no lower. */
  readonly least?: number;
}

/** What belongs together: it begins in one column, with its heading and at least a line beneath. */
export interface FlowBlock<Thing> {
  readonly texts: readonly FlowText[];
  /** Stands below the texts, never torn. */
  readonly thing: FlowThing<Thing> | null;
}

export interface FlowLine {
  readonly look: FlowLook;
  readonly text: string;
  /** What was between it and the next line of its paragraph; a line end where the paragraph ends. */
  readonly after: '' | ' ' | '\n';
}

export interface Placed<Thing> {
  /** Column of the slide, from 0, and from the top of the columns. */
  readonly column: number;
  readonly top: number;
  readonly height: number;
  readonly content: { readonly lines: readonly FlowLine[] } | { readonly thing: Thing };
}

export interface FlowLooks {
  /** Points; `font` is the font of the scene whose widths it is measured by. */
  readonly [look: string]: { readonly size: number; readonly lineHeight: number; readonly font: FontName };
}

export interface FlowRoom {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  /** Blocks are not torn where a column can hold them. */
  readonly keepsBlocks?: boolean;
  readonly looks: Readonly<Record<FlowLook, FlowLooks[string]>>;
  readonly measure: MeasureText;
}

/** Fonts of office programs are somewhat wider than ours at some letters. */
export const officeReserve = 0.94;

/** `across`: the width that all lines must fit. */
function linesOf(texts: readonly FlowText[], across: number, room: FlowRoom): readonly FlowLine[] {
  return texts.flatMap(({ look, text }) => {
    const { size, font } = room.looks[look];
    const width = ((across * fonts[font].size) / size) * officeReserve;
    const lines = breakLines(text, { width, font, measure: room.measure });
    return withGaps(
      lines.map((line) => line.text),
      cleanText(text),
    ).map((line) => ({ look, ...line }));
  });
}

/** Lines show the text in its order and leave out nothing but spaces and line ends between them. */
function withGaps(lines: readonly string[], whole: string): readonly Pick<FlowLine, 'text' | 'after'>[] {
  let at = 0;
  const skipSpaces = (): number => {
    const from = at;
    while (whole[at] === ' ' || whole[at] === '\u00a0') at += 1;
    return at - from;
  };
  skipSpaces();
  return lines.map((text, index) => {
    at += text.length;
    const spaces = skipSpaces();
    if (index === lines.length - 1) return { text, after: '\n' };
    if (whole[at] !== '\n') return { text, after: spaces > 0 ? ' ' : '' };
    at += 1;
    skipSpaces();
    return { text, after: '\n' };
  });
}

const heightOf = (lines: readonly FlowLine[], { looks }: FlowRoom): number =>
  lines.reduce((sum, { look }) => sum + looks[look].lineHeight, 0);

const leastOf = <Thing>({ height, least }: FlowThing<Thing>, width: number): number =>
  Math.min(height(width), least ?? Number.POSITIVE_INFINITY);

/**
 * How many of the lines fit into `left`; a heading alone at the foot of a column speaks of nothing, nor does a source
 * alone at the head of one.
 */
function fitting(lines: readonly FlowLine[], left: number, room: FlowRoom): number {
  let count = lines.length;
  while (count > 0 && heightOf(lines.slice(0, count), room) > left) count -= 1;
  while (count > 0 && lines[count]?.look === 'source') count -= 1;
  const isHeadingAlone = lines.slice(0, count).every(({ look }) => look === 'heading');
  return count < lines.length && isHeadingAlone ? 0 : count;
}

/** Paragraphs of lines that follow each other, each to be broken again by whoever shows it. */
export function paragraphsOf(lines: readonly FlowLine[]): readonly FlowText[] {
  const paragraphs: { look: FlowLook; text: string }[] = [];
  let isOpen = false;
  for (const { look, text, after } of lines) {
    const last = paragraphs.at(-1);
    if (isOpen && last) last.text += text;
    else paragraphs.push({ look, text });
    const current = paragraphs.at(-1);
    isOpen = after !== '\n';
    if (isOpen && current) current.text += after;
  }
  return paragraphs;
}

/** Of the height of a slide: what stands lower looks lost. */
const shares = [0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;

/** As `flowColumns`; what fits on one slide is spread over its columns, so that none is full beside an empty one. */
export function balancedColumns<Thing>(
  blocks: readonly FlowBlock<Thing>[],
  rooms: (slide: number) => FlowRoom,
): readonly (readonly Placed<Thing>[])[] {
  // Nothing is made lower for the sake of balance.
  const stiff = blocks.map(({ texts, thing }) => ({
    texts,
    thing: thing && { what: thing.what, height: thing.height },
  }));
  for (const share of shares) {
    const lower = (slide: number): FlowRoom => {
      const room = rooms(slide);
      return { ...room, height: room.height * share, keepsBlocks: true };
    };
    const slides = flowColumns(stiff, lower);
    if (slides.length === 1) return slides;
  }
  return flowColumns(blocks, rooms);
}

/** Slides, each a list of what stands where; at least one. `rooms`: the columns of each slide, from 0. */
export function flowColumns<Thing>(
  blocks: readonly FlowBlock<Thing>[],
  rooms: (slide: number) => FlowRoom,
): readonly (readonly Placed<Thing>[])[] {
  const slides: Placed<Thing>[][] = [[]];
  let column = 0;
  let top = 0;
  const room = () => rooms(slides.length - 1);
  const next = (): void => {
    top = 0;
    column += 1;
    if (column < room().columns) return;
    column = 0;
    slides.push([]);
  };
  const place = (height: number, content: Placed<Thing>['content']): void => {
    slides.at(-1)?.push({ column, top, height, content });
    top += height;
  };
  /** Text that goes on to the next slide keeps its lines, whose columns may be narrower. */
  const linesHere = (texts: readonly FlowText[]): readonly FlowLine[] =>
    linesOf(texts, Math.min(room().width, rooms(slides.length).width), room());
  const pour = (texts: readonly FlowText[]): void => {
    let rest = linesHere(texts);
    while (rest.length > 0) {
      // A column that is empty takes a line whatever its height: else none ever would.
      const count = Math.max(fitting(rest, room().height - top, room()), top === 0 ? 1 : 0);
      const lines = rest.slice(0, count);
      if (count > 0) place(heightOf(lines, room()), { lines });
      rest = rest.slice(count);
      if (rest.length > 0) next();
    }
  };
  for (const { texts, thing } of blocks) {
    if (top > 0) top += room().gap;
    // What stands below its heading goes with it, where a column can hold both.
    const isKept = thing !== null || room().keepsBlocks === true;
    const below = thing === null ? 0 : leastOf(thing, room().width);
    const needed = isKept ? heightOf(linesHere(texts), room()) + below : 0;
    if (top > 0 && top + needed > room().height && needed <= room().height) next();
    pour(texts);
    if (!thing) continue;
    if (top > 0 && top + leastOf(thing, room().width) > room().height) next();
    place(Math.min(thing.height(room().width), room().height - top), { thing: thing.what });
  }
  return slides;
}
