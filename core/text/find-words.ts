/**
 * Finds the words of a query in a text, and cuts out the place where they stand. Beginnings of words count, so that
 * a search helps while it is being typed. Knows nothing of maps; a text on screen is never markup, only words.
 */
import { normalise, wordsOf } from './words';

export interface Excerpt {
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

/** Characters on each side of what was found. */
const around = 60;

/** Words to look for; none: there is nothing to look for yet. */
export const queryWords = (query: string): readonly string[] => [...new Set(wordsOf(query))];

const letterOrDigit = /[\p{L}\p{N}]/u;

/** Where a word beginning with this stands; -1: nowhere. `text` is normalised. */
function placeOf(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isInside = at > 0 && letterOrDigit.test(text.charAt(at - 1));
    if (!isInside) return at;
  }
  return -1;
}

/** All words stand in the text: the place around the first of them; null: some word is missing. */
export function findWords(text: string, words: readonly string[]): Excerpt | null {
  const folded = normalise(text);
  const places = words.map((word) => ({ at: placeOf(folded, word), length: word.length }));
  const [first] = [...places].sort((a, b) => a.at - b.at);
  if (!first || first.at < 0) return null;
  const end = first.at + first.length;
  const start = first.at <= around ? 0 : wordStart(text, first.at - around);
  const stop = text.length - end <= around ? text.length : wordEnd(text, end + around);
  return {
    before: `${start > 0 ? '…' : ''}${text.slice(start, first.at)}`,
    hit: text.slice(first.at, end),
    after: `${text.slice(end, stop)}${stop < text.length ? '…' : ''}`,
  };
}

/** No word is cut in two, unless it is longer than any. */
function wordStart(text: string, from: number): number {
  const space = text.slice(from, from + around).search(/\s/);
  return space < 0 ? from : from + space + 1;
}

function wordEnd(text: string, to: number): number {
  const space = text.slice(to - around, to).search(/\s\S*$/);
  return space < 0 ? to : to - around + space;
}
