/** Names of stages and steps at the top edge: in view whenever the map's own are out of it or too small to read. */
import { useStore } from '@xyflow/react';
import { memo } from 'react';
import type { MapLayout } from '#core/scene/layout-types';
import { stageColors } from '#core/scene/scene-theme';
import { moveCamera, select } from '#renderer/state/view';
import css from './sticky.module.css';
import { nearFrom } from './zoom-level';

interface StickyTopProps {
  readonly layout: MapLayout;
  /** First and last column in the window. */
  readonly first: number;
  readonly last: number;
}

export function StickyTop({ layout, first, last }: StickyTopProps) {
  const [x, y, zoom] = useStore(({ transform }) => transform);
  const cardsBottom = (layout.pathRow.cards.y + layout.pathRow.cards.height) * zoom + y;
  const isShown = layout.stages.length > 0 && (zoom < nearFrom || cardsBottom < 24);
  if (!isShown) return null;
  return (
    // A copy for the eye and the mouse: to the keyboard the cards themselves are there.
    <div className={css.top} aria-hidden="true">
      <div style={{ transform: `translateX(${x}px)` }}>
        <Names layout={layout} first={first} last={last} zoom={zoom} />
      </div>
    </div>
  );
}

/** Narrower columns hold no word; the stage's name remains. */
const leastColumn = 34;

const Names = memo(function Names({ layout, first, last, zoom }: StickyTopProps & { readonly zoom: number }) {
  const columns = layout.columns.slice(first, last + 1);
  const left = columns[0]?.x ?? 0;
  const end = columns.at(-1);
  const right = end ? end.x + end.width : layout.width;
  const stages = layout.stages.filter(({ box }) => box.x <= right && box.x + box.width >= left);
  const hasSteps = (columns[0]?.width ?? 0) * zoom >= leastColumn;
  return (
    <>
      {stages.map((stage) => {
        const { fill, ink } = stageColors(stage.color);
        return (
          <button
            key={stage.stageId ?? 'unplaced'}
            type="button"
            tabIndex={-1}
            className={css.stage}
            style={{
              left: stage.box.x * zoom,
              width: stage.box.width * zoom,
              background: `var(--scene-${fill})`,
              color: `var(--scene-${ink})`,
            }}
            onClick={() => stage.stageId !== null && select({ kind: 'stage', id: stage.stageId })}
          >
            <span>{stage.titleLines.map((line) => line.text).join(' ')}</span>
          </button>
        );
      })}
      {hasSteps &&
        columns.map((column, index) => {
          const card = layout.cards[first + index];
          return (
            <button
              key={column.stepId}
              type="button"
              tabIndex={-1}
              className={css.step}
              style={{ left: column.x * zoom, width: column.width * zoom }}
              onClick={() => {
                select({ kind: 'step', id: column.stepId });
                moveCamera('reveal');
              }}
            >
              {card?.titleLines.map((line) => line.text).join(' ')}
            </button>
          );
        })}
    </>
  );
});
