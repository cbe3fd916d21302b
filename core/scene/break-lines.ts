/**
 * Breaks text into lines that fit a width. Greedy; never inside a grapheme; explicit line ends are kept;
 * a word wider than the line is broken; a short Russian preposition or a number does not stay at the end of a line,
 * and no line begins with a dash or a dot between facts.
 * Relies on widths being additive (measure-text.ts); knows nothing of boxes.
 */
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

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const clings = /^[«„“(]*(?:[авикосуяАВИКОСУЯ]|[Нн][аеио]|[Пп]о|[Зз]а|[Ии]з|[Дд]о|[Оо][тб]|[ВвКкСс]о|№)$/u;
/** A number stays with what it counts, and with the rest of itself: «14 плиток», «7 500 ₽», “24 hours”. */
const counts = /(?:^|[«„“(–-])\p{Nd}{1,4}(?:[.,]\p{Nd}+)?$/u;
const startsWithDash = /^[—–·]/u;
/** After a hyphen or a slash inside a word, and between ideographs, a line may end without a space. */
const softBreaks =
  /(?<=[\p{L}\p{N}][-/])(?=[\p{L}\p{N}])|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

interface Piece {
  readonly text: string;
  readonly width: number;
  /** Space in front of the piece when it does not begin a line. */
  readonly gap: string;
}

function* graphemesOf(text: string): Generator<string> {
  for (const { segment } of graphemes.segment(text)) yield segment;
}

/** Words, with those that must not part joined by a no-break space as long as they fit one line together. */
function splitWords(paragraph: string, { width, font, measure }: BreakOptions): Piece[] {
  const pieces: Piece[] = [];
  let gap = '';
  for (const token of paragraph.split(/( +)/)) {
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
      (clings.test(lastWord(last.text)) || counts.test(lastWord(last.text)) || startsWithDash.test(token))
    ) {
      const together = measure(joined, font);
      if (together <= width) {
        pieces[pieces.length - 1] = { text: joined, width: together, gap: last.gap };
        gap = '';
        continue;
      }
    }
    token.split(softBreaks).forEach((part, index) => {
      pieces.push({ text: part, width: measure(part, font), gap: index === 0 ? gap : '' });
    });
    gap = '';
  }
  return pieces.flatMap((piece) => (piece.width <= width ? piece : partAtNoBreakSpaces(piece)));

  /** Better torn there than inside a word. */
  function partAtNoBreakSpaces(piece: Piece): Piece[] {
    return piece.text.split('\u00a0').map((part, index) => ({
      text: part,
      width: measure(part, font),
      gap: index === 0 ? piece.gap : '\u00a0',
    }));
  }
}

const lastWord = (text: string): string => text.slice(text.lastIndexOf('\u00a0') + 1);

/** Parts of a word that each fit the width; at least one character each. */
function chop(word: string, { width, font, measure }: BreakOptions): TextLine[] {
  /** A chain of joined emoji can be wider than any line: only then a grapheme is taken apart. */
  const fittingGraphemes = (text: string): string[] =>
    [...graphemesOf(text)].flatMap((grapheme) =>
      measure(grapheme, font) <= width ? grapheme : [...grapheme],
    );
  const parts: TextLine[] = [];
  let text = '';
  let used = 0;
  for (const grapheme of fittingGraphemes(word)) {
    const more = measure(grapheme, font);
    if (text !== '' && used + more > width) {
      parts.push({ text, width: used });
      text = '';
      used = 0;
    }
    text += grapheme;
    used += more;
  }
  parts.push({ text, width: used });
  return parts;
}

function breakParagraph(paragraph: string, options: BreakOptions, lines: TextLine[]): void {
  const { width, font, measure } = options;
  let text = '';
  let used = 0;
  for (const piece of splitWords(paragraph, options)) {
    const gapWidth = text === '' ? 0 : measure(piece.gap, font);
    if (used + gapWidth + piece.width <= width) {
      text += text === '' ? piece.text : piece.gap + piece.text;
      used += gapWidth + piece.width;
      continue;
    }
    if (text !== '') lines.push({ text, width: used });
    const parts = piece.width <= width ? [piece] : chop(piece.text, options);
    for (const part of parts.slice(0, -1)) lines.push({ text: part.text, width: part.width });
    const rest = parts.at(-1);
    text = rest?.text ?? '';
    used = rest?.width ?? 0;
  }
  lines.push({ text, width: used });
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
  for (const paragraph of cleaned.split('\n')) {
    breakParagraph(paragraph, options, lines);
    if (lines.length > maxLines) break;
  }
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  const last = kept.at(-1);
  if (last) kept[kept.length - 1] = withEllipsis(last, options);
  return kept;
}
