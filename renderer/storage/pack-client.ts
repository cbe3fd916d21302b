/** Packs maps into .cjm bytes and versions in a worker, so that big maps and their pictures never hold up the window. */
import { failure, type Result, success } from '#core/desktop/app-error';
import type { MapContents } from '#core/desktop/desktop-api';
import type { StampedRecord } from '#core/document/map-document-types';
import { createWorkerCalls } from './worker-calls';

type Picture = MapContents['assets'][number];

export interface PackRequest {
  readonly id: number;
  readonly work: 'map';
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

/** Of the rows of the library, where one is due. */
export interface VersionRequest {
  readonly id: number;
  readonly work: 'hourlyVersion';
  readonly mapId: string;
  readonly now: Date;
}

export interface PackedMap {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly title: string;
  readonly latestStamp: string;
  /** Hashes of pictures that the map shows and the library does not have: the bytes are without them. */
  readonly missing: readonly string[];
}

export interface PackReply {
  readonly id: number;
  readonly answer: Result<PackedMap>;
}

export interface VersionReply {
  readonly id: number;
  readonly answer: Result<null>;
}

export interface Packer {
  pack(
    mapId: string,
    records: readonly StampedRecord[] | null,
    more?: { readonly cleanCopyId?: string; readonly pictures?: readonly Picture[] },
  ): Promise<Result<PackedMap>>;
  /** Takes a version of the map as the library has it, unless one is younger than an hour. */
  keepHourlyVersion(mapId: string): Promise<Result<null>>;
}

export function createPacker(startWorker: () => Worker, app: () => string): Packer {
  type Question = Omit<PackRequest, 'id'> | Omit<VersionRequest, 'id'>;
  const calls = createWorkerCalls<Question, Result<PackedMap | null>>(startWorker, () => failure('internal'));
  return {
    async pack(mapId, records, { cleanCopyId, pictures } = {}) {
      const answer = await calls.ask({
        work: 'map',
        mapId,
        records,
        cleanCopyId: cleanCopyId ?? null,
        pictures: pictures ?? null,
        savedAt: new Date().toISOString(),
        app: app(),
      });
      if (!answer.ok) return answer;
      return answer.value === null ? failure('internal') : success(answer.value);
    },
    async keepHourlyVersion(mapId) {
      const answer = await calls.ask({ work: 'hourlyVersion', mapId, now: new Date() });
      return answer.ok ? success(null) : answer;
    },
  };
}
