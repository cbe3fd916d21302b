/** Where the browser says that the parts of a map stand, on the canvas and in an SVG of it. */
import type { Snapshot } from '#core/document/snapshot';
import { curveItems } from '#core/scene/draw-emotion';
import { rowLines, stageSeams } from '#core/scene/draw-rows';
import { layoutMap } from '#core/scene/layout';
import { measureText } from '#core/scene/measure-text';

/** Of a stage, a step, a cell or what runs across them: what draws it, in order. Lengths are px of the map at 100 %. */
export interface DrawnThing {
  readonly name: string;
  readonly items: readonly DrawnItem[];
}

interface DrawnItem {
  readonly shape: string;
  readonly text: string;
  /** Colours and dashes, as the browser resolves them. */
  readonly paint: string;
  /** Left, top, right, bottom. */
  readonly box: readonly number[];
}

/** How many items of a map have no name of their own in the SVG: told by its layout. */
export interface NamelessCounts {
  readonly stages: number;
  readonly steps: number;
  readonly ground: number;
  readonly curves: number;
}

export function namelessCounts(snapshot: Snapshot, language: 'ru' | 'en'): NamelessCounts {
  const layout = layoutMap(snapshot, { language, measure: measureText });
  return {
    stages: layout.stages.length,
    steps: layout.cards.length,
    ground: rowLines(layout).length + stageSeams(layout).length,
    curves: curveItems(layout.curves, layout.columns[0]?.x ?? layout.headerWidth, layout.width).length,
  };
}

/**
 * Runs in the page, from its text: it may use nothing around it. `counts`: of an SVG; null: on the canvas.
 * Things without a drawing are left out.
 */
export async function readDrawn(counts: NamelessCounts | null): Promise<DrawnThing[]> {
  await Promise.all([...document.fonts].map((face) => face.load()));
  const boxOf = (element: Element): readonly number[] => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const rects =
      element.tagName === 'text' ? [...range.getClientRects()] : [element.getBoundingClientRect()];
    return [
      Math.min(...rects.map(({ left }) => left)),
      Math.min(...rects.map(({ top }) => top)),
      Math.max(...rects.map(({ right }) => right)),
      Math.max(...rects.map(({ bottom }) => bottom)),
    ];
  };
  const paintOf = (element: Element): string => {
    if (element.tagName === 'image') return '';
    const { fill, stroke, strokeWidth, strokeDasharray } = getComputedStyle(element);
    return stroke === 'none' ? fill : [fill, stroke, strokeWidth, strokeDasharray].join(' ');
  };
  const shapes = 'text, rect, circle, path, image';
  const thingOf = (name: string, parts: Iterable<Element>): DrawnThing => ({
    name,
    items: [...parts]
      .flatMap((part) => (part.matches(shapes) ? [part] : [...part.querySelectorAll(shapes)]))
      .filter((element) => element.closest('clipPath') === null)
      .map((element) => ({
        shape: element.tagName,
        text: element.tagName === 'text' ? (element.textContent ?? '') : '',
        paint: paintOf(element),
        box: boxOf(element),
      })),
  });
  const drawn = (things: readonly DrawnThing[]) => things.filter(({ items }) => items.length > 0);
  const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? '';
  if (counts) {
    // Between the things with names: head and ground, paths, names of lanes, curves and foot.
    const named: DrawnThing[] = [];
    const runs: Element[][] = [[]];
    for (const part of document.querySelector('svg')?.children ?? []) {
      if (part.getAttribute('role') === 'group') {
        named.push(thingOf(nameOf(part), [part]));
        runs.push([]);
      } else if (!part.matches('title, desc, style')) runs.at(-1)?.push(part);
    }
    const headed = counts.stages + counts.steps;
    return drawn([
      ...named,
      thingOf('ground', runs[0]?.slice(-counts.ground) ?? []),
      thingOf('paths', runs[counts.stages] ?? []),
      thingOf('names of lanes', runs[headed] ?? []),
      thingOf('curves', runs.at(-1)?.slice(0, counts.curves) ?? []),
      thingOf(
        'strays',
        runs.filter((_, at) => ![0, counts.stages, headed, runs.length - 1].includes(at)).flat(),
      ),
    ]);
  }
  const inOrder = (selector: string, isByRow: boolean): readonly Element[] =>
    [...document.querySelectorAll(`.react-flow__viewport ${selector}`)]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .toSorted(({ box: a }, { box: b }) => {
        const down = isByRow ? a.top - b.top : 0;
        return Math.abs(down) > 1 ? down : a.left - b.left;
      })
      .map(({ element }) => element);
  // Over each other: the ground, the paths, what catches the pointer on them, the curves.
  const [ground, ...layers] = document.querySelector('.react-flow__viewport-portal')?.children ?? [];
  const drawings = layers.filter(({ tagName }) => tagName === 'svg');
  const catching = drawings.findIndex(
    (layer) => layer.childElementCount === 0 || layer.querySelector('[data-path]') !== null,
  );
  const lanes = document.querySelector('[data-header-lane]')?.parentElement?.querySelectorAll('svg');
  // As the SVG has them: stages, steps wherever they stand, then cells lane by lane.
  return drawn([
    ...[
      ...inOrder('[data-header-stage]', false),
      ...inOrder('[data-header-step]', false),
      ...inOrder('[data-lane][data-step]', true),
    ].map((thing) => thingOf(nameOf(thing), thing.querySelectorAll(':scope > svg'))),
    thingOf('ground', ground ? [ground] : []),
    thingOf('paths', drawings.slice(0, Math.max(0, catching))),
    thingOf('names of lanes', lanes ?? []),
    thingOf('curves', drawings.slice(catching + 1)),
  ]);
}

