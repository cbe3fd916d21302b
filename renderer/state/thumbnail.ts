/** The small picture of a map in the library, painted from the same scene as everything else, when there is time. */

import type { Snapshot } from '#core/document/snapshot';
import { beginningOf } from '#core/scene/beginning';
import { sceneOfLayout } from '#core/scene/build-scene';
import { layoutMap } from '#core/scene/layout';
import { measureText } from '#core/scene/measure-text';
import { paintScene } from '#core/scene/paint-scene';
import { sceneThemes } from '#core/scene/scene-theme';
import { keepThumbnail } from './library';
import { useOpenMap } from './open-map';
import { bitmapOf } from './picture-cache';
import { chosenScheme, currentLanguage, useSettings } from './settings';

const width = 560;
const height = 240;
const paper = 'image/webp';
const quality = 0.8;
/** Of a larger map its beginning: the whole of it would be too fine to tell from another. */
const leastScale = 0.3;
/** Columns that fill the card at that scale, and some. */
const columns = 16;
/** After the last change; people who draw do not wait for pictures. */
const rest = 4_000;
const mostRepeats = 3;

interface Thumbnail {
  readonly address: string;
  /** Screenshots were still being read: worth painting again. */
  readonly isIncomplete: boolean;
}

/** The upper left of the map, as wide as the card; null where nothing can be painted. */
export function paintThumbnail(snapshot: Snapshot, language = currentLanguage()): Thumbnail | null {
  const options = { language, measure: measureText };
  // Laid out alone: the whole of a large map would hold the window up.
  const begun = beginningOf(snapshot, columns);
  const scene = sceneOfLayout(begun, layoutMap(begun, options), { ...options, page: null });
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context || scene.width === 0 || scene.height === 0) return null;
  const theme = sceneThemes[chosenScheme(useSettings.getState())];
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, width, height);
  const scale = Math.max(width / scene.width, height / scene.height, leastScale);
  context.setTransform(scale, 0, 0, scale, 0, 0);
  const inView = { x: 0, y: 0, width: width / scale, height: height / scale };
  let isIncomplete = false;
  paintScene(scene, context, theme, inView, (hash) => {
    const bitmap = bitmapOf(hash);
    if (!bitmap) isIncomplete = true;
    return bitmap;
  });
  return { address: canvas.toDataURL(paper, quality), isIncomplete };
}

export function watchThumbnails(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle = 0;
  let painted: Snapshot | null = null;
  let repeats = 0;
  const paint = () => {
    const { snapshot, document } = useOpenMap.getState();
    if (!snapshot || !document || document.isReadOnly || snapshot === painted) return;
    painted = snapshot;
    if (snapshot.byKind.step.length === 0) return;
    const picture = paintThumbnail(snapshot);
    if (!picture) return;
    void keepThumbnail(document.mapId, picture.address);
    // A screenshot that is not there at all must not make this go on for ever.
    if (!picture.isIncomplete || repeats >= mostRepeats) return;
    repeats += 1;
    painted = null;
    later();
  };
  const later = () => {
    clearTimeout(timer);
    // One that waits for a quiet moment would paint the map that was just opened, while it is being drawn.
    window.cancelIdleCallback(idle);
    timer = setTimeout(() => {
      idle = window.requestIdleCallback(paint, { timeout: rest });
    }, rest);
  };
  useOpenMap.subscribe((now, before) => {
    if (now.snapshot === before.snapshot) return;
    repeats = 0;
    later();
  });
}
