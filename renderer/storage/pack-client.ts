/** Packs maps into .cjm bytes in a worker, so that big maps and their pictures never hold up the window. */
import { failure, type Result } from '#core/desktop/app-error';
import type { StampedRecord } from '#core/document/map-document-types';

export interface PackRequest {
  readonly id: number;
  readonly mapId: string;
  /** null: the rows in the library are up to date and are read there. */
  readonly records: readonly StampedRecord[] | null;
  /** Without history, deleted records and stamps, under a new map id. */
  readonly cleanCopyId: string | null;
  readonly savedAt: string;
  readonly app: string;
}

export interface PackedMap {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly title: string;
  readonly latestStamp: string;
}

export interface PackReply {
  readonly id: number;
  readonly result: Result<PackedMap>;
}

export interface Packer {
  pack(
    mapId: string,
    records: readonly StampedRecord[] | null,
    cleanCopyId?: string,
  ): Promise<Result<PackedMap>>;
}

/** A worker that dies is started anew with the next map. */
export function createPacker(startWorker: () => Worker, app: () => string): Packer {
  const waiting = new Map<number, (result: Result<PackedMap>) => void>();
  let worker: Worker | null = null;
  let lastId = 0;

  const fail = () => {
    worker?.terminate();
    worker = null;
    for (const finish of waiting.values()) finish(failure('internal'));
    waiting.clear();
  };

  const running = (): Worker => {
    if (worker) return worker;
    const started = startWorker();
    started.addEventListener('message', (event: MessageEvent<PackReply>) => {
      waiting.get(event.data.id)?.(event.data.result);
      waiting.delete(event.data.id);
    });
    started.addEventListener('error', fail);
    started.addEventListener('messageerror', fail);
    worker = started;
    return started;
  };

  return {
    pack: (mapId, records, cleanCopyId) =>
      new Promise((resolve) => {
        lastId += 1;
        waiting.set(lastId, resolve);
        const request: PackRequest = {
          id: lastId,
          mapId,
          records,
          cleanCopyId: cleanCopyId ?? null,
          savedAt: new Date().toISOString(),
          app: app(),
        };
        running().postMessage(request);
      }),
  };
}
