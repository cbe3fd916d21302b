/**
 * The fonts of the scene: Inter in two weights. Whoever draws text uses these sizes and switches kerning and
 * ligatures off; then widths agree with measure-text.ts on canvas, in the DOM, SVG and PDF. Figures are not
 * tabular: a 2D canvas cannot ask for them, and in Inter they widen hyphens and points inside running text too.
 */
import { ascent, descent, unitsPerEm } from './font-metrics';
import type { FontName } from './scene';

export interface Font {
  /** px at 100 %. */
  readonly size: number;
  readonly weight: 400 | 600;
  readonly lineHeight: number;
}

export const fonts: Readonly<Record<FontName, Font>> = {
  title: { size: 28, weight: 600, lineHeight: 36 },
  heading: { size: 15, weight: 600, lineHeight: 20 },
  strong: { size: 13, weight: 600, lineHeight: 18 },
  body: { size: 13, weight: 400, lineHeight: 18 },
  small: { size: 11, weight: 400, lineHeight: 15 },
  label: { size: 11, weight: 600, lineHeight: 15 },
  number: { size: 20, weight: 600, lineHeight: 24 },
};

export const fontFamily = 'Inter';
export const fontFallbacks = "'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";
/** Style every text of the scene needs, as CSS declarations. */
export const textStyle = 'font-kerning: none; font-variant-ligatures: none; letter-spacing: 0';

/** From the top of a line to its baseline; the formula CSS uses, so that DOM and SVG agree. */
export function baselineOffset(name: FontName): number {
  const { size, lineHeight } = fonts[name];
  const up = (ascent / unitsPerEm) * size;
  const down = (descent / unitsPerEm) * size;
  return (lineHeight - up - down) / 2 + up;
}
