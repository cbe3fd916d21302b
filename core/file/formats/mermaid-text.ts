/**
 * Texts inside Mermaid diagrams. Signs that the grammar takes for its own are written as Mermaid's entity codes
 * (`#58;` is a colon), which every version decodes; the same codes are read.
 */
import { oneLine } from './one-line';

/** Named codes that people use; the rest of HTML's thousand are left as they are written. */
const named: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: '\u00a0',
  colon: ':',
  semi: ';',
  num: '#',
  comma: ',',
};

const entity = /#(\w{1,12});/g;
/** What a reader of a line puts in place of `#…;`, so that `#` and `;` keep their meaning elsewhere. */
const open = '\ue000';
const close = '\ue001';
const sealed = /\ue000(\w{1,12})\ue001/g;

export const sealEntities = (text: string): string => text.replace(entity, `${open}$1${close}`);

function decode(code: string): string | null {
  const number = /^\d+$/.test(code) ? Number(code) : Number.NaN;
  if (number > 0 && number <= 0x10ffff) return String.fromCodePoint(number);
  return Object.hasOwn(named, code) ? (named[code] ?? null) : null;
}

const lineBreak = /<\/?br\s{0,8}\/?>/gi;

/** A text of a diagram as people read it: entity codes decoded, `<br>` a space. */
export const readMermaidText = (text: string): string =>
  text
    .replace(lineBreak, ' ')
    .replace(sealed, (_, code: string) => decode(code) ?? `#${code};`)
    .trim();

const sign = (character: string): string => `#${character.charCodeAt(0)};`;
const keyword = /^(?:title|section|acctitle|accdescr|journey)/i;

/** A text as one line that the grammar reads as nothing but text; `also`: signs that end it where it stands. */
export function writeMermaidText(text: string, also = /[#:;<{}%]/g): string {
  const line = oneLine(text).trim();
  if (line === '') return '#160;';
  const escaped = line.replace(also, sign);
  return keyword.test(escaped) || escaped.startsWith('---')
    ? `${sign(escaped[0] ?? '')}${escaped.slice(1)}`
    : escaped;
}

export const actorSigns = /[#:;<{}%,]/g;
