/**
 * How many lines a text can take at most, told from its width alone: a fraction of the cost of breaking it
 * (break-lines.ts). Knows plain words of European scripts; of anything else it says that it does not know.
 */
import type { FontName, MeasureText } from './scene';

/** Letters, digits and signs of one character each, drawn by the bundled font. */
const known =
  /^[ -~\u00a0-\u00ac\u00ae-\u017f\u0400-\u045f\u0490\u0491\u2013\u2014\u2018-\u201e\u2026\u20bd\u2116\n]*$/;
const gaps = /[ \u00a0]/;

interface Width {
  readonly width: number;
  readonly font: FontName;
  readonly measure: MeasureText;
}

/** Widths are added up in different orders. */
const rounding = 1e-6;

/**
 * Never less than `breakLines` makes of the text. Of two lines that follow each other, the second began because the
 * first had no room for its first word: together they are wider than the width. Infinity: not known.
 */
export function mostLines(text: string, { width, font, measure }: Width): number {
  if (!known.test(text)) return Number.POSITIVE_INFINITY;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    const widths = measure(paragraph, font) / width + rounding;
    // A word wider than the line is cut, and its parts do not follow the rule.
    if (widths > 1 && paragraph.split(gaps).some((word) => measure(word, font) > width))
      return Number.POSITIVE_INFINITY;
    lines += Math.max(1, 2 * Math.ceil(widths) - 1);
  }
  return lines;
}
