/** What clearing several cells takes away. */
import { expect, it } from 'vitest';
import { clearCells } from '#core/commands/bulk';
import { clearingOf } from '#core/commands/clearing';
import { typeMetric } from '#core/commands/metric';
import { cellAt, metricOf } from '#core/document/select';
import { documentOf, lane, step } from '../../support/small-map';

it('Clearing cells takes typed words and numbers, and leaves what was counted and what is locked', () => {
  const counted = {
    tally: { form: 'count', gross: 7, net: 5 },
    series: [],
    origin: { kind: 'contacts', sources: ['t.csv'], period: null, takenAt: '2026-01-01T00:00:00.000Z' },
  };
  const map = documentOf([
    { kind: 'stage', id: 'one' },
    ...['a', 'b'].map((id) => ({ kind: 'step', id, place: { stageId: 'one' } })),
    { kind: 'lane', id: 'actions', laneKind: 'actions' },
    { kind: 'lane', id: 'systems', laneKind: 'systems', isLocked: true },
    { kind: 'lane', id: 'contacts', laneKind: 'contacts' },
    { kind: 'cell', at: { laneId: 'actions', stepId: 'a' }, text: 'waits' },
    { kind: 'cell', at: { laneId: 'systems', stepId: 'a' }, text: 'CRM' },
    { kind: 'metric', id: 'metric:a:contacts', of: { stepId: 'a', metric: 'contacts' }, reading: counted },
  ]);
  const tally = { form: 'count', gross: 3, net: null } as const;
  map.commit('type', typeMetric, { stepId: step('b'), metric: 'contacts', tally });
  const all = ['actions', 'systems', 'contacts'].flatMap((laneId) =>
    ['a', 'b'].map((stepId) => ({ laneId: lane(laneId), stepId: step(stepId) })),
  );
  const clearing = clearingOf(map.snapshot(), all);
  expect(clearing).toMatchObject({ kept: 1, hasRate: false });
  map.commit('clear', clearCells, clearing);
  const after = map.snapshot();
  expect(cellAt(after, lane('actions'), step('a'))?.text).toBe('');
  expect(cellAt(after, lane('systems'), step('a'))?.text).toBe('CRM');
  expect(metricOf(after, step('a'), 'contacts')?.reading.tally).toEqual(counted.tally);
  expect(metricOf(after, step('b'), 'contacts')).toBeNull();
});

it('Clearing a contact rate takes neither of the two numbers it is computed from', () => {
  const map = documentOf([
    { kind: 'stage', id: 'one' },
    ...['a', 'b'].map((id) => ({ kind: 'step', id, place: { stageId: 'one' } })),
    { kind: 'lane', id: 'contacts', laneKind: 'contacts' },
    { kind: 'lane', id: 'rate', laneKind: 'contactRate' },
  ]);
  for (const metric of ['contacts', 'entered'] as const)
    map.commit('type', typeMetric, {
      stepId: step('a'),
      metric,
      tally: { form: 'count', gross: 9, net: null },
    });
  const at = (laneId: string, stepId: string) => ({ laneId: lane(laneId), stepId: step(stepId) });
  const snapshot = map.snapshot();
  expect(clearingOf(snapshot, [at('rate', 'a')])).toEqual({
    cells: [],
    metrics: [],
    kept: 0,
    hasRate: true,
  });
  expect(clearingOf(snapshot, [at('rate', 'b')]).hasRate).toBe(false);
  // Without its contacts there is no rate left to speak of.
  expect(clearingOf(snapshot, [at('rate', 'a'), at('contacts', 'a')])).toMatchObject({
    metrics: [{ stepId: 'a', metric: 'contacts' }],
    hasRate: false,
  });
});
