/** Where the browser says that stages, steps and cells of a map stand, on the canvas and in an SVG of it. */

/** Of a stage, a step or a cell: what draws it, in order. Lengths are px of the map at 100 %. */
export interface DrawnThing {
  readonly name: string;
  readonly items: readonly DrawnItem[];
}

interface DrawnItem {
  readonly shape: string;
  readonly text: string;
  /** Left, top, right, bottom. */
  readonly box: readonly number[];
}

/** Runs in the page, from its text: it may use nothing around it. Things without a drawing are left out. */
export async function readDrawn(kind: string): Promise<DrawnThing[]> {
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
  const itemsOf = (thing: Element): readonly DrawnItem[] =>
    [...thing.querySelectorAll('text, rect, circle, path, image')]
      .filter((element) => element.closest('clipPath') === null)
      .map((element) => ({
        shape: element.tagName,
        text: element.tagName === 'text' ? (element.textContent ?? '') : '',
        box: boxOf(element),
      }));
  const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? '';
  if (kind === 'svg')
    return [...document.querySelectorAll('g[role="group"]')].map((thing) => ({
      name: nameOf(thing),
      items: itemsOf(thing),
    }));
  const inOrder = (selector: string, isByRow: boolean): readonly Element[] =>
    [...document.querySelectorAll(`.react-flow__viewport ${selector}`)]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .toSorted(({ box: a }, { box: b }) => {
        const down = isByRow ? a.top - b.top : 0;
        return Math.abs(down) > 1 ? down : a.left - b.left;
      })
      .map(({ element }) => element);
  // As the SVG has them: stages, steps wherever they stand, then cells lane by lane.
  return [
    ...inOrder('[data-header-stage]', false),
    ...inOrder('[data-header-step]', false),
    ...inOrder('[data-lane][data-step]', true),
  ]
    .map((thing) => {
      const drawing = thing.querySelector(':scope > svg');
      return { name: nameOf(thing), items: drawing ? itemsOf(drawing) : [] };
    })
    .filter(({ items }) => items.length > 0);
}

const mostShift = 1;

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
      const off = item.box.map((edge, side) => (twin.box[side] ?? 0) - edge - (shift[side] ?? 0));
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
