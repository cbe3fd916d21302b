/** A small map laid out for tests: three stages, one of them empty, three steps, a few lanes. */
import { addStage } from '#core/commands/stage';
import { addStep } from '#core/commands/step';
import { createMapDocument } from '#core/document/map-document';
import type { MapDocument } from '#core/document/map-document-types';
import { newMap } from '#core/document/new-map';
import { createLayouter } from '#core/scene/layout';
import type { MapLayout } from '#core/scene/layout-types';
import { measureText } from '#core/scene/measure-text';
import { newId } from '#renderer/state/new-id';

export interface DrawnMap {
  readonly document: MapDocument;
  readonly layout: MapLayout;
  /** Draws the map as it is now, remembering the last drawing. */
  readonly draw: () => MapLayout;
  readonly step: (title: string) => string;
  readonly stage: (title: string) => string;
  readonly lane: (kind: string) => string;
}

export function drawnMap(): DrawnMap {
  const document = createMapDocument({
    mapId: 'map-drawn',
    records: newMap({
      title: 'Drawn',
      language: 'en',
      lanes: ['actions', 'emotion', 'quotes', 'contacts', 'lineOfVisibility', 'systems'],
    }),
    actor: 'test1',
    now: () => Date.UTC(2026, 0, 5),
    newId,
  });
  const choose = document.commit('stage.add', addStage, { title: 'choose' });
  document.commit('stage.add', addStage, { title: 'empty' });
  const buy = document.commit('stage.add', addStage, { title: 'buy' });
  for (const title of ['search', 'compare']) document.commit('step.add', addStep, { stageId: choose, title });
  document.commit('step.add', addStep, { stageId: buy, title: 'pay' });

  const layouter = createLayouter();
  const draw = () => layouter(document.snapshot(), { language: 'en', measure: measureText });
  const idOf = (kind: 'stage' | 'step', title: string): string => {
    const found = document.snapshot().byKind[kind].find((record) => record.title === title);
    if (!found) throw new Error(`No ${kind} ${title}`);
    return found.id;
  };
  return {
    document,
    layout: draw(),
    draw,
    step: (title) => idOf('step', title),
    stage: (title) => idOf('stage', title),
    lane: (kind) => `lane-${kind}`,
  };
}
