/**
 * A text as clustering reads it: words and their stems in order, and where a clause ends. Greetings, thanks and lines
 * that only leave a number to call are left out. Texts come masked; masks are no words.
 */
import { maskTokens } from '../text/mask-tokens';
import { stemOf } from '../text/stem';
import { normalise } from '../text/words';
import { courtesies, courtesyStems, isNegation, stopStems } from './stop-words';

export interface Reading {
  /** As written, in lower case where only the beginning of a sentence raised the first letter. */
  readonly words: readonly string[];
  /** One for each word; "didn't" is "not". */
  readonly stems: readonly string[];
  /** What stands between a word and the one before it; empty: another clause begins. */
  readonly joints: readonly ('' | ' ' | '-')[];
}

/** Numbers tell no problem from another, nor do addresses of pages run together. */
const longestWord = 40;
const digit = /\p{N}/u;
const address = /https?:\/\/\S+|www\.\S+/giu;
const token = /[\p{L}\p{N}]+(?:['’ʼ]\p{L}+)*/gu;
/** Stands for a masked number or name until clauses are parted. */
const maskSign = '\u0001';

/** More of a text is a pasted page, and its beginning says what it is about. */
const longestText = 4_000;

interface Word {
  readonly written: string;
  readonly stem: string;
  readonly joint: ' ' | '-';
}
interface Clause {
  readonly words: Word[];
  hasMask: boolean;
}

/** Stems of words already seen: a word of support is written thousands of times. */
export function textReader(): (text: string) => Reading {
  const known = new Map<string, string>();
  const stem = (written: string): string => {
    const found = known.get(written) ?? stemOfWritten(written);
    known.set(written, found);
    return found;
  };
  return (text) => {
    const clauses = clausesOf(text, stem);
    const telling = clauses.filter(isTelling);
    return readingOf(telling.length > 0 ? telling : clauses);
  };
}

function stemOfWritten(written: string): string {
  const word = normalise(written).replace(/[’ʼ]/g, "'");
  if (isNegation(word)) return 'not';
  return stemOf(word.replace(/'.*$/, ''));
}

function clausesOf(text: string, stem: (written: string) => string): Clause[] {
  const shown = text
    .slice(0, longestText)
    .replaceAll(address, ` ${maskSign} `)
    .replaceAll(maskTokens, ` ${maskSign} `);
  const isShouted = shown === shown.toUpperCase();
  const clauses: Clause[] = [{ words: [], hasMask: false }];
  let end = 0;
  for (const match of shown.matchAll(token)) {
    const [raw] = match;
    const between = shown.slice(end, match.index);
    end = match.index + raw.length;
    let clause = clauses.at(-1) ?? { words: [], hasMask: false };
    if (between.includes(maskSign)) clause.hasMask = true;
    const joint = jointOf(between);
    if (joint === null && clause.words.length > 0) {
      clause = { words: [], hasMask: false };
      clauses.push(clause);
    }
    if (raw.length >= longestWord || digit.test(raw)) {
      // What stands on both sides of a number is no phrase.
      clauses.push({ words: [], hasMask: clause.hasMask });
      continue;
    }
    const isFirst = clause.words.length === 0;
    const written = isShouted || (isFirst && /^\p{Lu}\p{Ll}+$/u.test(raw)) ? raw.toLowerCase() : raw;
    clause.words.push({ written, stem: stem(written), joint: joint ?? ' ' });
  }
  const last = clauses.at(-1);
  if (last !== undefined && shown.slice(end).includes(maskSign)) last.hasMask = true;
  return clauses.map(withoutCourtesies).filter(({ words }) => words.length > 0);
}

/** null: it parts two clauses. */
function jointOf(between: string): ' ' | '-' | null {
  if (between === '-' || between === '‑') return '-';
  return /^[^\S\n]+$/u.test(between) ? ' ' : null;
}

/** "Здравствуйте подскажите как…" begins with "как". */
function withoutCourtesies({ words, hasMask }: Clause): Clause {
  return { words: words.filter(({ stem }) => !courtesyStems.has(stem)), hasMask };
}

/** "Жду ответа" and "my number is [phone]" say nothing of the problem. */
function isTelling({ words, hasMask }: Clause): boolean {
  const telling = words.filter(({ stem }) => !stopStems.has(stem) && stem !== 'not');
  if (telling.length === 0) return true;
  if (hasMask && telling.length === 1) return false;
  return !telling.every(({ stem }) => courtesies.has(stem));
}

const readingOf = (clauses: readonly Clause[]): Reading => {
  const all = clauses.flatMap(({ words }) =>
    words.map(({ written, stem, joint }, at) => ({ written, stem, joint: at === 0 ? ('' as const) : joint })),
  );
  return {
    words: all.map(({ written }) => written),
    stems: all.map(({ stem }) => stem),
    joints: all.map(({ joint }) => joint),
  };
};
