/** Sweeps the folder of other programs again and again: notices of changes do not come from network folders. */
import { logError } from '../log';
import { type Sweep, type SweepWorld, sweepFolder } from './drop-folder';

export interface FolderWatch {
  /** From now on the folder that is chosen now; none: nothing is watched. */
  start(): void;
  stop(): void;
}

export interface FolderWatchWorld {
  readonly folder: () => string | null;
  readonly world: () => SweepWorld;
  readonly onSweep: (sweep: Sweep) => void;
}

/** ms */
const every = 3_000;

export function createFolderWatch({ folder, world, onSweep }: FolderWatchWorld): FolderWatch {
  let timer: NodeJS.Timeout | undefined;
  let isSweeping = false;
  const sweep = async (): Promise<void> => {
    const path = folder();
    // A slow folder must not be swept twice at one time: its files would be received twice.
    if (path === null || isSweeping) return;
    isSweeping = true;
    try {
      onSweep(await sweepFolder(path, world()));
    } catch (error) {
      logError('folder of notes not swept', error);
    } finally {
      isSweeping = false;
    }
  };
  const stop = (): void => clearInterval(timer);
  return {
    start() {
      stop();
      if (folder() === null) return;
      timer = setInterval(() => void sweep(), every);
      timer.unref();
      void sweep();
    },
    stop,
  };
}
