import { describe, expect, it } from 'vitest';
import { moveStepPriority, resetPriority, setAssignment, setStepWeight } from '#core/commands/assignment';
import { setRule } from '#core/commands/rule';
import { addStep } from '#core/commands/step';
import type { MapDocument } from '#core/document/map-document-types';
import { mapOf } from '#core/document/select';
import { boundSteps } from '#core/evidence/bound-steps';
import { giveContact } from '#core/evidence/by-hand';
import type { StepRule } from '#core/evidence/rule';
import { isPriorityOfMap, stepsByPriority } from '#core/evidence/step-priority';
import { documentOf, stage, step } from '../../support/small-map';

const order = (map: MapDocument): string =>
  stepsByPriority(map.snapshot())
    .map(({ id }) => id)
    .join(' ');
const move = (map: MapDocument, id: string, index: number): void =>
  map.commit('rule.priority', moveStepPriority, { stepId: step(id), index });

describe('The priority of steps', () => {
  it('is the order of the map until somebody changes it, and again when it is reset', () => {
    const map = documentOf();
    expect(order(map)).toBe('a b c d');
    expect(isPriorityOfMap(map.snapshot())).toBe(true);
    move(map, 'c', 0);
    expect(order(map)).toBe('c a b d');
    move(map, 'c', 2);
    move(map, 'd', 1);
    expect(order(map)).toBe('a d b c');
    map.commit('rule.priorityReset', resetPriority, {});
    expect(order(map)).toBe('a b c d');
    map.undo();
    expect(order(map)).toBe('a d b c');
    map.undo();
    map.undo();
    map.undo();
    expect(isPriorityOfMap(map.snapshot())).toBe(true);
  });

  it('asks a step that is new after the one it follows on the map', () => {
    const map = documentOf();
    move(map, 'b', 3);
    map.commit('step.add', addStep, { stageId: stage('one'), title: 'new' });
    expect(order(map)).toBe('a c d b step-anna-1');
    move(map, 'step-anna-1', 0);
    expect(order(map)).toBe('step-anna-1 a c d b');
    move(map, 'd', 4);
    expect(order(map)).toBe('step-anna-1 a c b d');
  });

  it('that stands still is not a change', () => {
    const map = documentOf();
    move(map, 'b', 1);
    expect(map.undoLabel()).toBeNull();
  });

  it('stands a hostile file: keys that leave no room are made anew', () => {
    const map = documentOf([
      { kind: 'stage', id: 's' },
      ...['a', 'b', 'c'].map((id) => ({ kind: 'step', id, place: { stageId: 's' }, priority: '0' })),
    ]);
    expect(order(map)).toBe('a b c');
    move(map, 'c', 1);
    expect(order(map)).toBe('a c b');
  });

  it('keeps the moves of both when two people order different steps', () => {
    const map = documentOf();
    move(map, 'd', 0);
    const copy = documentOf(map.stampedRecords(), { actor: 'boris', start: Date.UTC(2026, 10, 2) });
    move(map, 'b', 3);
    move(copy, 'c', 0);
    expect(map.merge(copy.stampedRecords()).conflicts).toEqual([]);
    expect(order(map)).toBe('c d a b');
  });
});

describe('Whose a contact is', () => {
  const words: StepRule = { test: 'anyWord', words: ['payment'] };
  const bound = (): MapDocument => {
    const map = documentOf();
    map.commit('r', setRule, { stepId: step('a'), about: 'contacts', expression: words });
    map.commit('r', setRule, {
      stepId: step('c'),
      about: 'contacts',
      expression: giveContact(words, '17') ?? words,
    });
    map.commit('r', setRule, { stepId: step('d'), about: 'answers', expression: words });
    return map;
  };
  const notByHand = {
    test: 'all',
    rules: [words, { test: 'not', rule: { test: 'contact', keys: ['17'] } }],
  };

  it('is asked of the steps by their priority', () => {
    const map = bound();
    expect(boundSteps(map.snapshot()).map(({ stepId }) => stepId)).toEqual(['a', 'c', 'd']);
    expect(boundSteps(map.snapshot())[0]?.contacts).toEqual(notByHand);
    move(map, 'c', 0);
    const [first, second] = boundSteps(map.snapshot());
    // What a person gave to the first step needs no protection from those after it.
    expect([first?.stepId, second?.stepId, second?.contacts]).toEqual(['c', 'a', words]);
    expect(first).not.toHaveProperty('weight');
  });

  it('is shared by weight when the map says so; what a person gave to a step is that step’s alone', () => {
    const map = bound();
    map.commit('rule.assignment', setAssignment, { assignment: 'shared' });
    map.commit('rule.weight', setStepWeight, { stepId: step('c'), weight: 3.4 });
    map.commit('rule.weight', setStepWeight, { stepId: step('d'), weight: 1_000 });
    move(map, 'c', 0);
    const steps = boundSteps(map.snapshot());
    expect(steps.map(({ stepId, weight }) => [stepId, weight])).toEqual([
      ['c', 3],
      ['a', 1],
      ['d', 100],
    ]);
    expect(steps[1]?.contacts).toEqual(notByHand);
    map.undo();
    map.undo();
    map.undo();
    map.undo();
    expect(mapOf(map.snapshot()).assignment).toBe('first');
  });
});
