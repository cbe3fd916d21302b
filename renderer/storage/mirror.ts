/**
 * The second copy of the open map: packed and handed to main at most `mirrorWait` after the first change
 * main does not have, and on close. A failed copy is tried again and said once.
 */
import type { Result } from '#core/desktop/app-error';

export const mirrorWait = 15_000;

interface MirrorOptions {
  readonly send: () => Promise<Result<unknown>>;
  readonly onFailure: () => void;
}

export interface Mirror {
  changed(): void;
  /** For a map that is new here: main has no copy at all, and nobody may ever edit it. */
  begun(): void;
  flush(): Promise<boolean>;
  stop(): Promise<boolean>;
}

export function createMirror({ send, onFailure }: MirrorOptions): Mirror {
  let isBehind = false;
  let hasFailed = false;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let sending: Promise<boolean> = Promise.resolve(true);

  const unschedule = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const schedule = () => {
    timer ??= setTimeout(() => {
      timer = null;
      void flush();
    }, mirrorWait);
  };

  const sendOnce = async (): Promise<boolean> => {
    if (!isBehind) return true;
    isBehind = false;
    const isSent = await send().then(
      (result) => result.ok,
      () => false,
    );
    if (isSent) {
      hasFailed = false;
      return true;
    }
    isBehind = true;
    if (!hasFailed) onFailure();
    hasFailed = true;
    if (!isStopped) schedule();
    return false;
  };

  const flush = (): Promise<boolean> => {
    unschedule();
    sending = sending.then(sendOnce, sendOnce);
    return sending;
  };

  return {
    changed() {
      if (isStopped) return;
      isBehind = true;
      schedule();
    },
    begun() {
      if (isStopped) return;
      isBehind = true;
      void flush();
    },
    flush,
    async stop() {
      isStopped = true;
      return flush();
    },
  };
}
