/** What lies in the library of a profile, read from its database itself: the disk's word, not the screen's. */
import type { Page } from '@playwright/test';
import { buildSnapshot } from '#core/document/build-snapshot';
import { readRecords } from '#core/document/plain-record';
import type { LaneId } from '#core/document/records/identity';
import { cellAt, mapOf, stepsInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import type { MapState } from './edit-script';

interface StoredMap {
  readonly mapId: string;
  readonly title: string;
  readonly formatVersion: number;
  readonly recordCount: number;
  readonly rows: readonly { readonly record: object; readonly stamps: object }[];
}

/** All maps of the library, with every row that lies there. */
export const storedMaps = (page: Page): Promise<readonly StoredMap[]> =>
  page.evaluate(async () => {
    const answered = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answered(indexedDB.open('tapki'));
    try {
      const transaction = database.transaction(['maps', 'records']);
      const [maps, records] = await Promise.all([
        answered(transaction.objectStore('maps').getAll()),
        answered(transaction.objectStore('records').getAll()),
      ]);
      return maps.map((map) => ({
        mapId: String(map.mapId),
        title: String(map.title),
        formatVersion: Number(map.formatVersion),
        recordCount: Number(map.recordCount),
        rows: records
          .filter((row) => row.mapId === map.mapId)
          .map(({ record, stamps }) => ({ record, stamps })),
      }));
    } finally {
      database.close();
    }
  });

/** As the app reads it: throws where rows are missing or say what no map says. */
export function snapshotOf({ mapId, title, formatVersion, recordCount, rows }: StoredMap): Snapshot {
  if (rows.length !== recordCount)
    throw new Error(`“${title}” has ${rows.length} rows in place of ${recordCount}`);
  const read = readRecords(
    rows.map(({ record, stamps }) => ({ ...record, stamps })),
    formatVersion,
  );
  if (read.notes.length > 0) throw new Error(`“${title}” needs repair: ${JSON.stringify(read.notes)}`);
  return buildSnapshot(
    mapId,
    read.records.map(({ record }) => record),
  );
}

export function stateOf(snapshot: Snapshot): MapState {
  const text = (lane: string, step: (typeof snapshot.byKind.step)[number]) =>
    cellAt(snapshot, lane as LaneId, step.id)?.text ?? '';
  return {
    title: mapOf(snapshot).title,
    steps: stepsInOrder(snapshot).map((step) => ({
      title: step.title,
      Actions: text('lane-actions', step),
      Thoughts: text('lane-thoughts', step),
    })),
  };
}
