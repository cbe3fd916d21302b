/**
 * Where somebody lives, in Russian: a street, a house and a flat. A house without a flat is left alone: it is a shop, a
 * depot, the address of an advert, and says nothing of a person.
 */
import { once } from '../once';
import { type Span, spansOf } from './mask-span';

const blank = '[ \\u00a0]';
const sep = `[.,;:]{0,2}[ \\u00a0\\n]{0,2}`;
const before = '(?<![\\p{L}\\p{N}])';
const after = '(?![\\p{L}\\p{N}])';
const street =
  '(?:ул(?:иц[аеуы])?|пр(?:оспект[ае]?|-т|-кт|-д)?|просп|проезд[ае]?|пер(?:еул(?:ок|ке|ка))?|бул(?:ьвар[ае]?)?|б-р|наб(?:ережн(?:ая|ой))?|ш(?:оссе)?|пл(?:ощад[ьи])?|мкр|мкрн|микрорайоне?|квартал|туп(?:ик)?|алле[яи]|лини[яи]|тракт)(?!\\p{L})';
const word = "[\\p{L}\\d][\\p{L}\\d.'-]{0,30}";
const houseWord = `${before}(?:д(?:ом[ае]?)?|владение|вл)[.:]?${blank}{0,2}№?${blank}?`;
/** A number of a house begins where digits begin: "45" is not the street "4" with the house 5. */
const house = `(?:${houseWord})?(?<!\\d)\\d{1,4}(?:-?й${blank}дом|к\\d{1,2}|[а-я]?(?:[/-]\\d{1,4}[а-я]?)?)(?:${after}|(?=кв|эт))`;
const extra = `(?:${sep}(?:к(?:орп(?:ус[еа]?)?)?|стр(?:оени[ея])?|лит(?:ер[аы]?)?|п(?:од(?:ъезд[е]?)?)?|эт(?:аж[е]?)?|секция)[.:]?${blank}?(?:\\d{1,3}[а-я]?|[а-я](?!\\p{L}))|${sep}\\d{1,2}[- ]?(?:й${blank})?(?:подъезде?|этаже?)){0,4}`;
const flatWord = `(?:кв(?:артир[аеуы])?|оф(?:ис[е]?)?|комн(?:ат[аеы])?|апарт(?:амент[ыа])?|ап|пом(?:ещение)?)[.:]?${blank}{0,2}(?:№|номер${blank})?${blank}?`;
/** "квартира 45 м²" is how large, "квартира 3 этаж" is how high, "4 кв 2025" is when. */
const flat = `${flatWord}(?!20[0-4]\\d(?!\\d))\\d{1,5}[а-я]?(?![\\p{L}\\p{N}]|[.,]\\d|${blank}?(?:м²|м2|кв|метр|м(?!\\p{L})|этаж|руб|₽|тыс|г(?:\\.|од)))`;
const town = `${before}(?:г(?:ород[е]?)?|пос(?:[её]лок)?|пгт|с(?:ело)?|дер(?:евня)?)\\.?${blank}?(?<!\\p{L})\\p{Lu}[\\p{L}-]{2,25}(?:${blank}\\p{Lu}[\\p{L}-]{2,25})?,?${blank}{1,2}`;
const region = `(?:${before}\\p{Lu}[\\p{L}-]{2,25}${blank}(?:обл(?:асть)?|край|респ(?:ублика)?)[.,]{0,2}${blank})?(?:${before}\\p{Lu}[\\p{L}-]{2,25}${blank}(?:р-н|район)[.,]{0,2}${blank})?`;
const city = `(?:(?:\\d{6},?${blank})?${region}(?:${town}|(?:${before}(?:г(?:ород[е]?)?|пос(?:[её]лок)?|с(?:ело)?|дер(?:евня)?)\\.?${blank}?)?(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}-]{2,25}(?:${blank}\\p{Lu}[\\p{L}-]{2,25})?,${blank}{0,2}))?`;
/** The endings that names of streets have where nobody cared for a capital: ленина, московская, гагарина. */
const lowStreet = '[а-я]{2,24}(?:ин|ов|ев|ск|н|к)(?:а|ая|ой|ий|ого|их)';
const months =
  '(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|час|мин|дн|лет|год|км|кг|чел|шт|руб)';
/** The second number is the flat: 5-12, 31/2-108, д. 5 - 12. */
const dashed = `(?:${houseWord})?(?<!\\d)\\d{1,4}[а-я]?(?:/\\d{1,3}[а-я]?)?${blank}?[-–]${blank}?\\d{1,4}(?![\\p{L}\\p{N}-]|[.,:/]\\d|${blank}?${months})`;
const flatFirst = `${before}кв(?:артир[аеуы])?\\.?${blank}?№?${blank}?\\d{1,4}[а-я]?`;

/** Words that begin a sentence about a home, and have their capital from that. */
const noStreet =
  '(?!(?:правильн|верн|адрес|жив[уеё]|прожив|достав|привез|забер|забра|надо|нужн|мо[йяё]|наш|это|там|здесь|вот|отправ|курьер|заказ|возврат|самовывоз|квартир|дом|кв)[а-яё]*[ :])';

function expressionOf(pattern: string): RegExp {
  return new RegExp(caseless(pattern), 'gu');
}

