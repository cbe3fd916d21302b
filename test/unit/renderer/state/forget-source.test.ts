/** Quotes of a source that is deleted: gone from the library's maps, open and closed, and from whatever could bring them back. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addCollection, gatherQuotes } from '#core/commands/collection';
import { addQuote, deleteQuote } from '#core/commands/quote';
import { addStage } from '#core/commands/stage';
import { addStep } from '#core/commands/step';
import { failure } from '#core/desktop/app-error';
import { formatVersion } from '#core/document/migrations';

/** Main as the window sees it: it takes everything unless a test says otherwise; calls are written down. */
const main = await vi.hoisted(async () => (await import('../support/fake-main')).fakeMain());

vi.mock('#renderer/state/packer', () => import('../support/fake-packer'));

const { eraseFromCopies } = await import('#renderer/state/erasing');
const { forgetQuotes, quotesOfSource } = await import('#renderer/state/forget-source');
const { createMap, openFromLibrary } = await import('#renderer/state/map-flow');
const { closeMap, flushMap } = await import('#renderer/state/map-session');
const { commit, useOpenMap } = await import('#renderer/state/open-map');
const { database } = await import('#renderer/state/storage');
const { keepVersion } = await import('#renderer/state/versions');
const { recordsOf } = await import('#renderer/storage/versions');

const origin = (source: string) => ({
  ...{ contactKey: '1', source, channel: 'chat', category: 'delivery' },
  ...{ language: 'en' as const, at: null, csat: 2 },
});
const canary = 'Canary parcel';
const other = 'Another parcel';

/** Words of both sources on a step, the canary's also deleted, in a collection and in a version. Returns its id. */
async function quotingMap(): Promise<string> {
  await createMap();
  const stageId = commit('stage.add', addStage, { title: 'Delivery' });
  const stepId = stageId && commit('step.add', addStep, { stageId, title: 'Waits' });
  if (!stepId) throw new Error('There is no step');
  commit('quote.add', addQuote, { stepId, text: canary, origin: origin('helpdesk') });
  commit('quote.add', addQuote, { stepId, text: other, origin: origin('reviews') });
  const quoteId = commit('quote.add', addQuote, { stepId, text: `${canary} 2`, origin: origin('helpdesk') });
  if (quoteId) commit('quote.delete', deleteQuote, { quoteId });
  const collectionId = commit('collection.add', addCollection, { title: 'Said' });
  if (collectionId)
    commit('collection.collect', gatherQuotes, {
      collectionId,
      quotes: [{ text: `${canary} 3`, origin: origin('helpdesk') }],
    });
  await flushMap();
  await keepVersion('Before');
  return useOpenMap.getState().document?.mapId ?? '';
}

const going = new AbortController().signal;
const forget = (
  mapIds: readonly string[],
  onProgress: (done: number) => unknown = () => undefined,
  signal = going,
) => forgetQuotes('helpdesk', mapIds, onProgress, signal);

/** All that the library holds, versions unpacked. */
async function wholeLibrary(): Promise<string> {
  const tables = await Promise.all(database.tables.map((table) => table.toArray()));
  const versions = await database.versions.toArray();
  const bodies = await Promise.all(versions.map((row) => recordsOf(database, row)));
  return JSON.stringify([tables, bodies]);
}

beforeEach(async () => {
  main.answers.clear();
  main.calls.length = 0;
  await database.open();
});
afterEach(async () => {
  await closeMap();
  await database.delete();
});

