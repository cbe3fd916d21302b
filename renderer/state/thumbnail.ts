/** The small picture of a map in the library, painted from the same scene as everything else, when there is time. */

import type { Snapshot } from '#core/document/snapshot';
import { buildScene } from '#core/scene/build-scene';
import { measureText } from '#core/scene/measure-text';
import { paintScene } from '#core/scene/paint-scene';
import { sceneThemes } from '#core/scene/scene-theme';
import { keepThumbnail } from './library';
import { useOpenMap } from './open-map';
import { bitmapOf } from './pictures';
import { chosenScheme, currentLanguage, useSettings } from './settings';

const width = 560;
const height = 240;
const paper = 'image/webp';
const quality = 0.8;
/** After the last change; people who draw do not wait for pictures. */
const rest = 4_000;

/** The upper left of the map, as wide as the card; null where nothing can be painted. */
function paintThumbnail(snapshot: Snapshot): string | null {
  const scene = buildScene(snapshot, { language: currentLanguage(), measure: measureText, page: null });
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context || scene.width === 0 || scene.height === 0) return null;
  const theme = sceneThemes[chosenScheme(useSettings.getState())];
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, width, height);
  const scale = Math.max(width / scene.width, height / scene.height);
  context.setTransform(scale, 0, 0, scale, 0, 0);
  const inView = { x: 0, y: 0, width: width / scale, height: height / scale };
  paintScene(scene, context, theme, inView, bitmapOf);
  return canvas.toDataURL(paper, quality);
}

export function watchThumbnails(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let painted: Snapshot | null = null;
  const paint = () => {
    const { snapshot, document } = useOpenMap.getState();
    if (!snapshot || !document || document.isReadOnly || snapshot === painted) return;
    painted = snapshot;
    if (snapshot.byKind.step.length === 0) return;
    const picture = paintThumbnail(snapshot);
    if (picture) void keepThumbnail(document.mapId, picture);
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => window.requestIdleCallback(paint, { timeout: rest }), rest);
  };
  useOpenMap.subscribe((now, before) => {
    if (now.snapshot !== before.snapshot) later();
  });
}
