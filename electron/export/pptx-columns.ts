/** Columns of a slide: how wide they are, and what was poured into them as text boxes, tables and charts. Inches. */
import {
  type FlowLook,
  type FlowRoom,
  type FlowText,
  type Placed,
  paragraphsOf,
} from '#core/export/flow-columns';
import { officeText } from './office-text';
import type { StepThing } from './pptx-blocks';
import { type Deck, type Frame, pointsPerInch, type Slide } from './pptx-deck';
import { addChart, addNumbers } from './pptx-numbers';
import { tone } from './pptx-tones';

export const columnGap = 0.35;
/** Points. */
const blockGap = 9;

export type Looks = Readonly<Record<FlowLook, { size: number; lineHeight: number; font: 'body' | 'strong' }>>;

/** Points. */
export const looks: Looks = {
  heading: { size: 11, lineHeight: 15, font: 'strong' },
  text: { size: 12, lineHeight: 15.5, font: 'body' },
  quote: { size: 12, lineHeight: 15.5, font: 'body' },
  source: { size: 9, lineHeight: 13, font: 'body' },
  item: { size: 12, lineHeight: 15.5, font: 'body' },
};

/** So many times as large. */
export function grown(times: number): Looks {
  const of = (look: FlowLook) => {
    const { size, lineHeight, font } = looks[look];
    return { size: Math.round(size * times * 2) / 2, lineHeight: lineHeight * times, font };
  };
  return {
    ...{ heading: of('heading'), text: of('text'), quote: of('quote') },
    ...{ source: of('source'), item: of('item') },
  };
}

/** Of a screenshot beside the columns. */
export const pictureBox = (frame: Frame): Frame => ({ ...frame, w: frame.w * 0.27 });

/** Narrower than that is no column, wider than that no line to be read. Inches. */
const narrowest = 2.85;

export function roomOf({ measure }: Deck, frame: Frame, hasPicture: boolean): FlowRoom {
  const taken = hasPicture ? pictureBox(frame).w + columnGap : 0;
  const most = hasPicture ? 2 : 3;
  const space = frame.w - taken;
  const columns = Math.max(1, Math.min(most, Math.floor((space + columnGap) / (narrowest + columnGap))));
  const width = (space - (columns - 1) * columnGap) / columns;
  return {
    columns,
    width: width * pointsPerInch,
    height: frame.h * pointsPerInch,
    gap: blockGap,
    looks,
    measure,
  };
}

interface Column {
  /** Inches; of the first column. */
  readonly left: number;
  readonly top: number;
  /** Points. */
  readonly width: number;
  readonly looks: Looks;
}

/** Texts one below the other in a column. */
interface Texts {
  readonly column: number;
  readonly top: number;
  readonly height: number;
  readonly blocks: readonly (readonly FlowText[])[];
}
type Piece = Texts | (Placed<StepThing> & { readonly content: { readonly thing: StepThing } });

const isTexts = (piece: Piece): piece is Texts => 'blocks' in piece;

/** Texts that stand together become one box, so that they can be edited as the text they are. */
export function joined(placed: readonly Placed<StepThing>[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { column, top, height, content } of placed) {
    if ('thing' in content) {
      pieces.push({ column, top, height, content });
      continue;
    }
    const last = pieces.at(-1);
    const block = paragraphsOf(content.lines);
    if (last && isTexts(last) && last.column === column)
      pieces[pieces.length - 1] = {
        ...last,
        height: top + height - last.top,
        blocks: [...last.blocks, block],
      };
    else pieces.push({ column, top, height, blocks: [block] });
  }
  return pieces;
}

export function addPlaced(slide: Slide, deck: Deck, piece: Piece, column: Column): void {
  const width = column.width / pointsPerInch;
  const frame = {
    x: column.left + piece.column * (width + columnGap),
    y: column.top + piece.top / pointsPerInch,
    w: width,
    h: piece.height / pointsPerInch,
  };
  if (!isTexts(piece)) {
    const { thing } = piece.content;
    if (thing.kind === 'numbers') addNumbers(slide, deck, thing.numbers, frame);
    else addChart(slide, deck, thing.chart, frame);
    return;
  }
  const paragraphs = piece.blocks.flatMap((block, index) =>
    block.map((text, place) => ({ ...text, isApart: index > 0 && place === 0 })),
  );
  const runs = paragraphs.map(({ look, text, isApart }, index) => ({
    text: officeText(text),
    options: {
      fontSize: column.looks[look].size,
      bold: look === 'heading',
      italic: look === 'quote',
      color: tone(look === 'heading' || look === 'source' ? 'soft' : 'ink'),
      breakLine: index < paragraphs.length - 1,
      lineSpacing: column.looks[look].lineHeight,
      ...(isApart ? { paraSpaceBefore: blockGap } : {}),
    },
  }));
  slide.addText(runs, { ...frame, margin: 0, valign: 'top' });
}
