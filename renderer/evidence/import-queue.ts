/** Files waiting to be imported, one after another. */
import type { FileHandle } from '#core/desktop/desktop-api';

export interface ImportQueue {
  /** The one on the screen; null: the person is to choose. */
  readonly current: FileHandle | null;
  readonly waiting: readonly FileHandle[];
}

export type QueueEvent =
  | { readonly type: 'added'; readonly files: readonly FileHandle[] }
  /** The current file is done with, or given up; the next one comes up. */
  | { readonly type: 'next' };

export const emptyQueue: ImportQueue = { current: null, waiting: [] };

export function changeQueue(queue: ImportQueue, event: QueueEvent): ImportQueue {
  const line = event.type === 'added' ? [...queue.waiting, ...event.files] : queue.waiting;
  if (event.type === 'added' && queue.current) return { ...queue, waiting: line };
  const [current = null, ...waiting] = line;
  return { current, waiting };
}