/** Ending with a flat, beginning with one, and with a flat behind a dash. */
const toFlat = once(() =>
  [
    // г. Москва, ул. Ленина, д. 5, корп. 2, кв. 12; проспект Мира 12 кв 45
    `${city}${before}${street}[.:]?${blank}{0,2}(?:${word}${blank}){0,3}${word}${sep}${house}${extra}${sep}${flat}`,
    // Тверская улица, 7, кв 15; Ленинский пр-т 30/2, кв. 8
    `${city}${before}(?:\\d{1,2}-?[йяе]${blank})?\\p{Lu}${word}${blank}(?:${word}${blank})?${street}${sep}${house}${extra}${sep}${flat}`,
    // Москва, Тверская 7, кв. 15; Гагарина 12 кв 3
    `${city}${before}${noStreet}\\p{Lu}[\\p{L}-]{3,30}(?:${blank}\\p{Lu}[\\p{L}-]{3,30})?,?${blank}${house}${extra}${sep}${flat}`,
    // ленина 5 кв 7
    `${before}${lowStreet},?${blank}${house}${extra}${sep}${flat}`,
    // дом 5 кв 12, корпус 1234, кв 56
    `${before}(?:д(?:ом[ае]?)?|корп(?:ус)?)[.:]?${blank}{0,2}№?${blank}?\\d{1,4}[а-я]?(?:[/-]\\d{1,4}[а-я]?)?${extra}${sep}${flat}`,
  ].map(expressionOf),
);
const fromFlat = once(() =>
  [
    // кв. 45, д. 12, ул. Гоголя; квартира 45 на Гоголя 12
    `${flatFirst}${sep}${houseWord}\\d{1,4}[а-я]?${extra}(?:${sep}(?:(?:по|на)${blank})?${street}\\.?${blank}{0,2}${word})?`,
    `${flatFirst}${sep}(?:(?:по|на)${blank})?(?:${street}\\.?${blank}{0,2})?\\p{Lu}[\\p{L}-]{3,30}${sep}${house}`,
  ].map(expressionOf),
);
const withDash = once(() =>
  [
    // ул. Ленина 5-12, б-р Победы 31/2-108
    `${city}${before}ул(?:иц[аеуы])?\\.?${blank}{0,2}(?:${word}${blank}){0,2}${word}${sep}${dashed}`,
    `${city}${before}${street}\\.?${blank}{0,2}(?:\\p{Lu}${word}${blank}?){1,2}${sep}${dashed}`,
  ].map(expressionOf),
);

/** Лесная 19-144: only where the text speaks of a home or a delivery. */
const bareDashed = once(
  () =>
    new RegExp(
      caseless(`${before}\\p{Lu}\\p{Ll}{2,24}(?:ая|ой|ого|ина|ова|ева)(?!\\p{L}),?${blank}(?<!\\d)${dashed}`),
      'gu',
    ),
);
const home = /адрес|достав|жив[уеё]|прожив|пропис|забра|забер|привез|курьер|кварт|домофон/iu;

/** Capital letters mean names here, so the words of streets and flats bring their own capitals along. */
function caseless(pattern: string): string {
  return pattern.replace(/\\p\{\w+\}|\\.|\[[^\]]*\]|[а-яё]/g, (piece) => {
    if (piece.startsWith('\\') || piece.includes('\\')) return piece;
    const inside = piece.replace(/^\[|\]$/g, '');
    return /[а-яё]/.test(inside) ? `[${inside}${inside.toUpperCase()}]` : piece;
  });
}

/** The long expressions are run only where one of these is; the database asks the same (mask-signs.ts). */
export const flatSign =
  '(?:кв|оф|комн|ап|пом)[а-яё]*[.: \\u{00A0}№]*(?:номер )?[0-9]|(?:^|[^а-яё])(?:ул|улиц[а-яё]|пр|пр-т|пр-кт|проспект[а-яё]*|проезд[а-яё]*|пер|переул[а-яё]*|б-р|бульвар[а-яё]*|наб|набережн[а-яё]*|мкр|микрорайон[а-яё]*|шоссе|пл|площад[а-яё]*)[. \\u{00A0}]|(?:ая|ой|ого|ина|ова|ева),? [0-9]{1,3}[а-я]?-[0-9]';
const sign = new RegExp(flatSign, 'iu');
const dash = /\d[а-я]?[ \u00a0]?[-–][ \u00a0]?\d/iu;
/** The number of a house is never farther from the flat than that. */
const houseThenFlat = once(() => new RegExp(`\\d[^]{0,120}?${flatWord}\\d`, 'iu'));
const flatThenHouse = once(() => new RegExp(`${flatFirst}[^]{0,120}?\\d`, 'iu'));

export function findRussianAddresses(text: string): Span[] {
  if (!sign.test(text)) return [];
  const hasDash = dash.test(text);
  // Each of the expressions costs milliseconds to make ready, so they wait for a text that can need them.
  return [
    ...(houseThenFlat().test(text) ? toFlat() : []),
    ...(flatThenHouse().test(text) ? fromFlat() : []),
    ...(hasDash ? withDash() : []),
    ...(hasDash && home.test(text) ? [bareDashed()] : []),
  ].flatMap((pattern) => spansOf(text, pattern, 'address'));
}
