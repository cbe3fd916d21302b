/**
 * Texts with five to eight digits are mostly orders, prices and years. Only beside one of these signs can so few digits
 * be personal data; from nine on every text is looked at. Written as both engines read it, as mask-signs.ts is.
 */
const before = (words: string, most: number): string => `(?:${words})[^0-9]{0,${most}}[0-9]`;

export const manyDigits = 9;

export const shortSign = [
  '\\+[^0-9]{0,4}[0-9]',
  '[0-9]{3}[-\\u{2010}-\\u{2013}][0-9]{2}[-\\u{2010}-\\u{2013}][0-9]{2}',
  before('тел|моб|сот|вотсап|ватсап|вайбер|ph|tel|mob|cell|whatsapp|viber', 30),
  before(
    'call|text|ring|rang|dial|reach|звон|набер|набир|landline|number|мой номер|домашн|городск|рабоч|факс|fax',
    20,
  ),
  '[0-9][ ,.)-]*(?:is|это|мой|my|звон|набер|позвон|перезвон|call|text|ring|whatsapp)',
  before('account|acct?|a/c|sort|s/?c|passport|паспорт', 30),
  '[0-9]{2}-[0-9]{2}-[0-9]{2}',
  // Letters, then digits: an IBAN.
  '[a-z]{2}[0-9]{2}',
  'ул(?:иц|[. ])',
  '(?:flat|apartment|apt|unit|suite|ste)(?:[^a-z]|$)',
  '://|www\\.|eyJ',
].join('|');
