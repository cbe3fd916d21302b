/**
 * Screenshots of slides. They are decoded and painted on canvases as they arrive, slides ahead: a browser lets go of
 * what it decoded for an image that nobody sees, and would decode it again when the room waits.
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

interface DecodedOptions {
  /** Pixels across; a larger picture is painted smaller. */
  readonly widest: number;
  /** Several views show the same picture, each on a canvas of its own. */
  readonly isShared?: boolean;
}

interface Held {
  readonly address: string;
  /** null: it cannot be decoded. undefined: it is being decoded. */
  canvas?: HTMLCanvasElement | null;
}

/** No wall shows more; a picture of 40 megapixels would fill the memory. */
export const widestWall = 3840;

async function painted(picture: Blob, widest: number): Promise<HTMLCanvasElement | null> {
  try {
    const bitmap = await createImageBitmap(picture);
    const scale = Math.min(1, widest / bitmap.width);
    const width = Math.round(bitmap.width * scale);
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const canvas = element('canvas', { width, height, role: 'img' });
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
    bitmap.close();
    return canvas;
  } catch {
    return null;
  }
}

function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const { width, height } = canvas;
  const copy = element('canvas', { width, height, role: 'img' });
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  return copy;
}

export function createDecodedPictures({ widest, isShared = false }: DecodedOptions): DecodedPictures {
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
      taken.canvas = await painted(picture, widest);
    },
    has: (hash) => held.has(hash),
    keep(hashes) {
      for (const hash of [...held.keys()]) if (!hashes.has(hash)) drop(hash);
    },
    address: (hash) => held.get(hash)?.address,
    image(hash, description) {
      const known = held.get(hash)?.canvas;
      if (known === undefined) return waitingPicture(description);
      const canvas = known && isShared ? copyOf(known) : known;
      canvas?.setAttribute('aria-label', description);
      return canvas;
    },
  };
}
