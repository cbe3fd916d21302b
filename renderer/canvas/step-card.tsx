/** The card of a step: its header in the grid, the handle a path is drawn from, and the end a path is dropped on. */
import { Handle, Position, useConnection } from '@xyflow/react';
import { useMemo } from 'react';
import { canvas as text } from '#core/i18n/messages/canvas';
import { comments } from '#core/i18n/messages/comments';
import { levels } from '#core/i18n/messages/levels';
import { cardItems } from '#core/scene/draw-steps';
import type { CardLayout } from '#core/scene/layout-types';
import { measureText } from '#core/scene/measure-text';
import type { SceneItem } from '#core/scene/scene';
import { useView } from '#renderer/state/view';
import { useTranslate } from '#renderer/ui/language';
import { useProvenance } from './cell-provenance';
import css from './column.module.css';
import { DetailMark } from './detail-mark';
import { useReorder } from './drag-reorder';
import { rename } from './editing';
import { useGridFocus } from './grid-focus';
import { leaveEditing } from './grid-keys';
import { elementId } from './grid-of-layout';
import { titleOfStep } from './names';
import { PathExits } from './path-exits';
import { Picture } from './picture';
import { TextEditor } from './text-editor';
import { ThreadMark, useOpenThreads } from './thread-mark';
import titleCss from './title.module.css';

interface StepCardProps {
  readonly card: CardLayout;
  readonly title: string;
  /** Left edge of the column on the map. */
  readonly x: number;
  readonly columnIndex: number;
  readonly isBare: boolean;
}

/** While the title is typed, the editor stands in its place. */
const isNotTitle = (item: SceneItem): boolean => item.type !== 'text' || item.font !== 'strong';

export function StepCard({ card, title: stepTitle, x, columnIndex, isBare }: StepCardProps) {
  const t = useTranslate();
  const isSelected = useView(({ selected }) => selected?.kind === 'step' && selected.id === card.stepId);
  const isInRange = useView(({ range }) => range?.ids.has(card.stepId) ?? false);
  const isEditing = useView((view) => isSelected && view.isEditing);
  const isConnecting = useConnection(({ inProgress }) => inProgress);
  const element = useGridFocus<HTMLDivElement>(isSelected, isEditing);
  const startDrag = useReorder('step', card.stepId);
  const items = useMemo(() => cardItems(card, measureText), [card]);
  const threads = useOpenThreads(card.stepId);
  const plain = t(text.stepName, { number: card.number, title: titleOfStep(stepTitle, t) });
  const facts = [
    card.heat?.words,
    card.hasDetail && t(levels.cardMark),
    threads > 0 && t(comments.marker, { count: threads }),
  ];
  const name = [plain, ...facts.filter(Boolean)].join(', ');
  // From afar the card shows its contacts.
  const provenance = useProvenance('contacts', card.stepId);
  const { box } = card;
  return (
    <div
      ref={element}
      id={elementId.step(card.stepId)}
      role="columnheader"
      tabIndex={isSelected ? 0 : -1}
      aria-label={name}
      title={card.heat?.words ?? (isBare ? provenance : undefined)}
      aria-colindex={columnIndex}
      aria-selected={isSelected || isInRange}
      data-header-step={card.stepId}
      data-editing={isEditing || undefined}
      className={`${css.card} nopan`}
      style={{ left: box.x - x, top: box.y, width: box.width, height: box.height }}
      onPointerDown={startDrag}
    >
      <span className="tapki-spoken">{name}</span>
      {!isBare && <Picture items={isEditing ? items.filter(isNotTitle) : items} x={-box.x} y={-box.y} />}
      <PathExits stepId={card.stepId} />
      {!isBare && <ThreadMark count={threads} />}
      {!isBare && card.hasDetail && <DetailMark card={card} />}
      {isEditing && (
        <TextEditor
          isTitle
          value={stepTitle}
          label={t(text.textOf, { name })}
          placeholder={t(text.newStep)}
          className={titleCss.card}
          keep={(typed, stay) => rename(card.stepId, typed, stay)}
          leave={leaveEditing}
        />
      )}
      {!isBare && (
        <>
          <Handle
            type="target"
            position={Position.Left}
            isConnectableStart={false}
            className={css.target}
            style={isConnecting ? { pointerEvents: 'all' } : undefined}
          />
          <Handle
            type="source"
            position={Position.Right}
            isConnectableEnd={false}
            title={t(text.dragPath)}
            className={`${css.handle} nopan`}
          />
        </>
      )}
    </div>
  );
}
