/** A map that is packed takes the pictures along that the library lost and its second copy still has. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Result, success } from '#core/desktop/app-error';
import type { MapContents } from '#core/desktop/desktop-api';
import { formatVersion } from '#core/document/migrations';
import { packContents } from '#core/file/packed-contents';
import type { PackedMap } from '#renderer/state/packer';

/** Main as the window sees it: answers by name. */
const { answers } = await vi.hoisted(async () => (await import('../support/fake-main')).fakeMain());

vi.mock('#renderer/state/packer', () => import('../support/fake-packer'));

const { packWhole } = await import('#renderer/state/pack-whole');
const { database } = await import('#renderer/state/storage');

const shot = { hash: 'a'.repeat(64), type: 'image/png' as const, bytes: new Uint8Array([1, 2, 3]) };
/** What the last packing had to do without. */
let missing: readonly string[] = [];

/** As the worker does: it takes pictures from the library, and those it is given. */
async function pack(
  _mapId: string,
  _records: unknown,
  more?: { readonly pictures?: readonly { readonly hash: string }[] },
): Promise<Result<PackedMap>> {
  const has = await database.assets.get(shot.hash);
  const isGiven = more?.pictures?.some(({ hash }) => hash === shot.hash) ?? false;
  missing = has || isGiven ? [] : [shot.hash];
  return success({ title: '', latestStamp: '1', missing, bytes: new Uint8Array([1]) });
}

/** Second copies, by map. */
const copies = (of: Readonly<Record<string, MapContents['assets']>>) =>
  answers.set('mirror.read', (input) => {
    const { mapId } = input as { readonly mapId: string };
    const assets = [...(of[mapId] ?? [])];
    return success(packContents({ mapId, formatVersion, isReadOnly: false, records: [], assets, notes: [] }));
  });

beforeEach(async () => {
  answers.clear();
  await database.open();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await database.delete();
});

it('Pictures of the second copy stay in it where the library takes them no more', async () => {
  copies({ 'map-1': [shot] });
  vi.spyOn(database.assets, 'bulkPut').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  await packWhole(pack, 'map-1', null);
  expect(missing).toEqual([]);
});

it('A picture that somebody else brought back meanwhile is in the map', async () => {
  answers.set('mirror.read', async () => {
    await database.assets.put(shot);
    const contents = { formatVersion, isReadOnly: false, records: [], assets: [shot], notes: [] };
    return success(packContents({ mapId: 'map-2', ...contents }));
  });
  await packWhole(pack, 'map-2', null);
  expect(missing).toEqual([]);
});

it('A picture that the copy of one map does not have is looked for in that of another', async () => {
  copies({ 'map-4': [shot] });
  await packWhole(pack, 'map-3', null);
  expect(missing).toEqual([shot.hash]);
  await packWhole(pack, 'map-4', null);
  expect(missing).toEqual([]);
});
