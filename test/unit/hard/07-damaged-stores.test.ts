/**
 * Small stores and maps damaged in every way: each is read by its own reader, which names what it could not read, leaves
 * its bytes somewhere, and gives what the newest sound copy holds.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createMapFiles } from '#electron/map-files';
import { hardCheck } from '../../hard/check';
import { packedMap, parseHere } from '../electron/support/packed-map';
import { temporaryFolder } from '../electron/support/temporary-folder';
import { damageFile, damages, liesSomewhere, randomFrom } from '../support/damage-bytes';
import { mapId, mirrorIn, now, smallStores, writeCopies } from '../support/small-stores';

vi.mock('electron', async () => (await import('../electron/support/fake-electron')).fakeElectron());

const check = hardCheck(7);
const perStore = check.size(20, 180);
/** Each case writes, damages and reads a store with real fsyncs. */
const patience = check.size(60_000, 1_200_000);

describe('A damaged store', () => {
  it.each(smallStores)(
    'of $name is told, kept, and its copy takes its place',
    async ({ name, make, read, begunAnew }) => {
      const random = randomFrom(check.seed + name.length);
      for (let turn = 0; turn < perStore; turn += 1) {
        const kind = damages[turn % damages.length] ?? 'cut';
        const where = `${name}, ${kind}, seed ${check.seed}, case ${turn}`;
        const folder = temporaryFolder();
        const path = await make(folder);
        const before = await read(folder, () => expect.unreachable(where));
        const bytes = damageFile(path, kind, random);
        let found = 0;
        const after = await read(folder, () => {
          found += 1;
        });
        expect(found, where).toBeLessThanOrEqual(1);
        expect(liesSomewhere(folder, bytes), `${where}: its bytes are gone`).toBe(true);
        if (found > 0) expect(after, where).toBe(begunAnew ?? before);
        // A second reading finds nothing wrong any more.
        if (found > 0) expect(await read(folder, () => expect.unreachable(where)), where).toBe(after);
      }
    },
    patience,
  );

  it(
    'of a second copy gives the newest that is sound',
    async () => {
      const random = randomFrom(check.seed);
      for (let turn = 0; turn < perStore; turn += 1) {
        const kind = damages[turn % damages.length] ?? 'cut';
        const where = `${kind}, seed ${check.seed}, case ${turn}`;
        const folder = temporaryFolder();
        await writeCopies(folder, ['старая', 'средняя', 'новая']);
        const path = join(folder, 'mirror', mapId, '00000003.cjm');
        const bytes = damageFile(path, kind, random);
        let found = 0;
        const read = await mirrorIn(folder, () => {
          found += 1;
        }).read(mapId);
        expect(read.ok, where).toBe(true);
        const records = read.ok ? read.value.records : '';
        expect(records, where).toContain(found > 0 ? 'средняя' : 'новая');
        expect(liesSomewhere(folder, bytes), `${where}: its bytes are gone`).toBe(true);
      }
    },
    patience,
  );

  it(
    'of a map file is left as it is, and its backup is offered',
    async () => {
      const random = randomFrom(check.seed + 1);
      for (let turn = 0; turn < perStore; turn += 1) {
        const kind = damages[turn % damages.length] ?? 'cut';
        const where = `${kind}, seed ${check.seed}, case ${turn}`;
        const folder = temporaryFolder();
        const path = join(folder, 'карта.cjm');
        const files = createMapFiles({ backups: join(folder, 'backups'), parse: parseHere, now });
        for (const title of ['прежняя', 'нынешняя']) await files.write(path, packedMap(mapId, title), null);
        const bytes = damageFile(path, kind, random);
        const read = await files.read(path);
        if (!read.ok) expect(read.error.details.name, where).toBe('карта.cjm');
        if (kind !== 'folder') expect(readFileSync(path).equals(bytes), where).toBe(true);
        const backup = await files.readBackup(path);
        expect(backup?.contents.records, where).toContain('прежняя');
        expect(backup?.savedAt, where).toBe(now().toISOString());
      }
    },
    patience,
  );
});

afterAll(() => {
  const cases = perStore * (smallStores.length + 2);
  check.note({
    name: 'cases of small stores, second copies and map files',
    required: 'bytes kept, newest sound copy read',
    seen: String(cases),
    holds: true,
  });
});
