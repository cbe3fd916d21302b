/** Where somebody lives, in English: a house, a road and a flat of it, in either order, on one line or several. */
import { once } from '../once';
import { type Span, spansOf } from './mask-span';

const blank = '[ \\u00a0]';
const sep = `[.,;]{0,2}[ \\u00a0\\n]{0,2}(?:[-–/(][ ]?)?`;
const before = '(?<![\\p{L}\\p{N}])';
const after = '(?![\\p{L}\\p{N}])';
const road =
  '(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|close|court|ct|way|boulevard|blvd|place|pl|square|sq|terrace|gardens|crescent|hill|row|mews|parkway|pkwy|grove|walk|wharf|quay|park|green|view|rise|vale|circle|cir|trail|loop|highway|hwy|plaza|yard|gate|path|mount|bridge|parade|broadway|strand|house|lodge|mansions|towers?|building)';
const side = '(?:[ ](?:lower|upper|north|south|east|west|n|s|e|w))?';
const unitWord = '(?:flat|apartment|apt|unit|suite|ste|room|rm|studio)';
const number = `(?:no\\.?${blank}?|#)?(?:\\d{1,5}(?:[./-]\\d{1,3})?-?[a-z]?|[a-z]\\d{0,3})`;
const floorFlat =
  '(?:ground|first|second|third|top|basement|garden|upper|lower)(?:[ -]floor)?[ ](?:flat|apartment)';
const floor = `(?:${sep}(?:(?:floor|fl|block|bldg)[ ]\\d{1,2}|\\d{1,2}(?:st|nd|rd|th)[ ]floor))?`;
const unit = `(?:${unitWord}\\.?${blank}?${number}|#${blank}?\\d{1,5}[a-z]?|${floorFlat})${after}`;
const house = `${before}\\d{1,5}[a-z]?${blank}(?:[\\p{L}\\d'’.-]{1,25}${blank}){0,4}${road}${after}\\.?${side}`;
/** M14 5TQ, NY 10011, D02 X285, Dublin 4; the town stands before it. */
const code =
  '(?:[a-z]{1,2}\\d[a-z\\d]?[ \\u00a0]?\\d[a-z]{2}|[a-z]{2}[ \\u00a0]\\d{5}(?:-\\d{4})?|[a-z]\\d[\\dw][ ]?[a-z\\d]{4}|(?<=dublin[ ])\\d{1,2}w?)';
const postcode = `(?:(?:,?[ \\u00a0\\n]\\p{L}[\\p{L} ]{2,25})?,?[ \\u00a0\\n]${code}${after})?`;
const building = `(?:\\p{L}[\\p{L}'’ -]{2,30},[ \\n])?`;
const named = (pattern: string) => new RegExp(pattern, 'gu');

const patterns = once(() =>
  [
    // 27 Elm Grove, Flat 3, M14 5TQ
    `${house}${floor}${sep}${unit}${postcode}`,
    // Flat 3, Elm House, 27 Elm Grove
    `${before}(?:${unitWord}\\.?${blank}?${number}|${floorFlat})(?:,?[ \\u00a0\\n]|[ ]/[ ]|,?[ ](?:at|in|on)[ ])${building}${house}${postcode}`,
  ]
    .map((pattern) => new RegExp(pattern, 'giu'))
    .concat([
      // 27 Elm Apt 4, Apt 4, 27 Elm; Flat 12, Rosewood House, Mill Lane: the road has no word, so the capitals say it
      named(
        `${before}\\d{1,5} (?!(?:Bed|Room|Stor|Floor|Bath))(?:\\p{Lu}[\\p{L}'’-]{2,20} ?){1,3}, ?(?:[Ff]lat|[Aa]pt\\.?|[Aa]partment|[Uu]nit) #?\\d{1,5}[A-Za-z]?${after}`,
      ),
      named(
        `${before}(?:[Ff]lat|[Aa]pt\\.?|[Aa]partment|[Uu]nit) #?\\d{1,5}[A-Za-z]?, ?\\d{1,5} (?:\\p{Lu}[\\p{L}'’-]{2,20} ?){1,3}${after}`,
      ),
      named(
        `${before}(?:[Ff]lat|[Aa]pt\\.?|[Aa]partment) #?\\d{1,5}[A-Za-z]?,? (?:\\p{Lu}[\\p{L}'’-]{2,20} ){1,3}(?:House|Court|Lodge|Mansions|Tower|Towers|Building|Heights)(?:, (?:\\p{Lu}[\\p{L}'’-]{2,20} ?){1,3})?`,
      ),
    ]),
);

/** A word of flats and its number; the database asks the same (mask-signs.ts). */
export const unitSign =
  '(?:floor|top|basement|garden|upper|lower) (?:flat|apartment)|(?:flat|apartment|apt|unit|suite|ste|room|rm|studio)[.#№ \\u{00A0}]*(?:no\\.? ?)?(?:[0-9]|[a-z](?:[^a-z]|$))|#[0-9]+[a-z]?';
const sign = new RegExp(unitSign, 'iu');

export const findEnglishAddresses = (text: string): Span[] =>
  sign.test(text) ? patterns().flatMap((pattern) => spansOf(text, pattern, 'address')) : [];
