import { describe, expect, it } from 'vitest';
import { applyMeasurement } from '#core/commands/evidence';
import { setMapPeriod } from '#core/commands/map';
import { addPersona, editPersona } from '#core/commands/persona';
import { createMapDocument } from '#core/document/map-document';
import { newMap } from '#core/document/new-map';
import { personasInOrder } from '#core/document/select';
import type { Measurement, SourceView } from '#core/evidence/evidence-views';
import { ruledPersonas } from '#core/evidence/persona-rules';
import { staleReasons } from '#core/evidence/stale-evidence';
import { countingIds } from '../../support/random-map';

const takenAt = '2026-11-02T10:00:00.000Z';
const source: SourceView = {
  id: '1',
  name: 'Chats',
  kind: 'contacts',
  rows: 40,
  period: { from: '2026-01-01', to: '2026-10-31' },
  importedAt: '2026-11-01T00:00:00.000Z',
  questions: [],
};
const measurement: Measurement = {
  takenAt,
  period: source.period,
  steps: [],
  contacts: { total: 40, bound: 30, unassigned: 10 },
  answers: { total: 0, bound: 0, unassigned: 0 },
  sources: [source],
};

function openMap() {
  const document = createMapDocument({
    mapId: 'map-1',
    records: newMap({ title: 'Map', language: 'en' }),
    actor: 'tester',
    now: () => Date.parse(takenAt),
    newId: countingIds(''),
  });
  document.commit('refresh', applyMeasurement, { measurement });
  return document;
}

const kinds = (document: ReturnType<typeof openMap>, known: readonly SourceView[] | null, day: string) =>
  staleReasons(document.snapshot(), known, new Date(day)).map(({ kind }) => kind);

describe('the numbers of a map', () => {
  it('are fresh while the newest contact is, and old when nothing came for a month and a half', () => {
    expect(kinds(openMap(), null, '2026-11-22')).toEqual([]);
    expect(kinds(openMap(), null, '2027-01-22')).toEqual(['old']);
  });

  it('of a period that is over do not age', () => {
    const document = openMap();
    const period = { from: '2026-03-01', to: '2026-03-31' };
    document.commit('period', setMapPeriod, { period });
    document.commit('refresh', applyMeasurement, { measurement: { ...measurement, period } });
    expect(kinds(document, null, '2027-01-22')).toEqual([]);
  });

  it('are stale when another period was chosen, or contacts were imported since', () => {
    const document = openMap();
    document.commit('period', setMapPeriod, { period: { from: '2026-03-01', to: '2026-03-31' } });
    expect(kinds(document, null, '2026-11-22')).toEqual(['otherPeriod']);
    const later = { ...source, importedAt: '2026-11-20T00:00:00.000Z' };
    expect(kinds(openMap(), [later], '2026-11-22')).toEqual(['imported']);
    expect(kinds(openMap(), [{ ...later, id: '2' }], '2026-11-22')).toEqual([]);
  });

  it('are stale when an import was taken back, a source deleted or given to colleagues since', () => {
    const other = { ...source, id: '2', name: 'Mail' };
    const document = openMap();
    document.commit('refresh', applyMeasurement, {
      measurement: { ...measurement, sources: [source, other] },
    });
    expect(kinds(document, [source, other], '2026-11-22')).toEqual([]);
    expect(kinds(document, [{ ...source, rows: 20 }, other], '2026-11-22')).toEqual(['removed']);
    expect(kinds(document, [source], '2026-11-22')).toEqual(['removed']);
    expect(kinds(document, [source, { ...other, isColleagues: true }], '2026-11-22')).toEqual(['removed']);
    // The last survey leaves its numbers to the map.
    const survey = { ...other, kind: 'survey' as const };
    document.commit('refresh', applyMeasurement, {
      measurement: { ...measurement, sources: [source, survey] },
    });
    expect(kinds(document, [source], '2026-11-22')).toEqual([]);
    // A store that knows none of them is another one.
    expect(kinds(document, [{ ...source, name: 'Calls', rows: 2 }], '2026-11-22')).toEqual([]);
    expect(kinds(document, [], '2026-11-22')).toEqual([]);
  });
});

describe('a persona', () => {
  it('says which contacts are hers by a rule, which is undone like everything else', () => {
    const document = openMap();
    const personaId = document.commit('persona', addPersona, { name: 'Sells often' });
    document.commit('persona', addPersona, { name: 'Buys' });
    const rule = { test: 'is' as const, field: 'channel' as const, values: ['phone'] };
    document.commit('rule', editPersona, { personaId, fields: { rule } });
    const asked = () => ruledPersonas(personasInOrder(document.snapshot()));
    expect(asked()).toEqual([{ id: personaId, rule }]);
    document.undo();
    expect(asked()).toEqual([]);
  });
});
