import { describe, expect, it } from 'vitest';
import type { Matchable } from '#core/evidence/evaluate-rule';
import { readPattern } from '#core/evidence/pattern';
import { reasonsOf } from '#core/evidence/reasons';
import type { StepRule } from '#core/evidence/rule';
import { describeRule } from '#core/evidence/rule-text';

const contact: Matchable = {
  key: '17',
  at: '2026-05-01 10:00:00',
  source: 'Chats',
  channel: 'chat',
  category: 'Payment',
  topic: '',
  language: 'en',
  group: 'Second line',
  question: '',
  text: 'I was refunded twice, order x5',
  scores: { csat: 2, nps: 6 },
  themeIds: [4],
};
const why = (rule: StepRule, of: Matchable = contact): string[] =>
  reasonsOf(rule, of, (pattern, { text }) => {
    const read = readPattern(pattern);
    return read.ok && read.regExp.test(text);
  }).map((reason) => describeRule(reason, 'en'));

describe('why a contact is here', () => {
  it('is said with the values and the words it holds, not with those it could have held', () => {
    const rule: StepRule = {
      test: 'all',
      rules: [
        { test: 'is', field: 'category', values: ['Delivery', 'payment'] },
        { test: 'is', field: 'group', values: ['first line', 'second line'] },
        { test: 'anyWord', words: ['delivery', 'refund'] },
        { test: 'between', from: '2026-01-01', to: null },
        { test: 'not', rule: { test: 'anyWord', words: ['card'] } },
      ],
    };
    expect(why(rule)).toEqual([
      'category is “Payment”',
      'group is “Second line”',
      'the text says “refund”',
      'on 1 May 2026',
    ]);
  });

  it('counts the conditions that are met, whichever were enough', () => {
    const rule: StepRule = {
      test: 'any',
      rules: [
        { test: 'score', field: 'csat', from: null, to: 3 },
        { test: 'near', words: ['refund', 'order'], within: 2 },
        { test: 'contact', keys: ['17', '18'] },
        { test: 'matches', pattern: 'x\\d' },
        { test: 'matches', pattern: 'y\\d' },
        {
          test: 'theme',
          themes: [
            { id: 3, name: 'Codes', phrases: [] },
            { id: 4, name: 'Refunds', phrases: [] },
          ],
        },
      ],
    };
    expect(why(rule)).toEqual([
      'CSAT is 2',
      'the text says “refund” and “order” within 2 words',
      '1 contact chosen by hand',
      'the text matches x\\d',
      'theme is “Refunds”',
    ]);
    expect(why(rule, { ...contact, scores: {}, key: '19', themeIds: [], text: 'x5' })).toEqual([
      'the text matches x\\d',
    ]);
  });

  it('takes nothing from a group that is not met as a whole', () => {
    const rule: StepRule = {
      test: 'any',
      rules: [
        {
          test: 'all',
          rules: [
            { test: 'is', field: 'channel', values: ['chat'] },
            { test: 'is', field: 'category', values: ['Delivery'] },
          ],
        },
        { test: 'allWords', words: ['order', 'twice'] },
      ],
    };
    expect(why(rule)).toEqual(['the text says “order” and “twice”']);
  });
});
