import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { replacePicture } from '#core/commands/replace-picture';
import { addScreenshot, reshapeScreenshot } from '#core/commands/screenshot';
import { addStage } from '#core/commands/stage';
import { addStep } from '#core/commands/step';
import { createMapDocument } from '#core/document/map-document';
import type { MapDocument } from '#core/document/map-document-types';
import { newMap } from '#core/document/new-map';
import type { PictureRef } from '#core/document/records/picture';
import { newId } from '#renderer/state/new-id';
import type { MapDatabase } from '#renderer/storage/database';
import { setThumbnail } from '#renderer/storage/map-library';
import { dropUnshown, eraseFromLibrary } from '#renderer/storage/picture-rows';
import { writeAssets, writeWholeMap } from '#renderer/storage/stored-map';
import { listVersions, readVersion, takeVersion } from '#renderer/storage/versions';
import { withOwnLibrary } from '../support/own-library';

const at = '2026-11-02T10:00:00.000Z';
const ref = (letter: string): PictureRef => ({
  hash: letter.repeat(64),
  type: 'image/png',
  width: 40,
  height: 30,
});
const [whole, cropped, blurred, other] = [ref('a'), ref('b'), ref('c'), ref('d')] as const;

let database: MapDatabase;
withOwnLibrary((own) => {
  database = own;
});

function mapWith(mapId: string, picture: PictureRef) {
  const map = createMapDocument({
    mapId,
    records: newMap({ title: '', language: 'en' }),
    actor: 'tester',
    now: () => Date.parse(at),
    newId,
  });
  const stageId = map.commit('stage', addStage, {});
  const stepId = map.commit('step', addStep, { stageId });
  const screenshotId = map.commit('shot', addScreenshot, { stepId, picture });
  return { map, screenshotId };
}
const keep = (map: MapDocument) =>
  writeWholeMap(database, { mapId: map.mapId, title: '', isSample: false }, map.stampedRecords(), at);
const version = (map: MapDocument, minute: number) =>
  takeVersion(database, {
    mapId: map.mapId,
    records: map.stampedRecords(),
    reason: 'named',
    name: `${minute}`,
    now: new Date(Date.parse(at) + minute * 60_000),
  });
const keepPictures = (...refs: readonly PictureRef[]) =>
  writeAssets(
    database,
    refs.map(({ hash, type }) => ({ hash, type, bytes: new Uint8Array([1, 2, 3]) })),
  );
const kept = async (): Promise<string> =>
  (await database.assets.toCollection().primaryKeys()).map((hash) => hash[0]).join('');

async function pictureInVersions(mapId: string): Promise<readonly (string | undefined)[]> {
  const versions = await listVersions(database, mapId);
  return Promise.all(
    versions.map(async ({ id }) => {
      const records = (await readVersion(database, id)) ?? [];
      const shot = records.find(({ record }) => record.kind === 'screenshot')?.record;
      return shot?.kind === 'screenshot' ? shot.picture.hash[0] : undefined;
    }),
  );
}

/** Taken in, kept as a version, cropped, kept again, blurred. */
async function blurredMap() {
  const { map, screenshotId } = mapWith('map-blurred', whole);
  await keepPictures(whole, cropped, blurred);
  await version(map, 1);
  map.commit('crop', reshapeScreenshot, {
    screenshotId,
    picture: cropped,
    spots: new Map(),
    deletedPins: [],
  });
  await version(map, 2);
  map.commitForGood('blur', replacePicture, { hash: cropped.hash, picture: blurred }, () => true);
  await keep(map);
  const { mapId } = map;
  return { mapId, hashes: [cropped.hash], picture: blurred, recordIds: [screenshotId] };
}

describe('A picture that was blurred for good', () => {
  it('is gone from the library, and so is what the screenshot showed before it was cropped', async () => {
    expect(await eraseFromLibrary(database, await blurredMap())).toBe(0);
    expect(await kept()).toBe('c');
    expect(await pictureInVersions('map-blurred')).toEqual(['c', 'c']);
  });

  it('leaves nothing to do the second time, as when a killed process goes on with it', async () => {
    const erased = await blurredMap();
    await eraseFromLibrary(database, erased);
    await eraseFromLibrary(database, erased);
    expect(await kept()).toBe('c');
    expect(await pictureInVersions('map-blurred')).toEqual(['c', 'c']);
  });

  it('is still there where another map shows it, and that is said', async () => {
    const erased = await blurredMap();
    await keep(mapWith('map-copy', cropped).map);
    expect(await eraseFromLibrary(database, erased)).toBe(1);
    expect(await kept()).toBe('bc');
  });

  it('is not painted small in the library any more', async () => {
    const erased = await blurredMap();
    await setThumbnail(database, 'map-blurred', 'data:image/webp;base64,AAAA');
    await eraseFromLibrary(database, erased);
    expect(await database.thumbnails.get('map-blurred')).toBeUndefined();
  });
});

describe('Pictures that nothing shows', () => {
  it('go; those of maps and of versions stay', async () => {
    const { map, screenshotId } = mapWith('map-swept', whole);
    await keepPictures(whole, cropped, other);
    await version(map, 1);
    map.commit('crop', reshapeScreenshot, {
      screenshotId,
      picture: cropped,
      spots: new Map(),
      deletedPins: [],
    });
    await keep(map);
    expect(await dropUnshown(database, [whole.hash, cropped.hash, other.hash])).toEqual([other.hash]);
    expect(await kept()).toBe('ab');
  });

  it('stay where a map comes in that shows them while versions are looked through', async () => {
    const { map } = mapWith('map-coming', whole);
    await keepPictures(whole, other);
    const looking = vi.spyOn(database.versions, 'toCollection').mockImplementationOnce(() => {
      looking.mockRestore();
      const all = database.versions.toCollection();
      const keys = all.primaryKeys.bind(all);
      return Object.assign(all, { primaryKeys: () => keep(map).then(() => keys()) });
    });
    expect(await dropUnshown(database, [whole.hash, other.hash])).toEqual([other.hash]);
    expect(await kept()).toBe('a');
  });

  it('are dropped only where they are asked about', async () => {
    await keepPictures(whole, other);
    expect(await dropUnshown(database, [other.hash])).toEqual([other.hash]);
    expect(await kept()).toBe('a');
  });
});

describe('Small pictures', () => {
  it('take a row large enough for a file of its own, and come back as they were', async () => {
    await keepPictures(whole);
    const row = await database.assets.get(whole.hash);
    expect([...(row?.bytes ?? [])]).toEqual([1, 2, 3]);
    expect((row?.bytes.length ?? 0) + (row?.padding?.length ?? 0)).toBeGreaterThan(65_536);
  });
});
