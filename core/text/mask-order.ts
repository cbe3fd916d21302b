/** Numbers of orders, adverts and parcels: what one team wants masked, and another needs to read. */
import { once } from '../once';
import { mayHoldLink } from './mask-link';
import { type Span, spansOf } from './mask-span';

const thing =
  '(?:заказ|заявк|обращени|объявлени|об[ъь]явк|тикет|накладн|отправлени|посылк|трек|бронировани|брон|договор|чек|order|ticket|booking|reservation|reference|ref|case|invoice|tracking|parcel|listing|advert|ad|item|об[ъь]ява|запрос|request)';
const said = `(?<!\\p{L})${thing}\\p{L}{0,6}[- ]?(?:[ ](?:с|под|за|with|is|the))?(?:[ ]?(?:номер\\p{L}{0,3}|number|num|no\\.?|id|код\\p{L}{0,2}|code))?[ ]?[:№#]{0,2}[ ]?(?:is[ ])?`;
const isSaid = new RegExp(thing, 'iu');
/** An order(), its sign or the word "number", then the number: at least four digits, perhaps with letters in front. */
const order = once(
  () =>
    new RegExp(
      `${said}(?<it>[\\p{L}]{0,4}-?\\d(?:-?[\\d]){3,24}[\\p{L}]{0,3})(?![\\p{L}\\p{N}]|[.,:]\\d|[ \\u00a0]\\d{3}|[ \\u00a0]?(?:руб|₽|€|\\$|р\\.|км|шт|год|г\\.))`,
      'giu',
    ),
);
/** ordered 42-44: sizes. */
const range = /^\d{1,3}-\d{1,3}$/;
/** Letters and digits mixed: 1Z999AA10123456784, A1B2C3D4. */
const mixed = once(() => new RegExp(`${said}(?<it>[a-z\\d-]{6,30})(?![\\p{L}\\p{N}])`, 'giu'));
const isMixed = (found: string): boolean =>
  /^[A-Z\d-]+$/.test(found) && /\d.*\d/.test(found) && /[A-Z]/.test(found);
/** заказы 10234567 и 10234568: the same word speaks of both. */
const next = /(?<it>\d{5,12})(?![\p{L}\p{N}]|[.,:]\d|[ \u00a0]\d{3})/gu;
/** …/iphone_13_2745561230: the advert of a link. */
const linked =
  /(?<=(?:https?:\/\/|www\.|[a-z]\.[a-z]{2,24}\/)[^\s?#]{1,300}[_/-])(?<it>\d{7,12})(?=$|[/?#\s.,;:!)»"'])/giu;
const id = /(?<!\p{L})(?:id|ид|айди)[ ]?[:№#]?[ ]?(?<it>\d{6,12})(?![\p{L}\p{N}]|[.,:]\d|[ \u00a0]\d{3})/giu;

export function findOrders(text: string): Span[] {
  const found = [
    ...(isSaid.test(text)
      ? [
          ...spansOf(text, order(), 'order', (found) => !range.test(found)),
          ...spansOf(text, mixed(), 'order', isMixed),
        ]
      : []),
    ...spansOf(text, id, 'order'),
    ...(mayHoldLink(text) ? spansOf(text, linked, 'order') : []),
  ];
  if (found.length === 0) return found;
  const ends = new Set(found.map(({ end }) => end));
  const more = spansOf(text, next, 'order').filter(({ start, end }) => {
    const gap = /(\d|\[[\p{L}]+\])(?:,|,? (?:и|and|или|or|vs|&)|;| ?[/+]) ?$/u.exec(
      text.slice(Math.max(0, start - 14), start),
    );
    if (gap === null) return false;
    const before = Math.max(0, start - 14) + gap.index + (gap[1]?.length ?? 0);
    if (!ends.has(before)) return false;
    ends.add(end);
    return true;
  });
  return [...found, ...more];
}
