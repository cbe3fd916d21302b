/** Names of stages and steps at the top edge: in view whenever the map's own are out of it or too small to read. */
import { useStore } from '@xyflow/react';
import { memo } from 'react';
import type { MapLayout } from '#core/scene/layout-types';
import { stageColors } from '#core/scene/scene-theme';
import { moveCamera, select } from '#renderer/state/view';
import { laneHeadersEnd } from './canvas-camera';
import css from './sticky.module.css';
import { nearFrom } from './zoom-level';

interface StickyTopProps {
  readonly layout: MapLayout;
  /** First and last column in the window. */
  readonly first: number;
  readonly last: number;
}

/** Of the cards, this much at least is in view where the names at the top are not needed, px. */
const leastCard = 24;
const inset = 8;
/** Narrower columns, and narrower stages, hold no word. */
const leastColumn = 34;

export function StickyTop({ layout, first, last }: StickyTopProps) {
  const [x, y, zoom] = useStore(({ transform }) => transform);
  const cardsBottom = (layout.pathRow.cards.y + layout.pathRow.cards.height) * zoom + y;
  const isShown = layout.stages.length > 0 && (zoom < nearFrom || cardsBottom < leastCard);
  if (!isShown) return null;
  const left = laneHeadersEnd(layout, x, zoom);
  return (
    // A copy for the eye and the mouse: to the keyboard the cards themselves are there.
    <div className={css.top} aria-hidden="true">
      <div className={css.names} style={{ left }}>
        <StageNames layout={layout} x={x - left} zoom={zoom} />
        <div style={{ transform: `translateX(${x - left}px)` }}>
          <StepNames layout={layout} first={first} last={last} zoom={zoom} />
        </div>
      </div>
    </div>
  );
}

/** A long band keeps its name where it can be read. */
function StageNames({ layout, x, zoom }: { layout: MapLayout; x: number; zoom: number }) {
  return layout.stages.map((stage) => {
    const { fill, ink } = stageColors(stage.color);
    const left = stage.box.x * zoom + x;
    const width = stage.box.width * zoom;
    if (left + width < 0 || left > window.innerWidth) return null;
    return (
      <button
        key={stage.stageId ?? 'unplaced'}
        type="button"
        tabIndex={-1}
        className={css.stage}
        style={{
          left,
          width,
          padding: `0 0 0 ${Math.min(width, Math.max(0, -left) + Math.min(inset, width / 8))}px`,
          background: `var(--scene-${fill})`,
          color: `var(--scene-${ink})`,
        }}
        onClick={() => stage.stageId !== null && select({ kind: 'stage', id: stage.stageId })}
      >
        {width >= leastColumn && stage.titleLines.map((line) => line.text).join(' ')}
      </button>
    );
  });
}

const StepNames = memo(function StepNames({
  layout,
  first,
  last,
  zoom,
}: StickyTopProps & { readonly zoom: number }) {
  const columns = layout.columns.slice(first, last + 1);
  if ((columns[0]?.width ?? 0) * zoom < leastColumn) return null;
  return columns.map((column, index) => (
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
      {layout.cards[first + index]?.titleLines.map((line) => line.text).join(' ')}
    </button>
  ));
});
