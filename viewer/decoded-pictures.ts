/**
 * Screenshots of slides. They are decoded and painted on canvases as they arrive, slides ahead: a browser lets go of
 * what it decoded for an image that nobody sees, and would decode it again when the room waits. Each stands ready in two
 * sizes: as it is beside what is told, and as large as it is over the whole screen.
 */
import { element } from './element';
import { type SlidePictures, waitingPicture } from './slide';

export interface DecodedPictures extends SlidePictures {
  /** Settles when it can be shown. */
  take(hash: string, picture: Blob): Promise<void>;
  has(hash: string): boolean;
  /** Lets go of all others. */
  keep(hashes: ReadonlySet<string>): void;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface DecodedOptions {
  /** Pixels across of the large one; a larger picture is painted smaller. */
  readonly widest: number;
  /** Pixels that a picture takes beside what is told; asked for at each. */
  readonly beside: () => Size;
  /** Several views show the same picture, each on a canvas of its own. */
  readonly isShared?: boolean;
}

interface Painted {
  readonly beside: HTMLCanvasElement;
  readonly whole: HTMLCanvasElement;
}

interface Held {
  readonly address: string;
  /** null: it cannot be decoded. undefined: it is being decoded. */
  painted?: Painted | null;
}

/** No wall shows more; a picture of 40 megapixels would fill the memory. */
export const widestWall = 3840;

function canvasOf(source: CanvasImageSource & Size, scale: number): HTMLCanvasElement {
  const canvas = element('canvas', { role: 'img' });
  const width = Math.max(1, Math.round(source.width * scale));
  draw(canvas, source, { width, height: Math.max(1, Math.round(source.height * scale)) });
  return canvas;
}

function draw(canvas: HTMLCanvasElement, source: CanvasImageSource, { width, height }: Size): void {
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (context) context.imageSmoothingQuality = 'high';
  context?.drawImage(source, 0, 0, width, height);
}

/** Pixel for pixel as large as it is seen: a canvas that is scaled by the screen alone loses thin lines. */
function fitting(source: HTMLCanvasElement): HTMLCanvasElement {
  const canvas = element('canvas', { role: 'img' });
  new ResizeObserver(() => {
    const seen = canvas.getBoundingClientRect();
    const width = Math.round(seen.width * devicePixelRatio);
    const height = Math.round(seen.height * devicePixelRatio);
    if (width > 0 && height > 0) draw(canvas, source, { width, height });
  }).observe(canvas);
  return canvas;
}

async function paint(picture: Blob, { widest, beside }: DecodedOptions): Promise<Painted | null> {
  try {
    const bitmap = await createImageBitmap(picture);
    const whole = canvasOf(bitmap, Math.min(1, widest / bitmap.width));
    bitmap.close();
    const { width, height } = beside();
    const scale = Math.min(1, width / whole.width, height / whole.height);
    return { whole, beside: scale === 1 ? whole : canvasOf(whole, scale) };
  } catch {
    return null;
  }
}

export function createDecodedPictures(options: DecodedOptions): DecodedPictures {
  const held = new Map<string, Held>();
  const drop = (hash: string): void => {
    const gone = held.get(hash);
    if (gone) URL.revokeObjectURL(gone.address);
    held.delete(hash);
  };
  return {
    async take(hash, picture) {
      drop(hash);
      const taken: Held = { address: URL.createObjectURL(picture) };
      held.set(hash, taken);
      taken.painted = await paint(picture, options);
    },
    has: (hash) => held.has(hash),
    keep(hashes) {
      for (const hash of [...held.keys()]) if (!hashes.has(hash)) drop(hash);
    },
    address: (hash) => held.get(hash)?.address,
    image(hash, { description, isWhole }) {
      const painted = held.get(hash)?.painted;
      if (painted === undefined) return waitingPicture(description);
      if (painted === null) return null;
      const whole = (): HTMLCanvasElement => (options.isShared ? canvasOf(painted.whole, 1) : painted.whole);
      const canvas = isWhole ? whole() : fitting(painted.beside);
      canvas.setAttribute('aria-label', description);
      return canvas;
    },
  };
}
