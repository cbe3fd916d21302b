/** Watches the one map file that is open, and says when its contents change behind our back. */
import { type StatsListener, unwatchFile, watchFile } from 'node:fs';

/** Polling works on network folders and sticks, where change notices do not. */
const intervalMs = 1_000;

export interface FileWatch {
  /** From now on this file; the one before is let go. */
  follow(token: string, path: string): void;
  stop(): void;
}

export function createFileWatch(onChange: (token: string, path: string) => void): FileWatch {
  let current: { path: string; listener: StatsListener } | null = null;
  const stop = (): void => {
    if (current) unwatchFile(current.path, current.listener);
    current = null;
  };
  return {
    follow(token, path) {
      stop();
      const listener: StatsListener = (now, before) => {
        if (now.mtimeMs !== before.mtimeMs || now.size !== before.size) onChange(token, path);
      };
      current = { path, listener };
      watchFile(path, { interval: intervalMs, persistent: false }, listener);
    },
    stop,
  };
}
