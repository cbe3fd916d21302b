/**
 * Paints a scene on a 2D canvas, or on anything that draws like one. Passes over what is not in view and over what
 * would be too small to see; text too small to read becomes a quiet stroke, so that the map keeps its texture.
 * The caller has set the transform: scene px to the canvas.
 */
import { fontFallbacks, fontFamily, fonts } from './fonts';
import { textBox } from './item-box';
import { itemsInView } from './items-in-view';
import type { Box, FontName, ImageItem, LineItem, Scene, SceneItem, TextItem } from './scene';
import type { SceneTheme } from './scene-theme';

/** What is asked of a canvas; CanvasRenderingContext2D has all of it. */
export interface PaintContext<Picture> {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  font: string;
  textAlign: string;
  textBaseline: string;
  fontKerning: string;
  getTransform(): { readonly a: number };
  setLineDash(segments: number[]): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  closePath(): void;
  rect(x: number, y: number, width: number, height: number): void;
  roundRect(x: number, y: number, width: number, height: number, radius: number): void;
  arc(x: number, y: number, radius: number, start: number, end: number): void;
  clip(): void;
  save(): void;
  restore(): void;
  fill(): void;
  stroke(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number, maxWidth: number): void;
  drawImage(picture: Picture, x: number, y: number, width: number, height: number): void;
}

/** Device px below which text is a stroke, and below which a thing is not there at all. */
const LEAST_READABLE = 4.5;
const LEAST_VISIBLE = 0.6;
/** Device px of a rounded corner that can be seen. */
const LEAST_CORNER = 1.5;
const FULL_CIRCLE = 2 * Math.PI;

function cssFont(name: FontName): string {
  const { size, weight } = fonts[name];
  return `${weight} ${size}px ${fontFamily}, ${fontFallbacks}`;
}

const fontNames: Readonly<Record<FontName, string>> = {
  title: cssFont('title'),
  heading: cssFont('heading'),
  strong: cssFont('strong'),
  body: cssFont('body'),
  small: cssFont('small'),
  label: cssFont('label'),
  number: cssFont('number'),
};

type Segment = readonly [command: string, ...numbers: number[]];
const segments = new WeakMap<LineItem, readonly Segment[]>();

/** Absolute M, L, C and Z with their numbers. */
function segmentsOf(item: LineItem): readonly Segment[] {
  const known = segments.get(item);
  if (known) return known;
  const parsed = (item.d.match(/[MLCZ][^MLCZ]*/g) ?? []).map(
    (part): Segment => [part.charAt(0), ...(part.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number)],
  );
  segments.set(item, parsed);
  return parsed;
}

function tracePath<Picture>(context: PaintContext<Picture>, item: LineItem): void {
  context.beginPath();
  for (const [command, x = 0, y = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] of segmentsOf(item)) {
    if (command === 'M') context.moveTo(x, y);
    else if (command === 'L') context.lineTo(x, y);
    else if (command === 'C') context.bezierCurveTo(x, y, x2, y2, x3, y3);
    else context.closePath();
  }
}

function paintText<Picture>(
  context: PaintContext<Picture>,
  item: TextItem,
  theme: SceneTheme,
  scale: number,
): void {
  const { size } = fonts[item.font];
  if (size * scale < LEAST_READABLE) {
    const { x, y, width, height } = textBox(item);
    context.fillStyle = theme.track;
    context.fillRect(x, y + height * 0.3, width, height * 0.4);
    return;
  }
  context.font = fontNames[item.font];
  context.textAlign = item.align === 'middle' ? 'center' : item.align;
  context.fillStyle = theme[item.color];
  context.fillText(item.text, item.x, item.baseline, item.width + 1);
}

function finish<Picture>(
  context: PaintContext<Picture>,
  { fill, stroke, strokeWidth }: Pick<LineItem, 'fill' | 'stroke' | 'strokeWidth'>,
  theme: SceneTheme,
): void {
  if (fill !== null) {
    context.fillStyle = theme[fill];
    context.fill();
  }
  if (stroke === null) return;
  context.strokeStyle = theme[stroke];
  context.lineWidth = strokeWidth;
  context.stroke();
}

function traceShape<Picture>(
  context: PaintContext<Picture>,
  item: Exclude<SceneItem, { type: 'text' | 'image' }>,
): void {
  if (item.type === 'path') {
    tracePath(context, item);
    return;
  }
  context.beginPath();
  if (item.type === 'circle') {
    context.arc(item.cx, item.cy, item.r, 0, FULL_CIRCLE);
    return;
  }
  const { x, y, width, height } = item.box;
  if (item.radius > 0) context.roundRect(x, y, width, height, Math.min(item.radius, height / 2, width / 2));
  else context.rect(x, y, width, height);
}

function paintPicture<Picture>(
  context: PaintContext<Picture>,
  { box, radius }: ImageItem,
  picture: Picture,
  scale: number,
): void {
  const { x, y, width, height } = box;
  if (radius * scale < LEAST_CORNER) {
    context.drawImage(picture, x, y, width, height);
    return;
  }
  context.save();
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
  context.clip();
  context.drawImage(picture, x, y, width, height);
  context.restore();
}

/** `visible`: the part of the scene in view, in scene px. `pictureOf`: a decoded picture, null while there is none. */
export function paintScene<Picture>(
  scene: Scene,
  context: PaintContext<Picture>,
  theme: SceneTheme,
  visible: Box,
  pictureOf: (hash: string) => Picture | null,
): void {
  const scale = context.getTransform().a;
  context.textBaseline = 'alphabetic';
  context.fontKerning = 'none';
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const paintItem = (item: SceneItem): void => {
    if (item.type === 'text') {
      paintText(context, item, theme, scale);
    } else if (item.type === 'image') {
      const picture = pictureOf(item.hash);
      if (picture !== null) paintPicture(context, item, picture, scale);
    } else {
      const isDashed = item.type === 'path' && item.dash.length > 0;
      if (isDashed) context.setLineDash([...item.dash]);
      traceShape(context, item);
      finish(context, item, theme);
      if (isDashed) context.setLineDash([]);
    }
  };
  for (const item of itemsInView(scene, visible, LEAST_VISIBLE / scale)) paintItem(item);
}
