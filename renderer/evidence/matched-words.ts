/** Marks found words inside a customer's text: plain segments, so that they are drawn as text and never as HTML. */
import type { StepRule } from '#core/evidence/rule';
import { holdsTerm, stemsOf } from '#core/evidence/term';
import { stemOf } from '#core/text/stem';
import { normalise } from '#core/text/words';

export interface TextSegment {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Stems in a row: one word, or a phrase whose words stand side by side. */
export type Term = readonly string[];

const word = /[\p{L}\p{N}]+/gu;

/** Words of a search stand anywhere, each for itself. */
export const termsOfSearch = (words: string): readonly Term[] => stemsOf(words).map((stem) => [stem]);

/** Words a rule looks for; what it excludes is not what made a contact match. */
export function termsOfRule(rule: StepRule | null): readonly Term[] {
  if (!rule) return [];
  switch (rule.test) {
    case 'anyWord':
    case 'allWords':
    case 'near':
      return rule.words.map(stemsOf).filter((term) => term.length > 0);
    case 'all':
    case 'any':
      return rule.rules.flatMap(termsOfRule);
    default:
      return [];
  }
}

/** Cuts the text into marked and plain parts; put together they are the text again, character by character. */
export function segmentsOf(
  text: string,
  terms: readonly Term[],
  /** What expressions found, as it stands in the text. */
  pieces: readonly string[] = [],
): readonly TextSegment[] {
  const [piece, ...others] = pieces.filter((one) => one !== '' && text.includes(one));
  if (piece !== undefined) {
    const at = text.indexOf(piece);
    return [
      ...(at > 0 ? segmentsOf(text.slice(0, at), terms, others) : []),
      { text: piece, isMatch: true },
      ...(at + piece.length < text.length ? segmentsOf(text.slice(at + piece.length), terms, others) : []),
    ];
  }
  const words = terms.length === 0 ? [] : [...text.matchAll(word)];
  const stems = words.map(([said]) => stemOf(normalise(said)));
  const segments: TextSegment[] = [];
  let cutAt = 0;
  for (const [index, found] of words.entries()) {
    if (found.index < cutAt) continue;
    const term = terms.find((asked) => holdsTerm(stems.slice(index, index + asked.length), asked));
    const last = term ? words[index + term.length - 1] : undefined;
    if (!last) continue;
    const end = last.index + last[0].length;
    if (found.index > cutAt) segments.push({ text: text.slice(cutAt, found.index), isMatch: false });
    segments.push({ text: text.slice(found.index, end), isMatch: true });
    cutAt = end;
  }
  if (cutAt < text.length || segments.length === 0)
    segments.push({ text: text.slice(cutAt), isMatch: false });
  return segments;
}
