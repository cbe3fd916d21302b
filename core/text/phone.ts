/**
 * Finds telephone numbers as people write them in Russian and English.
 * A number must look like a phone by its shape; what stands around it can speak against (prices, order numbers).
 * Less certain shapes (phone-run.ts) and spelt ones (phone-words.ts) come after.
 */
import { once } from '../once';
import { placesOf } from './mask-span';
import { findPhoneRuns } from './phone-run';
import { findSpelledPhones } from './phone-words';

/** Between digits: spaces, a dash or a dot with or without spaces. */
const gap = '(?:[ \\u00a0\\u2009\\u202f]{1,2}|[ \\u00a0]?[-\\u2010-\\u2014.][ \\u00a0]?)?';
const digits = (from: number, to = from) => `\\d(?:${gap}\\d){${from - 1},${to - 1}}`;
const code = (pattern: string) => `(?:\\([ ]?${pattern}[ ]?\\)|${pattern})`;
/** Not inside a word, a longer number, a decimal or an address. */
const before = '(?<![\\p{L}\\p{N}_+@#№$€£]|(?<!\\])\\/)(?<!\\d[.,:/-])(?<![$€£№#][ \\u00a0])';
/** Another mobile number may follow at once: 8916…/8903…, 8916…,8903… */
const after = '(?![\\p{N}_@]|[.,:/-](?![78][ \\u00a0(-]{0,2}9\\d{2})\\d)';

/**
 * From the most certain shape to the least; `isBare`: digits alone may make it up, so the surroundings are asked;
 * `isShort`: fewer than nine digits may be enough, as texts with the number of an order have.
 */
