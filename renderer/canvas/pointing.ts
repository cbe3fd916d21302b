/** What lies under the pointer: by the element where the map is mounted, by the layout where it is painted. */
import { isRuleLane, type MapLayout } from '#core/scene/layout-types';
import type { Selected } from '#renderer/state/view';
import { spanAt } from './place-on-map';

/** null: the element belongs to no thing of the map. */
export function selectedOfElement(element: Element): Selected | null {
  const owner = element.closest<HTMLElement | SVGElement>(
    '[data-quote], [data-lane], [data-header-step], [data-header-stage], [data-header-lane], [data-path]',
  );
  if (!owner) return null;
  const { lane, step, headerStep, headerStage, headerLane, path, quote } = owner.dataset;
  if (quote !== undefined) return { kind: 'quote', id: quote };
  if (lane !== undefined && step !== undefined) return { kind: 'cell', laneId: lane, stepId: step };
  if (headerStep !== undefined) return { kind: 'step', id: headerStep };
  if (headerStage !== undefined) return { kind: 'stage', id: headerStage };
  if (headerLane !== undefined) return { kind: 'lane', id: headerLane };
  return path === undefined ? null : { kind: 'path', id: path };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the layout has at a point, px at 100 %. */
export function selectedAt(layout: MapLayout, { x, y }: Point): Selected | null {
  const { stageRow, pathRow } = layout;
  if (y >= stageRow.y && y < stageRow.y + stageRow.height) {
    const stage = layout.stages.find(({ box }) => x >= box.x && x < box.x + box.width);
    return stage?.stageId == null ? null : { kind: 'stage', id: stage.stageId };
  }
  const column =
    layout.columns[
      spanAt(
        layout.columns.map((each) => ({ start: each.x, size: each.width })),
        x,
      )
    ];
  const isPathRow = y >= pathRow.y && y < pathRow.y + pathRow.height;
  if (isPathRow) return column ? { kind: 'step', id: column.stepId } : null;
  const row =
    layout.rows[
      spanAt(
        layout.rows.map((each) => ({ start: each.y, size: each.height })),
        y,
      )
    ];
  if (!row) return null;
  if (x >= 0 && x < layout.headerWidth) return { kind: 'lane', id: row.laneId };
  if (!column || isRuleLane(row.laneKind)) return null;
  return { kind: 'cell', laneId: row.laneId, stepId: column.stepId };
}

export function isSame(one: Selected | null, other: Selected | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.kind === 'cell' || other.kind === 'cell')
    return (
      one.kind === 'cell' &&
      other.kind === 'cell' &&
      one.laneId === other.laneId &&
      one.stepId === other.stepId
    );
  return one.kind === other.kind && one.id === other.id;
}
