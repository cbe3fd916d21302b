/** One export at a time: what Chromium draws for them shares one session that lives in memory. */
import { failure, type Result } from '#core/desktop/app-error';

export interface ExportTurn {
  /** Refused while another runs. */
  take<T>(work: (signal: AbortSignal) => Promise<Result<T>>): Promise<Result<T>>;
  /** Cancels what runs. */
  end(): void;
}

export function createExportTurn(): ExportTurn {
  let running: AbortController | null = null;
  return {
    async take(work) {
      if (running) return failure('exportRunning');
      running = new AbortController();
      try {
        return await work(running.signal);
      } finally {
        running = null;
      }
    },
    end: () => running?.abort(),
  };
}
