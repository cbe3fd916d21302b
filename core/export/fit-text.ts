/**
 * Text that must stay in one box: the largest size in which it fits, and where none does, its beginning. Lengths are
 * points. Knows no format.
 */
import { breakLines } from '../scene/break-lines';
import { fonts } from '../scene/fonts';
import type { FontName, MeasureText } from '../scene/scene';
import { officeReserve } from './flow-columns';

export interface TextBox {
  readonly width: number;
  readonly height: number;
  /** The largest first. */
  readonly sizes: readonly number[];
  /** Whose widths it is measured by. */
  readonly font: FontName;
  readonly measure: MeasureText;
}

export interface FittedText {
  readonly text: string;
  readonly size: number;
  readonly lines: number;
  /** False: it was shortened, and must be told whole elsewhere. */
  readonly isWhole: boolean;
}

/** Height of a line, of the font's size, where a format leaves it to the font. */
export const usualLine = 1.2;

export function fitText(text: string, box: TextBox): FittedText {
  const words = text.replace(/\s+/g, ' ').trim();
  for (const size of box.sizes) {
    const lines = linesAt(words, size, box);
    if (lines.length * size * usualLine <= box.height)
      return { text: words, size, lines: lines.length, isWhole: true };
  }
  const size = box.sizes.at(-1) ?? 1;
  const maxLines = Math.max(1, Math.floor(box.height / (size * usualLine)));
  const lines = linesAt(words, size, box, maxLines);
  return { text: lines.map((line) => line.text).join(' '), size, lines: lines.length, isWhole: false };
}

const linesAt = (words: string, size: number, { width, font, measure }: TextBox, maxLines?: number) =>
  breakLines(words, {
    width: ((width * fonts[font].size) / size) * officeReserve,
    font,
    measure,
    ...(maxLines === undefined ? {} : { maxLines }),
  });
