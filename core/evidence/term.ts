/** A word of a rule as it is looked for: stems in a row. "личный кабинет" is two words that must stand side by side. */
import { stemOf } from '../text/stem';
import { wordsOf } from '../text/words';

/** Stems in order; empty where the term holds no word at all, and then it matches nothing. */
export const stemsOf = (text: string): string[] => wordsOf(text).map(stemOf);

export function holdsTerm(stems: readonly string[], term: readonly string[]): boolean {
  if (term.length === 0) return false;
  return stems.some((_, start) => term.every((stem, offset) => stems[start + offset] === stem));
}
