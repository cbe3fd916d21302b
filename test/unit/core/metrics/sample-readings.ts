/** Readings written by hand, for tests of metrics. */
import { map } from '#core/document/records/map';
import type { Reading, Tally } from '#core/document/records/metric';

export const defaultSettings = map.parse({ id: 'map', kind: 'map' }).metricSettings;

export function readingOf(tally: Tally, period: { from: string; to: string } | null = null): Reading {
  return {
    tally,
    series: [],
    origin: { kind: 'contacts', sources: ['Export'], period, takenAt: '2026-01-01T00:00:00.000Z' },
  };
}

export const scores = (counts: Record<string, number>, min = 1, max = 5): Tally => ({
  form: 'scores',
  scale: { min, max },
  counts,
});
