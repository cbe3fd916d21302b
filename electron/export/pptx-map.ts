/** The map on a slide as shapes and text of its own: the scene's list, made small. No picture of the map. */
import type PptxGenJS from 'pptxgenjs';
import svgpath from 'svgpath';
import { fonts } from '#core/scene/fonts';
import type { Box, CircleItem, ImageItem, LineItem, RectItem, Scene, TextItem } from '#core/scene/scene';
import { officeText } from './office-text';
import type { Picture, Pictures } from './pictures';
import { code, type Deck, type Frame, pictureData, type Slide } from './pptx-deck';

interface Placing {
  /** Inches for a px. */
  readonly scale: number;
  readonly of: (box: Box) => Frame;
}

/** Pixels of the scene to inches of the slide, in the middle of the frame. */
function placing({ width, height }: Scene, frame: Frame): Placing {
  const scale = Math.min(frame.w / width, frame.h / height);
  const left = frame.x + (frame.w - width * scale) / 2;
  const top = frame.y + (frame.h - height * scale) / 2;
  return {
    scale,
    of: (box: Box): Frame => ({
      x: left + box.x * scale,
      y: top + box.y * scale,
      w: box.width * scale,
      h: box.height * scale,
    }),
  };
}

/** Its boxes were measured for it, whatever the font of the template. */
const mapFont = 'Arial';
/** Thinner lines vanish on a projector. */
const thinnest = 0.25;
/** Points: office programs know no smaller letters, and would draw them larger than their box. */
export const leastText = 1;

const pointsOf = (font: TextItem['font'], scale: number): number =>
  Math.floor(fonts[font].size * scale * 7_200) / 100;

/** Points of the smallest letters of a scene on a slide. */
export function smallestText(scene: Scene, frame: Frame): number {
  const { scale } = placing(scene, frame);
  const used = new Set(scene.items.flatMap((item) => (item.type === 'text' ? [item.font] : [])));
  return Math.min(...[...used].map((font) => pointsOf(font, scale)));
}

/** Where it stands: on paper of its own, so that it looks the same on any template. */
export function addMap(slide: Slide, deck: Deck, scene: Scene, frame: Frame, pictures: Pictures): Frame {
  const drawn = new Map([...deck.pictures].map(([{ hash }, picture]) => [hash, pictureData(deck, picture)]));
  const dataBy = (hash: string): string | null => drawn.get(hash) ?? asItIs(deck, pictures.get(hash));
  const place = placing(scene, frame);
  const whole = place.of({ x: 0, y: 0, width: scene.width, height: scene.height });
  slide.addShape('rect', { ...whole, fill: { color: code(deck.theme.paper) } });
  const texts: TextItem[] = [];
  for (const item of scene.items) {
    if (item.type === 'text') texts.push(item);
    else if (item.type === 'image') addPicture(slide, item, place, dataBy(item.hash));
    else addFigure(slide, deck, item, place);
  }
  const colorOf = (name: TextItem['color']): string => code(deck.theme[name]);
  for (const lines of textBoxes(texts)) addLines(slide, lines, place.scale, place.of, colorOf);
  return whole;
}

function addFigure(
  slide: Slide,
  { theme }: Deck,
  item: RectItem | CircleItem | LineItem,
  place: Placing,
): void {
  const thickness = Math.max(thinnest, item.strokeWidth * place.scale * 72);
  const look = {
    ...(item.fill === null ? {} : { fill: { color: code(theme[item.fill]) } }),
    ...(item.stroke === null ? {} : { line: { color: code(theme[item.stroke]), width: thickness } }),
  };
  if (item.type === 'path') {
    addPath(slide, item.d, place, look);
    return;
  }
  if (item.type === 'circle') {
    const box = { x: item.cx - item.r, y: item.cy - item.r, width: 2 * item.r, height: 2 * item.r };
    slide.addShape('ellipse', { ...place.of(box), ...look });
    return;
  }
  if (item.radius === 0) slide.addShape('rect', { ...place.of(item.box), ...look });
  else slide.addShape('roundRect', { ...place.of(item.box), ...look, rectRadius: item.radius * place.scale });
}

