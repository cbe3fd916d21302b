/**
 * A column of the near view: a step with its cells, one node of React Flow. It is told only what stands in it,
 * so an edit of one cell renders one column.
 */
import type { Node, NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { CardLayout, CellLayout, RowLayout } from '#core/scene/layout-types';
import { useView } from '#renderer/state/view';
import { useTranslate } from '#renderer/ui/language';
import { CellBox } from './cell-box';
import css from './column.module.css';
import { titleOfStep } from './names';
import { StepCard } from './step-card';

export interface ColumnCell {
  readonly cell: CellLayout;
  readonly row: RowLayout;
  readonly laneTitle: string;
}

export interface ColumnData extends Record<string, unknown> {
  readonly stepId: string;
  readonly title: string;
  /** Left edge on the map, px at 100 %. */
  readonly x: number;
  readonly width: number;
  /** Place among all columns, from 1; lane headers are column 1 of the grid. */
  readonly place: number;
  readonly card: CardLayout;
  readonly cells: readonly ColumnCell[];
  readonly isBare: boolean;
}
export type ColumnNode = Node<ColumnData, 'column'>;

function ColumnOfStep({ data }: NodeProps<ColumnNode>) {
  const { stepId, title, width, place, card, cells, x, isBare } = data;
  const t = useTranslate();
  const selectedLane = useView(({ selected }) =>
    selected?.kind === 'cell' && selected.stepId === stepId ? selected.laneId : null,
  );
  // The set stays the same while nothing changes in this column.
  const ranged = useView(({ range }) => range?.cells.get(stepId) ?? null);
  const isEditing = useView((view) => selectedLane !== null && view.isEditing);
  const name = titleOfStep(title, t);
  return (
    <div className={css.column} style={{ width }}>
      <StepCard card={card} title={title} x={x} columnIndex={place + 1} isBare={isBare} />
      {cells.map(({ cell, row, laneTitle }) => (
        <CellBox
          key={cell.laneId}
          cell={cell}
          row={row}
          laneTitle={laneTitle}
          stepTitle={name}
          columnIndex={place + 1}
          isSelected={selectedLane === cell.laneId}
          isInRange={ranged?.has(cell.laneId) ?? false}
          isEditing={selectedLane === cell.laneId && isEditing}
          isBare={isBare}
        />
      ))}
    </div>
  );
}

export const Column = memo(ColumnOfStep, (before, after) => before.data === after.data);
