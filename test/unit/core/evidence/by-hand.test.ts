import { describe, expect, it } from 'vitest';
import { giveContact, handsFirst, partsByHand, takeContact } from '#core/evidence/by-hand';
import type { StepRule } from '#core/evidence/rule';

const words: StepRule = { test: 'anyWord', words: ['payment'] };

describe('contacts chosen by hand', () => {
  it('are given to a step beside its rule, and taken from it', () => {
    const given = giveContact(words, '17');
    expect(given).toEqual({ test: 'any', rules: [{ test: 'contact', keys: ['17'] }, words] });
    const taken = takeContact(given, '18');
    expect(partsByHand(taken)).toEqual({ rule: words, given: ['17'], taken: ['18'] });
    expect(partsByHand(giveContact(taken, '18'))).toEqual({ rule: words, given: ['17', '18'], taken: [] });
    expect(partsByHand(takeContact(taken, '17'))).toEqual({ rule: words, given: [], taken: ['18', '17'] });
  });

  it('make a rule of a step that had none, and leave none behind', () => {
    expect(giveContact(null, '17')).toEqual({ test: 'contact', keys: ['17'] });
    expect(takeContact(giveContact(null, '17'), '17')).toBeNull();
    expect(takeContact(null, '17')).toBeNull();
  });

  it('belong to the step a person chose, though an earlier rule finds them', () => {
    const [first, second] = handsFirst([words, giveContact(null, '17')]);
    expect(first).toEqual({
      test: 'all',
      rules: [words, { test: 'not', rule: { test: 'contact', keys: ['17'] } }],
    });
    expect(second).toEqual({ test: 'contact', keys: ['17'] });
    expect(handsFirst([words, null])).toEqual([words, null]);
  });
});
