/** Names of stages and steps at the top edge: in view whenever the map's own are out of it or too small to read. */
import { useStore } from '@xyflow/react';
import { type CSSProperties, memo, useCallback, useRef } from 'react';
import type { CardHeat, MapLayout } from '#core/scene/layout-types';
import { heatColors, stageColors } from '#core/scene/scene-theme';
import { moveCamera, select } from '#renderer/state/view';
import { laneHeadersEnd } from './canvas-camera';
import css from './sticky.module.css';
import { useCamera } from './use-camera';
import { type Camera, nearFrom } from './zoom-level';

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

const isNeeded = ({ stages, pathRow: { cards } }: MapLayout, y: number, zoom: number): boolean =>
  stages.length > 0 && (zoom < nearFrom || (cards.y + cards.height) * zoom + y < leastCard);

export function StickyTop(props: StickyTopProps) {
  const isShown = useStore(({ transform: [, y, zoom] }) => isNeeded(props.layout, y, zoom));
  return isShown ? <Names {...props} /> : null;
}

function Names({ layout, first, last }: StickyTopProps) {
  const zoom = useStore(({ transform }) => transform[2]);
  const names = useRef<HTMLDivElement>(null);
  const moving = useRef<HTMLDivElement>(null);
  const cut = useRef<HTMLElement | null>(null);
  const follow = useCallback(
    (camera: Camera) => {
      const left = laneHeadersEnd(layout, camera.x, camera.zoom);
      // Whole px: letters between two are soft.
      const x = Math.round(camera.x - left);
      if (names.current) names.current.style.transform = `translateX(${left}px)`;
      if (!moving.current) return;
      moving.current.style.transform = `translateX(${x}px)`;
      cut.current = keepNameInView(moving.current, cut.current, layout, { ...camera, x });
    },
    [layout],
  );
  useCamera(follow);
  return (
    // A copy for the eye and the mouse: to the keyboard the cards themselves are there.
    <div className={css.top} aria-hidden="true">
      <div ref={names} className={css.names}>
        <div ref={moving} className={css.moving}>
          <StageNames layout={layout} first={first} last={last} zoom={zoom} />
          <StepNames layout={layout} first={first} last={last} zoom={zoom} />
        </div>
      </div>
    </div>
  );
}

const insetOf = (width: number): number => Math.min(inset, width / 8);

/** The name of a long band that the left edge cuts stands where it can be read. The band, if there is one. */
function keepNameInView(
  names: HTMLElement,
  before: HTMLElement | null,
  { stages }: MapLayout,
  { x, zoom }: Camera,
): HTMLElement | null {
  const at = stages.findIndex(({ box }) => (box.x + box.width) * zoom + x > 0);
  const box = stages[at]?.box;
  const hidden = box ? -(box.x * zoom + x) : 0;
  const band = box && hidden > 0 ? names.querySelector<HTMLElement>(`[data-stage-at="${at}"]`) : null;
  if (before !== band) before?.style.removeProperty(hiddenPart);
  if (!box || !band) return null;
  const width = box.width * zoom;
  band.style.setProperty(hiddenPart, `${Math.min(hidden, width - insetOf(width))}px`);
  return band;
}

/** Of a band, beyond the left edge. */
const hiddenPart = '--sticky-hidden';

/** Bands in the window, as wide as their steps. */
const StageNames = memo(function StageNames({
  layout,
  first,
  last,
  zoom,
}: StickyTopProps & { readonly zoom: number }) {
  const from = layout.columns[first]?.x ?? 0;
  const end = layout.columns[last];
  // An empty stage at the end of the map stands beyond the last column.
  const to = end && last < layout.columns.length - 1 ? end.x + end.width : Number.POSITIVE_INFINITY;
  return layout.stages.map((stage, index) => {
    if (stage.box.x + stage.box.width < from || stage.box.x > to) return null;
    const { fill, ink } = stageColors(stage.color);
    const width = stage.box.width * zoom;
    return (
      <button
        key={stage.stageId ?? 'unplaced'}
        type="button"
        tabIndex={-1}
        data-stage-at={index}
        className={css.stage}
        style={{
          left: stage.box.x * zoom,
          width,
          paddingLeft: `calc(var(${hiddenPart}, 0px) + ${insetOf(width)}px)`,
          background: `var(--scene-${fill})`,
          color: `var(--scene-${ink})`,
        }}
        onClick={() => stage.stageId !== null && select({ kind: 'stage', id: stage.stageId })}
      >
        {width >= leastColumn && stage.titleLines.map((line) => line.text).join(' ')}
      </button>
    );
  });
});

/** Where cards show heat, their names do as well: number first, in the colour of the card. */
function heatStyle(heat: CardHeat | undefined): CSSProperties {
  if (!heat?.level) return {};
  const { fill, ink } = heatColors(heat.level);
  return { background: `var(--scene-${fill})`, color: `var(--scene-${ink})` };
}

const StepNames = memo(function StepNames({
  layout,
  first,
  last,
  zoom,
}: StickyTopProps & { readonly zoom: number }) {
  const columns = layout.columns.slice(first, last + 1);
  if ((columns[0]?.width ?? 0) * zoom < leastColumn) return null;
  return columns.map((column, index) => {
    const card = layout.cards[first + index];
    return (
      <button
        key={column.stepId}
        type="button"
        tabIndex={-1}
        className={css.step}
        title={card?.heat?.words}
        data-hot={card?.heat !== undefined || undefined}
        style={{ left: column.x * zoom, width: column.width * zoom, ...heatStyle(card?.heat) }}
        onClick={() => {
          select({ kind: 'step', id: column.stepId });
          moveCamera('reveal');
        }}
      >
        {card?.heat && <b>{card.heat.figure} </b>}
        {card?.titleLines.map((line) => line.text).join(' ')}
      </button>
    );
  });
});