const mostShift = 1;
/** On the canvas, names of lanes keep this far off the edge of the window, at which they stay when the map moves on. */
const offEdge = 8;

/** In words, one line for each item that is not where or what it is in the other; the first of both stands at the same place. */
export function differences(canvas: readonly DrawnThing[], svg: readonly DrawnThing[]): readonly string[] {
  if (canvas.length !== svg.length)
    return [`${canvas.length} things on the canvas, ${svg.length} in the SVG`];
  const [left = 0, top = 0] = canvas[0]?.items[0]?.box ?? [];
  const [svgLeft = 0, svgTop = 0] = svg[0]?.items[0]?.box ?? [];
  const shift = [svgLeft - left, svgTop - top, svgLeft - left, svgTop - top];
  return canvas.flatMap(({ name, items }, index) => {
    const other = svg[index];
    if (!other || other.items.length !== items.length)
      return [`${name}: ${items.length} items, ${other?.items.length} in the SVG`];
    return items.flatMap((item, place) => {
      const twin = other.items[place];
      if (twin?.shape !== item.shape || twin.text !== item.text)
        return [`${name}: ${item.shape} “${item.text}”, in the SVG ${twin?.shape} “${twin?.text}”`];
      if (twin.paint !== item.paint)
        return [`${name}: ${item.shape} “${item.text}” is ${item.paint}, in the SVG ${twin.paint}`];
      const inset = name === 'names of lanes' ? [offEdge, 0, offEdge, 0] : [];
      const off = item.box.map(
        (edge, side) => (twin.box[side] ?? 0) - edge - (shift[side] ?? 0) + (inset[side] ?? 0),
      );
      return off.some((each) => Math.abs(each) > mostShift)
        ? [`${name}: ${item.shape} “${item.text}” is off by ${off.map((each) => each.toFixed(1)).join(' ')}`]
        : [];
    });
  });
}

export interface PictureDifference {
  readonly size: readonly number[];
  /** Of any channel of any pixel. */
  readonly most: number;
  readonly isOpaque: boolean;
}

/** A letter that stands a quarter of a pixel elsewhere is off by less; one that is cut or missing, by more. */
export const mostOff = 80;

/** Runs in the page, from its text. Fonts of a drawing come a little later than it: it is drawn again until it is as expected. */
export async function comparePictures(told: {
  readonly png: string;
  readonly svg: string;
  readonly scale: number;
  readonly mostOff: number;
}): Promise<PictureDifference> {
  const bytes = Uint8Array.from(atob(told.png), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = picture;
  const canvas = () => {
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('No canvas');
    return context;
  };
  const [one, other] = [canvas(), canvas()];
  one.drawImage(picture, 0, 0);
  const drawing = new Image();
  drawing.src = `data:image/svg+xml;base64,${told.svg}`;
  await drawing.decode();
  let most = 255;
  let isOpaque = true;
  for (let attempt = 0; attempt < 10 && most > told.mostOff; attempt += 1) {
    other.clearRect(0, 0, width, height);
    other.drawImage(drawing, 0, 0, drawing.naturalWidth * told.scale, drawing.naturalHeight * told.scale);
    most = 0;
    isOpaque = true;
    // The last row may be of a pixel and a half.
    for (let y = 0; y < height - 1; y += 64) {
      const rows = Math.min(64, height - 1 - y);
      const a = one.getImageData(0, y, width, rows).data;
      const b = other.getImageData(0, y, width, rows).data;
      for (let pixel = 0; pixel < a.length; pixel += 4) {
        const [alpha, otherAlpha] = [a[pixel + 3] ?? 0, b[pixel + 3] ?? 0];
        if (alpha !== 255) isOpaque = false;
        most = Math.max(most, Math.abs(alpha - otherAlpha));
        for (let channel = pixel; channel < pixel + 3; channel += 1) {
          // A colour that hardly covers anything may be any other.
          const off = ((a[channel] ?? 0) * alpha - (b[channel] ?? 0) * otherAlpha) / 255;
          most = Math.max(most, Math.abs(off));
        }
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { size: [width, height], most, isOpaque };
}