describe('Quotes of a source', () => {
  it('are counted over the library, and gone from it: from the open map, a closed one, their versions', async () => {
    const closed = await quotingMap();
    await closeMap();
    const open = await quotingMap();
    const found = await quotesOfSource('helpdesk');
    expect(found?.quotes).toBe(4);
    expect(new Set(found?.mapIds)).toEqual(new Set([closed, open]));
    expect(await wholeLibrary()).toContain(canary);

    const steps: number[] = [];
    main.calls.length = 0;
    const done = await forget(found?.mapIds ?? [], (map) => steps.push(map));
    expect(done).toEqual({ isDone: true, maps: 2, files: [] });
    expect(steps).toEqual([0, 1]);
    await flushMap();
    const library = await wholeLibrary();
    expect(library).not.toContain(canary);
    expect(library.split(other).length - 1).toBeGreaterThanOrEqual(4);
    expect(await quotesOfSource('helpdesk')).toEqual({ quotes: 0, mapIds: [] });
    const forgotten = main.calls.filter(({ name }) => name === 'mirror.forgetOlder');
    expect(forgotten.map(({ input }) => input)).toEqual(
      expect.arrayContaining([{ mapId: closed }, { mapId: open }]),
    );
  });

  it('come back neither by undo nor by redo, and other edits can be undone', async () => {
    await quotingMap();
    const { document } = useOpenMap.getState();
    const found = await quotesOfSource('helpdesk');
    await forget(found?.mapIds ?? []);
    const seen: string[] = [];
    const look = () => seen.push(JSON.stringify([...(document?.snapshot().records.values() ?? [])]));
    while (document?.undoLabel()) {
      document.undo();
      look();
    }
    while (document?.redoLabel()) {
      document.redo();
      look();
    }
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.filter((records) => records.includes(canary))).toEqual([]);
    expect(seen.at(-1)).toContain(other);
  });

  it('that a map of a newer Tapki holds are told to be left', async () => {
    const newer = await quotingMap();
    await closeMap();
    await database.maps.update(newer, { formatVersion: formatVersion + 1 });
    expect((await forget([newer])).isDone).toBe(false);
    expect(await wholeLibrary()).toContain(canary);
  });

  it('wait with a map whose last edits are in its second copy alone', async () => {
    const mapId = await quotingMap();
    const failing = vi.spyOn(database, 'transaction').mockRejectedValue(new Error('no disk'));
    commit('stage.add', addStage, { title: 'Only in the copy' });
    await closeMap();
    failing.mockRestore();
    const row = await database.maps.get(mapId);
    main.calls.length = 0;
    expect(await forget([mapId])).toMatchObject({ isDone: false });
    expect(await database.maps.get(mapId)).toMatchObject({ latestStamp: row?.latestStamp });
    expect(await eraseFromCopies(mapId, undefined)).toBe(false);
    expect(main.calls.filter(({ name }) => name.startsWith('mirror.'))).toEqual([]);
  });

  it('that a copy could not be rid of can be asked for again, though the map has none any more', async () => {
    const mapId = await quotingMap();
    await closeMap();
    main.answers.set('mirror.forgetOlder', () => failure('internal'));
    expect((await forget([mapId])).isDone).toBe(false);
    expect(await wholeLibrary()).not.toContain(canary);
    expect(await quotesOfSource('helpdesk')).toEqual({ quotes: 0, mapIds: [mapId] });
    expect(await quotesOfSource('reviews')).toMatchObject({ quotes: 1 });

    main.answers.clear();
    main.calls.length = 0;
    expect((await forget([mapId])).isDone).toBe(true);
    expect(main.calls.map(({ name }) => name)).toContain('mirror.forgetOlder');
    expect(await quotesOfSource('helpdesk')).toEqual({ quotes: 0, mapIds: [] });
  });

  it('stay on the maps that were not reached when it is stopped', async () => {
    const [first, second] = [await quotingMap(), await quotingMap()];
    const stop = new AbortController();
    const stopped = await forget([first, second], () => stop.abort(), stop.signal);
    expect(stopped).toEqual({ isDone: false, maps: 1, files: [] });
    expect(await quotesOfSource('helpdesk')).toEqual({ quotes: 2, mapIds: [second] });
  });

  it('are told to be in files, whose backups go with the next save', async () => {
    const mapId = await quotingMap();
    await closeMap();
    await database.maps.update(mapId, { file: { token: 't', name: 'visits.cjm', fingerprint: 'f' } });
    main.calls.length = 0;
    expect(await forget([mapId])).toEqual({
      ...{ isDone: true, maps: 1 },
      files: ['visits.cjm'],
    });
    expect(main.calls.map(({ name }) => name)).toContain('maps.forgetBackups');
    expect(await database.maps.get(mapId)).toMatchObject({ isFileTelling: true, isEdited: true });
    expect(await openFromLibrary(mapId)).toBe(true);
  });
});
