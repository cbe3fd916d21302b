/**
 * Pictures of the audience's page. Screenshots are decoded and painted on canvases as they arrive, a slide ahead: a
 * browser lets go of what it decoded for an image that nobody sees, and would decode it again when the room waits.
 */
import type { ShownPicture } from '#core/present/slide';
import { element } from './element';
import { type SlidePictures, waitingPicture } from './slide';

export interface AudiencePictures extends SlidePictures {
  /** Settles when it can be shown. */
  take(picture: ShownPicture): Promise<void>;
  /** Lets go of all others. */
  keep(hashes: ReadonlySet<string>): void;
}

interface Held {
  readonly address: string;
  /** null: it cannot be decoded. undefined: it is being decoded. */
  canvas?: HTMLCanvasElement | null;
}

/** No wall shows more; a picture of 40 megapixels would fill the memory. */
const WIDEST = 3840;

async function painted(blob: Blob): Promise<HTMLCanvasElement | null> {
  try {
    const bitmap = await createImageBitmap(blob);
    const scale = Math.min(1, WIDEST / bitmap.width);
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

export function createAudiencePictures(): AudiencePictures {
  const held = new Map<string, Held>();
  const drop = (hash: string): void => {
    const gone = held.get(hash);
    if (gone) URL.revokeObjectURL(gone.address);
    held.delete(hash);
  };
  return {
    async take({ hash, type, bytes }) {
      drop(hash);
      const blob = new Blob([new Uint8Array(bytes)], { type });
      const taken: Held = { address: URL.createObjectURL(blob) };
      held.set(hash, taken);
      taken.canvas = await painted(blob);
    },
    keep(hashes) {
      for (const hash of [...held.keys()]) if (!hashes.has(hash)) drop(hash);
    },
    address: (hash) => held.get(hash)?.address,
    image(hash, description) {
      const canvas = held.get(hash)?.canvas;
      if (canvas === undefined) return waitingPicture(description);
      canvas?.setAttribute('aria-label', description);
      return canvas;
    },
  };
}
