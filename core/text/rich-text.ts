/**
 * Text of a cell with light formatting: `**bold**`, lines that begin with `- ` or `1. ` (two spaces more: one level
 * down), `[text](address)`. Whatever is not whole is literal, a backslash makes the sign after it literal.
 * Takes linear time. Knows nothing of lines that fit a width, nor of how formatting looks.
 */

export interface Run {
  readonly text: string;
  readonly isBold: boolean;
  /** Where the words lead; null: nowhere. */
  readonly address: string | null;
}

/** One line as it was typed. */
export interface RichLine {
  /** Empty: a plain line; "-": an entry of a list; otherwise its number as typed, e.g. "2.". */
  readonly marker: string;
  readonly level: 0 | 1;
  readonly runs: readonly Run[];
}

const lineEnds = /\r\n?|\n/;
const entry = /^( *)(-|\d{1,3}\.) +(?=\S)/;
/** Spaces in front of an entry of the inner level. */
const INNER_INDENT = 2;
const escapable = new Set('\\*[]()-.');
const formatted = /[*[\\]|^ *(?:-|\d{1,3}\.) /m;

/** False for text that parses into itself: most text of most maps. */
export const isFormatted = (text: string): boolean => formatted.test(text);

/** Addresses that a reader may follow; others are never links. */
const safeAddress = /^(?:https?:\/\/[^\s]|mailto:[^\s@]+@[^\s@])/i;
export const isLinkAddress = (address: string): boolean =>
  safeAddress.test(address) && !/[\s()[\]<>"\\\p{Cc}]/u.test(address.replace(/\([^\s()]*\)/g, ''));

export const parseRichText = (text: string): readonly RichLine[] => text.split(lineEnds).map(parseLine);

function parseLine(line: string): RichLine {
  const [head = '', indent = '', marker = ''] = entry.exec(line) ?? [];
  const level = marker !== '' && indent.length >= INNER_INDENT ? 1 : 0;
  return { marker, level, runs: parseRuns(line.slice(head.length)) };
}

type Sign =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'stars'; readonly canOpen: boolean; readonly canClose: boolean }
  | { readonly kind: 'link'; readonly address: string | null };

function parseRuns(line: string): readonly Run[] {
  const signs = readSigns(line);
  const lastClose = signs.findLastIndex((sign) => sign.kind === 'stars' && sign.canClose);
  const runs: Run[] = [];
  let isBold = false;
  let address: string | null = null;
  const add = (text: string): void => {
    const last = runs.at(-1);
    if (text === '') return;
    if (last && last.isBold === isBold && last.address === address)
      runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ text, isBold, address });
  };
  signs.forEach((sign, index) => {
    if (sign.kind === 'text') add(sign.text);
    else if (sign.kind === 'link') address = sign.address;
    else if (isBold && sign.canClose) isBold = false;
    else if (!isBold && sign.canOpen && index < lastClose) isBold = true;
    else add('**');
  });
  return runs;
}

/** Text, pairs of stars and ends of links, in order; escapes are resolved. */
function readSigns(line: string): readonly Sign[] {
  const links = findLinks(line);
  const signs: Sign[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') signs.push({ kind: 'text', text });
    text = '';
  };
  let at = 0;
  while (at < line.length) {
    const link = links.get(at);
    const stars = line[at] === '*' ? runOfStars(line, at) : 0;
    if (link) {
      flush();
      signs.push({ kind: 'link', address: link.address });
      at = link.next;
    } else if (stars === 2) {
      flush();
      signs.push({ kind: 'stars', canOpen: isWord(line[at + 2]), canClose: isWord(line[at - 1]) });
      at += 2;
    } else if (stars > 0) {
      text += line.slice(at, at + stars);
      at += stars;
    } else if (line[at] === '\\' && escapable.has(line[at + 1] ?? '')) {
      text += line[at + 1];
      at += 2;
    } else {
      text += line[at];
      at += 1;
    }
  }
  flush();
  return signs;
}

const isWord = (character: string | undefined): boolean => character !== undefined && !/\s/.test(character);

function runOfStars(line: string, from: number): number {
  let end = from;
  while (line[end] === '*') end += 1;
  return end - from;
}

interface LinkEnd {
  /** Of the words that follow; null: they are an end. */
  readonly address: string | null;
  readonly next: number;
}

/** Where links begin and end in a line. Words of a link hold no brackets, its address no spaces. */
function findLinks(line: string): ReadonlyMap<number, LinkEnd> {
  const ends = new Map<number, LinkEnd>();
  if (!line.includes('](')) return ends;
  let open = -1;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at];
    if (sign === '\\') at += 1;
    else if (sign === '[') open = at;
    else if (sign === ']') {
      const end = open >= 0 && at > open + 1 && line[at + 1] === '(' ? endOfAddress(line, at + 2) : -1;
      const address = line.slice(at + 2, end);
      if (end > 0 && isLinkAddress(address) && line.slice(open + 1, at).trim() !== '') {
        ends.set(open, { address, next: open + 1 });
        ends.set(at, { address: null, next: end + 1 });
        at = end;
      }
      open = -1;
    }
  }
  return ends;
}

/** Longer ones are no addresses; this also keeps the search short. */
const LONGEST_ADDRESS = 2_000;

/** Place of the bracket that closes an address; an address may hold brackets in pairs. -1: there is none. */
function endOfAddress(line: string, from: number): number {
  let depth = 0;
  for (let at = from; at < Math.min(line.length, from + LONGEST_ADDRESS); at += 1) {
    const sign = line[at] ?? '';
    if (sign === ')' && depth === 0) return at;
    if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (/[\s[\]]/.test(sign)) return -1;
  }
  return -1;
}

const bullets = ['•', '–'] as const;

/** How the entry of a list is marked where people read it. */
export const shownMarker = ({ marker, level }: RichLine): string =>
  marker === '-' ? bullets[level] : marker;

/** Words and addresses without formatting, line by line: for search, names, and formats that know no formatting. */
export function plainText(text: string): string {
  if (!isFormatted(text)) return text;
  return parseRichText(text)
    .map((line) => {
      const marker = line.marker === '' ? '' : `${'  '.repeat(line.level)}${shownMarker(line)} `;
      return marker + line.runs.map((run, index) => plainRun(run, line.runs[index + 1])).join('');
    })
    .join('\n');
}

/** The address follows the last run of the link, unless the words are the address. */
function plainRun({ text, address }: Run, next: Run | undefined): string {
  if (address === null || next?.address === address || text === address) return text;
  return `${text} (${address})`;
}
