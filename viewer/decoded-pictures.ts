/**
 * Screenshots of slides. They are decoded as they arrive, slides ahead: a browser lets go of what it decoded for an
 * image that nobody sees, and would decode it again when the room waits. Each stands ready in two sizes: as it is beside
 * what is told, and as large as it is over the whole screen.
 */
import { type Decoded, decode, type Size } from './decoder';
import { element } from './element';
import { type SlidePictures, waitingPicture } from './slide';

export interface DecodedPictures extends SlidePictures {
  /** Settles when it can be shown. */
  take(hash: string, picture: Blob): Promise<void>;
  has(hash: string): boolean;
  /** Lets go of all others. */
  keep(hashes: ReadonlySet<string>): void;
}

interface DecodedOptions {
  /** Pixels across of the large one; a larger picture is shown smaller. */
  readonly widest: number;
  /** Pixels that a picture takes beside what is told; asked for at each. */
  readonly beside: () => Size;
}

interface Held {
  readonly address: string;
  /** null: it cannot be decoded. undefined: it is being decoded. */
  decoded?: Decoded | null;
}

/** No wall shows more; a picture of 40 megapixels would fill the memory. */
export const widestWall = 3840;

function draw(canvas: HTMLCanvasElement, source: ImageBitmap, { width, height }: Size): void {
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  // The best for making smaller: what is called high looks at few pixels, and letters fall apart.
  if (context) context.imageSmoothingQuality = 'medium';
  context?.drawImage(source, 0, 0, width, height);
}

/** Pixel for pixel as large as it is seen: a canvas that is scaled by the screen alone loses thin lines. */
function fitting(source: ImageBitmap): HTMLCanvasElement {
  const canvas = element('canvas', { role: 'img' });
  new ResizeObserver(() => {
    const seen = canvas.getBoundingClientRect();
    const width = Math.round(seen.width * devicePixelRatio);
    const height = Math.round(seen.height * devicePixelRatio);
    // One that was let go of has no size any more.
    if (width > 0 && height > 0 && source.width > 0) draw(canvas, source, { width, height });
  }).observe(canvas);
  return canvas;
}

function whole(source: ImageBitmap): HTMLCanvasElement {
  const canvas = element('canvas', { role: 'img' });
  draw(canvas, source, source);
  return canvas;
}

const letGo = (decoded: Decoded | null | undefined): void => {
  decoded?.whole.close();
  decoded?.beside.close();
};

export function createDecodedPictures({ widest, beside }: DecodedOptions): DecodedPictures {
  const held = new Map<string, Held>();
  const drop = (hash: string): void => {
    const gone = held.get(hash);
    if (gone) URL.revokeObjectURL(gone.address);
    letGo(gone?.decoded);
    held.delete(hash);
  };
  return {
    async take(hash, picture) {
      drop(hash);
      const taken: Held = { address: URL.createObjectURL(picture) };
      held.set(hash, taken);
      const decoded = await decode({ picture, widest, beside: beside() });
      if (held.get(hash) === taken) taken.decoded = decoded;
      else letGo(decoded);
    },
    has: (hash) => held.has(hash),
    keep(hashes) {
      for (const hash of [...held.keys()]) if (!hashes.has(hash)) drop(hash);
    },
    address: (hash) => held.get(hash)?.address,
    image(hash, { description, isWhole }) {
      const decoded = held.get(hash)?.decoded;
      if (decoded === undefined) return waitingPicture(description);
      if (decoded === null) return null;
      const canvas = isWhole ? whole(decoded.whole) : fitting(decoded.beside);
      canvas.setAttribute('aria-label', description);
      return canvas;
    },
  };
}
