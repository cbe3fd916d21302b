/** Packs maps into .cjm bytes in a worker, so that big maps and their pictures never hold up the window. */
import { failure, type Result } from '#core/desktop/app-error';
import type { MapContents } from '#core/desktop/desktop-api';
import type { StampedRecord } from '#core/document/map-document-types';
import { createWorkerCalls } from './worker-calls';

type Picture = MapContents['assets'][number];

export interface PackRequest {
  readonly id: number;
  readonly mapId: string;
  /** null: the rows in the library are up to date and are read there. */
  readonly records: readonly StampedRecord[] | null;
  /** Without history, deleted records and stamps, under a new map id. */
  readonly cleanCopyId: string | null;
  /** null: they are read in the library. */
  readonly pictures: readonly Picture[] | null;
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
  readonly answer: Result<PackedMap>;
}

export interface Packer {
  pack(
    mapId: string,
    records: readonly StampedRecord[] | null,
    more?: { readonly cleanCopyId?: string; readonly pictures?: readonly Picture[] },
  ): Promise<Result<PackedMap>>;
}

export function createPacker(startWorker: () => Worker, app: () => string): Packer {
  const calls = createWorkerCalls<Omit<PackRequest, 'id'>, Result<PackedMap>>(startWorker, () =>
    failure('internal'),
  );
  return {
    pack: (mapId, records, { cleanCopyId, pictures } = {}) =>
      calls.ask({
        mapId,
        records,
        cleanCopyId: cleanCopyId ?? null,
        pictures: pictures ?? null,
        savedAt: new Date().toISOString(),
        app: app(),
      }),
  };
}
