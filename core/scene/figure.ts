/**
 * A figure: the drawing of one cell, relative to the cell's top left corner, and how high it is.
 * Blocks of text are placed here; what a figure shows is decided in figures/.
 */
import type { CellIcon, CellMark } from '../document/records/cell';
import { breakLines, type TextLine } from './break-lines';
import { baselineOffset, fonts } from './fonts';
import type { Box, ColorName, FontName, MeasureText, SceneItem, TextItem } from './scene';

export interface Figure {
  /** With its insets; the row is at least as high. */
  readonly height: number;
  readonly items: readonly SceneItem[];
  /** Lines of the cell's own text where it has one; for the canvas to lay its editor over them. */
  readonly lines: readonly TextLine[];
  /** Where each of several records stands, for the canvas to select them one by one. */
  readonly parts?: readonly FigurePart[] | undefined;
  /** Where the cell's own text is typed, and what is drawn besides it; left out: the whole cell is for text. */
  readonly field?: TextField | undefined;
  /** Said before the words: names of what is drawn without words. */
  readonly signs?: CellSigns | undefined;
}

export interface TextField {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly besides: readonly SceneItem[];
}

export interface CellSigns {
  readonly icon: CellIcon | null;
  readonly mark: CellMark | null;
}

export interface FigurePart {
  readonly id: string;
  readonly y: number;
  readonly height: number;
}

export const emptyFigure: Figure = { height: 0, items: [], lines: [] };

export interface TextBlock {
  readonly items: readonly TextItem[];
  readonly lines: readonly TextLine[];
  /** y under the last line. */
  readonly bottom: number;
}

export interface TextBlockOptions {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly font: FontName;
  readonly color: ColorName;
  readonly owner: string;
  readonly measure: MeasureText;
  readonly align?: TextItem['align'];
  readonly maxLines?: number;
}

/** Text broken into lines and placed from `y` down; takes no height when it is blank. */
export function textBlock(text: string, options: TextBlockOptions): TextBlock {
  const { width, font, measure, maxLines } = options;
  const lines = breakLines(text, { width, font, measure, ...(maxLines === undefined ? {} : { maxLines }) });
  return placeLines(lines, options);
}

/** Lines that are already broken, placed from `y` down. */
export function placeLines(
  lines: readonly TextLine[],
  options: Omit<TextBlockOptions, 'measure'>,
): TextBlock {
  const { x, y, width, font, color, owner, align = 'start' } = options;
  const { lineHeight } = fonts[font];
  const within: Box = { x, y, width, height: lines.length * lineHeight };
  const anchor = align === 'start' ? x : align === 'middle' ? x + width / 2 : x + width;
  const items = lines.flatMap((line, index): TextItem[] =>
    line.text === ''
      ? []
      : [
          {
            type: 'text',
            x: anchor,
            baseline: y + index * lineHeight + baselineOffset(font),
            width: line.width,
            text: line.text,
            font,
            color,
            align,
            within,
            owner,
          },
        ],
  );
  return { items, lines, bottom: y + within.height };
}