const shapes: readonly { pattern: string; isBare: boolean; isShort?: boolean }[] = [
  // +7 916 123-45-67: ten digits after it and no more, whatever number follows
  {
    pattern: `(?<!\\p{N})\\+${gap}7${gap}${code('[3-9]\\d{2}')}${gap}${digits(7)}${after}`,
    isBare: false,
  },
  // +375 (29) 123-45-67, +44 20 7946 0958: a plus makes it a phone.
  {
    pattern: `(?<![\\p{L}\\p{N}])\\+${gap}[1-9](?:${gap}[()]?${gap}\\d[()]?){7,14}${after}`,
    isBare: false,
    isShort: true,
  },
  // 0044 20 7946 0958, 8 10 375 29 123 45 67
  {
    pattern: `${before}(?:00|810|8${gap}10)${gap}[1-9]\\d{0,2}${gap}${code('\\d{1,4}')}${gap}${digits(6, 8)}${after}`,
    isBare: true,
  },
  // 8 (916) 123-45-67, 7 916 1234567, 89161234567
  { pattern: `${before}[78]${gap}${code('[3489]\\d{2}')}${gap}${digits(7)}${after}`, isBare: true },
  // 8 (4922) 12-34-56, 8 (81378) 12-345
  { pattern: `${before}8${gap}\\([34789]\\d{3}\\)${gap}${digits(6)}${after}`, isBare: false },
  { pattern: `${before}8${gap}\\([34789]\\d{4}\\)${gap}${digits(5)}${after}`, isBare: false },
  // 80 29 123-45-67 (Belarus from inside)
  { pattern: `${before}80${gap}${code('(?:17|25|29|33|44)')}${gap}${digits(7)}${after}`, isBare: true },
  // 916 123-45-67, (495) 123-45-67, 9161234567
  { pattern: `${before}${code('9\\d{2}')}${gap}${digits(7)}${after}`, isBare: true },
  { pattern: `${before}\\([3489]\\d{2}\\)${gap}${digits(7)}${after}`, isBare: false },
  // (212) 555-0123, 212-555-0123, 212.555.0123
  {
    pattern: `(?<![\\p{L}\\p{N}_])(?:1[-. ]?)?\\([2-9]\\d{2}\\)[ \\u00a0]?\\d{3}[-. \\u2011]\\d{4}${after}`,
    isBare: false,
  },
  { pattern: `${before}(?:1[-. ])?[2-9]\\d{2}[-.\\u2011]\\d{3}[-.\\u2011]\\d{4}${after}`, isBare: false },
  // 020 7946 0958, 07700 900123
  {
    pattern: `${before}0(?:20[ ]\\d{4}[ ]\\d{4}|1\\d{3}[ ]\\d{6}|7\\d{3}[ ]?\\d{6}|7\\d{3}[ ]\\d{3}[ ]\\d{3})${after}`,
    isBare: true,
  },
  // 8 9 1 6 1 2 3 4 5 6 7, 8/916/123-45-67, 8_916_123_45_67, (8-916)123-45-67
  { pattern: `${before}[78][ ]9(?:[ ]\\d){9}(?![ ]?\\d)`, isBare: false },
  {
    pattern: `${before}[78][/_]\\d{3}[/_]\\d{3}[/_ -]?\\d{2}[/_ -]?\\d{2}${after}`,
    isBare: false,
  },
  { pattern: `(?<![\\p{L}\\p{N}])\\([78][- ]?9\\d{2}\\)${gap}${digits(7)}${after}`, isBare: false },
  // звоните89161234567: written together with the word before
  { pattern: `(?<=[а-яё])[78]9\\d{9}${after}`, isBare: true },
  // 8 701 123 45 67 (Kazakhstan from inside), 495-123-45-67
  { pattern: `${before}8[ -]\\(?7\\d{2}\\)?[ -]\\d{3}[ -]\\d{2}[ -]\\d{2}${after}`, isBare: true },
  { pattern: `${before}[3489]\\d{2}-\\d{3}-\\d{2}-\\d{2}${after}`, isBare: false },
  // 212 555 0123, 1 212 555 0123, 202/555-0147
  {
    pattern: `${before}(?<!\\d[ \\u00a0])(?:1[ ])?[2-9]\\d{2}[ ][2-9]\\d{2}[ ]\\d{4}(?![ ]\\d)${after}`,
    isBare: true,
  },
  { pattern: `${before}[2-9]\\d{2}/[2-9]\\d{2}-\\d{4}${after}`, isBare: false },
  // 0207 946 0958, (020) 7946 0958, 07700-900-123, 0412 345 678, 01614960123
  { pattern: `${before}\\(?0[1-9]\\d{1,3}\\)?[ -]\\d{3,4}[ -]\\d{3,4}${after}`, isBare: true },
  { pattern: `${before}0(?:1\\d{3}|2[03-9]\\d{2}|7\\d{3})\\d{6}${after}`, isBare: true },
  // call 2125550123, reach me on 212 5550123, my number is 2125550123
  {
    pattern: `(?=\\d)(?<=(?:^|[^\\p{L}])(?:(?:call|text|ring|dial|reach|звоните|позвоните|наберите)(?:[ ](?:me|us|мне|нам))?(?:[ ](?:on|at|по|на))?|my[ ]number(?:[ ]is)?|мой[ ]номер)[: ]{1,2})${digits(7, 12)}${after}`,
    isBare: true,
    isShort: true,
  },
  // 123-45-67
  {
    pattern: `${before}\\d{3}[-\\u2010-\\u2013]\\d{2}[-\\u2010-\\u2013]\\d{2}${after}`,
    isBare: true,
    isShort: true,
  },
  // тел. 12-34-56, phone: 555 0123
  {
    pattern: `(?=\\d)(?<=(?:^|[^\\p{L}])(?:тел|телефон|телефону|телефона|моб|мобильный|сот|вотсап|ватсап|вайбер|phone|ph|tel|mobile|mob|cell|whatsapp|viber)(?:\\.|:|\\.:|[ ]is|[ ]number|[ ]номер)*[ \\u00a0]?(?:№[ ]?)?)${digits(5, 12)}${after}`,
    isBare: false,
    isShort: true,
  },
];

const expressions = once(() =>
  shapes.map(({ pattern, isBare, isShort }) => ({
    pattern: new RegExp(pattern, 'giu'),
    isBare,
    isShort: isShort === true,
  })),
);
const shortOnes = once(() => expressions().filter(({ isShort }) => isShort));
/** As far apart as any of the shapes has them; "18+, order 12345678" has none. */
const nineDigits = /\d(?:[ \u00a0\u2009\u202f().\u2010-\u2014/_-]{0,8}\d){8}/;

