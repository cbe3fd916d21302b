/** Pictures of a large file: the map is shown before they are in the library, and no row of it is there without them. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renameMap } from '#core/commands/map';
import { addScreenshot } from '#core/commands/screenshot';
import { addStage } from '#core/commands/stage';
import { addStep } from '#core/commands/step';
import { failure, success } from '#core/desktop/app-error';
import { desktopCalls, type FileHandle, type MapContents } from '#core/desktop/desktop-api';
import { createMapDocument } from '#core/document/map-document';
import { formatVersion } from '#core/document/migrations';
import { newMap } from '#core/document/new-map';
import { plainRecord } from '#core/document/plain-record';
import { packContents } from '#core/file/packed-contents';
import { shell } from '#core/i18n/messages/shell';
import type { IncomingPicture } from '#renderer/storage/bring-pictures';
import { eventually } from '../../support/eventually';

const { answers, calls } = await vi.hoisted(async () => (await import('../support/fake-main')).fakeMain());

const sent = vi.hoisted(() => ({ pictures: [] as string[][], cleanCopies: [] as string[] }));
interface More {
  readonly pictures?: readonly { readonly hash: string }[];
  readonly cleanCopyId?: string;
}
vi.mock('#renderer/state/packer', () => ({
  packer: {
    send: (_mapId: string, _records: unknown, more?: More) => {
      if (more?.cleanCopyId) sent.cleanCopies.push(more.cleanCopyId);
      sent.pictures.push((more?.pictures ?? []).map(({ hash }) => hash));
      const value = { parcel: 'parcel', title: '', latestStamp: '1', missing: [] };
      return Promise.resolve({ ok: true, value });
    },
    bring: async (ticket: string, list: readonly IncomingPicture[]) => {
      const { port1: port, port2: main } = new MessageChannel();
      main.onmessage = async ({ data: hashes }) =>
        main.postMessage(await answers.get('pictures.read')?.({ ticket, hashes }));
      const brought = await stored(() => bringPictures(database, port, list));
      port.close();
      return brought.ok ? brought.value : brought;
    },
    keepHourlyVersion: () => Promise.resolve({ ok: true, value: null }),
  },
}));

const { openFile } = await import('#renderer/state/map-flow');
const { closeMap, flushMap, incomingPicture } = await import('#renderer/state/map-session');
const { picturesAtHand } = await import('#renderer/state/incoming-pictures');
const { putPictures } = await import('#renderer/state/kept-pictures');
const { missingPictures } = await import('#renderer/state/missing-pictures');
const { newId } = await import('#renderer/state/new-id');
const { listenToNotices } = await import('#renderer/state/notices');
const { commit, useOpenMap } = await import('#renderer/state/open-map');
const { saveCleanCopy } = await import('#renderer/state/save-flow');
const { database } = await import('#renderer/state/storage');
const { stored } = await import('#renderer/storage/database-failure');
const { bringPictures } = await import('#renderer/storage/bring-pictures');

const handle: FileHandle = { token: 'token1', name: 'путь.cjm' };
const ticket = 'c'.repeat(32);
const hashes = ['a', 'b'].map((letter) => letter.repeat(64));
const unknown = 'e'.repeat(64);
const assetsOf = (wanted: readonly string[]): MapContents['assets'] =>
  wanted.map((hash) => ({ hash, type: 'image/png', bytes: new Uint8Array([1, 2, 3]) }));

function mapWithScreenshots(): MapContents {
  let clock = Date.UTC(2026, 10, 2);
  const map = createMapDocument({
    mapId: 'map-from-file',
    records: newMap({ title: 'Путь', language: 'ru' }),
    actor: 'colleague',
    now: () => {
      clock += 1_000;
      return clock;
    },
    newId,
  });
  const stepId = map.commit('step.add', addStep, { stageId: map.commit('stage.add', addStage, {}) });
  for (const hash of hashes) {
    const picture = { hash, type: 'image/png' as const, width: 40, height: 30 };
    map.commit('screenshot.add', addScreenshot, { stepId, picture });
  }
  const records = map.stampedRecords().map(plainRecord);
  return { mapId: map.mapId, formatVersion, isReadOnly: false, records, assets: [], notes: [] };
}

const kept = () => database.assets.toCollection().primaryKeys();
const askedFor = (name: string) => calls.filter((call) => call.name === name).length;

beforeEach(async () => {
  answers.clear();
  calls.length = 0;
  sent.pictures.length = 0;
  sent.cleanCopies.length = 0;
  await database.open();
  const contents = packContents(mapWithScreenshots());
  const list = hashes.map((hash) => ({ hash, size: 300 * 1024 }));
  answers.set('maps.read', () => success({ contents, fingerprint: 'first', held: { ticket, list } }));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeMap();
  await database.delete();
});

describe('Pictures that main holds', () => {
  it('come in while the map is on the screen, and before any row of it', async () => {
    const waiting: (() => void)[] = [];
    answers.set('pictures.read', (input) => {
      const wanted = (input as { hashes: string[] }).hashes;
      return new Promise((go) => waiting.push(() => go(success(assetsOf(wanted)))));
    });
    const opening = openFile(handle);
    await eventually(() => expect(useOpenMap.getState().document?.mapId).toBe('map-from-file'));
    await eventually(() => expect(waiting).toHaveLength(1));
    // Edited meanwhile: that has to wait, too.
    commit('map.rename', renameMap, { title: 'Мой путь' });
    const shown = incomingPicture(hashes[1] ?? '');
    await eventually(() => expect(waiting).toHaveLength(2));
    waiting[1]?.();
    expect((await shown)?.hash).toBe(hashes[1]);
    expect(await database.records.count()).toBe(0);
    // What was copied from it can be pasted.
    expect(await missingPictures([...hashes, unknown])).toEqual(new Set([unknown]));
    waiting[0]?.();
    expect(await opening).toBe(true);
    expect(await kept()).toEqual(hashes);
    expect((await database.maps.get('map-from-file'))?.title).toBe('Мой путь');
    expect(askedFor('pictures.letGo')).toBe(1);
    expect(await incomingPicture(hashes[1] ?? '')).toBeNull();
    expect(await missingPictures([...hashes, unknown])).toEqual(new Set([unknown]));
  });

  it('that are many megabytes are told of while they come in, and no longer', async () => {
    const contents = packContents(mapWithScreenshots());
    const list = hashes.map((hash) => ({ hash, size: 9 * 1024 * 1024 }));
    answers.set('maps.read', () => success({ contents, fingerprint: 'first', held: { ticket, list } }));
    answers.set('pictures.read', (input) => success(assetsOf((input as { hashes: string[] }).hashes)));
    const told: unknown[] = [];
    listenToNotices(
      ({ message, values }) => told.push(message === shell.keepingFile ? values : message),
      (id) => told.push(id),
    );
    expect(await openFile(handle)).toBe(true);
    const name = handle.name;
    expect(told).toEqual([{ name, percent: 40 }, { name, percent: 90 }, 'opening', 'opening']);
  });

  it('are not said to be coming in any more once the library has refused them', async () => {
    const contents = packContents(mapWithScreenshots());
    const list = hashes.map((hash) => ({ hash, size: 6 * 1024 * 1024 }));
    answers.set('maps.read', () => success({ contents, fingerprint: 'first', held: { ticket, list } }));
    answers.set('pictures.read', (input) => success(assetsOf((input as { hashes: string[] }).hashes)));
    vi.spyOn(database.assets, 'bulkPut').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    const shown = new Set<string>();
    listenToNotices(
      ({ id }) => shown.add(id ?? ''),
      (id) => shown.delete(id),
    );
    expect(await openFile(handle)).toBe(true);
    // The second copy asks for all of them.
    await eventually(() => expect(sent.pictures).toContainEqual(hashes));
    expect(shown).not.toContain('opening');
  });

  it('go into the second copy where the library takes none, and come in later', async () => {
    answers.set('pictures.read', (input) => success(assetsOf((input as { hashes: string[] }).hashes)));
    const told: unknown[] = [];
    listenToNotices(({ message }) => told.push(message));
    const full = vi
      .spyOn(database.assets, 'bulkPut')
      .mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    expect(await openFile(handle)).toBe(true);
    expect(told).toContain(shell.libraryFull);
    expect(await database.maps.count()).toBe(0);
    await eventually(() => expect(sent.pictures).toContainEqual(hashes));
    full.mockRestore();
    await eventually(() => expect(useOpenMap.getState().saveState).toBe('saved'));
    expect(await kept()).toEqual(hashes);
    expect((await database.maps.get('map-from-file'))?.recordCount).toBeGreaterThan(0);
  });

  it('that are more than main gives at once go into the second copy all the same, where the library takes none', async () => {
    const many = Array.from({ length: 1_001 }, (_, index) => index.toString(16).padStart(64, '0'));
    const contents = packContents(mapWithScreenshots());
    const list = many.map((hash) => ({ hash, size: 3 }));
    answers.set('maps.read', () => success({ contents, fingerprint: 'first', held: { ticket, list } }));
    answers.set('pictures.read', (input) => {
      const asked = desktopCalls['pictures.read'].input.safeParse(input);
      return asked.success ? success(assetsOf(asked.data.hashes)) : failure('badRequest');
    });
    vi.spyOn(database.assets, 'bulkPut').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    expect(await openFile(handle)).toBe(true);
    await eventually(() => expect(sent.pictures).toHaveLength(1));
    expect(sent.pictures[0]).toEqual(many);
  });

  it('are in a clean copy that is saved while they come in', async () => {
    const waiting: (() => void)[] = [];
    answers.set('pictures.read', (input) => {
      const wanted = (input as { hashes: string[] }).hashes;
      return new Promise((go) => waiting.push(() => go(success(assetsOf(wanted)))));
    });
    answers.set('maps.chooseTarget', () => success({ token: 'token2', name: 'копия.cjm' }));
    const opening = openFile(handle);
    await eventually(() => expect(waiting).toHaveLength(1));
    const saving = saveCleanCopy();
    await new Promise((later) => setTimeout(later, 50));
    expect(sent.pictures).toEqual([]);
    for (const go of waiting) go();
    await opening;
    expect(await saving).toBe(true);
    expect(sent.cleanCopies).toHaveLength(1);
    expect(await kept()).toEqual(hashes);
  });

  it('come in before the rows of a map that was to be closed and could not be written anywhere', async () => {
    answers.set('pictures.read', (input) => success(assetsOf((input as { hashes: string[] }).hashes)));
    const full = vi
      .spyOn(database.assets, 'bulkPut')
      .mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await openFile(handle);
    await flushMap();
    commit('map.rename', renameMap, { title: 'Мой путь' });
    let copies = 0;
    answers.set('mirror.write', () => {
      copies += 1;
      // The first copy is taken; the edit made meanwhile is taken by nobody.
      if (copies > 1) return failure('diskFull');
      commit('map.rename', renameMap, { title: 'В последний миг' });
      return success({});
    });
    expect(await closeMap()).toBe(false);
    full.mockRestore();
    await eventually(() => expect(useOpenMap.getState().saveState).toBe('saved'));
    expect((await database.maps.get('map-from-file'))?.title).toBe('В последний миг');
    expect(await kept()).toEqual(hashes);
  });

  it('that main does not have any more leave the map on the screen and out of the library', async () => {
    answers.set('pictures.read', () => failure('badRequest'));
    expect(await openFile(handle)).toBe(true);
    expect(useOpenMap.getState().document?.mapId).toBe('map-from-file');
    expect(await database.maps.count()).toBe(0);
  });
});

it('Pictures come into the library all or none', async () => {
  const big = picturesAtHand(
    ['d', 'e', 'f'].map((letter) => ({
      hash: letter.repeat(64),
      type: 'image/png',
      bytes: new Uint8Array(3 * 1024 * 1024),
    })),
  );
  const put = database.assets.bulkPut.bind(database.assets);
  let writes = 0;
  vi.spyOn(database.assets, 'bulkPut').mockImplementation(((...given: Parameters<typeof put>) => {
    writes += 1;
    if (writes > 2) throw new DOMException('full', 'QuotaExceededError');
    return put(...given);
  }) as typeof put);
  await expect(putPictures(big)).rejects.toThrow();
  expect(writes).toBe(3);
  expect(await kept()).toEqual([]);
});
