/** Pictures of maps that are opened, merged and swept: none is lost on the way. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renameMap } from '#core/commands/map';
import { addScreenshot, deleteScreenshot } from '#core/commands/screenshot';
import { addStage } from '#core/commands/stage';
import { addStep } from '#core/commands/step';
import { success } from '#core/desktop/app-error';
import type { FileHandle, MapContents } from '#core/desktop/desktop-api';
import { createMapDocument } from '#core/document/map-document';
import type { MapDocument, StampedRecord } from '#core/document/map-document-types';
import { formatVersion } from '#core/document/migrations';
import { newMap } from '#core/document/new-map';
import { plainRecord } from '#core/document/plain-record';
import { packContents } from '#core/file/packed-contents';
import { shell } from '#core/i18n/messages/shell';

/** Main as the window sees it: answers by name. */
const { answers } = await vi.hoisted(async () => (await import('../support/fake-main')).fakeMain());

/** As the worker does: it tells what the library lacks of what the map shows. */
vi.mock('#renderer/state/packer', () => ({
  packer: {
    send: async () => {
      const { database } = await import('#renderer/state/storage');
      const { pictureHashes } = await import('#core/file/clean-copy');
      const has = new Set(await database.assets.toCollection().primaryKeys());
      const shown = [...pictureHashes(await database.records.toArray())];
      const missing = shown.filter((hash) => !has.has(hash));
      return { ok: true, value: { parcel: 'parcel', title: '', latestStamp: '1', missing } };
    },
    keepHourlyVersion: () => Promise.resolve({ ok: true, value: null }),
  },
}));

vi.mock('#renderer/state/picture-worker', () => ({
  pictureWorker: {
    run: async (task: { readonly kind: string; readonly hashes: readonly string[] }) => {
      const { database } = await import('#renderer/state/storage');
      const { dropUnshown } = await import('#renderer/storage/picture-rows');
      const dropped = task.kind === 'drop' ? await dropUnshown(database, task.hashes) : [];
      return { kind: 'count', count: dropped.length };
    },
    cancel: () => {},
  },
}));

const { mergeIn, openFile, useSameMap } = await import('#renderer/state/map-flow');
const { closeMap, flushMap } = await import('#renderer/state/map-session');
const { newId } = await import('#renderer/state/new-id');
const { listenToNotices } = await import('#renderer/state/notices');
const { commit, useOpenMap } = await import('#renderer/state/open-map');
const { database } = await import('#renderer/state/storage');
const { save } = await import('#renderer/state/save-flow');
const { notShown, picturesBefore, sweepPictures } = await import('#renderer/state/sweep');

const handle: FileHandle = { token: 'token1', name: 'путь.cjm' };
const picture = { hash: 'a'.repeat(64), type: 'image/png' as const, width: 40, height: 30 };
const leftover = 'b'.repeat(64);
let clock = 0;

const elsewhere = (records: readonly StampedRecord[]): MapDocument =>
  createMapDocument({
    mapId: 'map-from-file',
    records,
    actor: 'colleague',
    now: () => {
      clock += 1_000;
      return Date.now() + clock;
    },
    newId,
  });
const blank = newMap({ title: 'Путь', language: 'ru' });

function withScreenshot(records: readonly StampedRecord[] = blank): MapDocument {
  const map = elsewhere(records);
  const stageId = map.commit('stage.add', addStage, {});
  const stepId = map.commit('step.add', addStep, { stageId });
  map.commit('screenshot.add', addScreenshot, { stepId, picture });
  return map;
}

const contentsOf = (document: MapDocument, hashes: readonly string[]): MapContents => ({
  mapId: document.mapId,
  formatVersion,
  isReadOnly: false,
  records: document.stampedRecords().map(plainRecord),
  assets: hashes.map((hash) => ({ hash, type: 'image/png', bytes: new Uint8Array([1, 2, 3]) })),
  notes: [],
});

