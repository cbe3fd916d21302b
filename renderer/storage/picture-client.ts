/** Works on pictures in a worker, so that large ones never hold up the window. Knows what can be asked, not how it is done. */
import type { PictureRef } from '#core/document/records/picture';
import type { Area, Reshape } from '#core/picture/geometry';
import type { PictureFault } from '#core/picture/picture-limits';
import type { ErasedPicture } from './database';

export type PictureTask =
  | { readonly kind: 'take'; readonly file: Blob }
  | { readonly kind: 'draw'; readonly bitmap: ImageBitmap }
  | { readonly kind: 'reshape'; readonly hash: string; readonly reshape: Reshape }
  | { readonly kind: 'destroy'; readonly hash: string; readonly areas: readonly Area[] }
  | { readonly kind: 'erase'; readonly erased: ErasedPicture }
  | { readonly kind: 'drop'; readonly hashes: readonly string[] }
  | { readonly kind: 'sweep' };

/** `svg`: the page has to draw it first; `count`: other maps that show an erased picture, or pictures removed. */
export type PictureAnswer =
  | { readonly kind: 'picture'; readonly picture: PictureRef }
  | { readonly kind: 'svg' }
  | { readonly kind: 'count'; readonly count: number }
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

/** A worker that dies is started anew with the next task. */
export function createPictureWorker(startWorker: () => Worker): PictureWorker {
  const waiting = new Map<number, (answer: PictureAnswer | null) => void>();
  let worker: Worker | null = null;
  let lastId = 0;

  const end = (answer: PictureAnswer | null) => {
    worker?.terminate();
    worker = null;
    for (const finish of waiting.values()) finish(answer);
    waiting.clear();
  };
  const fail = () => end({ kind: 'refused', fault: 'undecodable' });

  const running = (): Worker => {
    if (worker) return worker;
    const started = startWorker();
    started.addEventListener('message', (event: MessageEvent<PictureReply>) => {
      waiting.get(event.data.id)?.(event.data.answer);
      waiting.delete(event.data.id);
    });
    started.addEventListener('error', fail);
    started.addEventListener('messageerror', fail);
    worker = started;
    return started;
  };

  return {
    run: (task) =>
      new Promise((resolve) => {
        lastId += 1;
        waiting.set(lastId, resolve);
        const request: PictureRequest = { id: lastId, task };
        running().postMessage(request, { transfer: task.kind === 'draw' ? [task.bitmap] : [] });
      }),
    cancel: () => end(null),
  };
}