/** A word just before that says: this is the number of something. */
const numberOf =
  /(?:заказ|заявк|обращени|объявлени|тикет|накладн|посылк|трек|артикул|договор|чек|счет|счёт|инн|огрн|снилс|кпп|бик|vin|imei|id|ид|order|ticket|ref|reference|invoice|tracking|sku|item|ad|listing|case|serial|account)\p{L}*\.?[ \u00a0]?(?:номер\p{L}*|number|no|num|id|#|№|:|=|-|под)?\.?[ \u00a0]?[:№#]?[ \u00a0]?$/iu;

const unit =
  /^[ \u00a0]?(?:₽|€|\$|£|%|руб|р\.|р(?!\p{L})|тыс|млн|млрд|коп|км|шт|кг|мб|гб|rub|usd|eur|miles|mi(?!\p{L})|km|kg|pcs|bytes|кв)/iu;

interface Found {
  readonly start: number;
  readonly end: number;
}

export function findPhones(written: string): Found[] {
  const text = withZeros(written);
  // In words first: what figures stand among them may look like a shorter number.
  const found: Found[] = findSpelledPhones(text);
  const take = placesOf(text);
  for (const { start, end } of found) take(start, end);
  for (const { pattern, isBare } of nineDigits.test(text) ? expressions() : shortOnes()) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if ((isBare && isSomethingElse(text, start, end)) || !take(start, end)) continue;
      found.push({ start, end });
    }
  }
  const runs = findPhoneRuns(text, (start, end) => isOfSomethingElse(text, start, end));
  return [...found, ...runs.filter(({ start, end }) => take(start, end))].map((one) => withPrefix(text, one));
}

/** A shape may begin after the country: 1 (877) 446-1274, (8) 916 123 45 67, 0044 (0)7911 123456. */
function withPrefix(text: string, { start, end }: Found): Found {
  const head = text.slice(Math.max(0, start - 9), start);
  const prefix =
    /(?<![\p{L}\d.,:/-])(?:\+ ?\(?\d{1,3}\)?|\(?00\d{1,3}\)?|\(?(?<trunk>[178])\)?)[ .-]{1,2}$/u.exec(head);
  if (prefix === null) return { start, end };
  if (prefix.groups?.trunk !== undefined && text.slice(start, end).replace(/\D/g, '').length !== 10)
    return { start, end };
  return { start: start - prefix[0].length, end };
}

/** A letter among digits is a digit mistyped, or hidden from a filter: 8 9О5, 89l6; every character keeps its place. */
const withZeros = (text: string): string =>
  /\d[OoОоlI]/.test(text)
    ? text.replace(/(?<=\d)[OoОоlI](?=\d)/g, (letter) => (/[lI]/.test(letter) ? '1' : '0'))
    : text;

const isOfSomethingElse = (text: string, start: number, end: number): boolean =>
  unit.test(text.slice(end, end + 12)) || numberOf.test(text.slice(Math.max(0, start - 40), start));

function isSomethingElse(text: string, start: number, end: number): boolean {
  const number = text.slice(start, end);
  const rest = text.slice(end, end + 12);
  if (unit.test(rest) || isGroupedByThousands(number, rest) || isDotted(number)) return true;
  return /^\d+$/.test(number) && numberOf.test(text.slice(Math.max(0, start - 40), start));
}

/** 8 900 000 000, 9 161 234 567: groups of three all along. A phone's last group has two, four or seven digits. */
function isGroupedByThousands(number: string, rest: string): boolean {
  // No amount begins with a zero.
  if (/^\(?0/.test(number)) return false;
  const groups = number.split(/\D+/);
  const isEven = groups.length > 2 && groups.slice(1).every((group) => group.length === 3);
  const goesOn = /^[ \u00a0.]\d{3}(?!\d)/.test(rest) && groups.at(-1)?.length === 3;
  const isRange =
    /^\d{1,3}(?:[ \u00a0]\d{3})+[ \u00a0]?[-\u2010-\u2014][ \u00a0]?\d{1,3}(?:[ \u00a0]\d{3})*$/.test(number);
  return isEven || goesOn || isRange;
}

/** Internet addresses, versions and dates: dots only, groups unlike a phone's. */
function isDotted(number: string): boolean {
  const isAddress =
    /^\d{1,3}(?:\.\d{1,3}){3}$/.test(number) && number.split('.').every((part) => Number(part) <= 255);
  return isAddress || /^\d{1,2}\.\d{1,2}\.\d{2,4}/.test(number);
}
