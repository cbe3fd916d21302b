import { describe, expect, it } from 'vitest';
import { setCellText } from '#core/commands/cell';
import { addPersonaCurve, drawLaneIn, duplicateLane } from '#core/commands/lane';
import { applyLaneSet, laneSetOf, laneSets } from '#core/commands/lane-set';
import { addPersona } from '#core/commands/persona';
import { CommandError } from '#core/document/command-error';
import { cellAt, lanesInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { documentOf, lane, step } from '../../support/small-map';

const shownKinds = (snapshot: Snapshot) =>
  lanesInOrder(snapshot).flatMap(({ isHidden, laneKind }) => (isHidden ? [] : [laneKind]));

describe('A set of lanes', () => {
  it('shows its lanes in its order, adds missing ones and hides the others with all that is in them', () => {
    const map = documentOf();
    map.commit('lane.set', applyLaneSet, { set: 'blueprint' });
    expect(shownKinds(map.snapshot())).toEqual([...laneSets.blueprint]);
    map.commit('lane.set', applyLaneSet, { set: 'empty' });
    expect(shownKinds(map.snapshot())).toEqual([]);
    expect(cellAt(map.snapshot(), lane('actions'), step('b'))?.text).toBe('waits');
    map.undo();
    map.undo();
    expect(shownKinds(map.snapshot())).toEqual(['actions', 'emotion', 'systems']);
  });

  it('adds nothing the second time, and is recognised', () => {
    const map = documentOf();
    map.commit('lane.set', applyLaneSet, { set: 'research' });
    const before = lanesInOrder(map.snapshot()).length;
    map.commit('lane.set', applyLaneSet, { set: 'research' });
    expect(lanesInOrder(map.snapshot())).toHaveLength(before);
    expect(laneSetOf(shownKinds(map.snapshot()))).toBe('research');
    expect(laneSetOf(['actions'])).toBeNull();
  });
});

describe('A lane', () => {
  it('is copied with its cells, right below', () => {
    const map = documentOf();
    const copy = map.commit('lane.duplicate', duplicateLane, { laneId: lane('actions'), title: 'Actions 2' });
    expect(lanesInOrder(map.snapshot()).map(({ id }) => id)).toEqual(['actions', copy, 'emotion', 'systems']);
    expect(cellAt(map.snapshot(), copy, step('b'))?.text).toBe('waits');
    map.commit('cell.text', setCellText, { laneId: copy, stepId: step('b'), text: 'waits longer' });
    expect(cellAt(map.snapshot(), lane('actions'), step('b'))?.text).toBe('waits');
    map.undo();
    map.undo();
    expect(lanesInOrder(map.snapshot())).toHaveLength(3);
  });

  it('of emotions is drawn over another, and what was drawn in it moves along', () => {
    const map = documentOf();
    const [first, second] = ['Novice', 'Expert'].map((name) =>
      map.commit('persona.add', addPersona, { name }),
    );
    if (!first || !second) throw new Error('Two personas were added');
    const one = map.commit('lane.add', addPersonaCurve, { personaId: first });
    const two = map.commit('lane.add', addPersonaCurve, { personaId: second });
    const hosts = () => lanesInOrder(map.snapshot()).map(({ id, drawnIn }) => [id, drawnIn]);
    expect(Object.fromEntries(hosts())).toMatchObject({ emotion: null, [one]: 'emotion', [two]: 'emotion' });
    map.commit('lane.drawnIn', drawLaneIn, { laneId: one, hostId: null });
    map.commit('lane.drawnIn', drawLaneIn, { laneId: lane('emotion'), hostId: one });
    expect(Object.fromEntries(hosts())).toMatchObject({ emotion: one, [one]: null, [two]: one });
  });

  it('of another kind shares no row with a curve', () => {
    const wrong = () =>
      documentOf().commit('lane.drawnIn', drawLaneIn, { laneId: lane('actions'), hostId: lane('emotion') });
    expect(wrong).toThrow(CommandError);
  });
});
