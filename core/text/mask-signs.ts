/**
 * The cheap question before the careful look: can this text hold personal data at all? One source for both sides:
 * JavaScript asks it here, the import asks it in the database (electron/evidence/text-sql.ts), so the expressions
 * keep to what both engines read alike.
 */
import { maskTokensPattern } from './mask-tokens';

/** Any digit or @, of full width too; "=" of a link with a secret; a bracket of an earlier token; a few words. */
export const faintSign = '[@0-9=\\[\\u{FF10}-\\u{FF19}\\u{FF20}]|собак|\\(at\\)| dot ';

/** Signs that need no digits, or few: addresses of mail, secrets of links, flats, tokens of an earlier masking. */
export const strongSign = [
  '[@\\u{FF20}]',
  'собак|\\(at\\)|\\[at\\]| dot ',
  '[?&#;][a-z_.-]+=',
  '(?:кв|оф|комн|ап)[а-яё]*[. №]*[0-9]',
  '(?:flat|apartment|apt|unit|suite)[.#№ ]*[0-9]',
  '#[0-9]+[a-z]?',
  maskTokensPattern,
].join('|');

/** Where names are masked too: words a name follows. */
export const nameSign =
  'здравствуй|привет|добр[а-яё]{2} |уважени|уважаем|зовут|это |hi|hello|dear|regards|name|thanks|sincerely|спасибо';

/** Every other kind is a number of five digits at least. */
export const fewestDigits = 5;
export const notDigits = '[^0-9\\u{FF10}-\\u{FF19}]+';

const faint = new RegExp(faintSign, 'iu');
const strong = new RegExp(strongSign, 'iu');
const named = new RegExp(nameSign, 'iu');
const others = new RegExp(notDigits, 'gu');

export const countDigits = (text: string): number => text.replace(others, '').length;

export function mayHoldPersonalData(text: string, hasNames = false): boolean {
  if (hasNames && named.test(text)) return true;
  if (!faint.test(text)) return false;
  return strong.test(text) || countDigits(text) >= fewestDigits;
}
