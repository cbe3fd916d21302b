/** One page as it will be exported, painted small: on its sheet of paper, or on nothing. */
import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { paintScene } from '#core/scene/paint-scene';
import type { Box, Scene } from '#core/scene/scene';
import { sceneThemes, type ThemeName } from '#core/scene/scene-theme';
import { withoutGround } from '#core/scene/without-ground';
import { bitmapOf } from '#renderer/state/picture-cache';
import { usePictureArrivals } from '#renderer/state/pictures';
import { placeOnSheet } from './fit-box';

const height = 440;
/** Squares that say that there is nothing, as picture editors draw them. */
const square = 8;
const nothing = { light: ['#ffffff', '#eceef2'], dark: ['#16181d', '#22262d'] } as const;

interface PagePictureProps {
  readonly scene: Scene;
  readonly theme: ThemeName;
  /** Width of the sheet of paper by its height; null: the page is as large as the map. */
  readonly sheetShape: number | null;
  readonly isSeeThrough: boolean;
  /** Parts of the page that sheets to glue together show; they overlap. */
  readonly sheets: readonly Box[];
  readonly label: string;
}

export function PagePicture({ scene, theme, sheetShape, isSeeThrough, sheets, label }: PagePictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { ref, width } = useElementSize();
  const arrivals = usePictureArrivals();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a picture that has arrived is painted
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context || width === 0) return;
    const density = window.devicePixelRatio;
    canvas.current.width = Math.round(width * density);
    canvas.current.height = Math.round(height * density);
    const { sheet, place } = placeOnSheet(scene, sheetShape, { width, height });
    const { scale, x, y } = place;
    context.setTransform(density, 0, 0, density, 0, 0);
    if (sheet) {
      context.fillStyle = sceneThemes[theme].paper;
      context.fillRect(sheet.x, sheet.y, sheet.width, sheet.height);
    }
    if (isSeeThrough)
      paintNothing(context, { x, y, width: scene.width * scale, height: scene.height * scale }, theme);
    context.setTransform(scale * density, 0, 0, scale * density, x * density, y * density);
    const whole = { x: 0, y: 0, width: scene.width, height: scene.height };
    const shown = isSeeThrough ? withoutGround(scene) : scene;
    paintScene(shown, context, sceneThemes[theme], whole, bitmapOf);
    context.strokeStyle = sceneThemes[theme].accent;
    context.lineWidth = 1 / scale;
    for (const sheet of sheets)
      context.strokeRect(
        sheet.x,
        sheet.y,
        Math.min(sheet.width, scene.width - sheet.x),
        Math.min(sheet.height, scene.height - sheet.y),
      );
  }, [scene, theme, width, arrivals, sheetShape, isSeeThrough, sheets]);

  return (
    <div ref={ref}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        style={{ display: 'block', width: '100%', height }}
      />
    </div>
  );
}

function paintNothing(context: CanvasRenderingContext2D, box: Box, theme: ThemeName): void {
  const [even, odd] = nothing[theme];
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  context.fillStyle = even;
  context.fillRect(box.x, box.y, box.width, box.height);
  context.fillStyle = odd;
  for (let row = 0; row * square < box.height; row += 1)
    for (let column = row % 2; column * square < box.width; column += 2)
      context.fillRect(box.x + column * square, box.y + row * square, square, square);
  context.restore();
}
