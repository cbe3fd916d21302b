import { describe, expect, it } from 'vitest';
import { setLanePersona, setLaneUnit } from '#core/commands/lane';
import { liveRecord, personasInOrder } from '#core/document/select';
import { documentOf, lane, smallMapRecords } from '../../support/small-map';

describe('A lane of somebody’s, or of numbers', () => {
  it('says whose and of what, and can be everybody’s again', () => {
    const map = documentOf([
      ...smallMapRecords,
      { kind: 'persona', id: 'p', name: 'Anna' },
      { kind: 'lane', id: 'wait', laneKind: 'customNumber' },
    ]);
    const persona = personasInOrder(map.snapshot())[0]?.id ?? null;
    map.commit('lane.persona', setLanePersona, { laneId: lane('emotion'), personaId: persona });
    map.commit('lane.unit', setLaneUnit, { laneId: lane('wait'), unit: 'min' });
    expect(liveRecord(map.snapshot(), 'lane', 'emotion')?.personaId).toBe('p');
    expect(liveRecord(map.snapshot(), 'lane', 'wait')?.unit).toBe('min');
    map.commit('lane.persona', setLanePersona, { laneId: lane('emotion'), personaId: null });
    expect(liveRecord(map.snapshot(), 'lane', 'emotion')?.personaId).toBeNull();
  });
});
