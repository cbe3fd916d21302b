import { describe, expect, it } from 'vitest';
import { ruleScreen } from '#core/i18n/messages/rule-screen';
import { patternProblem } from '#renderer/evidence/pattern-problem';

describe('what is wrong with a pattern', () => {
  it.each(['возврат|верн(ите|уть) деньги', '[()]+', '\\(скобка\\)', '(?:a|b){2,1000}', '\\d{4}'])(
    'is nothing in %s',
    (pattern) => {
      expect(patternProblem(pattern)).toBeNull();
    },
  );

  it.each([
    ['(оплат', ruleScreen.openBracket],
    ['оплат)', ruleScreen.closeBracket],
    ['[а-я', ruleScreen.openSet],
    ['*оплата', ruleScreen.nothingToRepeat],
    ['[я-а]', ruleScreen.badRange],
    ['a{3,1}', ruleScreen.badRange],
    ['оплата\\', ruleScreen.loneBackslash],
    ['оплата(?= картой)', ruleScreen.lookAround],
    ['(?<!не )работает', ruleScreen.lookAround],
    ['(а)\\1', ruleScreen.backReference],
    ['\\bоплата', ruleScreen.wordBoundary],
    ['(?i)оплата', ruleScreen.flags],
    ['a{1001}', ruleScreen.tooManyRepeats],
    ['a{2,5000}', ruleScreen.tooManyRepeats],
  ])('is said in words for %s', (pattern, problem) => {
    expect(patternProblem(pattern)).toBe(problem);
  });
});
