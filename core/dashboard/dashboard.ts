/**
 * What a file of the dashboard holds: the cube, chosen quotes, and what a reader must know of both. Everything in it is
 * masked. Knows neither the store it came from nor the page that shows it.
 */
import type { Language, Period } from '../document/records/field';
import type { ThemeName } from '../scene/scene-theme';
import { normalise } from '../text/words';
import type { Cube } from './cube';
import { type Filter, isInMonths } from './sums';

export const scoreWords = ['unrated', 'satisfied', 'dissatisfied'] as const;

/** Columns of one length. */
export interface Quotes {
  readonly text: readonly string[];
  /** YYYY-MM-DD; '': not known. */
  readonly day: readonly string[];
  readonly source: readonly number[];
  readonly theme: readonly number[];
  readonly category: readonly number[];
  readonly channel: readonly number[];
  readonly month: readonly number[];
  /** Place among `scoreWords`. */
  readonly score: readonly number[];
}

export interface Dashboard {
  readonly language: Language;
  readonly theme: ThemeName;
  /** YYYY-MM-DD. */
  readonly madeOn: string;
  /** Of customers, or of colleagues who use the product themselves; never both. */
  readonly whose: 'customers' | 'colleagues';
  readonly isInvented: boolean;
  /** From the first dated comment to the last; null: none has a date. */
  readonly period: Period | null;
  readonly cube: Cube;
  readonly quotes: Quotes;
  /** Different texts that quotes were chosen from. */
  readonly texts: number;
}

/** Places of the quotes that the filter leaves, in the order of the file. */
export function quotesUnder({ quotes, cube }: Dashboard, filter: Filter, words: readonly string[]): number[] {
  const found: number[] = [];
  for (let at = 0; at < quotes.text.length; at++) {
    if (filter.source !== null && filter.source !== quotes.source[at]) continue;
    if (filter.theme !== null && filter.theme !== quotes.theme[at]) continue;
    if (filter.category !== null && filter.category !== quotes.category[at]) continue;
    if (filter.channel !== null && filter.channel !== quotes.channel[at]) continue;
    if (!isInMonths(filter, quotes.month[at] ?? -1, cube)) continue;
    if (words.length > 0 && !holdsAll(quotes.text[at] ?? '', words)) continue;
    found.push(at);
  }
  return found;
}

/** Words as they are typed, also beginnings of words. */
export const wordsOfSearch = (typed: string): readonly string[] =>
  normalise(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
function holdsAll(text: string, words: readonly string[]): boolean {
  const said = normalise(text);
  return words.every((word) => holdsBeginning(said, word));
}

const isInWord = /[\p{L}\p{N}]/u;

/** "код" is in "кода" and not in "подкод". */
function holdsBeginning(said: string, word: string): boolean {
  for (let at = said.indexOf(word); at >= 0; at = said.indexOf(word, at + 1))
    if (at === 0 || !isInWord.test(said.charAt(at - 1))) return true;
  return false;
}
