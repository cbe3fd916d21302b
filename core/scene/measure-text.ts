/**
 * Width of text by the advance widths of the bundled font. Without kerning and ligatures the width of a text
 * is the sum of its characters, so a screen is never asked. Characters the font lacks are drawn by whatever
 * font the reader has: they are taken wide rather than narrow.
 */
import { packedWidths, unitsPerEm } from './font-metrics';
import { fonts } from './fonts';
import type { FontName, MeasureText } from './scene';

/** The font lacks the character. */
const lacking = -1;

/** By code: it is looked up a few million times for a large map. Parts of 2,048 are exact in 32 bits. */
function unpack(packed: string): Float32Array {
  const runs = packed.split(';').map((run) => {
    const [first = '', list = ''] = run.split(':');
    return { start: Number.parseInt(first, 36), list: list.split(',') };
  });
  const end = Math.max(...runs.map(({ start, list }) => start + list.length));
  const widths = new Float32Array(end).fill(lacking);
  for (const { start, list } of runs)
    list.forEach((width, index) => {
      widths[start + index] = Number.parseInt(width, 36) / unitsPerEm;
    });
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

/** Width in em of any character. */
function characterWidth(code: number, widths: Float32Array): number {
  const known = widths[code] ?? lacking;
  if (known !== lacking) return known;
  const foreign = foreignWidths.get(code) ?? foreignWidth(code);
  foreignWidths.set(code, foreign);
  return foreign;
}

/** Width in px at 100 %. */
export const measureText: MeasureText = (text: string, font: FontName): number => {
  const { size, weight } = fonts[font];
  const widths = widthsByWeight[weight];
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const known = widths[text.charCodeAt(at)] ?? lacking;
    if (known !== lacking) {
      width += known;
      continue;
    }
    const code = text.codePointAt(at) ?? 0;
    width += characterWidth(code, widths);
    if (code > 0xffff) at += 1;
  }
  return width * size;
};
