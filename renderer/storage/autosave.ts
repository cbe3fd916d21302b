/**
 * Keeps the open map in the library: changed rows within a fixed wait of the first change, however steadily
 * a person types; the whole map after a failed write. Writes never overlap.
 */
import type { StampedRecord } from '#core/document/map-document-types';

export type AutosaveState = 'saved' | 'saving' | 'failed';

/** Counted from the first unsaved change and never restarted, so typing cannot starve it. */
export const autosaveWait = 150;
const firstRetry = 1_000;
const longestRetry = 30_000;

interface AutosaveOptions {
  readonly writeChanges: (changed: readonly StampedRecord[]) => Promise<void>;
  readonly writeWhole: () => Promise<void>;
  readonly onState: (state: AutosaveState, error: unknown) => void;
}

export interface Autosave {
  /** For a map that is new to the library: nothing of it lies there yet. */
  begun(): void;
  changed(rows: readonly StampedRecord[]): void;
  /** Writes what is waiting now; false: it could not be written. */
  flush(): Promise<boolean>;
  /** Writes what is waiting and takes no more. */
  stop(): Promise<boolean>;
}

export function createAutosave({ writeChanges, writeWhole, onState }: AutosaveOptions): Autosave {
  let waiting = new Map<string, StampedRecord>();
  let mustWriteWhole = false;
  let retryAfter = firstRetry;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let dueAt = 0;
  let writing: Promise<boolean> = Promise.resolve(true);
  let isStopped = false;

  /** Makes a write happen no later than after `wait`; an earlier one stands. */
  const schedule = (wait: number) => {
    const wished = Date.now() + wait;
    if (timer !== null && dueAt <= wished) return;
    unschedule();
    dueAt = wished;
    timer = setTimeout(() => void write(), wait);
  };
  const unschedule = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };

  const writeOnce = async (): Promise<boolean> => {
    if (!mustWriteWhole && waiting.size === 0) return true;
    const rows = [...waiting.values()];
    const isWhole = mustWriteWhole;
    waiting = new Map();
    mustWriteWhole = false;
    try {
      await (isWhole ? writeWhole() : writeChanges(rows));
    } catch (error) {
      mustWriteWhole = true;
      onState('failed', error);
      if (!isStopped) schedule(retryAfter);
      retryAfter = Math.min(retryAfter * 2, longestRetry);
      return false;
    }
    retryAfter = firstRetry;
    if (waiting.size === 0) onState('saved', null);
    return true;
  };

  const write = (): Promise<boolean> => {
    unschedule();
    // Also after a write that threw, or nothing would be written any more.
    writing = writing.then(writeOnce, writeOnce);
    return writing;
  };

  return {
    begun() {
      if (isStopped) return;
      mustWriteWhole = true;
      onState('saving', null);
      schedule(0);
    },
    changed(rows) {
      if (isStopped || rows.length === 0) return;
      for (const row of rows) waiting.set(row.record.id, row);
      onState('saving', null);
      // A change is worth a new attempt soon, also where a failed write would have waited longer.
      schedule(mustWriteWhole ? firstRetry : autosaveWait);
    },
    flush: write,
    async stop() {
      const isWritten = await write();
      isStopped = true;
      unschedule();
      return isWritten;
    },
  };
}
