import { describe, expect, it } from 'vitest';
import { KeptAnswers } from '#electron/evidence/kept-answers';

describe('answers kept until the store is written to', () => {
  it('are given again, forgotten after a change, and the oldest makes room', async () => {
    const kept = new KeptAnswers<number>(2);
    let counted = 0;
    const count = async () => ++counted;
    expect(await kept.answer({ step: 'a' }, count)).toBe(1);
    expect(await kept.answer({ step: 'a' }, count)).toBe(1);
    await kept.answer({ step: 'b' }, count);
    await kept.answer({ step: 'c' }, count);
    expect(await kept.answer({ step: 'a' }, count)).toBe(4);
    kept.clear();
    expect(await kept.answer({ step: 'a' }, count)).toBe(5);
  });

  it('are not kept where a change came while they were worked out', async () => {
    const kept = new KeptAnswers<string>(2);
    const early = kept.answer('q', async () => {
      kept.clear();
      return 'before the change';
    });
    await early;
    expect(await kept.answer('q', async () => 'after it')).toBe('after it');
  });

  it('are worked out anew for who waits when the first to ask calls it off', async () => {
    const kept = new KeptAnswers<string>(2);
    const first = kept.answer('q', () => Promise.reject(new Error('cancelled')));
    const second = kept.answer('q', async () => 'counted');
    await expect(first).rejects.toThrow('cancelled');
    expect(await second).toBe('counted');
  });
});
