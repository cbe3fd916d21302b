import { describe, expect, it } from 'vitest';
import type { ContactView } from '#core/evidence/evidence-views';
import type { StepRule } from '#core/evidence/rule';
import { segmentsOf } from '#renderer/evidence/matched-words';
import { whyHere } from '#renderer/evidence/why-here';

const contact: ContactView = {
  key: '17',
  at: '2026-05-01T10:00:00.000Z',
  source: 'Chats',
  channel: 'chat',
  category: 'Payment',
  topic: '',
  language: 'en',
  text: 'I was refunded twice, order x5',
  csat: 2,
};

describe('why a contact is here', () => {
  it('is said with the values and the words it holds, not with those it could have held', () => {
    const rule: StepRule = {
      test: 'all',
      rules: [
        { test: 'is', field: 'category', values: ['Delivery', 'payment'] },
        { test: 'anyWord', words: ['delivery', 'refund'] },
        { test: 'not', rule: { test: 'anyWord', words: ['card'] } },
      ],
    };
    expect(whyHere(rule, contact, [], 'en')).toEqual(['category is “Payment”', 'the text says “refund”']);
  });

  it('counts the conditions that are met, whichever were enough', () => {
    const rule: StepRule = {
      test: 'any',
      rules: [
        { test: 'score', field: 'csat', from: null, to: 3 },
        { test: 'near', words: ['refund', 'order'], within: 2 },
        { test: 'contact', keys: ['17'] },
        { test: 'matches', pattern: 'x\\d' },
      ],
    };
    expect(whyHere(rule, contact, ['x5'], 'en')).toEqual([
      'CSAT is 3 or less',
      'the text says “refund” and “order” within 2 words',
      '1 contact chosen by hand',
      'the text matches x\\d',
    ]);
    expect(whyHere(rule, { ...contact, csat: 5, key: '18' }, [], 'en')).toHaveLength(1);
  });

  it('marks what an expression found, and words beside it', () => {
    const segments = segmentsOf(contact.text, [['refund']], ['x5']);
    expect(segments.map(({ text }) => text).join('')).toBe(contact.text);
    expect(segments.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['refunded', 'x5']);
  });
});
