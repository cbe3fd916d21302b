/**
 * The cheap question before the careful look: can this text hold personal data at all? One source for both sides:
 * JavaScript asks it here, the import asks it in the database (electron/evidence/text-sql.ts), so the expressions
 * keep to what both engines read alike.
 */
import { once } from '../once';
import { unitSign } from './mask-address-en';
import { flatSign } from './mask-address-ru';
import { mailProvider } from './mask-email';
import { secretPathSign } from './mask-link';
import { maskTokensPattern } from './mask-tokens';
import { spelledSign, wholeInWords } from './phone-words';

/** Addresses of mail in words. */
const spelledMail = `соб[ао]к|собач|сабак|sobaka|[(\\[{<](?:at|dog)[)\\]}>]|[ -]dot[ -]|[ ](?:at|эт)[ ]${mailProvider}`;

/** Any digit or @, of full width too; "=" of a link with a secret; a bracket of an earlier token; a few words. */
export const faintSign = `[@0-9=\\[\\u{FF10}-\\u{FF19}\\u{FF20}]|${spelledMail}|${wholeInWords}|/(?:join|joinchat|invite|reset|confirm|verify|auth|login|magic)/`;

/** Signs that need no digits, or few: addresses of mail, secrets of links, flats, tokens of an earlier masking. */
export const strongSign = [
  '[@\\u{FF20}]',
  spelledMail,
  wholeInWords,
  spelledSign,
  '[?&#;][a-z_.-]+=',
  secretPathSign,
  flatSign,
  unitSign,
  maskTokensPattern,
].join('|');

/** Where names are masked too: words a name follows. */
export const nameSign =
  'здравствуй|привет|добр[а-яё]{2} |уважени|уважаем|с ув|зовут|мо[её] имя|благодар|доброго|хорошего|жду ответа|подпись|спасибо|hi|hello|hey|dear|good |regards|name|called|thanks|thank you|sincerely|yours|cheers|best|love|\\n';

/** Every other kind is a number of five digits at least. */
export const fewestDigits = 5;
export const notDigits = '[^0-9\\u{FF10}-\\u{FF19}]+';

const faint = once(() => new RegExp(faintSign, 'iu'));
const strong = once(() => new RegExp(strongSign, 'iu'));
const named = once(() => new RegExp(nameSign, 'iu'));
const others = new RegExp(notDigits, 'gu');

export const countDigits = (text: string): number => text.replace(others, '').length;

export function mayHoldPersonalData(text: string, hasNames = false): boolean {
  if (hasNames && named().test(text)) return true;
  if (!faint().test(text)) return false;
  return strong().test(text) || countDigits(text) >= fewestDigits;
}
