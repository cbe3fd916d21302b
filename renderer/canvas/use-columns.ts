/** The columns of the near view as nodes of React Flow: those in the window and the selected one, unchanged ones kept. */
import { useMemo, useRef } from 'react';
import { liveRecord } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { cellKey, isRuleLane, type MapLayout } from '#core/scene/layout-types';
import type { ColumnCell, ColumnData, ColumnNode } from './column';

interface ColumnsRequest {
  readonly snapshot: Snapshot;
  readonly layout: MapLayout;
  /** Columns in the window; last < first: none. */
  readonly first: number;
  readonly last: number;
  /** Mounted wherever it is, so that the keyboard has a place to be. */
  readonly selectedStepId: string | null;
  /** From afar the columns in the window are painted; only the selected one is mounted, bare. */
  readonly isBare: boolean;
}

/** What stands in a column; null: there is no such column. */
export function columnData(
  { snapshot, layout, isBare }: Pick<ColumnsRequest, 'snapshot' | 'layout' | 'isBare'>,
  index: number,
): ColumnData | null {
  const column = layout.columns[index];
  const card = layout.cards[index];
  if (!column || !card) return null;
  const cells = layout.rows.flatMap((row): ColumnCell[] => {
    const cell = layout.cells.get(cellKey(row.laneId, column.stepId));
    if (!cell || isRuleLane(row.laneKind)) return [];
    return [{ cell, row, laneTitle: liveRecord(snapshot, 'lane', row.laneId)?.title ?? '' }];
  });
  const title = liveRecord(snapshot, 'step', column.stepId)?.title ?? '';
  const { stepId, x, width } = column;
  return { stepId, title, x, width, place: index + 1, card, cells, isBare };
}

const isSameBox = (
  one: { x: number; y: number; width: number; height: number },
  other: { x: number; y: number; width: number; height: number },
): boolean =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;

function isSameCell(one: ColumnCell, other: ColumnCell | undefined): boolean {
  return (
    other !== undefined &&
    one.cell.laneId === other.cell.laneId &&
    one.cell.figure === other.cell.figure &&
    one.laneTitle === other.laneTitle &&
    isSameBox(one.cell.box, other.cell.box)
  );
}

/** True when the two would be drawn alike: then the first is kept, and nothing renders. */
export function isSameColumn(one: ColumnData, other: ColumnData): boolean {
  return (
    one.title === other.title &&
    one.place === other.place &&
    one.isBare === other.isBare &&
    one.x === other.x &&
    one.width === other.width &&
    one.card.number === other.card.number &&
    one.card.color === other.card.color &&
    one.card.heat?.level === other.card.heat?.level &&
    one.card.heat?.words === other.card.heat?.words &&
    isSameBox(one.card.box, other.card.box) &&
    one.card.titleLines.length === other.card.titleLines.length &&
    one.card.titleLines.every((line, index) => line.text === other.card.titleLines[index]?.text) &&
    one.cells.length === other.cells.length &&
    one.cells.every((cell, index) => isSameCell(cell, other.cells[index]))
  );
}

const nodeOf = (data: ColumnData): ColumnNode => ({
  id: data.stepId,
  type: 'column',
  position: { x: data.x, y: 0 },
  data,
  // The height of a column changes with any cell of the map; nothing asks for it.
  width: data.width,
  height: 1,
  selectable: false,
  focusable: false,
  draggable: false,
  ariaRole: 'presentation',
  domAttributes: { 'aria-roledescription': undefined },
});

export function useColumns(request: ColumnsRequest): ColumnNode[] {
  const { snapshot, layout, first, last, selectedStepId, isBare } = request;
  const kept = useRef<ReadonlyMap<string, ColumnNode>>(new Map());
  return useMemo(() => {
    const indexes = new Set<number>();
    if (!isBare) for (let index = first; index <= last; index++) indexes.add(index);
    const selected = layout.columns.findIndex(({ stepId }) => stepId === selectedStepId);
    if (selected >= 0) indexes.add(selected);
    const nodes = [...indexes]
      .sort((a, b) => a - b)
      .flatMap((index): ColumnNode[] => {
        const data = columnData({ snapshot, layout, isBare }, index);
        if (!data) return [];
        const known = kept.current.get(data.stepId);
        return [known && isSameColumn(known.data, data) ? known : nodeOf(data)];
      });
    kept.current = new Map(nodes.map((node) => [node.id, node]));
    return nodes;
  }, [snapshot, layout, first, last, selectedStepId, isBare]);
}
