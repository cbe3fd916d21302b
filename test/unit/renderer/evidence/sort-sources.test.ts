import { describe, expect, it } from 'vitest';
import type { SourceView } from '#core/evidence/evidence-views';
import { nextSorting, placeInSpan, sortSources, wholeSpan } from '#renderer/evidence/sort-sources';

const source = (name: string, rows: number, period: SourceView['period']): SourceView => ({
  id: name,
  name,
  kind: 'contacts',
  rows,
  period,
  importedAt: '2026-11-01T10:00:00.000Z',
  questions: [],
});
const chat = source('Chat', 5, { from: '2026-01-01', to: '2026-03-31' });
const post = source('post', 90, { from: '2026-03-01', to: '2026-12-31' });
const form = source('Form', 7, null);
const all = [chat, post, form];
const { compare } = new Intl.Collator('en');
const names = (sorting: Parameters<typeof sortSources>[1]) =>
  sortSources(all, sorting, compare).map(({ name }) => name);

describe('sources', () => {
  it('stand as they came until a heading is pressed', () => {
    expect(names(null)).toEqual(['Chat', 'post', 'Form']);
  });

  it('go from the first letter, from the most rows, from the newest; pressed again the other way round', () => {
    const byName = nextSorting(null, 'name');
    expect(names(byName)).toEqual(['Chat', 'Form', 'post']);
    expect(names(nextSorting(byName, 'name'))).toEqual(['post', 'Form', 'Chat']);
    expect(names(nextSorting(byName, 'rows'))).toEqual(['post', 'Form', 'Chat']);
    expect(names(nextSorting(byName, 'period'))).toEqual(['post', 'Chat', 'Form']);
  });

  it('lie on one span of time, undated ones nowhere', () => {
    const whole = wholeSpan(all);
    expect(whole).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(wholeSpan([form])).toBeNull();
    if (!whole || !post.period) throw new Error('no span');
    expect(placeInSpan(post.period, whole).left).toBeCloseTo(59 / 365, 6);
    const day = { from: '2026-12-31', to: '2026-12-31' };
    const { left, width } = placeInSpan(day, whole);
    expect(left + width).toBeLessThanOrEqual(1);
    expect(width).toBeGreaterThan(0);
  });
});
