/** A map of the library that a newer Tapki wrote, after going back to this one. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renameMap } from '#core/commands/map';
import { success } from '#core/desktop/app-error';
import { createMapDocument } from '#core/document/map-document';
import type { MapDocument } from '#core/document/map-document-types';
import { formatVersion } from '#core/document/migrations';
import { newMap } from '#core/document/new-map';
import { plainRecord } from '#core/document/plain-record';
import { packContents } from '#core/file/packed-contents';
import { shell } from '#core/i18n/messages/shell';

/** Main as the window sees it: answers by name, calls written down. */
const main = await vi.hoisted(async () => (await import('../support/fake-main')).fakeMain());

vi.mock('#renderer/state/packer', () => import('../support/fake-packer'));

const { createMap, mergeIn, openFile, openFromLibrary, useSameMap } = await import(
  '#renderer/state/map-flow'
);
const { closeMap } = await import('#renderer/state/map-session');
const { newId } = await import('#renderer/state/new-id');
const { listenToNotices } = await import('#renderer/state/notices');
const { commit, useOpenMap } = await import('#renderer/state/open-map');
const { database } = await import('#renderer/state/storage');

const openDocument = (): MapDocument => {
  const { document } = useOpenMap.getState();
  if (!document) throw new Error('No map is open');
  return document;
};
const library = async () => {
  const [row] = await database.maps.toArray();
  const { file: _file, isEdited: _isEdited, ...kept } = row ?? {};
  return [kept, await database.records.toArray()];
};

/** Its rows hold a field and a kind that this Tapki does not know. */
async function keepNewerMap(): Promise<string> {
  await createMap();
  commit('map.rename', renameMap, { title: 'Из будущего' });
  const { mapId } = openDocument();
  await closeMap();
  const records = database.table('records');
  await records.put({ mapId, id: 'hologram-1', kind: 'hologram', record: { id: 'hologram-1' }, stamps: {} });
  const map = await records.where('kind').equals('map').first();
  await records.put({ ...map, record: { ...map.record, futureField: 'x' } });
  const recordCount = await records.count();
  await database.maps.update(mapId, { formatVersion: formatVersion + 1, recordCount });
  main.calls.length = 0;
  return mapId;
}

beforeEach(() => database.open());
afterEach(async () => {
  await closeMap();
  useSameMap.setState({ waiting: null });
  await database.delete();
});

it('is shown, said so, and never written', async () => {
  const mapId = await keepNewerMap();
  const before = await library();
  const said: unknown[] = [];
  const stop = listenToNotices(({ message }) => said.push(message));
  expect(await openFromLibrary(mapId)).toBe(true);
  stop();
  expect(openDocument().snapshot().byKind.map[0]?.title).toBe('Из будущего');
  expect(openDocument().isReadOnly).toBe(true);
  expect(said).toContain(shell.newerMap);
  expect(said).not.toContain(shell.repaired);
  expect(() => commit('map.rename', renameMap, { title: 'Правка' })).toThrow('reading only');
  await closeMap();
  expect(await library()).toEqual(before);
  expect(main.calls.map(({ name }) => name)).not.toContain('mirror.write');
});

it('takes nothing from a file that says something new', async () => {
  const mapId = await keepNewerMap();
  const before = await library();
  const theirs = createMapDocument({
    mapId,
    records: newMap({ title: '', language: 'ru' }),
    actor: 'colleague',
    now: () => Date.now() + 1_000,
    newId,
  });
  theirs.commit('map.rename', renameMap, { title: 'Их название' });
  const records = theirs.stampedRecords().map(plainRecord);
  const contents = { mapId, formatVersion, isReadOnly: false, records, assets: [], notes: [] };
  main.answers.set('maps.read', () => success({ contents: packContents(contents), fingerprint: 'first' }));
  await openFile({ token: 'token1', name: 'путь.cjm' });
  const { waiting } = useSameMap.getState();
  if (!waiting) throw new Error('Nothing was asked');
  await mergeIn(waiting);
  expect(openDocument().isReadOnly).toBe(true);
  await closeMap();
  expect(await library()).toEqual(before);
  expect(await database.versions.count()).toBe(0);
});
