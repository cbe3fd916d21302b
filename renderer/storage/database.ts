/**
 * The library of maps in Dexie: one row per record, pictures by hash, versions as heads and packed bytes apart.
 * A write is acknowledged only when the disk has it (strict durability).
 */
import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import type { FieldStamps } from '#core/document/map-document-types';
import type { MapRecord } from '#core/document/records/map';
import type { PictureRef } from '#core/document/records/picture';
import type { AnyRecord, RecordKind } from '#core/document/records/record';

/** A .cjm file as the window knows it: what it is called, and what lay in it when it was last read or written. */
export interface MapFile {
  readonly token: string;
  readonly name: string;
  readonly fingerprint: string;
}

export interface MapRow {
  readonly mapId: string;
  readonly title: string;
  readonly updatedAt: string;
  /** Latest stamp of any field; says which of two copies of the map is the newer one. */
  readonly latestStamp: string;
  /** Version of the map format the rows are in. */
  readonly formatVersion: number;
  /** Number of record rows; a different number found means rows were lost. */
  readonly recordCount: number;
  readonly isSample: boolean;
  /** In the trash since; null: in the library. */
  readonly trashedAt: string | null;
  /** What the map says of itself; absent: written by an earlier Tapki, and the map says nothing. */
  readonly tags?: readonly string[];
  readonly level?: MapRecord['level'];
  /** Absent: written before there were programmes, or a journey. */
  readonly purpose?: MapRecord['purpose'];
  /** When it came into this library; absent: before Tapki noted it. */
  readonly createdAt?: string;
  /** Folder of this library; absent: in none. */
  readonly folder?: string;
  /** Put away since; absent or null: among the others. */
  readonly archivedAt?: string | null;
  /** The file the map was opened from or saved to last; absent: the map lives in the library alone. */
  readonly file?: MapFile;
  /** There are changes the file does not have. */
  readonly isEdited?: boolean;
  /** Pictures replaced for good, whose traces in versions and copies are still to be removed. */
  readonly erasing?: readonly ErasedPicture[];
  /** The file still has a picture that was replaced for good; so will its backup when it is written over. */
  readonly isFileTelling?: boolean;
  /** Sources whose quotes are being taken off the map for good: its rows have none any more, versions and copies may. */
  readonly forgetting?: readonly string[];
}

/** A picture that was replaced for good, everywhere in one map. */
export interface ErasedPicture {
  readonly mapId: string;
  /** What stood there, and what the same records showed before. */
  readonly hashes: readonly string[];
  readonly picture: PictureRef;
  /** Records that show the new picture now. */
  readonly recordIds: readonly string[];
}

/** Apart from what lists and every write of a map read. Absent: not painted yet. */
export interface ThumbnailRow {
  readonly mapId: string;
  /** Data URL. */
  readonly picture: string;
}

export interface RecordRow {
  readonly mapId: string;
  readonly id: string;
  readonly kind: RecordKind;
  readonly record: AnyRecord;
  readonly stamps: FieldStamps;
}

export interface AssetRow {
  readonly hash: string;
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp';
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Nothing; see `inFileOfItsOwn`. */
  readonly padding?: Uint8Array<ArrayBuffer>;
}

export interface VersionRow {
  readonly id: string;
  readonly mapId: string;
  readonly at: string;
  /** Given by a person; null: taken by Tapki. */
  readonly name: string | null;
  /** Why Tapki took it. */
  readonly reason: 'hourly' | 'beforeMerge' | 'beforeRestore' | 'named';
  readonly formatVersion: number;
  readonly recordCount: number;
  /** As in the body; of a version taken before there were bodies apart, so that lists read no whole maps. */
  readonly packed?: Uint8Array<ArrayBuffer>;
  /** Hashes of the pictures it shows; absent: not looked up yet. */
  readonly pictures?: readonly string[];
}

export interface VersionBody {
  /** Of its version. */
  readonly id: string;
  /** Stamped records as JSON, gzipped. */
  readonly packed: Uint8Array<ArrayBuffer>;
}

export interface DatabaseSchema {
  readonly version: number;
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

/** Every shape the database ever had, oldest first. A shape that was released is never edited. */
export const databaseSchemas: readonly DatabaseSchema[] = [
  {
    version: 1,
    stores: {
      maps: 'mapId',
      records: '[mapId+id], [mapId+kind], kind',
      assets: 'hash',
      versions: 'id, [mapId+at]',
    },
  },
  {
    version: 2,
    stores: {
      records: '[mapId+id], [mapId+kind], kind, record.detailMapId',
      versions: 'id, [mapId+at], [mapId+name]',
    },
  },
  { version: 3, stores: { versionBodies: 'id' } },
  { version: 4, stores: { thumbnails: 'mapId' }, upgrade: moveThumbnails },
];

/** They lay in the rows of their maps. */
async function moveThumbnails(transaction: Transaction): Promise<void> {
  const found: ThumbnailRow[] = [];
  await transaction
    .table<{ readonly mapId: string; thumbnail?: string | null }>('maps')
    .toCollection()
    .modify((row) => {
      if (row.thumbnail) found.push({ mapId: row.mapId, picture: row.thumbnail });
      delete row.thumbnail;
    });
  await transaction.table<ThumbnailRow>('thumbnails').bulkPut(found);
}

/**
 * Lets Chromium begin a new log for all its databases of ours, by one that is made and deleted: that alone compacts at once.
 * A log that ends in half a record, after a full disk or a power cut, is written on behind it; the next start cannot read
 * that, and empties every database without a word.
 */
export function beginNewLog(name: string): Promise<void> {
  const brief = `${name}-brief`;
  return new Promise((done, refuse) => {
    const opening = indexedDB.open(brief);
    opening.onerror = () => refuse(opening.error);
    opening.onsuccess = () => {
      opening.result.close();
      const deleting = indexedDB.deleteDatabase(brief);
      deleting.onerror = () => refuse(deleting.error);
      deleting.onsuccess = () => done();
    };
  });
}

export class MapDatabase extends Dexie {
  declare readonly maps: EntityTable<MapRow, 'mapId'>;
  declare readonly records: Table<RecordRow, [string, string]>;
  declare readonly assets: EntityTable<AssetRow, 'hash'>;
  declare readonly versions: EntityTable<VersionRow, 'id'>;
  declare readonly versionBodies: EntityTable<VersionBody, 'id'>;
  declare readonly thumbnails: EntityTable<ThumbnailRow, 'mapId'>;

  constructor(name = 'tapki', schemas: readonly DatabaseSchema[] = databaseSchemas) {
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { version, stores, upgrade } of schemas) {
      const declared = this.version(version).stores({ ...stores });
      if (upgrade) declared.upgrade(upgrade);
    }
    let isReopened = false;
    // Opened again means that Chromium closed it on us, as it does where a write failed half-way.
    const onOpen = async () => {
      if (isReopened) await beginNewLog(name);
      isReopened = true;
    };
    this.on('ready', onOpen, true);
  }

  /** Where Chromium closed it on us, as on a full disk: after an opening that failed Dexie tries none by itself. */
  async reopen(): Promise<void> {
    if (!this.isOpen()) await this.open();
  }
}
