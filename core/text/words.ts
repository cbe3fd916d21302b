/**
 * What a word is, for rules and search: a run of letters and digits, lower case, ё written as е.
 * The database splits texts the same way, so both sides must change together (electron/evidence/text-sql.ts).
 */
import { maskTokens } from './mask-tokens';

const word = /[\p{L}\p{N}]+/gu;

/** Anything but plain Latin and Cyrillic letters and usual signs, of which each has one lower case everywhere. */
const others = /[\u00c0-\u03ff\u0460-\u1fff\u2070-\uffff]/;

/** Lower case one character at a time, as databases do it: the last sigma of a word is a sigma like any other. */
export function lowerCase(text: string): string {
  if (!others.test(text)) return text.toLowerCase();
  return text.replace(/\p{Lu}|\p{Lt}/gu, (letter) => Array.from(letter.toLowerCase())[0] ?? letter);
}

export function normalise(text: string): string {
  return lowerCase(text).replaceAll('ё', 'е');
}

/** Words of a text in order. What masking put in place of a phone or a card is not a word of the customer. */
export function wordsOf(text: string): string[] {
  return normalise(text.replaceAll(maskTokens, ' ')).match(word) ?? [];
}

/** All words between single spaces, with one at both ends, so that " word " finds whole words only. */
export function searchTextOf(text: string): string {
  return ` ${wordsOf(text).join(' ')} `;
}
