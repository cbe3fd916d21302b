import { describe, expect, it } from 'vitest';
import { segmentsOf } from '#renderer/evidence/matched-words';
import { whyHere } from '#renderer/evidence/why-here';

const text = 'I was refunded twice, order x5';

describe('why a contact is here', () => {
  it('is said in words, each reason once', () => {
    const reason = { test: 'anyWord' as const, words: ['refund'] };
    expect(whyHere([reason, reason, { test: 'score', field: 'csat', from: 2, to: 2 }], 'ru')).toEqual([
      'в тексте есть «refund»',
      'CSAT — 2',
    ]);
  });

  it('marks what an expression found, and words beside it', () => {
    const segments = segmentsOf(text, [['refund']], ['x5']);
    expect(segments.map((segment) => segment.text).join('')).toBe(text);
    expect(segments.filter(({ isMatch }) => isMatch).map((segment) => segment.text)).toEqual([
      'refunded',
      'x5',
    ]);
  });
});
