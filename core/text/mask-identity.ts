/**
 * Numbers of documents: passports(), SNILS, INN. Either the document is named (then the shape is enough, for a
 * mistyped number is somebody's number too), or the check digits prove it.
 */
import { once } from '../once';
import { digitsOf, type Span, spansOf } from './mask-span';

const gap = '[ \\u00a0\\u2009\\u2013-]{0,2}';
const series = `\\d{2}${gap}\\d{2}`;
const between = '(?:[ ,.:;\\n/–-]{0,3}(?:номер(?:[ ]паспорта)?|ном\\.?|н\\.|№|no\\.?|number|n)?[ .:№]{0,3})';
const passportWord = '(?:пасп|загран|серия|passport)';
/** What may stand between the word and the number: other words, no other number. */
const upTo = (most: number) => `[^\\d\\n]{0,${most}}`;
const passports = once(() =>
  [
    // паспорт 4508 123456, серия 45 08 номер 123456
    `(?=\\d)(?<=${passportWord}${upTo(40)})(?<it>${series}${between}\\d{3}${gap}\\d{3})(?![\\p{L}\\p{N}])`,
    // сер. 4508 ном. 123456
    `(?=\\d)(?<=(?:^|[^\\p{L}])сер\\.?[ ])(?<it>${series}[ ,]{1,2}ном?\\.?[ ]\\d{6})(?![\\p{L}\\p{N}])`,
    // номер паспорта 123456 серия 4510
    `(?=\\d)(?<=номер[ ]паспорта[ :№]{1,3})(?<it>\\d{6}[ ,.;]{1,3}серия[ :№]{1,3}${series})(?![\\p{L}\\p{N}])`,
    // 4508 123456 (паспорт)
    `(?<![\\p{L}\\p{N}])(?<!\\d[.,/-])${series}${between}\\d{6}(?=[ ,.;:()—–-]{1,4}(?:это|мой|is|my)?[ ]?(?:номер[ ])?(?:паспорт|passport))`,
    // загранпаспорт 71 1234567
    `(?=\\d)(?<=(?:паспорт|загран)${upTo(40)})(?<it>\\d{2}${between}\\d{7})(?![\\p{L}\\p{N}])`,
    // passport number 123456789, passport AB1234567
    `(?=[a-z\\d])(?<=passport(?:[ ](?:number|no\\.?|num|id|is|#|№|:|series|details)){0,3}[ :#№.-]{0,3})(?<it>(?:[a-z]{1,2}[ ]?)?(?:\\d{6,9}|\\d{3}[ ]\\d{3,4}(?:[ ]\\d{3})?))(?![\\p{L}\\p{N}])`,
    // passport (US), it is 123456789
    `(?=\\d)(?<=passport${upTo(30)})(?<it>\\d{9})(?![\\p{L}\\p{N}])`,
  ]
    .map((pattern) => new RegExp(pattern, 'giu'))
    // паспорт Беларуси MP1234567, passport C01X00T47: capitals, so other words may stand between
    .concat(
      new RegExp(
        `(?=[\\p{Lu}\\d])(?<=(?:[Пп]аспорт|ПАСПОРТ|[Зз]агран|[Pp]assport|PASSPORT)${upTo(35)}(?<![\\p{L}\\p{N}]))(?<it>\\p{Lu}{1,2}[ ]?№?[ ]?\\d{6,8}|[A-Z]\\d{2}[A-Z0-9]{5}\\d|\\d{2}[A-Z]{2}\\d{5})(?![\\p{L}\\p{N}])`,
        'gu',
      ),
    ),
);

const passportSign = /пасп|загран|сер(?:ия|\.? \d)|passport/iu;

const isAfter = (text: string, index: number, word: RegExp): boolean =>
  word.test(text.slice(Math.max(0, index - 40), index));

