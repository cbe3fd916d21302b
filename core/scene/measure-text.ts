/**
 * Width of text by the advance widths of the bundled font. Without kerning and ligatures the width of a text
 * is the sum of its characters, so a screen is never asked. Characters the font lacks are drawn by whatever
 * font the reader has: they are taken wide rather than narrow.
 */
import { packedWidths, unitsPerEm } from './font-metrics';
import { fonts } from './fonts';
import type { FontName, MeasureText } from './scene';

function unpack(packed: string): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const run of packed.split(';')) {
    const [first = '', list = ''] = run.split(':');
    const start = Number.parseInt(first, 36);
    list.split(',').forEach((width, index) => {
      widths.set(start + index, Number.parseInt(width, 36) / unitsPerEm);
    });
  }
  return widths;
}

const widthsByWeight = { 400: unpack(packedWidths[400]), 600: unpack(packedWidths[600]) };

const invisible = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const wide = /^[\p{Extended_Pictographic}\p{Regional_Indicator}]$/u;

/** In em. Emoji fonts differ most from each other; ideographs are one em; other scripts rarely exceed it. */
function foreignWidth(code: number): number {
  const character = String.fromCodePoint(code);
  if (invisible.test(character)) return 0;
  if (wide.test(character)) return 1.4;
  return 1.1;
}

const foreignWidths = new Map<number, number>();

/** Width in em of one character. */
function characterWidth(code: number, weight: 400 | 600): number {
  const known = widthsByWeight[weight].get(code) ?? foreignWidths.get(code);
  if (known !== undefined) return known;
  const width = foreignWidth(code);
  foreignWidths.set(code, width);
  return width;
}

/** Width in px at 100 %. */
export const measureText: MeasureText = (text: string, font: FontName): number => {
  const { size, weight } = fonts[font];
  let width = 0;
  for (const character of text) width += characterWidth(character.codePointAt(0) ?? 0, weight);
  return width * size;
};
