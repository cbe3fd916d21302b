/** The map from afar and at arm's length, painted on one canvas under the headers that stay in view. */
import { useStoreApi } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import type { Snapshot } from '#core/document/snapshot';
import { sceneOfLayout } from '#core/scene/build-scene';
import { cellKey, type MapLayout } from '#core/scene/layout-types';
import { measureText } from '#core/scene/measure-text';
import { paintScene } from '#core/scene/paint-scene';
import type { Scene } from '#core/scene/scene';
import { sceneThemes } from '#core/scene/scene-theme';
import { useSnapshot } from '#renderer/state/open-map';
import { bitmapOf } from '#renderer/state/picture-cache';
import { usePictureArrivals } from '#renderer/state/pictures';
import { type Language, useLanguage } from '#renderer/ui/language';
import { farFacts } from './far-facts';
import css from './far-layer.module.css';
import { paintArmWords } from './paint-arm';
import { type FarView, paintFar } from './paint-far';
import { spansWithin } from './place-on-map';
import { useThemeName } from './scene-colors';
import type { Camera, ZoomLevel } from './zoom-level';

interface FarLayerProps {
  readonly layout: MapLayout;
  readonly level: Exclude<ZoomLevel, 'near'>;
  /** First and last column in the window. */
  readonly first: number;
  readonly last: number;
}

/** Columns that the scene takes in at once: items of a map of thousands would be made for nothing, and kept. */
const columnsAtOnce = 64;

interface Stretch {
  readonly from: number;
  /** Behind the last. */
  readonly to: number;
}

/** Volumes get letters of their own at arm's length: their small print is left out. */
function armScene(snapshot: Snapshot, layout: MapLayout, language: Language, { from, to }: Stretch): Scene {
  const rows = layout.rows.map((row) => ({
    ...row,
    cells: row.laneKind === 'contacts' ? [] : row.cells.slice(from, to),
  }));
  const shown = rows.flatMap(({ cells }) => cells);
  const stretch: MapLayout = {
    ...layout,
    rows,
    cards: layout.cards.slice(from, to),
    cells: new Map(shown.map((cell) => [cellKey(cell.laneId, cell.stepId), cell])),
  };
  return sceneOfLayout(snapshot, stretch, { language, measure: measureText, page: null });
}

interface Painting {
  readonly layout: MapLayout;
  readonly facts: FarView['facts'];
  readonly theme: FarView['theme'];
  /** null: too far for the scene. */
  readonly scene: Scene | null;
}

function paint(canvas: HTMLCanvasElement, camera: Camera, { layout, facts, theme, scene }: Painting): void {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return;
  const density = window.devicePixelRatio;
  const width = canvas.width / density;
  const height = canvas.height / density;
  const { x, y, zoom } = camera;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const spans = layout.columns.map((column) => ({ start: column.x, size: column.width }));
  const { first, last } = spansWithin(spans, -x / zoom, (width - x) / zoom) ?? { first: 0, last: -1 };
  const view: FarView = { layout, facts, theme, camera, first, last };
  context.setTransform(zoom * density, 0, 0, zoom * density, x * density, y * density);
  if (scene) {
    const visible = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
    paintScene<CanvasImageSource>(scene, context, theme, visible, bitmapOf);
  } else paintFar(context, view);
  context.setTransform(density, 0, 0, density, 0, 0);
  paintArmWords(context, view);
}

/** Paints once a frame at most, whenever the camera, the window or what is painted has changed. */
export function FarLayer({ layout, level, first, last }: FarLayerProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const store = useStoreApi();
  const language = useLanguage();
  const theme = sceneThemes[useThemeName()];
  const snapshot = useSnapshot((current) => current);
  const arrivals = usePictureArrivals();
  const facts = useMemo(() => farFacts(snapshot, language), [snapshot, language]);
  const from = Math.floor(first / columnsAtOnce) * columnsAtOnce;
  const to = Math.ceil((last + 1) / columnsAtOnce) * columnsAtOnce;
  const scene = useMemo(
    () => (level === 'arm' ? armScene(snapshot, layout, language, { from, to }) : null),
    [level, snapshot, layout, language, from, to],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a picture that has arrived is painted
  useEffect(() => {
    const target = canvas.current;
    if (!target) return;
    let frame = 0;
    const now = () => {
      frame = 0;
      const { transform, width, height } = store.getState();
      const density = window.devicePixelRatio;
      const size = { width: Math.round(width * density), height: Math.round(height * density) };
      if (target.width !== size.width) target.width = size.width;
      if (target.height !== size.height) target.height = size.height;
      const [x, y, zoom] = transform;
      paint(target, { x, y, zoom }, { layout, facts, theme, scene });
    };
    now();
    const stop = store.subscribe((state, before) => {
      const isSame =
        state.transform === before.transform &&
        state.width === before.width &&
        state.height === before.height;
      if (!isSame && frame === 0) frame = requestAnimationFrame(now);
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [layout, facts, theme, scene, store, arrivals]);

  return <canvas ref={canvas} className={css.far} />;
}
