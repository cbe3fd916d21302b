/** Bank accounts: twenty digits of a Russian account, IBAN, and a British or American account beside its word. */
import { once } from '../once';
import { findIbans } from './mask-iban';
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

const numberIs = '(?:[ ](?:number|no|num|nr))?[.:#]{0,2}(?:[ ]is)?[ ]{0,2}[:#]?[ ]?';
/** bank account 12345678, sort code 12-34-56, routing number 123456789: never without the word. */
const beside = once(() =>
  [
    `(?<=(?:^|[^\\p{L}])(?:bank|checking|savings|current)[ ](?:account|acct|acc)${numberIs})(?<it>\\d(?:[ -]?\\d){5,16})`,
    `(?<=(?:^|[^\\p{L}])sort[ ]?code${numberIs})(?<it>\\d{2}[ -]?\\d{2}[ -]?\\d{2})`,
    `(?<=(?:^|[^\\p{L}])(?:sort|s\\/c|sc)[ :]{1,2})(?<it>\\d{2}-\\d{2}-\\d{2})`,
    `(?<=(?:^|[^\\p{L}])routing${numberIs})(?<it>\\d{9})`,
  ].map((pattern) => new RegExp(`(?=\\d)${pattern}(?![\\p{L}\\p{N}])`, 'giu')),
);

/** An account may be one of a site as well: a bank, its codes, or money on its way there must be spoken of too. */
const plainAccount = once(
  () =>
    new RegExp(
      `(?=\\d)(?<=(?:^|[^\\p{L}])(?:account|acct|acc|a\\/c)${numberIs})(?<it>\\d(?:[ -]?\\d){5,16})(?![\\p{L}\\p{N}])`,
      'giu',
    ),
);
const bank =
  /(?<!\p{L})(?:sort[ ]?code|s\/c|sc[ :]{1,2}\d\d-\d\d-\d\d|sort|routing|aba|swift|bic|ifsc|bsb|iban|bank|bacs|zelle|barclays|hsbc|lloyds|natwest|monzo|revolut|starling|santander|nationwide|halifax|tsb|chase|wells fargo|citi|citibank|(?:refund|pay|paid|payout|transfer|transferred|wire|wired|send|sent|deposit|credit)[^.\n]{0,40}(?:to|into)(?: (?:my|this|the|his|her|their|a|an))?)(?!\p{L})/iu;
const isOfBank = (text: string, { index }: RegExpExecArray): boolean =>
  bank.test(text.slice(Math.max(0, index - 90), index)) || bank.test(text.slice(index, index + 70));

/** Eight digits beside a sort code, in either order. */
const besideSortCode = [
  /(?<![\p{L}\p{N}-])\d{8}(?=[,;./ ]{1,3}(?:and )?(?:sort|s\/c|sc)(?:[ ]?code)?[ :]{0,2}\d{2}-?\d{2}-?\d{2}(?!\d))/giu,
  /(?=\d)(?<=(?<![\d-])\d{2}-\d{2}-\d{2}[,;/ ]{1,3})(?<it>\d{8})(?![\p{L}\p{N}])/giu,
];

const sortCodeAfter = /(?=\d)(?<=(?<!\d)\d{8}[,;/ ]{1,3})(?<it>\d{2}-\d{2}-\d{2})(?![\p{L}\p{N}-])/gu;

const besideSign = /account|acct?|a\/c|sort|s\/?c|routing/i;

const findBesideWords = (text: string): Span[] => [
  ...[...beside(), ...besideSortCode].flatMap((pattern) => spansOf(text, pattern, 'account')),
  ...spansOf(text, sortCodeAfter, 'account', (_, match) => isOfBank(text, match)),
  ...spansOf(text, plainAccount(), 'account', (_, match) => isOfBank(text, match)),
];

export const findBankAccounts = (text: string): Span[] => [
  ...findIbans(text),
  ...findAccounts(text),
  ...(besideSign.test(text) ? findBesideWords(text) : []),
];
