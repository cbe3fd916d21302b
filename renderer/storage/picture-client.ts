/** Works on pictures in a worker, so that large ones never hold up the window. Knows what can be asked, not how it is done. */
import type { PictureRef } from '#core/document/records/picture';
import type { Area, Reshape } from '#core/picture/geometry';
import type { PictureFault } from '#core/picture/picture-limits';
import type { ErasedPicture } from './database';
import { createWorkerCalls } from './worker-calls';

export type PictureTask =
  | { readonly kind: 'take'; readonly file: Blob }
  | { readonly kind: 'draw'; readonly bitmap: ImageBitmap }
  | { readonly kind: 'reshape'; readonly hash: string; readonly reshape: Reshape }
  | { readonly kind: 'destroy'; readonly hash: string; readonly areas: readonly Area[] }
  | { readonly kind: 'erase'; readonly erased: ErasedPicture }
  | { readonly kind: 'drop'; readonly hashes: readonly string[] }
  | { readonly kind: 'reduce'; readonly picture: Blob; readonly longSide: number };

/**
 * `svg`: the page has to draw it first; `count`: other maps that show an erased picture, or pictures removed; `reduced`: to
 * be shown, never kept.
 */
export type PictureAnswer =
  | { readonly kind: 'picture'; readonly picture: PictureRef }
  | { readonly kind: 'svg' }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'reduced'; readonly picture: Blob }
  | { readonly kind: 'refused'; readonly fault: PictureFault };

export interface PictureRequest {
  readonly id: number;
  readonly task: PictureTask;
}
export interface PictureReply {
  readonly id: number;
  readonly answer: PictureAnswer;
}

export interface PictureWorker {
  run(task: PictureTask): Promise<PictureAnswer | null>;
  /** Ends whatever is under way; it answers null. */
  cancel(): void;
}

export function createPictureWorker(startWorker: () => Worker): PictureWorker {
  const calls = createWorkerCalls<Omit<PictureRequest, 'id'>, PictureAnswer | null>(startWorker, () => ({
    kind: 'refused',
    fault: 'undecodable',
  }));
  return {
    run: (task) => calls.ask({ task }, task.kind === 'draw' ? [task.bitmap] : []),
    cancel: () => calls.end(null),
  };
}
