/** Secrets in links: whoever has the link is let in. The address stays, what opens the door goes. */
import { type Span, spansOf } from './mask-span';

/** Names under which sites send secrets. */
const secretName =
  '(?:[a-z_-]*(?:token|auth|session|sess|sid|secret|passw(?:or)?d|pwd|signature|otp|jwt|ticket|hash|api[_-]?key|magic|invite|verification|confirm(?:ation)?|reset)[a-z_-]*|key|sig|code|state|k|t|s|h|login|email|phone|user)';
/** What a person, or a browser, puts into such a place: long, or named a secret. */
const query = /(?<=(?:https?:\/\/|www\.)[^\s?#<>"']{1,500})[?#;][^\s<>"']{3,2000}(?<![.,!?:;)\]»"'])/giu;
const named = new RegExp(`[?&#;]${secretName}=[^&\\s]{4,}`, 'iu');
const isRandom = (value: string): boolean =>
  value.length >= 20 && /\d/.test(value) && /[a-z]/i.test(value) && !/[_-]{1}[a-z]{4,}[_-]/i.test(value);

const hasSecret = (found: string): boolean =>
  named.test(found) ||
  found
    .slice(1)
    .split(/[&;#]/)
    .some((part) => isRandom(part.slice(part.indexOf('=') + 1)));

/** /reset/9f86d081884c7d659a2feaa0c55ad015, t.me/joinchat/AAAAAE…: a part of the path that nobody could say aloud. */
const path =
  /(?<=(?:https?:\/\/|www\.)[^\s?#<>"']{1,300}\/)(?<it>[a-z0-9_-]{20,200})(?=[/?#\s.,;:!)»"']|$)/giu;
const afterSecret =
  /\/(?:reset|confirm|verify|invite|join|joinchat|auth|login|magic|unsubscribe|activate|token|s)\/$/i;

const isRandomPart = (found: string): boolean =>
  /^[0-9a-f]{24,}$/i.test(found) ||
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(found) ||
  (/\d/.test(found) && /[a-z]/.test(found) && /[A-Z]/.test(found) && !found.includes('-'));

/** A signed token on its own: header.payload.signature. */
const jwt = /(?<![\p{L}\p{N}])eyJ[\w-]{8,2000}\.[\w-]{8,2000}(?:\.[\w-]{8,2000})?/gu;

export const findLinkSecrets = (text: string): Span[] => [
  ...spansOf(text, query, 'link', hasSecret),
  ...spansOf(
    text,
    path,
    'link',
    (found, { index }) => isRandomPart(found) || afterSecret.test(text.slice(Math.max(0, index - 14), index)),
  ),
  ...spansOf(text, jwt, 'link'),
];
