/** What a team may want masked and another needs to read: numbers of orders and adverts, names of people. */
import { type Span, spansOf } from './mask-span';

const thing =
  '(?:заказ|заявк|обращени|объявлени|об[ъь]явк|тикет|накладн|отправлени|посылк|трек|бронировани|брон|договор|чек|order|ticket|booking|reservation|reference|ref|case|invoice|tracking|parcel|listing|advert|ad|item)';
/** An order, its sign or the word "number", then the number: at least four digits, perhaps with letters in front. */
const order = new RegExp(
  `(?=[\\p{L}]{0,4}-?\\d)(?<=(?:^|[^\\p{L}])${thing}\\p{L}{0,6}[- ]?(?:[ ](?:с|под|за|with|is|the))?(?:[ ]?(?:номер\\p{L}{0,3}|number|num|no\\.?|id|код\\p{L}{0,2}|code))?[ ]?[:№#]{0,2}[ ]?(?:is[ ])?)(?<it>[\\p{L}]{0,4}-?\\d(?:-?[\\d]){3,24}[\\p{L}]{0,3})(?![\\p{L}\\p{N}]|[.,:]\\d|[ \\u00a0]\\d{3}|[ \\u00a0]?(?:руб|₽|€|\\$|р\\.|км|шт))`,
  'giu',
);

export const findOrders = (text: string): Span[] => spansOf(text, order, 'order');

const capital = '\\p{Lu}[\\p{L}-]{1,25}';
const initial = '\\p{Lu}\\.';
/** One to three words with a capital, initials among them. */
const name = `(?:${capital}|${initial})(?:[ ]?(?:${capital}|${initial})){0,2}`;
const end = '(?=[ ]*(?:[,.!?;:)\\n]|$|[-–—] ))';
const names = [
  // Здравствуйте, Анна! Hi John,
  `(?<=(?:^|[^\\p{L}])(?:[Зз]дравствуйте|[Пп]ривет|[Дд]обр(?:ый|ое|ой) (?:день|утро|вечер|ночи)|[Дд]оброго (?:дня|времени суток)|[Уу]важаем(?:ый|ая)|[Hh]i|[Hh]ello|[Dd]ear|[Hh]ey|[Gg]ood (?:morning|afternoon|evening))(?:,| there,)? (?:(?:[Mm]r|[Mm]rs|[Mm]s|[Dd]r)\\.? )?)(?<it>${name})${end}`,
  // меня зовут Анна Петрова, это Анна из поддержки, my name is John
  `(?<=(?:^|[^\\p{L}])(?:[Мм]еня зовут|[Мм]о[её] имя|[Mm]y name is|[Mm]y name's|[Ii]'m called)[: ]{1,2})(?<it>${name})`,
  // С уважением, Иван Петров. Best regards, John
  `(?<=(?:^|[^\\p{L}])(?:[Сс] уважением|[Зз]аранее спасибо|[Bb]est regards|[Kk]ind regards|[Rr]egards|[Ss]incerely|[Yy]ours (?:truly|faithfully|sincerely)|[Tt]hanks|[Tt]hank you|[Cc]heers|[Bb]est wishes|[Bb]est),?[ \\n]{1,3}(?:[-–—] ?)?)(?<it>${name})[ ]*(?:[.!\\n]|$)`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** Who is greeted, or signs, without being a person. */
const nobody =
  /^(?:поддержк|команд|служб|администрац|модератор|оператор|коллег|друз|господа|сотрудник|компани|клиент|продавец|покупател|авито|озон|яндекс|сбер|support|team|sir|madam|customer|service|friend|all|everyone|folks|seller|buyer|manager|спасибо|пожалуйста|заранее|thank|please|not|this|that|the|it|for|yes|no|да|нет|я|у|не|вы|мы)/iu;

export const findNames = (text: string): Span[] =>
  names.flatMap((pattern) =>
    spansOf(text, pattern, 'name', (found) => !nobody.test(found)).map((span) => ({
      ...span,
      // The sign that ends a signature is no part of it.
      end: span.start + (text.slice(span.start, span.end).match(/^[\p{L}. -]*[\p{L}.]/u)?.[0].length ?? 0),
    })),
  );
