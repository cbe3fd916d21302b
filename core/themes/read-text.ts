/** A text as clustering reads it: words and their stems in order. Texts come masked; masks are no words. */
import { stemOf } from '../text/stem';
import { wordsOf } from '../text/words';

export interface Reading {
  readonly words: readonly string[];
  /** One for each word. */
  readonly stems: readonly string[];
}

/** Numbers tell no problem from another, nor do addresses of pages run together. */
const longestWord = 40;
const digit = /\p{N}/u;
const address = /https?:\/\/\S+|www\.\S+/giu;

/** More of a text is a pasted page, and its beginning says what it is about. */
const longestText = 4_000;

/** Stems of words already seen: a word of support is written thousands of times. */
export function textReader(): (text: string) => Reading {
  const known = new Map<string, string>();
  const stem = (word: string): string => {
    const found = known.get(word) ?? stemOf(word);
    known.set(word, found);
    return found;
  };
  return (text) => {
    const words = wordsOf(text.slice(0, longestText).replaceAll(address, ' ')).filter(
      (word) => word.length < longestWord && !digit.test(word),
    );
    return { words, stems: words.map(stem) };
  };
}
