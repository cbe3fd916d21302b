/** Where a dragged stage, step or lane would go when it is dropped at a point of the map. */
import type { MapLayout } from '#core/scene/layout-types';
import type { Drop } from './canvas-state';
import { gapAt, indexAfterDrop, lastStartingBefore, markOfGap } from './place-on-map';

const across = ({ x, width }: { x: number; width: number }) => ({ start: x, size: width });

/** null: it would stay where it is. */
export function stageDrop(layout: MapLayout, stageId: string, x: number): Drop | null {
  const stages = layout.stages.filter((stage) => stage.stageId !== null);
  const spans = stages.map(({ box }) => across(box));
  const gap = gapAt(spans, x);
  const from = stages.findIndex((stage) => stage.stageId === stageId);
  const index = indexAfterDrop(from, gap);
  return index === null ? null : { stageId, index, mark: markOfGap(spans, gap) };
}

/** A step goes into the stage under the pointer, also into one without steps; never into the group of unplaced ones. */
export function stepDrop(layout: MapLayout, stepId: string, x: number): Drop | null {
  const stages = layout.stages.filter((stage) => stage.stageId !== null);
  const at = Math.max(
    0,
    lastStartingBefore(
      stages.map(({ box }) => across(box)),
      x,
    ),
  );
  const stage = stages[at];
  if (!stage) return null;
  const columns = layout.columns.filter((column) => column.stageId === stage.stageId);
  if (columns.length === 0)
    return { stageId: stage.stageId, index: 0, mark: stage.box.x + stage.box.width / 2 };
  const spans = columns.map(across);
  const gap = gapAt(spans, x);
  const mark = markOfGap(spans, gap);
  const from = columns.findIndex((column) => column.stageId === stage.stageId && column.stepId === stepId);
  if (from < 0) return { stageId: stage.stageId, index: gap, mark };
  const index = indexAfterDrop(from, gap);
  return index === null ? null : { stageId: stage.stageId, index, mark };
}

export function laneDrop(layout: MapLayout, laneId: string, y: number): Drop | null {
  const spans = layout.rows.map((row) => ({ start: row.y, size: row.height }));
  const gap = gapAt(spans, y);
  const index = indexAfterDrop(
    layout.rows.findIndex((row) => row.laneId === laneId),
    gap,
  );
  return index === null ? null : { stageId: null, index, mark: markOfGap(spans, gap) };
}
