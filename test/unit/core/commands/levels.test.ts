import { describe, expect, it } from 'vitest';
import { setMapLevel, setMapTags } from '#core/commands/map';
import { addStage } from '#core/commands/stage';
import { addStep, setStepDetail } from '#core/commands/step';
import { createMapDocument } from '#core/document/map-document';
import { newMap } from '#core/document/new-map';
import { mapId } from '#core/document/records/identity';
import { stepsInOrder } from '#core/document/select';
import { newId } from '#renderer/state/new-id';

const openMap = () =>
  createMapDocument({
    mapId: 'map-1',
    records: newMap({ title: '', language: 'ru' }),
    actor: 'tester',
    now: () => Date.parse('2026-11-02T10:00:00.000Z'),
    newId,
  });

describe('Levels of maps', () => {
  it('a step opens another map, until it is told to open none', () => {
    const document = openMap();
    const stageId = document.commit('stage.add', addStage, { title: 'Этап' });
    const stepId = document.commit('step.add', addStep, { stageId, title: 'Шаг' });
    const detail = () => stepsInOrder(document.snapshot())[0]?.detailMapId;
    document.commit('step.detail', setStepDetail, { stepId, detailMapId: mapId.parse('map-2') });
    expect(detail()).toBe('map-2');
    document.commit('step.detail', setStepDetail, { stepId, detailMapId: null });
    expect(detail()).toBeNull();
    document.undo();
    expect(detail()).toBe('map-2');
  });

  it('a map says how closely it looks and what it is about; a tag is there once and never empty', () => {
    const document = openMap();
    document.commit('map.level', setMapLevel, { level: 'macro' });
    document.commit('map.tags', setMapTags, { tags: [' доставка ', 'доставка', '', 'продавец'] });
    expect(document.snapshot().byKind.map[0]).toMatchObject({
      level: 'macro',
      tags: ['доставка', 'продавец'],
    });
  });
});
