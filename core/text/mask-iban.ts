/** International account numbers: the country says how long they are, the check digits prove the rest (ISO 13616). */
import { type Span, spansOf } from './mask-span';

/** Country, check digits, then letters and digits in one piece or in fours. */
const iban = /(?<![\p{L}\p{N}])[a-z]{2}\d{2}(?:[ \u00a0-]?[a-z0-9]){11,30}(?![\p{L}\p{N}])/giu;

/** Asked first: with all that may stand before a word the whole expression takes much longer. */
const sign = /[a-z]{2}\d{2}/iu;

const lengths = new Map(
  (
    'NO15 BE16 DK18 FI18 FO18 GL18 NL18 MK19 SI19 AT20 BA20 EE20 KZ20 LT20 LU20 XK20 CH21 HR21 LI21 LV21 BG22 BH22 CR22 ' +
    'DE22 GB22 GE22 IE22 ME22 RS22 VA22 AE23 GI23 IL23 IQ23 TL23 OM23 AD24 CZ24 ES24 MD24 PK24 RO24 SA24 SE24 SK24 TN24 ' +
    'VG24 PT25 ST25 IS26 TR26 FR27 GR27 IT27 MC27 MR27 SM27 AL28 AZ28 BY28 CY28 DO28 GT28 HU28 LB28 PL28 SV28 BR29 EG29 ' +
    'PS29 QA29 UA29 JO30 KW30 MU30 MT31 SC31 LC32 RU33'
  )
    .split(' ')
    .map((entry): [string, number] => [entry.slice(0, 2), Number(entry.slice(2))]),
);

function hasCheck(bare: string): boolean {
  let rest = 0;
  for (const letter of bare.slice(4) + bare.slice(0, 4)) {
    const value = Number.parseInt(letter, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** A word may follow the number with a space, and the pattern take it along: the country says where to stop. */
export function findIbans(text: string): Span[] {
  if (!sign.test(text)) return [];
  return spansOf(text, iban, 'iban').flatMap((span) => {
    const length = lengths.get(text.slice(span.start, span.start + 2).toUpperCase()) ?? 0;
    let bare = '';
    for (let end = span.start; end < span.end && bare.length < length; ) {
      const letter = text[end++] ?? '';
      if (/[a-z0-9]/i.test(letter)) bare += letter.toUpperCase();
      if (bare.length !== length) continue;
      const isWhole = end === span.end || /[ \u00a0-]/.test(text[end] ?? '');
      return isWhole && hasCheck(bare) ? [{ ...span, end }] : [];
    }
    return [];
  });
}
