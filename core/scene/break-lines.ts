/**
 * Breaks text into lines that fit a width. Greedy; never inside a grapheme; explicit line ends are kept;
 * a word wider than the line is broken; a short Russian preposition or a number does not stay at the end of a line,
 * no line begins with a dash or a dot between facts, and none is a last word of a letter or two.
 * Relies on widths being additive (measure-text.ts); knows nothing of boxes. Each line knows where in the text it
 * begins, so that words of one line can be of several fonts (rich-block.ts).
 */
import { once } from '../once';
import { cleanText } from './clean-text';
import type { FontName, MeasureText } from './scene';

export interface TextLine {
  readonly text: string;
  /** px at 100 %, by font metrics. */
  readonly width: number;
}

export interface BreakOptions {
  readonly width: number;
  readonly font: FontName;
  readonly measure: MeasureText;
  /** Lines past it are dropped and the last one ends in an ellipsis. */
  readonly maxLines?: number;
}

const graphemes = once(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));
const clings = /^[«„“(]*(?:[авикосуяАВИКОСУЯ]|[Нн][аеио]|[Пп]о|[Зз]а|[Ии]з|[Дд]о|[Оо][тб]|[ВвКкСс]о|№)$/u;
/** A number stays with what it counts, and with the rest of itself: «14 плиток», «7 500 ₽», “24 hours”. */
const counts = /(?:^|[«„“(–-])\p{Nd}{1,4}(?:[.,]\p{Nd}+)?$/u;
const startsWithDash = /^[—–·]/u;
/** “Do I have to check it?”: “it?” alone is no line. */
export const isLoneWord = (word: string): boolean => /^\p{L}{1,2}[.,!?…»“”"]*$/u.test(word);
/** After a hyphen or a slash between parts of a word, and between ideographs, a line may end without a space. */
const softBreaks =
  /(?<=[\p{L}\p{N}]{3}[-/])(?=[\p{L}\p{N}]{3})|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

/** Width of a part of a paragraph that begins at `at`. */
export type MeasurePart = (text: string, at: number) => number;

export interface ParagraphOptions {
  readonly width: number;
  readonly measurePart: MeasurePart;
}

export interface PlacedLine extends TextLine {
  /** Index in the paragraph of the line's first character; the line is as long as the part it shows. */
  readonly at: number;
}

interface Piece extends PlacedLine {
  /** Space in front of the piece when it does not begin a line. */
  readonly gap: string;
}

function* graphemesOf(text: string): Generator<string> {
  for (const { segment } of graphemes().segment(text)) yield segment;
}

/** Words, with those that must not part joined by a no-break space as long as they fit one line together. */
function splitWords(paragraph: string, { width, measurePart }: ParagraphOptions): Piece[] {
  const pieces: Piece[] = [];
  let gap = '';
  let next = 0;
  const tokens = paragraph.split(/( +)/);
  const lastToken = tokens.length - 1;
  for (const [index, token] of tokens.entries()) {
    const at = next;
    next += token.length;
    if (token === '') continue;
    if (token.startsWith(' ')) {
      gap = token;
      continue;
    }
    const last = pieces.at(-1);
    const joined = last && gap === ' ' ? `${last.text}\u00a0${token}` : '';
    if (
      last &&
      joined !== '' &&
      (clings.test(lastWord(last.text)) ||
        counts.test(lastWord(last.text)) ||
        startsWithDash.test(token) ||
        (index === lastToken && isLoneWord(token)))
    ) {
      const together = measurePart(joined, last.at);
      if (together <= width) {
        pieces[pieces.length - 1] = { ...last, text: joined, width: together };
        gap = '';
        continue;
      }
    }
    let from = at;
    token.split(softBreaks).forEach((part, index) => {
      pieces.push({ text: part, at: from, width: measurePart(part, from), gap: index === 0 ? gap : '' });
      from += part.length;
    });
    gap = '';
  }
  return pieces.flatMap((piece) => (piece.width <= width ? piece : partAtNoBreakSpaces(piece)));

  /** Better torn there than inside a word. */
  function partAtNoBreakSpaces(piece: Piece): Piece[] {
    let from = piece.at;
    return piece.text.split('\u00a0').map((part, index) => {
      const at = from;
      from += part.length + 1;
      return { text: part, at, width: measurePart(part, at), gap: index === 0 ? piece.gap : '\u00a0' };
    });
  }
}

const lastWord = (text: string): string => text.slice(text.lastIndexOf('\u00a0') + 1);

/** Parts of a word that each fit the width; at least one character each. */
function chop(word: PlacedLine, { width, measurePart }: ParagraphOptions): PlacedLine[] {
  /** A chain of joined emoji can be wider than any line: only then a grapheme is taken apart. */
  const fittingGraphemes = (text: string): string[] =>
    [...graphemesOf(text)].flatMap((grapheme) =>
      measurePart(grapheme, word.at) <= width ? grapheme : [...grapheme],
    );
  const parts: PlacedLine[] = [];
  let at = word.at;
  let text = '';
  let used = 0;
  for (const grapheme of fittingGraphemes(word.text)) {
    const more = measurePart(grapheme, at + text.length);
    if (text !== '' && used + more > width) {
      parts.push({ text, width: used, at });
      at += text.length;
      text = '';
      used = 0;
    }
    text += grapheme;
    used += more;
  }
  parts.push({ text, width: used, at });
  return parts;
}

/** Lines of one paragraph, at least one. */
export function breakParagraph(paragraph: string, options: ParagraphOptions): readonly PlacedLine[] {
  const { width, measurePart } = options;
  const lines: PlacedLine[] = [];
  let line: PlacedLine = { text: '', width: 0, at: 0 };
  for (const piece of splitWords(paragraph, options)) {
    const { gap } = piece;
    const gapWidth = line.text === '' ? 0 : measurePart(gap, piece.at - gap.length);
    if (line.width + gapWidth + piece.width <= width) {
      line =
        line.text === ''
          ? piece
          : { ...line, text: line.text + gap + piece.text, width: line.width + gapWidth + piece.width };
      continue;
    }
    if (line.text !== '') lines.push(line);
    const parts = piece.width <= width ? [piece] : chop(piece, options);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? piece;
  }
  lines.push(line);
  return lines.map(({ text, width: used, at }) => ({ text, width: used, at }));
}

/** Shortens a line until it ends in an ellipsis inside the width. */
function withEllipsis(line: TextLine, { width, font, measure }: BreakOptions): TextLine {
  const room = width - measure('…', font);
  let text = '';
  let used = 0;
  for (const grapheme of graphemesOf(line.text)) {
    const more = measure(grapheme, font);
    if (used + more > room) break;
    text += grapheme;
    used += more;
  }
  const shown = `${text.trimEnd()}…`;
  return { text: shown, width: measure(shown, font) };
}

/** Lines of the text; none for text that is empty or blank. */
export function breakLines(text: string, options: BreakOptions): readonly TextLine[] {
  const cleaned = cleanText(text).replace(/[ \n]+$/, '');
  if (cleaned.trim() === '') return [];
  const lines: TextLine[] = [];
  const { maxLines = Number.POSITIVE_INFINITY } = options;
  const { width, font, measure } = options;
  const measurePart = (part: string): number => measure(part, font);
  for (const paragraph of cleaned.split('\n')) {
    for (const line of breakParagraph(paragraph, { width, measurePart })) lines.push(line);
    if (lines.length > maxLines) break;
  }
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  const last = kept.at(-1);
  if (last) kept[kept.length - 1] = withEllipsis(last, options);
  return kept;
}
