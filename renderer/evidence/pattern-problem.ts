/** What is wrong with a regular expression, in a closed list that has words in both languages. */
import { readPattern } from '#core/evidence/pattern';
import { ruleScreen } from '#core/i18n/messages/rule-screen';
import type { Message } from '#core/i18n/translate';

/** Core tells only that the syntax is wrong; the engine knows where, and people need that most. */
const engineMessages: readonly (readonly [RegExp, Message])[] = [
  [/unterminated group/i, ruleScreen.openBracket],
  [/unmatched '\)'/i, ruleScreen.closeBracket],
  [/unterminated character class|lone quantifier brackets|missing terminating/i, ruleScreen.openSet],
  [/nothing to repeat|incomplete quantifier/i, ruleScreen.nothingToRepeat],
  [/out of order/i, ruleScreen.badRange],
  [/\\ at end/i, ruleScreen.loneBackslash],
];

function syntaxProblem(pattern: string): Message {
  try {
    new RegExp(pattern, 'iu');
  } catch (error) {
    const told = error instanceof Error ? error.message : '';
    return engineMessages.find(([sign]) => sign.test(told))?.[1] ?? ruleScreen.otherSyntax;
  }
  return ruleScreen.otherSyntax;
}

const problems = {
  lookaround: ruleScreen.lookAround,
  backreference: ruleScreen.backReference,
  wordBoundary: ruleScreen.wordBoundary,
  flags: ruleScreen.flags,
  unknownEscape: ruleScreen.unknownEscape,
  tooManyRepeats: ruleScreen.tooManyRepeats,
} as const;

/** null: the pattern can be used. */
export function patternProblem(pattern: string): Message | null {
  const read = readPattern(pattern);
  if (read.ok) return null;
  // A lone backslash at the end is an unknown escape of nothing.
  if (/(?:^|[^\\])(?:\\\\)*\\$/.test(pattern)) return ruleScreen.loneBackslash;
  return read.problem === 'syntax' ? syntaxProblem(pattern) : problems[read.problem];
}
