/**
 * Watches the one map file that is open, and says when its contents change behind our back. It asks again and again:
 * network folders and sticks send no notices. A file that was only touched, or copied back, is the same file.
 */
import { type FileSystem, nodeFiles } from './files/file-system';
import { fingerprintOf } from './fingerprint';

/** Seen at the latest after one of these, told after the next: a file that is still being written is no news yet. */
const everyMs = 500;

export interface FileWatch {
  /** From now on this file; the one before is let go. `seen`: what it was when last read or written; null: what it is now. */
  follow(token: string, path: string, seen: string | null): void;
  stop(): void;
}

export function createFileWatch(onChange: (token: string) => void, files: FileSystem = nodeFiles): FileWatch {
  let stopCurrent = (): void => undefined;
  return {
    follow(token, path, seen) {
      stopCurrent();
      stopCurrent = watch(path, seen, files, () => onChange(token));
    },
    stop() {
      stopCurrent();
      stopCurrent = () => undefined;
    },
  };
}

function watch(path: string, seen: string | null, files: FileSystem, onChange: () => void): () => void {
  let timer: NodeJS.Timeout | null = null;
  let isOver = false;
  let known = seen;
  let state = '';
  let isJudged = false;

  const look = async (): Promise<void> => {
    const now = await stateOf(path, files);
    const isSteady = now === state;
    if (!isSteady) isJudged = false;
    state = now;
    if (!isSteady || isJudged || now === absent) return;
    isJudged = true;
    const found = await files.read(path).then(fingerprintOf, () => null);
    // Unread, for instance held by the program that writes it: looked at again.
    if (found === null) isJudged = false;
    else if (known === null) known = found;
    else if (found !== known) {
      known = found;
      if (!isOver) onChange();
    }
  };
  const turn = async (): Promise<void> => {
    await look();
    goOn();
  };
  const goOn = (): void => {
    if (isOver) return;
    timer = setTimeout(() => void turn(), everyMs);
    timer.unref();
  };

  goOn();
  return () => {
    isOver = true;
    if (timer) clearTimeout(timer);
  };
}

const absent = 'absent';

const stateOf = (path: string, files: FileSystem): Promise<string> =>
  files.stat(path).then(
    ({ changedAt, size, inode }) => `${changedAt} ${size} ${inode}`,
    () => absent,
  );
