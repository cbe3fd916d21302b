/**
 * The regular expressions of rules: the part of RE2 that a JavaScript engine reads the same way.
 * Shorthands are written out, so that \w holds Cyrillic letters and \s a no-break space on both sides.
 */

export type PatternProblem =
  | 'lookaround'
  | 'backreference'
  | 'wordBoundary'
  | 'flags'
  | 'unknownEscape'
  | 'tooManyRepeats'
  | 'syntax';

export type ReadPattern =
  | { readonly ok: true; readonly source: string; readonly regExp: RegExp }
  | { readonly ok: false; readonly problem: PatternProblem };

const classes: Readonly<Record<string, string>> = {
  d: '0-9',
  w: '\\p{L}\\p{N}_',
  s: ' \\t\\n\\r\\f\\u00a0',
};
const controls = 'nrtf';
const escapable = '^$.|?*+()[]{}\\/-';
/** RE2 refuses more, and what it would cost grows with the product of nested counts. */
const mostRepeats = 1_000;

/** A pattern falls into character classes, escapes and single letters. A "]" in first place is a letter, as in RE2. */
const piece = /\[(\^?)(\]?(?:\\[\s\S]|[^\]\\])*)\]|\\([\s\S]?)|[\s\S]/gu;

/** Reads a pattern, or says what in it is not supported. The same `source` runs in JavaScript and, by `toRe2`, in RE2. */
export function readPattern(pattern: string): ReadPattern {
  let source = '';
  for (const match of pattern.matchAll(piece)) {
    const [letter, negation, inside, escaped] = match;
    let written: Escape;
    if (inside !== undefined) written = readClass(negation ?? '', inside);
    else if (escaped !== undefined) written = readEscape(escaped, false);
    else written = readLetter(letter, pattern.slice(match.index));
    if (!written.ok) return written;
    source += written.source;
  }
  return compile(source);
}

function readClass(negation: string, inside: string): Escape {
  if (inside === '' || /\[[:.=]/.test(inside)) return { ok: false, problem: 'syntax' };
  let source = '';
  for (const [letter, escaped] of inside.matchAll(/\\([\s\S])|[\s\S]/gu)) {
    if (escaped !== undefined) {
      const written = readEscape(escaped, true);
      if (!written.ok) return written;
      source += written.source;
    } else source += '[]^'.includes(letter) ? `\\${letter}` : letter;
  }
  return { ok: true, source: `[${negation}${source}]` };
}

function readLetter(letter: string, rest: string): Escape {
  const problem = refuse(rest);
  if (problem) return { ok: false, problem };
  return { ok: true, source: letter === '.' ? '[^\\n]' : letter };
}

function compile(source: string): ReadPattern {
  try {
    return { ok: true, source, regExp: new RegExp(source, 'iu') };
  } catch {
    return { ok: false, problem: 'syntax' };
  }
}

type Escape =
  | { readonly ok: true; readonly source: string }
  | { readonly ok: false; readonly problem: PatternProblem };

function readEscape(letter: string, isInClass: boolean): Escape {
  const set = classes[letter];
  if (set !== undefined) return { ok: true, source: isInClass ? set : `[${set}]` };
  const negated = isInClass ? undefined : classes[letter.toLowerCase()];
  if (negated !== undefined && /[A-Z]/.test(letter)) return { ok: true, source: `[^${negated}]` };
  if (controls.includes(letter) && letter !== '') return { ok: true, source: `\\${letter}` };
  if (escapable.includes(letter) && letter !== '')
    return { ok: true, source: letter === '-' && !isInClass ? '-' : `\\${letter}` };
  if (/[1-9k]/.test(letter)) return { ok: false, problem: 'backreference' };
  if (/[bB]/.test(letter)) return { ok: false, problem: 'wordBoundary' };
  return { ok: false, problem: 'unknownEscape' };
}

function refuse(rest: string): PatternProblem | null {
  if (/^\(\?(?:[=!]|<[=!])/.test(rest)) return 'lookaround';
  if (/^\(\?(?!:)/.test(rest)) return 'flags';
  const repeat = /^\{(\d+)(?:,(\d*))?\}/.exec(rest);
  if (repeat && (Number(repeat[1]) > mostRepeats || Number(repeat[2] || 0) > mostRepeats))
    return 'tooManyRepeats';
  return null;
}

/** The same expression for RE2: code points are written \x{…} there. Case is ignored. */
export const toRe2 = (source: string): string => `(?i)${source.replace(/\\u([0-9a-f]{4})/g, '\\x{$1}')}`;
