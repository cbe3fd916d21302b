/** One change of several things is one undo step. */
import { expect, it } from 'vitest';
import { changeLanes, dressCells, setStepTracks } from '#core/commands/bulk';
import { cellAt, liveRecord } from '#core/document/select';
import { liveRecords } from '../../support/random-map';
import { documentOf, lane, step } from '../../support/small-map';

it('Lanes are folded and locked together, and nothing else about them changes', () => {
  const map = documentOf();
  const before = liveRecords(map.snapshot());
  const laneIds = [lane('actions'), lane('systems')];
  map.commit('lanes', changeLanes, { laneIds, fields: { isCollapsed: true, isLocked: true } });
  expect(laneIds.map((id) => liveRecord(map.snapshot(), 'lane', id)?.isLocked)).toEqual([true, true]);
  expect(liveRecord(map.snapshot(), 'lane', lane('emotion'))?.isCollapsed).toBe(false);
  map.undo();
  expect(liveRecords(map.snapshot())).toEqual(before);
});

it('Cards of steps go to one track and back to their own', () => {
  const map = documentOf();
  const stepIds = [step('a'), step('c')];
  map.commit('track', setStepTracks, { stepIds, track: 2 });
  expect(stepIds.map((id) => liveRecord(map.snapshot(), 'step', id)?.track)).toEqual([2, 2]);
  map.commit('track', setStepTracks, { stepIds, track: null });
  expect(liveRecord(map.snapshot(), 'step', step('a'))?.track).toBeNull();
});

it('A feeling is set in empty cells too, and taking it away makes no cells', () => {
  const map = documentOf();
  const cells = ['a', 'b'].map((id) => ({ laneId: lane('emotion'), stepId: step(id) }));
  map.commit('feel', dressCells, { cells, dress: { emotion: null } });
  expect(cellAt(map.snapshot(), lane('emotion'), step('a'))).toBeNull();
  map.commit('feel', dressCells, { cells, dress: { emotion: -1 } });
  expect(cells.map(({ laneId, stepId }) => cellAt(map.snapshot(), laneId, stepId)?.emotion)).toEqual([
    -1, -1,
  ]);
});
