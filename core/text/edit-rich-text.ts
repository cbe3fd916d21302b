/** Changes of text with light formatting as a person types it: bold, lists, links. Knows nothing of keys and fields. */
import { isLinkAddress } from './rich-text';

/** Text of a field with what is chosen in it; `from` is `to` where the caret stands alone. */
export interface Typed {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export type ListKind = 'bullets' | 'numbers';

const STARS = '**';
const head = /^( *)(-|\d{1,3}\.) +/;
const emptyEntry = /^ *(?:-|\d{1,3}\.) *$/;

const replaced = ({ text, from, to }: Typed, words: string): string =>
  text.slice(0, from) + words + text.slice(to);

/** Around the chosen words, the word at the caret, or where words will be typed; a second time takes it away. */
export function toggleBold(typed: Typed): Typed {
  if (isAtEndOfBold(typed)) return { ...typed, from: typed.to + 2, to: typed.to + 2 };
  const { text, from, to } = trimmed(withWord(typed));
  const words = text.slice(from, to);
  const isWithin = text.slice(from - 2, from) === STARS && text.slice(to, to + 2) === STARS;
  if (isWithin) {
    const bare = text.slice(0, from - 2) + words + text.slice(to + 2);
    return { text: bare, from: from - 2, to: to - 2 };
  }
  const lines = words.split('\n');
  const isBold = lines.every((line) => line === '' || isStarred(bodyOf(line)));
  const changed = lines
    .map((line) => {
      const body = bodyOf(line);
      const start = line.slice(0, line.length - body.length);
      if (isBold && words !== '') return start + body.slice(2, -2);
      return body === '' && words !== '' ? line : start + STARS + body + STARS;
    })
    .join('\n');
  const next = replaced({ text, from, to }, changed);
  if (words === '') return { text: next, from: from + 2, to: from + 2 };
  if (lines.length > 1 || isBold) return { text: next, from, to: from + changed.length };
  const start = from + changed.indexOf(STARS) + 2;
  return { text: next, from: start, to: from + changed.length - 2 };
}

/** The caret after the last bold word: what is typed next is to be plain again. */
function isAtEndOfBold({ text, from, to }: Typed): boolean {
  if (from !== to || text.slice(to, to + 2) !== STARS) return false;
  const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  return !before.endsWith(STARS) && before.split(STARS).length % 2 === 0;
}

const isStarred = (body: string): boolean =>
  body.length > 4 && body.startsWith(STARS) && body.endsWith(STARS) && !body.slice(2, -2).includes(STARS);

/** Without the marker of a list, which is no word. */
const bodyOf = (line: string): string => line.replace(head, '');

const isWordSign = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}_]/u.test(sign);

/** With nothing chosen inside a word, the word is meant. */
function withWord({ text, from, to }: Typed): Typed {
  if (from !== to) return { text, from, to };
  let [start, end] = [from, to];
  while (isWordSign(text[start - 1])) start -= 1;
  while (isWordSign(text[end])) end += 1;
  return { text, from: start, to: end };
}

/** Spaces at the ends of what is chosen stay outside. */
function trimmed({ text, from, to }: Typed): Typed {
  const words = text.slice(from, to);
  if (words.trim() === '') return { text, from, to: from };
  const start = from + words.length - words.trimStart().length;
  return { text, from: start, to: start + words.trim().length };
}

/** Makes the chosen lines a list of that kind, or plain lines where they are one already. */
export function toggleList({ text, from, to }: Typed, kind: ListKind): Typed {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const newline = text.indexOf('\n', Math.max(to, start));
  const end = newline < 0 ? text.length : newline;
  const lines = text.slice(start, end).split('\n');
  const isOwn = (line: string): boolean => (head.exec(line)?.[2] === '-') === (kind === 'bullets');
  const written = lines.filter((line) => line.trim() !== '');
  const isList = written.length > 0 && written.every((line) => head.test(line) && isOwn(line));
  let number = 0;
  const changed = lines.map((line) => {
    const body = bodyOf(line);
    const indent = head.exec(line)?.[1] ?? '';
    if (isList) return indent + body;
    if (line.trim() === '' && lines.length > 1) return line;
    number += 1;
    return `${indent}${kind === 'bullets' ? '-' : `${Math.min(number, 999)}.`} ${body}`;
  });
  const next = changed.join('\n');
  const caret = Math.max(start, from + (changed[0]?.length ?? 0) - (lines[0]?.length ?? 0));
  const isCaret = from === to;
  return {
    text: text.slice(0, start) + next + text.slice(end),
    from: isCaret ? caret : start,
    to: isCaret ? caret : start + next.length,
  };
}

/** A new line; in a list its next entry, and after an empty entry the end of the list. */
export function breakLine({ text, from, to }: Typed): Typed {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const line = text.slice(start, from);
  const rest = text.slice(to, text.indexOf('\n', to) < 0 ? text.length : text.indexOf('\n', to));
  if (emptyEntry.test(line) && rest.trim() === '')
    return { text: text.slice(0, start) + text.slice(to), from: start, to: start };
  const [, indent = '', marker = ''] = head.exec(line) ?? [];
  const next = marker === '' ? '' : `${indent}${marker === '-' ? '-' : `${nextNumber(marker)}.`} `;
  const at = from + 1 + next.length;
  return { text: replaced({ text, from, to }, `\n${next}`), from: at, to: at };
}

const nextNumber = (marker: string): number => Math.min(Number.parseInt(marker, 10) + 1, 999);

/** Makes the chosen words a link; with none chosen, the address stands for itself. Brackets in the words are literal. */
export function linkTo(typed: Typed, address: string): Typed {
  const { text, from, to } = trimmed(withWord(typed));
  const words = text.slice(from, to).replace(/\n+/g, ' ');
  const shown = (words === '' ? address : words).replace(/(?<!\\)[[\]]/g, '\\$&');
  const link = `[${shown}](${address})`;
  return { text: replaced({ text, from, to }, link), from: from + link.length, to: from + link.length };
}

/** What a person typed or pasted as an address, whole: "example.org" leads to the web, "a@example.org" to mail. */
export function completeAddress(words: string): string | null {
  const bare = words.trim();
  if (isLinkAddress(bare)) return bare;
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]{2,}$/.test(bare) && isLinkAddress(`mailto:${bare}`))
    return `mailto:${bare}`;
  const isHost = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:[/?#].*)?$/u.test(bare);
  return isHost && isLinkAddress(`https://${bare}`) ? `https://${bare}` : null;
}
