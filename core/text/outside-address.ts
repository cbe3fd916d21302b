/** Which addresses of people's texts a person may be asked about opening: with what is safe by itself, or mail. */
import { isLinkAddress } from './rich-text';

/** `http:` is left out: whoever stands between could answer with anything. Main checks once more, on the parsed address. */
export const isOutsideAddress = (address: string): boolean =>
  /^(?:https:\/\/|mailto:[^@,;%]+@[^@,;%?]+(?:\?|$))/i.test(address) && isLinkAddress(address);
