/** The map from afar and at arm's length, painted on one canvas under the headers that stay in view. */
import { useStoreApi } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import type { Snapshot } from '#core/document/snapshot';
import { sceneOfLayout } from '#core/scene/build-scene';
import type { MapLayout } from '#core/scene/layout-types';
import { measureText } from '#core/scene/measure-text';
import { paintScene } from '#core/scene/paint-scene';
import type { Scene } from '#core/scene/scene';
import { sceneThemes } from '#core/scene/scene-theme';
import { type Stretch, stretchOf } from '#core/scene/stretch';
import { useSnapshot } from '#renderer/state/open-map';
import { bitmapOf } from '#renderer/state/picture-cache';
import { usePictureArrivals } from '#renderer/state/pictures';
import { type Language, useLanguage } from '#renderer/ui/language';
import { farFacts } from './far-facts';
import css from './far-layer.module.css';
import { paintArmWords } from './paint-arm';
import { type FarView, paintFar } from './paint-far';
import { areaToPaint, isSharp, isStillGood, type PaintedArea, placeOf } from './painted-area';
import { spansWithin } from './place-on-map';
import { useThemeName } from './scene-colors';
import type { ZoomLevel } from './zoom-level';

interface FarLayerProps {
  readonly layout: MapLayout;
  readonly level: Exclude<ZoomLevel, 'near'>;
  /** First and last column in the window. */
  readonly first: number;
  readonly last: number;
}

/** Columns that the scene takes in at once: items of a map of thousands would be made for nothing, and kept. */
const columnsAtOnce = 64;
/** What is painted beside the screen holds no more of them at arm's length. */
const beside = 12;

/** Volumes get letters of their own at arm's length: their small print is left out. */
function armScene(snapshot: Snapshot, layout: MapLayout, language: Language, stretch: Stretch): Scene {
  const shown = stretchOf(layout, stretch, ({ laneKind }) => laneKind === 'contacts');
  return sceneOfLayout(snapshot, shown, { language, measure: measureText, page: null });
}

interface Painting {
  readonly layout: MapLayout;
  readonly facts: FarView['facts'];
  readonly theme: FarView['theme'];
  /** null: too far for the scene. */
  readonly scene: Scene | null;
}

/** One density for the picture and for where it stands. */
const density = (): number => window.devicePixelRatio;

function paint(canvas: HTMLCanvasElement, { camera, box }: PaintedArea, painting: Painting): void {
  const { layout, facts, theme, scene } = painting;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return;
  const dots = density();
  const size = { width: Math.round(box.width * dots), height: Math.round(box.height * dots) };
  if (canvas.width !== size.width) canvas.width = size.width;
  if (canvas.height !== size.height) canvas.height = size.height;
  canvas.style.width = `${box.width}px`;
  canvas.style.height = `${box.height}px`;
  const { zoom } = camera;
  const [x, y] = [camera.x - box.x, camera.y - box.y];
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, size.width, size.height);
  const spans = layout.columns.map((column) => ({ start: column.x, size: column.width }));
  const { first, last } = spansWithin(spans, -x / zoom, (box.width - x) / zoom) ?? { first: 0, last: -1 };
  const view: FarView = { layout, facts, theme, camera: { x, y, zoom }, first, last };
  context.setTransform(zoom * dots, 0, 0, zoom * dots, x * dots, y * dots);
  if (scene) {
    const visible = { x: -x / zoom, y: -y / zoom, width: box.width / zoom, height: box.height / zoom };
    paintScene<CanvasImageSource>(scene, context, theme, visible, bitmapOf);
  } else paintFar(context, view);
  context.setTransform(dots, 0, 0, dots, 0, 0);
  paintArmWords(context, view);
}

/** The camera stands still after this, ms. */
const rest = 120;

/**
 * Painted once, around the screen too; while the camera moves, the picture is shifted. It is painted anew where the
 * camera leaves it or zooms far, and at rest when its letters are not sharp.
 */
export function FarLayer({ layout, level, first, last }: FarLayerProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const store = useStoreApi();
  const language = useLanguage();
  const theme = sceneThemes[useThemeName()];
  const snapshot = useSnapshot((current) => current);
  const arrivals = usePictureArrivals();
  const facts = useMemo(() => farFacts(snapshot, language), [snapshot, language]);
  const from = Math.max(0, Math.floor((first - beside) / columnsAtOnce) * columnsAtOnce);
  const to = Math.ceil((last + 1 + beside) / columnsAtOnce) * columnsAtOnce;
  const scene = useMemo(
    () => (level === 'arm' ? armScene(snapshot, layout, language, { from, to }) : null),
    [level, snapshot, layout, language, from, to],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a picture that has arrived is painted
  useEffect(() => {
    const target = canvas.current;
    if (!target) return;
    let area: PaintedArea | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const anew = () => {
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = transform;
      area = areaToPaint({ x, y, zoom }, layout, { width, height }, density());
      target.hidden = area === null;
      if (!area) return;
      paint(target, area, { layout, facts, theme, scene });
      target.style.transform = `translate(${area.box.x}px, ${area.box.y}px)`;
    };
    const follow = () => {
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = transform;
      const camera = { x, y, zoom };
      if (!area || !isStillGood(area, camera, layout, { width, height })) return anew();
      const place = placeOf(area, camera);
      target.style.transform = `translate(${place.x}px, ${place.y}px) scale(${place.scale})`;
      if (isSharp(area, camera, density())) return;
      clearTimeout(timer);
      timer = setTimeout(anew, rest);
    };
    anew();
    const stop = store.subscribe((state, before) => {
      const isSame =
        state.transform === before.transform &&
        state.width === before.width &&
        state.height === before.height;
      if (isSame) return;
      clearTimeout(timer);
      follow();
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [layout, facts, theme, scene, store, arrivals]);

  return (
    <div className={css.far}>
      <canvas ref={canvas} className={css.picture} />
    </div>
  );
}