const snils =
  /(?<![\p{L}\p{N}+])(?<!\d[.,/-])\d{3}(?<sep>[ .\u00a0\u2013-]?)\d{3}\k<sep>\d{3}[ .\u00a0\u2013-]?\d{2}(?![\p{L}\p{N}]|[.,-]\d)/gu;
const snilsWord = /(?:снилс|snils|страхов\p{L}*|пенсионн\p{L}*)[^\d\n]{0,30}$/iu;

function hasSnilsCheck(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (9 - i);
  return (sum % 101) % 100 === Number(digits.slice(9));
}

/** Bare eleven digits are as often a phone, so there the word decides; in groups the check digits do. */
const findSnils = (text: string): Span[] =>
  spansOf(text, snils, 'snils', (found, { index }) => {
    if (isAfter(text, index, snilsWord)) return true;
    return /^\d{3}[ \u00a0\u2013-]\d{3}/.test(found) && hasSnilsCheck(digitsOf(found));
  });

const inn = /(?<![\p{L}\p{N}+@#№$€£])(?<!\d[.,:/-])(?:\d{12}|\d{10})(?![\p{L}\p{N}_@]|[.,:/-]\d)/gu;
const innSpaced =
  /(?=\d)(?<=(?:^|[^\p{L}])инн(?:[ ]?\/[ ]?кпп)?(?:[ ]\p{L}{1,12}){0,2}[^\p{L}\d\n]{0,6})(?<it>\d(?:[ -]?\d){9}(?:[ -]?\d{2}|[ -]?\d[ -]?\d)?)(?![\p{L}\p{N}])/giu;
const anyInn = /(?<!\p{L})(?:инн|inn)(?!\p{L})/iu;
const innWord = /(?:^|[^\p{L}])(?:инн|inn|tin)(?:[ ]\p{L}{1,12}){0,2}[^\p{L}\d\n]{0,6}$/iu;
/** Another number may stand there by right: the twelve digits of an order have check digits once in a hundred. */
const otherWord =
  /(?:заказ|заявк|обращени|объявлени|тикет|накладн|посылк|трек|артикул|договор|чек|штрих|ean|огрн|кпп|imei|order|ticket|ref|invoice|track|sku|item|listing|case|serial|parcel|barcode|id|ид|номер|number)\p{L}*[^\p{L}\d\n]{0,8}$/iu;

const weighted = (digits: string, weights: readonly number[]): number =>
  (weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11) % 10;

function hasInnCheck(digits: string): boolean {
  if (/^(\d)\1+$/.test(digits)) return false;
  if (digits.length === 10) return weighted(digits, [2, 4, 10, 3, 5, 9, 4, 6, 8]) === Number(digits[9]);
  return (
    weighted(digits, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === Number(digits[10]) &&
    weighted(digits, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === Number(digits[11])
  );
}

const findInns = (text: string): Span[] => [
  ...spansOf(text, inn, 'inn', (found, { index }) => {
    if (isAfter(text, index, innWord)) return true;
    // Ten digits have the check digit by chance once in ten: somewhere the text must speak of an INN.
    const isNamed = found.length === 12 || anyInn.test(text);
    return isNamed && hasInnCheck(found) && !isAfter(text, index, otherWord);
  }),
  ...(/инн/iu.test(text) ? spansOf(text, innSpaced, 'inn') : []),
];

/** Between the passport and the number stood the word for another number: "паспорт есть, заказ 1234567890". */
const otherNumber =
  /(?:заказ|заявк|обращени|объявлени|тикет|накладн|посылк|трек|договор|тел|моб|инн|снилс|order|ticket|invoice|tracking|phone|call|listing|case)\p{L}*[^\p{L}\d\n]{0,8}$/iu;

export const findDocuments = (text: string): Span[] => [
  ...(passportSign.test(text) ? passports() : []).flatMap((pattern) =>
    spansOf(text, pattern, 'passport', (_, { index }) => !isAfter(text, index, otherNumber)),
  ),
  ...findSnils(text),
  ...findInns(text),
];