/** A picture that is no step's screenshot; null where office programs do not take it. */
const asItIs = (deck: Deck, picture: Picture | undefined): string | null =>
  !picture || picture.type === 'image/webp'
    ? null
    : pictureData(deck, { type: picture.type === 'image/png' ? 'png' : 'jpg', bytes: picture.bytes });

function addPicture(
  slide: Slide,
  { box, description }: ImageItem,
  place: Placing,
  data: string | null,
): void {
  if (data !== null) slide.addImage({ data, ...place.of(box), altText: officeText(description) });
}

/** Neighbouring lines of one text become one box, so that it can be edited as the text it is. */
function textBoxes(items: readonly TextItem[]): readonly (readonly TextItem[])[] {
  const boxes: TextItem[][] = [];
  for (const item of items) {
    const box = boxes.at(-1);
    const before = box?.at(-1);
    const step = before ? item.baseline - before.baseline : 0;
    const isNext =
      before !== undefined &&
      before.owner === item.owner &&
      before.font === item.font &&
      before.color === item.color &&
      before.align === item.align &&
      before.x === item.x &&
      Math.abs(step - fonts[item.font].lineHeight) < 0.5;
    if (isNext) box?.push(item);
    else boxes.push([item]);
  }
  return boxes;
}

const aligned = { start: 'left', middle: 'center', end: 'right' } as const;

function addLines(
  slide: Slide,
  lines: readonly TextItem[],
  scale: number,
  placeOf: (box: Box) => Frame,
  colorOf: (name: TextItem['color']) => string,
): void {
  const [first] = lines;
  if (!first) return;
  if (pointsOf(first.font, scale) < leastText) return;
  const { lineHeight, weight } = fonts[first.font];
  const width = Math.max(...lines.map((each) => each.width)) * 1.04;
  const left =
    first.align === 'start' ? first.x : first.align === 'middle' ? first.x - width / 2 : first.x - width;
  const box = { x: left, y: first.baseline - lineHeight * 0.76, width, height: lineHeight * lines.length };
  const points = scale * 72;
  slide.addText(officeText(lines.map(({ text }) => text).join('\n')), {
    ...placeOf(box),
    ...{ fontFace: mapFont, margin: 0, wrap: false, valign: 'top', align: aligned[first.align] },
    fontSize: pointsOf(first.font, scale),
    bold: weight === 600,
    color: colorOf(first.color),
    lineSpacing: Math.floor(lineHeight * points * 100) / 100,
  });
}

/** PptxGenJS knows it under this name and leaves it out of its types. */
const freeform = 'custGeom' as PptxGenJS.SHAPE_NAME;

/** As a shape with the path's own points; the frame is the box of the points. */
function addPath(slide: Slide, d: string, place: Placing, look: object): void {
  const segments: { readonly command: string; readonly numbers: readonly number[] }[] = [];
  svgpath(d)
    .abs()
    .iterate(([command, ...numbers]) => {
      segments.push({ command: String(command), numbers: numbers.map(Number) });
    });
  const all = segments.flatMap(({ numbers }) => numbers);
  const xs = all.filter((_, index) => index % 2 === 0);
  const ys = all.filter((_, index) => index % 2 === 1);
  if (xs.length === 0) return;
  const box = {
    x: Math.min(...xs),
    y: Math.min(...ys),
    width: Math.max(...xs) - Math.min(...xs),
    height: Math.max(...ys) - Math.min(...ys),
  };
  const at = (x = 0, y = 0) => ({ x: (x - box.x) * place.scale, y: (y - box.y) * place.scale });
  const points = segments.map(({ command, numbers }) => {
    if (command === 'Z') return { close: true as const };
    if (command !== 'C')
      return { ...at(numbers[0], numbers[1]), ...(command === 'M' ? { moveTo: true } : {}) };
    const [one, two] = [at(numbers[0], numbers[1]), at(numbers[2], numbers[3])];
    return {
      ...at(numbers[4], numbers[5]),
      curve: { type: 'cubic' as const, x1: one.x, y1: one.y, x2: two.x, y2: two.y },
    };
  });
  const frame = place.of(box);
  slide.addShape(freeform, {
    ...frame,
    w: Math.max(frame.w, 0.001),
    h: Math.max(frame.h, 0.001),
    ...look,
    points,
  });
}
