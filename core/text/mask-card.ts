/** Numbers of bank cards: the shape, the lengths that payment systems issue, and Luhn's check digit. */
import { once } from '../once';
import { digitsOf, type Span } from './mask-span';

const gap = '[ \\u00a0\\u2009\\u202f._/\\n\\u2013\\u2014-]{0,2}';
const start =
  '(?=[2-6])(?:(?<![\\p{L}\\p{N}])|(?<=(?:^|[^\\p{L}])(?:карт[аыуе]|картой|card)))(?<!\\d[.,]\\s?)';
export const fewestOfCard = 13;
/** 13 to 19 digits, bare or in groups; the first digit is that of a payment system. */
const cards = once(() =>
  [
    `[2-6]\\d{3}(?:${gap}\\d{4}){2,3}${gap}\\d{1,7}(?![\\p{L}\\p{N}])`,
    // American Express and Diners Club
    `3[0-8]\\d{2}${gap}\\d{6}${gap}\\d{4,5}(?![\\p{L}\\p{N}])`,
    `[2-6](?:[ ]\\d){15}(?![ ]?[\\p{L}\\p{N}])`,
  ].map((pattern) => new RegExp(`${start}(?=(?<it>${pattern}))`, 'giu')),
);

/** Barcodes and devices have check digits of their own, and one in ten of them Luhn's too. */
const otherWord =
  /(?<!\p{L})(?:штрих|ean|upc|imei|имей|трек|barcode|gtin|serial|tracking|серийн)[\p{L}-]*[^\d\n]{0,12}$/iu;

/** The pattern looks ahead without going there: of two cards side by side both are tried, each from its own start. */
export const findCards = (text: string): Span[] =>
  cards().flatMap((pattern) => {
    const found: Span[] = [];
    for (const match of text.matchAll(pattern)) {
      const { index } = match;
      if (index < (found.at(-1)?.end ?? 0)) continue;
      const end = endOfCard(text, index, index + (match.groups?.it?.length ?? 0));
      if (end !== null && !otherWord.test(text.slice(Math.max(0, index - 30), index)))
        found.push({ start: index, end, kind: 'card' });
    }
    return found;
  });

/** A price may follow the number with a space, and the pattern take it along: shorter readings are tried too. */
function endOfCard(text: string, start: number, farthest: number): number | null {
  for (let end = farthest; end >= start + 13; end--) {
    const isBreak = end === farthest || (/\d/.test(text[end - 1] ?? '') && /\D/.test(text[end] ?? ''));
    if (isBreak && isCard(text, start, end)) return end;
  }
  return null;
}

/** Round numbers in a row are prices: 2000 2500 3000 3500. */
function isCard(text: string, start: number, end: number): boolean {
  const found = text.slice(start, end);
  const groups = found.split(/\D+/);
  if (groups.length > 2 && groups.every((group) => Number(group) % 50 === 0)) return false;
  const digits = digitsOf(found);
  return hasLengthOfSystem(digits) && hasCheckDigit(digits);
}

/** Lengths that payment systems issue; an IMEI (15 digits, mostly of 35…) has a check digit too. */
function hasLengthOfSystem(digits: string): boolean {
  const { length } = digits;
  if (/^3[47]/.test(digits)) return length === 15;
  if (/^3[068]/.test(digits)) return length === 14;
  if (digits.startsWith('4')) return length === 13 || length === 16 || length === 19;
  return length >= 16 || (length >= 13 && /^(?:5[06-8]|6)/.test(digits));
}

/** Luhn's check digit (ISO/IEC 7812-1). */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
