import { describe, expect, it } from 'vitest';
import { showEvidenceLanes } from '#core/commands/evidence-lanes';
import { addLane, hideLane } from '#core/commands/lane';
import { lanesInOrder } from '#core/document/select';
import { unshownLanes } from '#core/evidence/unshown-lanes';
import { documentOf } from '../../support/small-map';

type Map = ReturnType<typeof documentOf>;
const seen = (map: Map) =>
  lanesInOrder(map.snapshot())
    .filter(({ isHidden }) => !isHidden)
    .map(({ laneKind }) => laneKind);

/** A map with these lanes alone. */
function mapWith(...kinds: Parameters<typeof showEvidenceLanes>[1]['kinds']): Map {
  const map = documentOf();
  for (const { id } of lanesInOrder(map.snapshot())) map.commit('lane.hide', hideLane, { laneId: id });
  for (const laneKind of kinds) map.commit('lane.add', addLane, { laneKind });
  return map;
}

describe('Lanes for numbers', () => {
  it('are missing where a number is counted and no lane of its kind is in view', () => {
    const map = mapWith('actions', 'csat');
    expect(unshownLanes(map.snapshot(), ['nps', 'csat', 'ces', 'fcr', 'nps'])).toEqual(['ces', 'nps']);
  });

  it('are added among the numbers, in the order of a full map, as one undo step', () => {
    const map = mapWith('actions', 'contacts', 'csat', 'pains', 'systems');
    map.commit('lane.showEvidence', showEvidenceLanes, { kinds: ['nps', 'ces'] });
    expect(seen(map)).toEqual(['actions', 'contacts', 'csat', 'ces', 'nps', 'pains', 'systems']);
    map.undo();
    expect(seen(map)).toEqual(['actions', 'contacts', 'csat', 'pains', 'systems']);
  });

  it('find room among lanes of one order key, and the neighbours move as little as that takes', () => {
    const map = mapWith('actions', 'contacts', 'pains');
    map.commit(
      'lane.move',
      (snapshot) => ({
        changes: lanesInOrder(snapshot)
          .filter(({ isHidden }) => !isHidden)
          .map(({ id }) => ({ kind: 'lane' as const, id, fields: { order: 'a5' } })),
        made: undefined,
      }),
      undefined,
    );
    const before = seen(map);
    map.commit('lane.showEvidence', showEvidenceLanes, { kinds: ['nps', 'ces'] });
    const after = seen(map);
    expect(after.filter((kind) => before.includes(kind))).toEqual(before);
    const at = after.indexOf('contacts');
    expect(after.slice(at, at + 3)).toEqual(['contacts', 'ces', 'nps']);
  });

  it('come back where they were hidden, instead of a second one', () => {
    const map = mapWith('nps', 'actions');
    const [nps] = lanesInOrder(map.snapshot()).filter(({ laneKind }) => laneKind === 'nps');
    if (!nps) throw new Error('The lane was added above');
    map.commit('lane.hide', hideLane, { laneId: nps.id });
    const made = map.commit('lane.showEvidence', showEvidenceLanes, { kinds: ['nps', 'actions'] });
    expect(made).toEqual([nps.id]);
    expect(seen(map)).toEqual(['nps', 'actions']);
  });
});
