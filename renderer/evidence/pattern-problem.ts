/**
 * What is wrong with a regular expression, in a closed list that has words in both languages.
 * The service speaks RE2, which has no look-around and no back-references: those are refused here too.
 */
export const patternProblems = [
  'openBracket',
  'closeBracket',
  'openSet',
  'nothingToRepeat',
  'badRange',
  'loneBackslash',
  'lookAround',
  'backReference',
  'tooManyRepeats',
  'other',
] as const;
export type PatternProblem = (typeof patternProblems)[number];

/** RE2 refuses counted repetition above a thousand. */
const mostRepeats = 1_000;

/** Escapes and character sets hide brackets; they are blanked before looking for constructs. */
const withoutEscapes = (pattern: string): string =>
  pattern.replace(/\\[\s\S]/g, '  ').replace(/\[[^\]]*\]/g, (set) => ' '.repeat(set.length));

const engineMessages: readonly (readonly [RegExp, PatternProblem])[] = [
  [/unterminated group/i, 'openBracket'],
  [/unmatched '\)'/i, 'closeBracket'],
  [/unterminated character class|missing terminating/i, 'openSet'],
  [/nothing to repeat|lone quantifier|incomplete quantifier/i, 'nothingToRepeat'],
  [/out of order/i, 'badRange'],
  [/\\ at end/i, 'loneBackslash'],
];

function constructProblem(pattern: string): PatternProblem | null {
  const bare = withoutEscapes(pattern);
  if (/\(\?<?[=!]/.test(bare)) return 'lookAround';
  if (/(?<!\\)(?:\\\\)*\\(?:[1-9]|k<)/.test(pattern)) return 'backReference';
  for (const [, low, high] of bare.matchAll(/\{(\d+)(?:,(\d+))?/g))
    if (Math.max(Number(low), Number(high ?? 0)) > mostRepeats) return 'tooManyRepeats';
  return null;
}

/** null: the pattern can be used. */
export function patternProblem(pattern: string): PatternProblem | null {
  const refused = constructProblem(pattern);
  if (refused) return refused;
  try {
    new RegExp(pattern, 'i');
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return engineMessages.find(([told]) => told.test(message))?.[1] ?? 'other';
  }
}
