/** The whole map in a corner, with the part that is in the window; dragging on it moves the window. */
import { useReactFlow, useStore } from '@xyflow/react';
import { memo, type PointerEvent, useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { Snapshot } from '#core/document/snapshot';
import { canvas as text } from '#core/i18n/messages/canvas';
import type { MapLayout } from '#core/scene/layout-types';
import { sceneThemes } from '#core/scene/scene-theme';
import { useView } from '#renderer/state/view';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { farFacts } from './far-facts';
import { boxOf } from './grid-of-layout';
import css from './minimap.module.css';
import { paintFar } from './paint-far';
import { useThemeName } from './scene-colors';
import { useCamera } from './use-camera';
import type { Camera } from './zoom-level';

/** In a small window it covers what is read: there it is as small as can still be aimed at. */
const small = { width: 112, height: 72 };
const large = { width: 176, height: 112 };
const roomy = 1200;
/** A window smaller than this, as with text of twice the size, has no room for it at all. */
const least = { width: 480, height: 280 };
/** Distance from the corner, as in the styles, and a little air. */
const reach = 12 + 8;
/** A long map is a thin stripe; it still has to be hit by a pointer. */
const thinnest = 20;

interface MinimapProps {
  readonly layout: MapLayout;
  readonly snapshot: Snapshot;
}

/** Follows the map a frame later: it shows all of it, and an edit must not wait for that. */
export function Minimap({ layout, snapshot }: MinimapProps) {
  const now = useMemo(() => ({ layout, snapshot }), [layout, snapshot]);
  return <WholeMap {...useDeferredValue(now)} />;
}

const WholeMap = memo(function WholeMap({ layout, snapshot }: MinimapProps) {
  const t = useTranslate();
  const language = useLanguage();
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = sceneThemes[useThemeName()];
  const facts = useMemo(() => farFacts(snapshot, language), [snapshot, language]);
  const { setCenter, getZoom } = useReactFlow();

  const hasAllInView = useStore(({ transform: [x, y, zoom], width, height }) => {
    const isWide = x >= 0 && x + layout.width * zoom <= width;
    return isWide && y >= 0 && y + layout.height * zoom <= height;
  });

  const largest = useStore((state) => (state.width < roomy ? small : large));
  const isPart = useView(({ focus }) => focus !== null);
  const hasRoom = useStore(
    (state) => state.width >= (isPart ? roomy : least.width) && state.height >= least.height,
  );
  const scale = Math.min(largest.width / layout.width, largest.height / layout.height);
  const width = Math.max(thinnest, layout.width * scale);
  const height = Math.max(thinnest, layout.height * scale);
  const scaleX = width / layout.width;
  const scaleY = height / layout.height;

  const isInTheWay = useIsInTheWay(layout, width + reach, height + reach);

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const density = window.devicePixelRatio;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width * density, height * density);
    context.setTransform(scaleX * density, 0, 0, scaleY * density, 0, 0);
    const camera = { x: 0, y: 0, zoom: Math.max(scaleX, scaleY) };
    paintFar(context, { layout, facts, theme, camera, first: 0, last: layout.columns.length - 1 });
  }, [layout, facts, theme, width, height, scaleX, scaleY]);

  const lookAt = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - box.left) / scaleX;
    const y = (event.clientY - box.top) / scaleY;
    void setCenter(x, y, { zoom: getZoom() });
  };
  return (
    // By keyboard the map itself is walked; this picture is for the pointer.
    <div
      className={css.minimap}
      aria-hidden="true"
      // Where the whole map is in view there is nowhere to go.
      hidden={hasAllInView || !hasRoom}
      data-aside={isInTheWay || undefined}
      title={t(text.minimap)}
      style={{ width, height }}
      onPointerDown={lookAt}
      onPointerMove={lookAt}
    >
      <canvas
        ref={canvas}
        width={Math.round(width * window.devicePixelRatio)}
        height={Math.round(height * window.devicePixelRatio)}
        className={css.picture}
      />
      {!hasAllInView && <WindowFrame scaleX={scaleX} scaleY={scaleY} />}
    </div>
  );
});

/** Whether something is edited, or what is selected lies in the corner of the map that this one covers. */
function useIsInTheWay(layout: MapLayout, width: number, height: number): boolean {
  const selected = useView((view) => view.selected);
  const isEditing = useView((view) => view.isEditing);
  const box = useMemo(() => (selected ? boxOf(layout, selected) : null), [layout, selected]);
  const isCovered = useStore(({ transform: [x, y, zoom], width: right, height: bottom }) => {
    if (!box) return false;
    const isRight = (box.x + box.width) * zoom + x > right - width && box.x * zoom + x < right;
    return isRight && (box.y + box.height) * zoom + y > bottom - height && box.y * zoom + y < bottom;
  });
  return isEditing || isCovered;
}

/** The part of the map that is in the window. */
function WindowFrame({ scaleX, scaleY }: { scaleX: number; scaleY: number }) {
  const zoom = useStore(({ transform }) => transform[2]);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const frame = useRef<HTMLDivElement>(null);
  const follow = useCallback(
    (camera: Camera) => {
      if (!frame.current) return;
      const x = (-camera.x / camera.zoom) * scaleX;
      const y = (-camera.y / camera.zoom) * scaleY;
      frame.current.style.transform = `translate(${x}px, ${y}px)`;
    },
    [scaleX, scaleY],
  );
  useCamera(follow);
  return (
    <div
      ref={frame}
      className={css.frame}
      style={{
        width: Math.max(4, (width / zoom) * scaleX),
        height: Math.max(4, (height / zoom) * scaleY),
      }}
    />
  );
}
