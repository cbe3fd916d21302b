import { describe, expect, it } from 'vitest';
import { moveStepPriority } from '#core/commands/assignment';
import { stepsByPriority } from '#core/evidence/step-priority';
import { moveAmongShown } from '#renderer/evidence/step-moves';
import { documentOf, step } from '../../support/small-map';

describe('a move in a list that shows some of the steps', () => {
  it('passes its neighbour in the list, and no other', () => {
    const map = documentOf();
    const shown = ['a', 'd'].map(step);
    const up = moveAmongShown(map.snapshot(), shown, step('d'), -1);
    map.commit('rule.priority', moveStepPriority, { stepId: step('d'), index: up });
    expect(stepsByPriority(map.snapshot()).map(({ id }) => id)).toEqual(['d', 'a', 'b', 'c']);
    const down = moveAmongShown(map.snapshot(), shown.toReversed(), step('d'), 1);
    map.commit('rule.priority', moveStepPriority, { stepId: step('d'), index: down });
    expect(stepsByPriority(map.snapshot()).map(({ id }) => id)).toEqual(['a', 'd', 'b', 'c']);
    expect(moveAmongShown(map.snapshot(), shown, step('d'), 1)).toBe(3);
  });
});