/** What a file with this map holds. */
const serve = (document: MapDocument, hashes: readonly string[]) =>
  answers.set('maps.read', () =>
    success({ contents: packContents(contentsOf(document, hashes)), fingerprint: 'first' }),
  );

const openDocument = (): MapDocument => {
  const { document } = useOpenMap.getState();
  if (!document) throw new Error('No map is open');
  return document;
};
const kept = () => database.assets.toCollection().primaryKeys();

beforeEach(async () => {
  answers.clear();
  await database.open();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeMap();
  useSameMap.setState({ waiting: null });
  await database.delete();
});

describe('Pictures swept at a start', () => {
  it('are those that nothing shows, and none of a map on its way', async () => {
    await database.assets.bulkPut(
      [picture.hash, leftover].map((hash) => ({ hash, type: 'image/png', bytes: new Uint8Array([1]) })),
    );
    const before = await picturesBefore();
    expect(before).toHaveLength(2);
    serve(withScreenshot(), [picture.hash]);
    const opening = openFile(handle);
    // Asked while the map is on its way: it waits for its turn.
    const swept = sweepPictures(before);
    expect(await opening).toBe(true);
    await swept;
    expect(await kept()).toEqual([picture.hash]);
  });

  it('are not those that undo needs', async () => {
    serve(withScreenshot(), [picture.hash]);
    const before = [picture.hash];
    await openFile(handle);
    const leftovers = notShown(before);
    const [screenshot] = openDocument().snapshot().byKind.screenshot;
    if (!screenshot) throw new Error('The map has no screenshot');
    commit('screenshot.delete', deleteScreenshot, { screenshotId: screenshot.id });
    await flushMap();
    await sweepPictures(leftovers);
    expect(await kept()).toEqual([picture.hash]);
  });
});

describe('Pictures of a file', () => {
  it('come back into a library that lost them', async () => {
    serve(withScreenshot(), [picture.hash]);
    await openFile(handle);
    await closeMap();
    await database.assets.clear();
    await openFile(handle);
    expect(await kept()).toEqual([picture.hash]);
  });

  it('come back from the second copy when the map is saved; what no copy has is said', async () => {
    const map = withScreenshot();
    serve(map, [picture.hash]);
    await openFile(handle);
    await flushMap();
    answers.set('maps.write', () => success({ fingerprint: 'second' }));
    answers.set('mirror.read', () => success(packContents(contentsOf(map, [picture.hash]))));
    const told: unknown[] = [];
    listenToNotices(({ message }) => told.push(message));
    await database.assets.clear();
    expect(await save()).toBe(true);
    expect(await kept()).toEqual([picture.hash]);
    expect(told).toEqual([shell.savedTo]);

    await database.assets.clear();
    answers.set('mirror.read', () => success(packContents(contentsOf(map, []))));
    expect(await save()).toBe(true);
    expect(told.slice(1)).toEqual([shell.picturesMissing, shell.savedTo]);
  });

  async function mergeScreenshot(): Promise<void> {
    serve(elsewhere(blank), []);
    await openFile(handle);
    serve(withScreenshot(openDocument().stampedRecords()), [picture.hash]);
    commit('map.rename', renameMap, { title: 'Мой путь' });
    await openFile(handle);
  }
  const merge = async (): Promise<void> => {
    const { waiting } = useSameMap.getState();
    if (!waiting) throw new Error('Nothing is to be decided');
    await mergeIn(waiting);
  };

  it('that cannot be written are not merged in, and it is said', async () => {
    await mergeScreenshot();
    const told: unknown[] = [];
    listenToNotices(({ message }) => told.push(message));
    vi.spyOn(database.assets, 'bulkPut').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await merge();
    expect(openDocument().snapshot().byKind.screenshot).toEqual([]);
    expect(told).toHaveLength(1);
  });

  it('stay when the records that show them could not be written yet', async () => {
    await mergeScreenshot();
    vi.spyOn(database.records, 'bulkPut').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await merge();
    expect(openDocument().snapshot().byKind.screenshot).toHaveLength(1);
    expect(await kept()).toEqual([picture.hash]);
  });
});
