/**
 * Packs maps into .cjm bytes and versions in a worker, so that big maps and their pictures never hold up the window. What
 * main writes goes there from the worker, and pictures that main holds come into the library through it.
 */
import { failure, type Result, success } from '#core/desktop/app-error';
import type { MapContents } from '#core/desktop/desktop-api';
import type { StampedRecord } from '#core/document/map-document-types';
import type { IncomingPicture } from './bring-pictures';
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
  /** Others are read in the library. */
  readonly pictures: readonly Picture[] | null;
  readonly savedAt: string;
  readonly app: string;
  /** The bytes go to main over it; null: the answer has them. */
  readonly port: MessagePort | null;
}

/** Pictures that main holds, into the library: some of them may be there when it fails. */
export interface BringRequest {
  readonly id: number;
  readonly work: 'pictures';
  readonly list: readonly IncomingPicture[];
  readonly port: MessagePort;
}

/** Of the rows of the library, where one is due. */
export interface VersionRequest {
  readonly id: number;
  readonly work: 'hourlyVersion';
  readonly mapId: string;
  readonly now: Date;
}

export interface PackedHead {
  readonly title: string;
  readonly latestStamp: string;
  /** Hashes of pictures that the map shows and the library does not have: the bytes are without them. */
  readonly missing: readonly string[];
}

export interface PackedMap extends PackedHead {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Main has its bytes. */
export interface SentMap extends PackedHead {
  /** Names them for the call that takes them. */
  readonly parcel: string;
}

export interface PackReply {
  readonly id: number;
  readonly answer: Result<PackedMap | SentMap>;
}

/** To a request that is for no bytes. */
export interface DoneReply {
  readonly id: number;
  readonly answer: Result<null>;
}

/** `records`: null where the library has them. */
export type Pack<Packed extends PackedHead> = (
  mapId: string,
  records: readonly StampedRecord[] | null,
  more?: { readonly cleanCopyId?: string; readonly pictures?: readonly Picture[] },
) => Promise<Result<Packed>>;

export interface Packer {
  readonly pack: Pack<PackedMap>;
  /** Packs a map and sends it to main. */
  readonly send: Pack<SentMap>;
  /** Brings pictures that main holds under this ticket into the library. */
  bring(ticket: string, list: readonly IncomingPicture[]): Promise<Result<null>>;
  /** Takes a version of the map as the library has it, unless one is younger than an hour. */
  keepHourlyVersion(mapId: string): Promise<Result<null>>;
}

interface PackerWorld {
  startWorker(): Worker;
  /** A port that takes a parcel. */
  connect(): Promise<Result<MessagePort>>;
  /** A port that gives pictures. */
  connectPictures(ticket: string): Promise<Result<MessagePort>>;
  app(): string;
}

export function createPacker({ startWorker, connect, connectPictures, app }: PackerWorld): Packer {
  type Question = Omit<PackRequest, 'id'> | Omit<BringRequest, 'id'> | Omit<VersionRequest, 'id'>;
  type Answer = PackedMap | SentMap | null;
  const calls = createWorkerCalls<Question, Result<Answer>>(startWorker, () => failure('internal'));
  const ask = (port: MessagePort | null, ...[mapId, records, more]: Parameters<Pack<PackedHead>>) =>
    calls.ask(
      {
        work: 'map',
        mapId,
        records,
        cleanCopyId: more?.cleanCopyId ?? null,
        pictures: more?.pictures ?? null,
        savedAt: new Date().toISOString(),
        app: app(),
        port,
      },
      port === null ? [] : [port],
    );
  return {
    async pack(...wanted) {
      const answer = await ask(null, ...wanted);
      if (!answer.ok) return answer;
      return answer.value && 'bytes' in answer.value ? success(answer.value) : failure('internal');
    },
    async send(...wanted) {
      const port = await connect();
      if (!port.ok) return port;
      const answer = await ask(port.value, ...wanted);
      if (!answer.ok) return answer;
      return answer.value && 'parcel' in answer.value ? success(answer.value) : failure('internal');
    },
    async bring(ticket, list) {
      const port = await connectPictures(ticket);
      if (!port.ok) return port;
      const answer = await calls.ask({ work: 'pictures', list, port: port.value }, [port.value]);
      return answer.ok ? success(null) : answer;
    },
    async keepHourlyVersion(mapId) {
      const answer = await calls.ask({ work: 'hourlyVersion', mapId, now: new Date() });
      return answer.ok ? success(null) : answer;
    },
  };
}
