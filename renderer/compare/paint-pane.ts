/** Paints the part of a map that is in the window, what became of its steps, and the lane headers that stay. */

import { type SignedColumn, signColors, signTexts } from '#core/scene/column-signs';
import { paintScene } from '#core/scene/paint-scene';
import type { Scene } from '#core/scene/scene';
import type { SceneTheme } from '#core/scene/scene-theme';
import { bitmapOf } from '#renderer/state/picture-cache';

export interface PanePainting {
  readonly scene: Scene;
  readonly overlay: Scene | null;
  readonly columns: readonly SignedColumn[];
  readonly theme: SceneTheme;
  readonly zoom: number;
  readonly headerWidth: number;
}

type Context = CanvasRenderingContext2D;

const signRadius = 13;
const hatchGap = 14;

/** A place the other map has and this one has not. */
function hatch(context: Context, { x, width, top, bottom }: SignedColumn, theme: SceneTheme): void {
  context.save();
  context.beginPath();
  context.rect(x + 4, top, width - 8, bottom - top);
  context.clip();
  context.fillStyle = theme.surface;
  context.fillRect(x, top, width, bottom - top);
  context.strokeStyle = theme.frame;
  context.lineWidth = 1;
  context.beginPath();
  for (let offset = top - width; offset < bottom; offset += hatchGap) {
    context.moveTo(x, offset + width);
    context.lineTo(x + width, offset);
  }
  context.stroke();
  context.restore();
}

function sign(context: Context, { card, sign: kind }: SignedColumn, theme: SceneTheme): void {
  if (!card || !kind) return;
  const [cx, cy] = [card.x + card.width - 4, card.y + 4];
  context.beginPath();
  context.arc(cx, cy, signRadius, 0, 2 * Math.PI);
  context.fillStyle = theme[signColors[kind]];
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = theme.paper;
  context.stroke();
  context.fillStyle = kind === 'changed' || kind === 'moved' ? theme.onAccent : theme.faceInk;
  context.font = '600 18px Inter, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(signTexts[kind], cx, cy + 1);
}

export function paintPane(canvas: HTMLCanvasElement, frame: HTMLElement, painting: PanePainting): void {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return;
  const { scene, overlay, columns, theme, zoom, headerWidth } = painting;
  const density = window.devicePixelRatio;
  const { clientWidth: width, clientHeight: height, scrollLeft, scrollTop } = frame;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const scale = zoom * density;
  const inView = {
    x: scrollLeft / zoom,
    y: scrollTop / zoom,
    width: width / zoom,
    height: height / zoom,
  };
  context.setTransform(scale, 0, 0, scale, -scrollLeft * density, -scrollTop * density);
  const inWindow = columns.filter(
    ({ x, width: wide }) => x + wide >= inView.x && x <= inView.x + inView.width,
  );
  // Under the map: a curve goes on across a step that it does not have.
  for (const column of inWindow) if (!column.card) hatch(context, column, theme);
  paintScene<CanvasImageSource>(scene, context, theme, inView, bitmapOf);
  if (overlay) paintScene<CanvasImageSource>(overlay, context, theme, inView, bitmapOf);
  for (const column of inWindow) sign(context, column, theme);

  context.setTransform(scale, 0, 0, scale, 0, -scrollTop * density);
  context.save();
  context.beginPath();
  context.rect(0, inView.y, headerWidth, inView.height);
  context.clip();
  context.fillStyle = theme.paper;
  context.fillRect(0, inView.y, headerWidth, inView.height);
  const headers = { x: 0, y: inView.y, width: headerWidth, height: inView.height };
  paintScene<CanvasImageSource>(scene, context, theme, headers, bitmapOf);
  context.restore();
  context.setTransform(1, 0, 0, 1, 0, 0);
}
