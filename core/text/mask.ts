/**
 * Masks personal data in free text: phones, e-mail addresses, bank cards. Pure; knows nothing of storage.
 * Leaves alone what only looks alike: prices, mileages, dates, versions, order and ad numbers.
 */
import { detectLanguage } from './language';
import { type MaskKind, maskToken } from './mask-tokens';
import { findPhones, unit } from './phone';

export interface Masked {
  readonly text: string;
  readonly counts: Readonly<Record<MaskKind, number>>;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: MaskKind;
}

const none: Masked['counts'] = { phone: 0, email: 0, card: 0 };

/** Nothing can be personal data in a text without any of these. The database asks the same question first. */
export const mayHoldPersonalData = /[@\uff200-9\uff10-\uff19]|собак|\(at\)|\[at\]| dot /i;

export function mask(text: string): Masked {
  if (!mayHoldPersonalData.test(text)) return { text, counts: none };
  const tokens = maskToken[detectLanguage(text) ?? 'en'];
  const counts = { ...none };
  let masked = text;
  // What was masked can have hidden the shape of its neighbour, so look again until nothing is left.
  for (let spans = findAll(masked); spans.length > 0; spans = findAll(masked)) {
    let rest = '';
    let position = 0;
    for (const span of spans) {
      counts[span.kind]++;
      rest += masked.slice(position, span.start) + tokens[span.kind];
      position = span.end;
    }
    masked = rest + masked.slice(position);
  }
  return { text: masked, counts };
}

function findAll(text: string): Span[] {
  const plain = withPlainDigits(text);
  return withoutOverlap([...findEmails(plain), ...findCards(plain), ...findPhones(plain).map(asPhone)]);
}

/** Digits and @ of full width, as some keyboards write them; every character keeps its place. */
const withPlainDigits = (text: string): string =>
  text.replace(/[\uff10-\uff19\uff20]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

const asPhone = ({ start, end }: { start: number; end: number }): Span => ({ start, end, kind: 'phone' });

/** In order; where two overlap, the one found by the stricter test (listed first) stays. */
function withoutOverlap(found: Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of found)
    if (kept.every((other) => span.end <= other.start || span.start >= other.end)) kept.push(span);
  return kept.sort((a, b) => a.start - b.start);
}

/** Lengths are bounded as in RFC 5321, which also keeps the search linear. */
const email =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}(?:@|\s?\(at\)\s?|\s?\[at\]\s?|\s(?:собака|собачка)\s)(?:[\p{L}\p{N}-]{1,63}(?:\.|\s(?:точка)\s)){1,8}[\p{L}]{2,24}(?![\p{L}\p{N}])/giu;

/** The endings that say "address" even where the dot or the @ has been set apart or mistyped. */
const ending = '(?:ru|рф|su|by|kz|ua|uk|com|net|org|info|biz|edu|io|me|de)';
const dot = '(?:[ ]?[.,][ ]?|[ ](?:dot|точка)[ ]|[ ]?[(\\[](?:dot|точка)[)\\]][ ]?)';
const spelt = '(?:[ ]?@[ ]?|[ ]?[(\\[](?:at|собака|собачка)[)\\]][ ]?|[ ](?:собака|собачка)[ ])';
const local = '(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}';
const domain = '[\\p{L}\\p{N}_-]{1,63}';
const loose = [
  // ivan @ example.ru, ivan@example,com, ivan (at) example (dot) com, ivan собака пример точка рф
  new RegExp(`${local}${spelt}(?:${domain}${dot}){1,4}${ending}(?![\\p{L}\\p{N}])`, 'giu'),
  // ivan at example dot com: both words are needed
  new RegExp(`${local}[ ]at[ ](?:${domain}[ ]dot[ ]){1,4}${ending}(?![\\p{L}\\p{N}])`, 'giu'),
];

const findEmails = (text: string): Span[] =>
  [email, ...loose].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'email' as const,
    })),
  );

const cardGap = '[ \\u00a0\\u2009\\u202f._/\\n\\u2013\\u2014-]{0,2}';
const cardStart =
  '(?:(?<![\\p{L}\\p{N}])|(?<=(?:^|[^\\p{L}])(?:карт[аыуе]|картой|card)))(?<!\\d[.,])(?<![.,]\\s)';
/** 13 to 19 digits, bare or in groups; the first digit is that of a payment system. */
const cards = [
  `${cardStart}[2-6]\\d{3}(?:${cardGap}\\d{4}){2}${cardGap}\\d{1,7}(?![\\p{L}\\p{N}])`,
  // American Express and Diners Club
  `${cardStart}3[0-8]\\d{2}${cardGap}\\d{6}${cardGap}\\d{4,5}(?![\\p{L}\\p{N}])`,
  `${cardStart}[2-6](?:[ ]\\d){15}(?![ ]?[\\p{L}\\p{N}])`,
].map((pattern) => new RegExp(pattern, 'giu'));

const findCards = (text: string): Span[] =>
  cards.flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const digits = match[0].replace(/\D/g, '');
      const end = match.index + match[0].length;
      const isCard =
        hasLengthOfSystem(digits) && hasCheckDigit(digits) && !unit.test(text.slice(end, end + 12));
      return isCard ? [{ start: match.index, end, kind: 'card' as const }] : [];
    }),
  );

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
