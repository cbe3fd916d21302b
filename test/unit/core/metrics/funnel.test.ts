import { describe, expect, it } from 'vitest';
import { funnelOf } from '#core/metrics/funnel';

describe('The funnel', () => {
  it('multiplies what each step lets through', () => {
    const [first, second, third] = funnelOf([0.8, 0.5, 1]);
    expect(first).toEqual({ arrived: 1, wentOn: 0.8 });
    expect(second).toEqual({ arrived: 0.8, wentOn: 0.4 });
    expect(third).toEqual({ arrived: 0.4, wentOn: 0.4 });
  });

  it('begins at the first known step and says nothing behind a gap', () => {
    expect(funnelOf([null, 0.9, null, 0.5])).toEqual([null, { arrived: 1, wentOn: 0.9 }, null, null]);
    expect(funnelOf([null, null])).toEqual([null, null]);
    expect(funnelOf([])).toEqual([]);
  });
});
