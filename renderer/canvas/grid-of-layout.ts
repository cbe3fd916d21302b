/** What the canvas asks of a layout: the grid to walk, boxes of selected things, ids of elements. */
import { cellKey, isRuleLane, type MapLayout } from '#core/scene/layout-types';
import type { Box } from '#core/scene/scene';
import type { Selected } from '#renderer/state/view';
import type { Grid } from './grid-navigation';

export function gridOf(layout: MapLayout): Grid {
  const stepIds = new Map<string | null, string[]>(layout.stages.map(({ stageId }) => [stageId, []]));
  for (const { stageId, stepId } of layout.columns) stepIds.get(stageId)?.push(stepId);
  return {
    stages: layout.stages.map(({ stageId }) => ({ stageId, stepIds: stepIds.get(stageId) ?? [] })),
    lanes: layout.rows.map(({ laneId, laneKind }) => ({ laneId, hasCells: !isRuleLane(laneKind) })),
  };
}

/** Where a selected thing stands; null: nowhere that could be brought into view sideways and down. */
export function boxOf(layout: MapLayout, selected: Selected): Box | null {
  switch (selected.kind) {
    case 'stage':
      return layout.stages.find(({ stageId }) => stageId === selected.id)?.box ?? null;
    case 'step':
      return layout.cards.find(({ stepId }) => stepId === selected.id)?.box ?? null;
    case 'cell':
      return layout.cells.get(cellKey(selected.laneId, selected.stepId))?.box ?? null;
    case 'path': {
      const edge = layout.edges.find(({ pathId }) => pathId === selected.id);
      return edge?.labelBox ?? layout.cards.find(({ stepId }) => stepId === edge?.fromId)?.box ?? null;
    }
    case 'quote':
      return quoteBox(layout, selected.id);
    default:
      return null;
  }
}

function quoteBox({ cells }: MapLayout, quoteId: string): Box | null {
  for (const { box, figure } of cells.values()) {
    const part = figure.parts?.find(({ id }) => id === quoteId);
    if (part) return { ...box, y: box.y + part.y, height: part.height };
  }
  return null;
}

/** Ids of elements in the page, so that the rows of the grid can own cells that stand in columns. */
export const elementId = {
  stage: (stageId: string): string => `stage.${stageId}`,
  step: (stepId: string): string => `step.${stepId}`,
  lane: (laneId: string): string => `lane.${laneId}`,
  cell: (laneId: string, stepId: string): string => `cell.${laneId}.${stepId}`,
  path: (pathId: string): string => `path.${pathId}`,
  quote: (quoteId: string): string => `quote.${quoteId}`,
};

export function elementOf(selected: Selected): HTMLElement | null {
  switch (selected.kind) {
    case 'stage':
    case 'step':
    case 'lane':
    case 'path':
    case 'quote':
      return document.getElementById(elementId[selected.kind](selected.id));
    case 'cell':
      return document.getElementById(elementId.cell(selected.laneId, selected.stepId));
  }
}
