import { describe, expect, it } from 'vitest';
import { stepRule } from '#core/evidence/rule';
import { emptyFilters, periodOfFilters, ruleOfFilters } from '#renderer/evidence/search-query';

describe('filters of a search', () => {
  it('ask for nothing while they are empty', () => {
    expect(ruleOfFilters(emptyFilters)).toBeNull();
    expect(periodOfFilters(emptyFilters)).toBeNull();
  });

  it('join the values of a field and require every field', () => {
    const values = { channel: ['chat', 'phone'], category: [], source: ['June'] };
    const rule = ruleOfFilters({ ...emptyFilters, values });
    expect(rule).toEqual({
      test: 'all',
      rules: [
        { test: 'is', field: 'channel', values: ['chat', 'phone'] },
        { test: 'is', field: 'source', values: ['June'] },
      ],
    });
    expect(stepRule.safeParse(rule).success).toBe(true);
  });

  it('take a period with both ends as the period, and an open one as a condition', () => {
    const closed = { ...emptyFilters, period: { from: '2026-05-01', to: '2026-05-31' } };
    expect(periodOfFilters(closed)).toEqual(closed.period);
    expect(ruleOfFilters(closed)).toBeNull();
    const open = { ...emptyFilters, period: { from: '2026-05-01', to: null } };
    expect(periodOfFilters(open)).toBeNull();
    expect(ruleOfFilters(open)).toEqual({ test: 'between', from: '2026-05-01', to: null });
  });
});
