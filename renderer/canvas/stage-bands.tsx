/** The bands of the stages over their columns, as headers of the grid that can be renamed and dragged. */
import { useMemo } from 'react';
import { liveRecord } from '#core/document/select';
import { canvas as text } from '#core/i18n/messages/canvas';
import { stageItems } from '#core/scene/draw-steps';
import type { StageLayout } from '#core/scene/layout-types';
import { useSnapshot } from '#renderer/state/open-map';
import { useView } from '#renderer/state/view';
import { useTranslate } from '#renderer/ui/language';
import css from './column.module.css';
import { useReorder } from './drag-reorder';
import { rename } from './editing';
import { useGridFocus } from './grid-focus';
import { leaveEditing } from './grid-keys';
import { elementId } from './grid-of-layout';
import { titleOfStage } from './names';
import { Picture } from './picture';
import { TextEditor } from './text-editor';
import titleCss from './title.module.css';

interface StageBandProps {
  readonly stage: StageLayout;
  readonly stageId: string;
  /** Column of its first step, from 1. */
  readonly firstColumn: number;
  readonly isBare: boolean;
}

export function StageBand({ stage, stageId, firstColumn, isBare }: StageBandProps) {
  const t = useTranslate();
  const title = useSnapshot((snapshot) => liveRecord(snapshot, 'stage', stageId)?.title ?? '');
  const isSelected = useView(({ selected }) => selected?.kind === 'stage' && selected.id === stageId);
  const isInRange = useView(({ range }) => range?.ids.has(stageId) ?? false);
  const isEditing = useView((view) => isSelected && view.isEditing);
  const element = useGridFocus<HTMLDivElement>(isSelected, isEditing);
  const startDrag = useReorder('stage', stageId);
  const items = useMemo(() => stageItems(stage), [stage]);
  const name = t(text.stageName, { title: titleOfStage(title, t) });
  const { box } = stage;
  return (
    <div
      ref={element}
      id={elementId.stage(stageId)}
      role="columnheader"
      tabIndex={isSelected ? 0 : -1}
      aria-label={name}
      aria-colindex={firstColumn + 1}
      aria-colspan={Math.max(1, stage.stepCount)}
      aria-selected={isSelected || isInRange}
      data-header-stage={stageId}
      data-editing={isEditing || undefined}
      className={`${css.stage} nopan`}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      onPointerDown={startDrag}
    >
      <span className="tapki-spoken">{name}</span>
      {!isBare && (
        <Picture
          items={isEditing ? items.filter(({ type }) => type !== 'text') : items}
          x={-box.x}
          y={-box.y}
        />
      )}
      {isEditing && (
        <TextEditor
          isTitle
          value={title}
          label={t(text.textOf, { name })}
          placeholder={t(text.newStage)}
          className={titleCss.stage}
          keep={(typed, stay) => rename(stageId, typed, stay)}
          leave={leaveEditing}
        />
      )}
    </div>
  );
}

/** The group of steps without a stage: a band that can be neither renamed nor moved. */
export function UnplacedBand({ stage }: { stage: StageLayout }) {
  const items = useMemo(() => stageItems(stage), [stage]);
  return <Picture items={items} />;
}
