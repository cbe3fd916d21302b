import { expect, it } from 'vitest';
import { staleFor } from '#core/evidence/freshness';

const now = new Date('2026-06-30T12:00:00Z');

it.each([
  [{ period: { from: '2026-05-01', to: '2026-05-31' }, importedAt: '2026-06-01T10:00:00Z' }, null],
  [{ period: { from: '2026-03-01', to: '2026-03-31' }, importedAt: '2026-06-29T10:00:00Z' }, 91],
  [{ period: null, importedAt: '2026-06-01T10:00:00Z' }, null],
  [{ period: null, importedAt: '2026-01-01T10:00:00Z' }, 180],
  [{ period: null, importedAt: '' }, null],
])('a source is stale by its newest record, not by its import: %o', (source, days) => {
  expect(staleFor(source, now)).toBe(days);
});
