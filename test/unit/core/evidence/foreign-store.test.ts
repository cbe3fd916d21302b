import { describe, expect, it } from 'vitest';
import { applyMeasurement } from '#core/commands/evidence';
import { createMapDocument } from '#core/document/map-document';
import { newMap } from '#core/document/new-map';
import type { Measurement, SourceView } from '#core/evidence/evidence-views';
import { isForeignStore } from '#core/evidence/foreign-store';
import { countingIds } from '../../support/random-map';

const takenAt = '2026-11-02T10:00:00.000Z';

const source = (id: string, name: string): SourceView => ({
  id,
  name,
  kind: 'contacts',
  rows: 40,
  period: null,
  importedAt: takenAt,
  questions: [],
});

const measured = (sources: readonly SourceView[], bound: number, total = bound): Measurement => ({
  takenAt,
  period: null,
  steps: [],
  contacts: { total, bound, unassigned: total - bound },
  answers: { total: 0, bound: 0, unassigned: 0 },
  sources: [...sources],
});

function mapCounted(measurement: Measurement | null) {
  const document = createMapDocument({
    mapId: 'map-1',
    records: newMap({ title: 'Map', language: 'en' }),
    actor: 'tester',
    now: () => Date.parse(takenAt),
    newId: countingIds(''),
  });
  if (measurement) document.commit('refresh', applyMeasurement, { measurement });
  return document.snapshot();
}

describe('A refresh', () => {
  const counted = mapCounted(measured([source('1', 'Chats 2026')], 40));

  it('is not taken from an empty store, nor from one of other contacts in which no rule finds anything', () => {
    expect(isForeignStore(counted, measured([], 0))).toBe(true);
    // Every store numbers its sources from 1.
    expect(isForeignStore(counted, measured([source('1', 'Another team')], 0, 500))).toBe(true);
  });

  it('is taken where a source is known, even if the period leaves nothing of it', () => {
    expect(isForeignStore(counted, measured([source('7', 'Chats 2026')], 0))).toBe(false);
  });

  it('is taken where the rules find contacts in an export under another name', () => {
    expect(isForeignStore(counted, measured([source('1', 'Chats, all')], 12, 500))).toBe(false);
  });

  it('is taken by a map that has no numbers to lose', () => {
    expect(isForeignStore(mapCounted(null), measured([], 0))).toBe(false);
  });
});
