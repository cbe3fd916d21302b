/** Bank accounts: twenty digits of a Russian account, IBAN, and a British or American account beside its word. */
import { digitsOf, type Span, spansOf } from './mask-span';

const gap = '[ \\u00a0.\\u2009-]{0,2}';
const account = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<!\\d[.,])\\d(?:${gap}\\d){19}(?!${gap}\\d|[\\p{L}_])`,
  'gu',
);
const aboutAccount =
  /(?:сч[её]т|р\s?[/\\]\s?с|л\s?[/\\]\s?с|к\s?[/\\]\s?с|реквизит|account|acct|a\/c)[^\n]{0,40}$/iu;

/** Balance account of the bank (1 to 9), then the currency: 810 and 643 are roubles, the rest as in ISO 4217. */
const currencies = new Set(
  '810 643 840 978 156 826 756 392 398 933 974 980 051 944 417 860 972 949 784 356 498'.split(' '),
);
const hasShape = (digits: string): boolean =>
  /^[2-4]/.test(digits) && currencies.has(digits.slice(5, 8)) && !/^(\d)\1+$/.test(digits);

/** The word or the currency inside: twenty digits alone may be a tracking number. */
const findAccounts = (text: string): Span[] =>
  spansOf(
    text,
    account,
    'account',
    (found, { index }) =>
      hasShape(digitsOf(found)) || aboutAccount.test(text.slice(Math.max(0, index - 60), index)),
  );

/** account number 12345678, sort code 12-34-56, routing number 123456789: never without the word. */
const beside = [
  /(?=\d)(?<=(?:^|[^\p{L}])(?:bank|checking|savings|current)[ ]account(?:[ ](?:number|no\.?|num|#))?[ ]?(?:is[ ]|[:#][ ]?)?)(?<it>\d(?:[ -]?\d){5,16})(?![\p{L}\p{N}])/giu,
  /(?=\d)(?<=(?:^|[^\p{L}])sort[ ]code[ ]?(?:is[ ]|[:#][ ]?)?)(?<it>\d{2}[ -]?\d{2}[ -]?\d{2})(?![\p{L}\p{N}])/giu,
  /(?=\d)(?<=sort[ ]code[^\p{L}]{0,4}\d{2}[ -]?\d{2}[ -]?\d{2}[,;. ]{1,3}(?:and[ ])?(?:account|acc|acct|a\/c)(?:[ ](?:number|no\.?|num))?[ ]?(?:is[ ]|[:#][ ]?)?)(?<it>\d{8})(?![\p{L}\p{N}])/giu,
  /(?=\d)(?<=(?:^|[^\p{L}])routing(?:[ ](?:number|no\.?))?[ ]?(?:is[ ]|[:#][ ]?)?)(?<it>\d{9})(?![\p{L}\p{N}])/giu,
];

const besideSign = /account|sort|routing/i;

/** Country, check digits, then letters and digits in one piece or in fours (ISO 13616). */
const iban = /(?<![\p{L}\p{N}])[a-z]{2}\d{2}(?:[ \u00a0-]?[a-z0-9]){11,30}(?![\p{L}\p{N}])/giu;

function hasIbanCheck(found: string): boolean {
  const bare = found.replace(/[^a-z0-9]/gi, '').toUpperCase();
  let rest = 0;
  for (const letter of bare.slice(4) + bare.slice(0, 4)) {
    const value = Number.parseInt(letter, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** A word may follow the number with a space, and the pattern take it along: shorter readings are tried too. */
function findIbans(text: string): Span[] {
  return spansOf(text, iban, 'iban').flatMap((span) => {
    for (let end = span.end; end >= span.start + 15; end--) {
      const isBreak = end === span.end || /[ \u00a0-]/.test(text[end] ?? '');
      if (isBreak && hasIbanCheck(text.slice(span.start, end))) return [{ ...span, end }];
    }
    return [];
  });
}

export const findBankAccounts = (text: string): Span[] => [
  ...findIbans(text),
  ...findAccounts(text),
  ...(besideSign.test(text) ? beside : []).flatMap((pattern) => spansOf(text, pattern, 'account')),
];
