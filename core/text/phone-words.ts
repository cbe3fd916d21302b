/**
 * Telephone numbers spelt out, wholly or in part, mostly to get past a filter: "восемь девятьсот шестнадцать 123-45-67",
 * "oh seven nine double one 123456". Knows words of numbers and nothing of other shapes.
 */
import { once } from '../once';

const unitsRu = 'ноль один два три четыре пять шесть семь восемь девять'.split(' ');
const teensRu =
  'десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'.split(
    ' ',
  );
const tensRu = 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' ');
const hundredsRu = 'сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'.split(' ');
const unitsEn = 'zero one two three four five six seven eight nine'.split(' ');
const tensEn = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Every word with its number. */
const values = new Map<string, number>([
  ...unitsRu.map((word, n): [string, number] => [word, n]),
  ['нуль', 0],
  ['одна', 1],
  ['две', 2],
  ['восем', 8],
  ...teensRu.map((word, n): [string, number] => [word, 10 + n]),
  ...tensRu.map((word, n): [string, number] => [word, 20 + 10 * n]),
  ...hundredsRu.map((word, n): [string, number] => [word, 100 + 100 * n]),
  ...unitsEn.map((word, n): [string, number] => [word, n]),
  ['oh', 0],
  ['nought', 0],
  ...tensEn.map((word, n): [string, number] => [word, 20 + 10 * n]),
]);
const repeats = new Map([
  ['double', 2],
  ['triple', 3],
]);

const word = `(?:${[...values.keys(), ...repeats.keys()].sort((a, b) => b.length - a.length).join('|')})`;
const token = `(?:${word}(?![\\p{L}])|\\d{1,11})`;
const between = '[ \\u00a0,.()\\n\\u2010-\\u2014-]{1,3}';
const run = once(
  () =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:(?:\\+|плюс |plus ) ?)?${token}(?:${between}${token}){2,14}(?![\\p{L}\\p{N}])`,
      'giu',
    ),
);
const tokens = once(() => new RegExp(token, 'giu'));
const anyWord = once(() => new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'iu'));

/** A number of which no digit is a figure begins so; mask-signs.ts asks the same of the database. */
export const wholeInWords =
  '(?:восемь?|семь)[ ,-]+девят|девятьсот [а-я]+дцать|(?:zero|oh|double|plus|one|two|three|four|five|six|seven|eight|nine)[ ,-]+(?:zero|oh|double|triple|one|two|three|four|five|six|seven|eight|nine)[ ,-]';
/** And one with figures among its words. */
export const spelledSign =
  '(?:восемь?|семь)[ ,-]+(?:восем|четыре|триста|сем|[0-9+])|девятьсот[ ,-]|(?:[+]7|[^0-9][789])[ ,(-]*(?:восем|девят|четыре|триста)|^[789][ ,(-]+(?:восем|девят)|[0-9][ ,-]+(?:[а-я]*ст[оа]|двести|[а-я]+сот|[а-я]+дцать|[а-я]+десят|сорок|девяносто|ноль|один|два|три|четыре|пять|шесть|семь|восемь|девять)[ ,-]';
const isSpelled = once(() => new RegExp(`${wholeInWords}|${spelledSign}`, 'iu'));

const isPhone = (digits: string): boolean =>
  /^(?:[78][3489]\d{9}|9\d{9}|0[127]\d{8,9}|44\d{10}|1?[2-9]\d{2}[2-9]\d{6})$/.test(digits);

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** "девятьсот шестнадцать" is 916, "сорок пять" is 45, "double one" is 11; digits stay as they are. */
function digitsOf(pieces: readonly Piece[]): string {
  let digits = '';
  let open = 0;
  let times = 1;
  let sum: number | null = null;
  const close = () => {
    if (sum !== null) digits += String(sum);
    sum = null;
    open = 0;
  };
  for (const { text } of pieces) {
    const repeat = repeats.get(text);
    const value = values.get(text);
    if (repeat !== undefined) {
      close();
      times = repeat;
    } else if (value === undefined) {
      close();
      digits += text.repeat(times);
      times = 1;
    } else if (times > 1) {
      digits += String(value).repeat(times);
      times = 1;
    } else {
      if (sum !== null && value > 0 && value < open) sum += value;
      else {
        close();
        sum = value;
      }
      open = openAfter(value);
    }
  }
  close();
  return digits;
}

/** What may still be said of the same number: after "девятьсот" 1 to 99, after "сорок" 1 to 9. */
const openAfter = (value: number): number => {
  if (value >= 100) return 100;
  return value >= 20 ? 10 : 0;
};

export function findSpelledPhones(text: string): { start: number; end: number }[] {
  if (!isSpelled().test(text)) return [];
  return Array.from(text.matchAll(run())).flatMap((match) => {
    if (!anyWord().test(match[0])) return [];
    const pieces = Array.from(match[0].matchAll(tokens())).map(
      ({ 0: piece, index }): Piece => ({
        start: match.index + index,
        end: match.index + index + piece.length,
        text: piece.toLowerCase(),
      }),
    );
    return longestPhone(pieces).map(({ first, last }) => ({
      start: first === 0 ? match.index : (pieces[first]?.start ?? match.index),
      end: pieces[last]?.end ?? match.index,
    }));
  });
}

/** Somebody's "two" may stand before the number, or "3 times" after it. */
function longestPhone(pieces: readonly Piece[]): { first: number; last: number }[] {
  for (let length = pieces.length; length > 2; length--)
    for (let first = 0; first + length <= pieces.length; first++) {
      const part = pieces.slice(first, first + length);
      if (part.some(({ text }) => values.has(text)) && isPhone(digitsOf(part)))
        return [{ first, last: first + length - 1 }];
    }
  return [];
}
