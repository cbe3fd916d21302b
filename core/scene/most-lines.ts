/**
 * How many lines a text can take at most, told from its width alone: a fraction of the cost of breaking it
 * (break-lines.ts). Knows plain words of European scripts; of anything else it says that it does not know.
 */
import { isLoneWord } from './break-lines';
import type { FontName, MeasureText } from './scene';

/** Letters, digits and signs of one character each, drawn by the bundled font. */
const known =
  /^[ -~\u00a0-\u00ac\u00ae-\u017f\u0400-\u045f\u0490\u0491\u2013\u2014\u2018-\u201e\u2026\u20bd\u2116\n]*$/;
/** Words of so few letters may cling to what follows, as numbers do, and small words behind quotes; here all do. */
const LONGEST_CLINGING = 4;
const clinging = /[0-9№]|^[«„“(]/;
const clingsToLast = /^[—–]/;

interface Width {
  readonly width: number;
  readonly font: FontName;
  readonly measure: MeasureText;
}

/** Widths are added up in different orders. */
const rounding = 1e-6;

/**
 * Never less than `breakLines` makes of the text: whatever might hold two words together does so here, and lines of
 * larger parts are never fewer. Infinity: not known.
 */
export function mostLines(text: string, options: Width): number {
  if (!known.test(text)) return Number.POSITIVE_INFINITY;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += options.measure(paragraph, options.font) <= options.width ? 1 : linesOfWords(paragraph, options);
  }
  return lines;
}

function linesOfWords(paragraph: string, { width, font, measure }: Width): number {
  const space = measure(' ', font);
  const room = width - rounding;
  let lines = 1;
  /** Of the line before the part that is being put together, and of that part. */
  let used = 0;
  let part = 0;
  let isHeld = false;
  const words = paragraph.split(' ');
  const last = words.length - 1;
  for (const [index, word] of words.entries()) {
    const isJoined = isHeld || clingsToLast.test(word) || (index === last && isLoneWord(word));
    if (!isJoined) {
      used += part;
      part = 0;
    }
    part += (used + part > 0 ? space : 0) + measure(word, font);
    // Such a part is cut where it must be.
    if (part > room) return Number.POSITIVE_INFINITY;
    if (used + part > room) {
      lines += 1;
      used = 0;
    }
    isHeld = word.length <= LONGEST_CLINGING || clinging.test(word);
  }
  return lines;
}
