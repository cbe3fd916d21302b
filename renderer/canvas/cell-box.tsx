/** One cell: its figure as the exports draw it, its name for assistive tools, and its editor while it is edited. */
import { memo } from 'react';
import { cellIdOf } from '#core/document/records/cell';
import { isTextLane } from '#core/document/records/lane';
import { canvas as text } from '#core/i18n/messages/canvas';
import { comments } from '#core/i18n/messages/comments';
import { laneNames } from '#core/i18n/messages/lanes';
import type { CellLayout, RowLayout } from '#core/scene/layout-types';
import { useTranslate } from '#renderer/ui/language';
import { CellEditor } from './cell-editor';
import { useProvenance } from './cell-provenance';
import css from './column.module.css';
import { useGridFocus } from './grid-focus';
import { elementId } from './grid-of-layout';
import { contentOf } from './names';
import { Picture } from './picture';
import { QuoteParts } from './quote-parts';
import { ThreadMark, useOpenThreads } from './thread-mark';

interface CellBoxProps {
  readonly cell: CellLayout;
  readonly row: RowLayout;
  /** Title the lane was given; empty: its kind's own name. */
  readonly laneTitle: string;
  readonly stepTitle: string;
  readonly columnIndex: number;
  readonly isSelected: boolean;
  /** One of several selected cells; the active one among them is `isSelected`. */
  readonly isInRange: boolean;
  readonly isEditing: boolean;
  /** From afar the map is painted; only the cell's place in the grid stands here. */
  readonly isBare: boolean;
}

export const CellBox = memo(function CellBox(props: CellBoxProps) {
  const { cell, row, laneTitle, stepTitle, columnIndex, isSelected, isInRange, isEditing, isBare } = props;
  const t = useTranslate();
  const element = useGridFocus<HTMLDivElement>(isSelected, isEditing);
  const lane = laneTitle === '' ? t(laneNames[row.laneKind]) : laneTitle;
  const threads = useOpenThreads(cellIdOf(cell.laneId, cell.stepId));
  const content = contentOf(cell.figure, t);
  const spoken = threads === 0 ? content : `${content}, ${t(comments.marker, { count: threads })}`;
  const name = t(text.cellName, { lane, step: stepTitle, content: spoken });
  const provenance = useProvenance(row.laneKind, cell.stepId);
  const isTyping = isEditing && isTextLane(row.laneKind);
  const hidesFigure = isBare || isTyping;
  return (
    <div
      ref={element}
      id={elementId.cell(cell.laneId, cell.stepId)}
      role="gridcell"
      tabIndex={isSelected ? 0 : -1}
      aria-label={name}
      aria-description={provenance}
      title={isEditing ? undefined : provenance}
      aria-colindex={columnIndex}
      aria-selected={isSelected || isInRange}
      data-ranged={(isInRange && !isSelected) || undefined}
      data-lane={cell.laneId}
      data-step={cell.stepId}
      className={css.cell}
      data-editing={isEditing || undefined}
      style={{ top: cell.box.y, height: cell.box.height, width: cell.box.width }}
    >
      {!hidesFigure && <Picture items={cell.figure.items} />}
      {isTyping && <Picture items={cell.figure.field?.besides ?? []} />}
      {cell.figure.parts && !isEditing && <QuoteParts parts={cell.figure.parts} isBare={isBare} />}
      {!isBare && <ThreadMark count={threads} />}
      {isEditing && <CellEditor cell={cell} laneKind={row.laneKind} name={`${lane}, ${stepTitle}`} />}
    </div>
  );
});
