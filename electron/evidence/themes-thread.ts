/** Asks the thread that groups texts; where the program is not built, groups them here. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ThemeStage } from '#core/themes/find-themes';
import { EvidenceError } from './evidence-error';
import {
  type FindAnswer,
  type FindTask,
  type JoinAnswer,
  type ThemeAnswer,
  type ThemeTask,
  themeWorker,
} from './themes-task';

/** Bundled beside the service; from chunks it lies one folder up. */
const workerPath = [import.meta.dirname, join(import.meta.dirname, '..')]
  .map((folder) => join(folder, 'themes.js'))
  .find((path) => existsSync(path));

const memoryMegabytes = 1_000;

export interface ThemesThread {
  find(task: Omit<FindTask, 'kind'>): Promise<FindAnswer>;
  join(texts: readonly string[]): Promise<JoinAnswer>;
  close(): Promise<void>;
}

/** `path`: the program of the thread. */
export function openThemesThread(
  signal: AbortSignal,
  onStage: (stage: ThemeStage) => void,
  path: string | undefined = workerPath,
): ThemesThread {
  const asker = path === undefined ? askHere(onStage) : askThread(path, signal, onStage);
  return {
    async find(task) {
      const answer = await asker.ask({ kind: 'find', ...task });
      if (answer.kind !== 'found') throw new Error('not what was asked');
      return answer.found;
    },
    async join(texts) {
      const answer = await asker.ask({ kind: 'join', texts });
      if (answer.kind !== 'joined') throw new Error('not what was asked');
      return answer.joined;
    },
    close: asker.close,
  };
}

interface Asker {
  ask(task: ThemeTask): Promise<ThemeAnswer>;
  close(): Promise<void>;
}

function askHere(onStage: (stage: ThemeStage) => void): Asker {
  const work = themeWorker();
  return { ask: async (task) => work(task, onStage), close: async () => undefined };
}

/** One question at a time; whoever cancels stops the thread at once. */
function askThread(path: string, signal: AbortSignal, onStage: (stage: ThemeStage) => void): Asker {
  const worker = new Worker(path, { resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes } });
  return {
    ask: (task) =>
      new Promise((resolve, reject) => {
        // Listeners go by name: a thread whose listeners are all removed at once, its own among them, is deaf for good.
        const settle = (end: () => void) => {
          signal.removeEventListener('abort', stop);
          worker.off('message', hear).off('error', fail).off('exit', gone);
          end();
        };
        const stop = () => {
          void worker.terminate();
          settle(() => reject(new EvidenceError('cancelled')));
        };
        const hear = (answer: ThemeAnswer) => {
          if (answer.kind === 'stage') onStage(answer.stage);
          else settle(() => resolve(answer));
        };
        const fail = (error: Error) => settle(() => reject(error));
        const gone = () => settle(() => reject(new EvidenceError('internal')));
        if (signal.aborted) return stop();
        signal.addEventListener('abort', stop);
        worker.on('message', hear).on('error', fail).on('exit', gone);
        worker.postMessage(task);
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}
