/**
 * Masks personal data in free text: phones, e-mail addresses, bank cards. Pure; knows nothing of storage.
 * Leaves alone what only looks alike: prices, mileages, dates, versions, order and ad numbers.
 */
import { detectLanguage } from './language';
import { type MaskKind, maskToken } from './mask-tokens';
import { findPhones } from './phone';

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
export const mayHoldPersonalData = /[@0-9]|собак|\(at\)|\[at\]/i;

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

const findAll = (text: string): Span[] =>
  withoutOverlap([...findEmails(text), ...findCards(text), ...findPhones(text).map(asPhone)]);

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

function findEmails(text: string): Span[] {
  return Array.from(text.matchAll(email), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'email' as const,
  }));
}

/** 13 to 19 digits, bare or in groups; the first digit is that of a payment system. */
const card =
  /(?<![\p{L}\p{N}])(?<![.,]\s?)[2-6]\d{3}(?:[ \u00a0-]?\d{4}){2}[ \u00a0-]?\d{1,7}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])3[47]\d{2}[ \u00a0-]?\d{6}[ \u00a0-]?\d{5}(?![\p{L}\p{N}])/gu;

function findCards(text: string): Span[] {
  return Array.from(text.matchAll(card)).flatMap((match) =>
    hasCheckDigit(match[0].replace(/\D/g, ''))
      ? [{ start: match.index, end: match.index + match[0].length, kind: 'card' as const }]
      : [],
  );
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
