/**
 * Proof that a drawn tile has its fonts. An SVG shown as an image loads even fonts that lie inside it a little
 * later, and draws their text invisible until then; nothing tells when they are there. So each tile carries a
 * strip with one letter of each font below the part that is kept, and is drawn again until all letters show.
 */
import { fontFamily } from '#core/scene/fonts';
import type { SceneTheme } from '#core/scene/scene-theme';
import type { FontSource } from '#core/scene/write-svg';

/** Device px. */
export const PROOF_HEIGHT = 24;
const LETTER_WIDTH = 28;
const LETTER_SIZE = 18;

export const proofWidth = (fonts: readonly FontSource[]): number => fonts.length * LETTER_WIDTH;

/** A letter that this font brings: in the first long range of each, the one at 48h is a letter (H, ш, ň, Ҩ). */
export function letterOf({ unicodeRange }: FontSource): string {
  const ranges = unicodeRange.split(',').map((range) => range.replace('U+', '').split('-'));
  const widest = ranges
    .map(([first = '0', last = first]) => ({
      first: Number.parseInt(first, 16),
      length: Number.parseInt(last, 16) - Number.parseInt(first, 16),
    }))
    .find(({ length }) => length > 80);
  return String.fromCodePoint((widest?.first ?? 0x20) + 0x48);
}

/** SVG of the strip; `x`, `y` and lengths in the units of the SVG, of which one is `scale` device px. */
export function proofSvg(
  fonts: readonly FontSource[],
  theme: SceneTheme,
  at: { readonly x: number; readonly y: number; readonly scale: number },
): string {
  const unit = (px: number): number => px / at.scale;
  const width = unit(Math.max(proofWidth(fonts), 1));
  const letters = fonts.map((font, index) => {
    const x = at.x + unit(index * LETTER_WIDTH + 4);
    const style = `font-family:'${fontFamily}';font-size:${unit(LETTER_SIZE)}px;font-weight:${font.weight}`;
    return `<text x="${x}" y="${at.y + unit(LETTER_SIZE)}" fill="${theme.ink}" style="${style}">${letterOf(font)}</text>`;
  });
  return `<rect x="${at.x}" y="${at.y}" width="${width}" height="${unit(PROOF_HEIGHT)}" fill="${theme.paper}"/>${letters.join('')}`;
}

/** Expression for the page: whether each letter left a trace in the strip's RGBA `pixels` of `width`. */
export const proofCheck = (count: number): string => `((pixels, width) => {
  for (let letter = 0; letter < ${count}; letter += 1) {
    let isDrawn = false;
    for (let y = 0; y < ${PROOF_HEIGHT} && !isDrawn; y += 1) {
      for (let x = letter * ${LETTER_WIDTH} + 3; x < (letter + 1) * ${LETTER_WIDTH} - 1 && !isDrawn; x += 1) {
        isDrawn = Math.abs(pixels[(y * width + x) * 4] - pixels[0]) > 40;
      }
    }
    if (!isDrawn) return false;
  }
  return true;
})`;
