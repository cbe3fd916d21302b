import { describe, expect, it } from 'vitest';
import { patternProblem } from '#renderer/evidence/pattern-problem';

describe('what is wrong with a pattern', () => {
  it.each([
    ['возврат|верн(ите|уть) деньги', null],
    ['[()]+', null],
    ['\\(скобка\\)', null],
    ['(?:a|b){2,1000}', null],
    ['\\\\1', null],
    ['(оплат', 'openBracket'],
    ['оплат)', 'closeBracket'],
    ['[а-я', 'openSet'],
    ['*оплата', 'nothingToRepeat'],
    ['[я-а]', 'badRange'],
    ['a{3,1}', 'badRange'],
    ['оплата\\', 'loneBackslash'],
    ['оплата(?= картой)', 'lookAround'],
    ['(?<!не )работает', 'lookAround'],
    ['(а)\\1', 'backReference'],
    ['(?<x>а)\\k<x>', 'backReference'],
    ['a{1001}', 'tooManyRepeats'],
    ['a{2,5000}', 'tooManyRepeats'],
  ])('%s: %s', (pattern, problem) => {
    expect(patternProblem(pattern)).toBe(problem);
  });
});
