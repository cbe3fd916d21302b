/** Secrets in links: whoever has the link is let in. The address stays, what opens the door goes. */
import { type Span, spansOf } from './mask-span';

/** Names under which sites send secrets. */
const secretName =
  '(?:[a-z_-]*(?:token|auth|session|sess|sid|secret|passw(?:or)?d|pwd|signature|otp|jwt|ticket|hash|api[_-]?key|magic|invite|verification|confirm(?:ation)?|reset)[a-z_-]*|key|sig|sign|code|state|k|t|s|h|login|email|phone|user)';
const named = new RegExp(`[?&#;]${secretName}=[^&\\s]{4,}`, 'iu');
const isRandom = (value: string): boolean =>
  (value.length >= 20 && /\d/.test(value) && /[a-z]/i.test(value) && !/[_-]{1}[a-z]{4,}[_-]/i.test(value)) ||
  (value.length >= 12 && /^(?=.*\d)(?=.*[a-f])[0-9a-f]+$/i.test(value));

/** A link as customers paste it: with its scheme, from www, or a bare domain with something after it. */
const link =
  /(?:(?:https?|hxxps?):\/\/|www\.|(?<![\p{L}\p{N}@._/-])(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?=[/?#]))[^\s<>"'«»]{1,2000}/giu;

const hasSecret = (found: string): boolean =>
  named.test(found) ||
  found
    .slice(1)
    .split(/[&;#]/)
    .some((part) => isRandom(part.slice(part.indexOf('=') + 1)));

const doors =
  'reset|recover|restore|password|confirm|confirmation|verify|verification|invite|join|joinchat|auth|oauth|login|signin|magic|unsubscribe|activate|activation|token|session|pay|payment|checkout|receive|refund|share';
/** Parts of a path that a secret follows; one letter says less than a word. */
const door = new RegExp(`^(?:${doors})[a-z_-]*$`, 'i');
const letterDoor = /^(?:[a-z]|go|t\.me)$/i;
/** What mask-signs.ts asks the database of links without a query. */
export const secretPathSign = `/(?:${doors})[a-z_-]*/[a-z0-9]|/(?:[a-z]|go)/[a-z0-9]{10}|/[a-z0-9_-]{20}|t\\.me/\\+|eyJ`;

/** A part that nobody could say aloud: 9f86d081884c7d659a2feaa0c55ad015, AAAAAEHbEkejzxUjAUCfYg. */
function isRandomPart(part: string, previous: string): boolean {
  if (!/^\+?[a-z0-9_-]{6,200}$/i.test(part)) return false;
  if (/^[0-9a-f]{24,}$/i.test(part) || /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(part))
    return true;
  const isMixed = /\d/.test(part) && /[a-z]/.test(part) && /[A-Z]/.test(part) && !part.includes('-');
  if (part.length >= 20 && isMixed) return true;
  const isCode = /\d/.test(part) && /[a-z]/i.test(part) && !/[_-][a-z]{3,}/i.test(part);
  if (door.test(previous)) return part.length >= 20 || (isCode && part.length >= 8);
  return letterDoor.test(previous) && part.length >= 10 && isMixed;
}

function secretsIn(found: string, index: number): Span[] {
  const text = found.replace(/[.,!?:;)\]»"']+$/u, '');
  const at = text.search(/[?#;]/);
  const path = at === -1 ? text : text.slice(0, at);
  const spans: Span[] = [];
  let previous = '';
  let position = index;
  for (const part of path.split('/')) {
    const bare = part.replace(/[.,:]+$/u, '');
    if (previous !== '' && isRandomPart(bare, previous))
      spans.push({ start: position, end: position + bare.length, kind: 'link' });
    if (part !== '') previous = part;
    position += part.length + 1;
  }
  const query = at === -1 ? '' : text.slice(at);
  if (query.length > 3 && hasSecret(query))
    spans.push({ start: index + at, end: index + text.length, kind: 'link' });
  return spans;
}

/** A signed token on its own: header.payload.signature. */
const jwt = /(?<![\p{L}\p{N}])eyJ[\w-]{8,2000}\.[\w-]{8,2000}(?:\.[\w-]{1,2000})?/gu;

export const findLinkSecrets = (text: string): Span[] => [
  ...Array.from(text.matchAll(link)).flatMap(({ 0: found, index }) => secretsIn(found, index)),
  ...spansOf(text, jwt, 'link'),
];

/** Whether to look at all. */
export const mayHoldLink = (text: string): boolean => /:\/\/|www\.|eyJ|[a-z]\.[a-z]{2,24}[/?#]/i.test(text);
