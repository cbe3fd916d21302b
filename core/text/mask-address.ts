/**
 * Where somebody lives: a street, a house and a flat. A house without a flat is left alone: it is a shop, a depot,
 * the address of an advert, and says nothing of a person.
 */
import { type Span, spansOf } from './mask-span';

const blank = '[ \\u00a0]';
const sep = `[.,]{0,2}${blank}{0,2}`;
const before = '(?<![\\p{L}\\p{N}])';
const after = '(?![\\p{L}\\p{N}])';
const street =
  '(?:ул(?:иц[аеуы])?|пр(?:оспект[ае]?|-т|-кт)?|просп|проезд[ае]?|пер(?:еул(?:ок|ке|ка))?|бул(?:ьвар[ае]?)?|б-р|наб(?:ережн(?:ая|ой))?|ш(?:оссе)?|пл(?:ощад[ьи])?|мкр|мкрн|микрорайоне?|квартал|туп(?:ик)?|алле[яи]|лини[яи]|тракт)(?!\\p{L})';
const word = "[\\p{L}\\d][\\p{L}\\d.'-]{0,30}";
const house = `(?:${before}(?:д(?:ом[ае]?)?|владение|вл)\\.?${blank}{0,2}№?${blank}?)?\\d{1,4}(?:-?й${blank}дом|к\\d{1,2}|[а-я]?(?:[/-]\\d{1,4}[а-я]?)?)${after}`;
const extra = `(?:${sep}(?:к(?:орп(?:ус[еа]?)?)?|стр(?:оени[ея])?|лит(?:ер[аы]?)?|п(?:од(?:ъезд[е]?)?)?|эт(?:аж[е]?)?|секция)\\.?${blank}?\\d{1,3}[а-я]?|${sep}\\d{1,2}[- ]?(?:й${blank})?(?:подъезде?|этаже?)){0,4}`;
/** "квартира 45 м²" is how large, "квартира 3 этаж" is how high. */
const flat = `(?:кв(?:артир[аеуы])?|оф(?:ис[е]?)?|комн(?:ат[аеы])?|апарт(?:амент[ыа])?|ап)\\.?${blank}{0,2}№?${blank}?\\d{1,5}[а-я]?(?![\\p{L}\\p{N}]|${blank}?(?:м²|м2|кв|метр|м(?!\\p{L})|этаж))`;
const city = `(?:(?:\\d{6},?${blank})?(?:${before}(?:г(?:ород[е]?)?|пос(?:[её]лок)?|с(?:ело)?|дер(?:евня)?)\\.?${blank}?)?(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}-]{2,25}(?:${blank}\\p{Lu}[\\p{L}-]{2,25})?,${blank}{0,2})?`;

const russian = [
  // г. Москва, ул. Ленина, д. 5, корп. 2, кв. 12; проспект Мира 12 кв 45
  `${city}${before}${street}\\.?${blank}{0,2}(?:${word}${blank}){0,3}${word}${sep}${house}${extra}${sep}${flat}`,
  // Тверская улица, 7, кв 15; Ленинский пр-т 30/2, кв. 8
  `${city}${before}\\p{Lu}${word}${blank}(?:${word}${blank})?${street}${sep}${house}${extra}${sep}${flat}`,
  // Москва, Тверская 7, кв. 15; Гагарина 12 кв 3
  `${city}${before}\\p{Lu}[\\p{L}-]{3,30}(?:${blank}\\p{Lu}[\\p{L}-]{3,30})?,?${blank}${house}${extra}${sep}${flat}`,
  // дом 5 кв 12
  `${before}(?:д(?:ом[ае]?)?)\\.?${blank}{0,2}№?${blank}?\\d{1,4}[а-я]?(?:[/-]\\d{1,4}[а-я]?)?${extra}${sep}${flat}`,
  // ул. Ленина 5-12: the second number is the flat
  `${city}${before}ул(?:иц[аеуы])?\\.?${blank}{0,2}(?:${word}${blank}){0,2}${word}${sep}(?:д(?:ом)?\\.?${blank}?)?\\d{1,4}[а-я]?-\\d{1,4}(?![\\p{L}\\p{N}-])`,
].map((pattern) => new RegExp(caseless(pattern), 'gu'));

/** Capital letters mean names here, so the words of streets and flats bring their own capitals along. */
function caseless(pattern: string): string {
  return pattern.replace(/\\p\{\w+\}|\\.|\[[^\]]*\]|[а-яё]/g, (piece) => {
    if (piece.startsWith('\\') || piece.includes('\\')) return piece;
    const inside = piece.replace(/^\[|\]$/g, '');
    return /[а-яё]/.test(inside) ? `[${inside}${inside.toUpperCase()}]` : piece;
  });
}

const road =
  '(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|close|court|ct|way|boulevard|blvd|place|pl|square|sq|terrace|gardens|crescent|hill|row|mews|parkway|pkwy)';
const unitEn = `(?:(?:flat|apartment|apt|unit|suite|ste)\\.?${blank}?(?:no\\.?${blank}?|#)?(?:\\d{1,5}[a-z]?|[a-z]\\d{0,3})|#${blank}?\\d{1,5}[a-z]?)(?![\\p{L}\\p{N}])`;
const houseEn = `${before}\\d{1,5}[a-z]?${blank}(?:[\\p{L}\\d'.-]{1,25}${blank}){1,4}${road}(?![\\p{L}\\p{N}])\\.?`;
const postcode = `(?:(?:,?${blank}\\p{L}[\\p{L} ]{2,25})?,?${blank}(?:[a-z]{1,2}\\d[a-z\\d]?${blank}?\\d[a-z]{2}|[a-z]{2}${blank}\\d{5}(?:-\\d{4})?)(?![\\p{L}\\p{N}]))?`;
const english = [
  `${houseEn}${sep}${unitEn}${postcode}`,
  `${before}(?:flat|apartment|apt|unit|suite)\\.?${blank}?(?:no\\.?${blank}?|#)?\\d{1,5}[a-z]?,?${blank}${houseEn}${postcode}`,
].map((pattern) => new RegExp(pattern, 'giu'));

const flatSign = /(?:кв|оф|комн|ап)[а-яё]*[. \u00a0№]*\d/iu;
const streetSign = /ул[а-яё]*[. \u00a0].*\d[а-яё]?-\d/iu;
const unitSign = /flat|apartment|apt|unit|suite|ste[ .]|#/i;

/** The long expressions are run only where a sign of theirs is. */
export const findAddresses = (text: string): Span[] => [
  ...(flatSign.test(text) || streetSign.test(text) ? russian : []).flatMap((pattern) =>
    spansOf(text, pattern, 'address'),
  ),
  ...(unitSign.test(text) ? english : []).flatMap((pattern) => spansOf(text, pattern, 'address')),
];
