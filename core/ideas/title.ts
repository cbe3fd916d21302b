/** The title of a request from a customer's sentence: without greetings and thanks, masked, no longer than a line. */
import { mask } from '../text/mask';

const longest = 120;

const courtesy =
  /^(?:(?:здравствуй(?:те)?|добрый (?:день|вечер)|доброе утро|доброй ночи|привет|уважаемые [\p{L}]+|hello|hi(?: there)?|hey|good (?:morning|afternoon|evening)|dear [\p{L}]+)[\s,.!—–-]*)+/iu;
const pleases = /,? ?(?:пожалуйста|плиз|please|pls)(?=[\s,.!?]|$),?/giu;

export function titleOf(sentence: string): string {
  const masked = mask(sentence, { orders: true, names: true }).text;
  const plain = masked
    .replace(/\s+/g, ' ')
    .trim()
    .replace(courtesy, '')
    .replace(pleases, '')
    .replace(/^[\s,;:—–-]+|[\s,;:.!…)—–-]+$/gu, '')
    .trim();
  const title = shortened(plain === '' ? masked.trim() : plain);
  return title.slice(0, 1).toUpperCase() + title.slice(1);
}

function shortened(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > longest / 2 ? space : longest).replace(/[\s,;:—–-]+$/u, '')}…`;
}
