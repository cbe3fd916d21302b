/** Where dragged stages, steps or lanes would go when they are dropped at a point of the map. */
import type { MapLayout } from '#core/scene/layout-types';
import type { Drop } from './canvas-state';
import { gapAt, lastStartingBefore, markOfGap } from './place-on-map';

const across = ({ x, width }: { x: number; width: number }) => ({ start: x, size: width });

/**
 * Index among those of the row that are not dragged; null: all would stay where they are.
 * `gap`: counted with the dragged ones still in their places.
 */
function indexAmongOthers(row: readonly string[], dragged: ReadonlySet<string>, gap: number): number | null {
  const index = row.slice(0, gap).filter((id) => !dragged.has(id)).length;
  const others = row.filter((id) => !dragged.has(id));
  const own = row.filter((id) => dragged.has(id));
  const after = [...others.slice(0, index), ...own, ...others.slice(index)];
  return after.every((id, place) => id === row[place]) ? null : index;
}

/** null: they would stay where they are. */
export function stageDrop(layout: MapLayout, dragged: ReadonlySet<string>, x: number): Drop | null {
  const stages = layout.stages.filter((stage) => stage.stageId !== null);
  const spans = stages.map(({ box }) => across(box));
  const gap = gapAt(spans, x);
  const index = indexAmongOthers(
    stages.map(({ stageId }) => stageId ?? ''),
    dragged,
    gap,
  );
  return index === null ? null : { stageId: null, index, mark: markOfGap(spans, gap) };
}

/** Steps go into the stage under the pointer, also into one without steps; never into the group of unplaced ones. */
export function stepDrop(layout: MapLayout, dragged: ReadonlySet<string>, x: number): Drop | null {
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
  const row = columns.map(({ stepId }) => stepId);
  const isHome = [...dragged].every((id) => row.includes(id));
  const index = indexAmongOthers(row, dragged, gap);
  const among = row.slice(0, gap).filter((id) => !dragged.has(id)).length;
  if (isHome && index === null) return null;
  return { stageId: stage.stageId, index: index ?? among, mark: markOfGap(spans, gap) };
}

export function laneDrop(layout: MapLayout, dragged: ReadonlySet<string>, y: number): Drop | null {
  const spans = layout.rows.map((row) => ({ start: row.y, size: row.height }));
  const gap = gapAt(spans, y);
  const index = indexAmongOthers(
    layout.rows.map(({ laneId }) => laneId),
    dragged,
    gap,
  );
  return index === null ? null : { stageId: null, index, mark: markOfGap(spans, gap) };
}
