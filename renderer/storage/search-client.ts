/** Asks the worker that searches all maps; answers come map by map, and only those of the latest query count. */
import type { FoundInMap } from './map-search';

export interface SearchRequest {
  readonly id: number;
  readonly query: string;
}
/** `found` null: that was all. */
export interface SearchReply {
  readonly id: number;
  readonly found: FoundInMap | null;
}

export interface SearchClient {
  /** `onFound` null: that was all. A new query ends the one before. */
  search(query: string, onFound: (found: FoundInMap | null) => void): void;
}

/** A worker that dies is started anew with the next query. */
export function createSearchClient(startWorker: () => Worker): SearchClient {
  let worker: Worker | null = null;
  let latest: { readonly id: number; readonly onFound: (found: FoundInMap | null) => void } | null = null;
  let lastId = 0;

  const fail = () => {
    worker?.terminate();
    worker = null;
    latest?.onFound(null);
    latest = null;
  };
  const running = (): Worker => {
    if (worker) return worker;
    const started = startWorker();
    started.addEventListener('message', ({ data: { id, found } }: MessageEvent<SearchReply>) => {
      if (latest?.id === id) latest.onFound(found);
    });
    started.addEventListener('error', fail);
    started.addEventListener('messageerror', fail);
    worker = started;
    return started;
  };

  return {
    search(query, onFound) {
      lastId += 1;
      latest = { id: lastId, onFound };
      const request: SearchRequest = { id: lastId, query };
      running().postMessage(request);
    },
  };
}
