/**
 * Files of ours that are there and cannot be read (rights taken away, as by a restored backup or another account): each
 * reader goes on with its copy or anew, says so, and the bytes still lie somewhere.
 */
import { chmodSync, chownSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createMapFiles } from '#electron/map-files';
import { hardCheck } from '../../hard/check';
import { packedMap, parseHere } from '../electron/support/packed-map';
import { temporaryFolder } from '../electron/support/temporary-folder';
import { liesSomewhere } from '../support/damage-bytes';
import { mapId, mirrorIn, now, smallStores, writeCopies } from '../support/small-stores';

vi.mock('electron', async () => (await import('../electron/support/fake-electron')).fakeElectron());

const check = hardCheck(7);
const nobody = 65_534;
const { geteuid, seteuid } = process;

const allBelow = (folder: string): string[] => [
  folder,
  ...readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))),
];

/** Nobody may read the file while `work` runs; root, who may read everything, works as another user. */
async function whileUnreadable<T>(folder: string, path: string, work: () => Promise<T>): Promise<T> {
  const isRoot = geteuid?.() === 0;
  if (isRoot) for (const each of allBelow(folder)) chownSync(each, nobody, nobody);
  chmodSync(path, 0);
  if (isRoot) seteuid?.(nobody);
  try {
    expect(() => readFileSync(path)).toThrow(/EACCES/);
    return await work();
  } finally {
    if (isRoot) seteuid?.(0);
    // Wherever it lies by now.
    for (const each of allBelow(folder)) if (lstatSync(each).isFile()) chmodSync(each, 0o600);
  }
}

describe.skipIf(process.platform === 'win32')('A store that cannot be read', () => {
  it.each(smallStores)(
    'of $name: its copy takes its place or it begins anew, and it is kept',
    async (store) => {
      const folder = temporaryFolder();
      const path = await store.make(folder);
      const bytes = readFileSync(path);
      const before = await store.read(folder, () => expect.unreachable());
      let found = 0;
      const after = await whileUnreadable(folder, path, () =>
        store.read(folder, () => {
          found += 1;
        }),
      );
      expect(found).toBeLessThanOrEqual(1);
      expect([before, store.begunAnew]).toContain(after);
      expect(liesSomewhere(folder, bytes), 'its bytes are gone').toBe(true);
    },
  );

  it('of a second copy: the one before it is read, and it is not judged', async () => {
    const folder = temporaryFolder();
    await writeCopies(folder, ['старая', 'новая']);
    const path = join(folder, 'mirror', mapId, '00000002.cjm');
    const read = await whileUnreadable(folder, path, () =>
      mirrorIn(folder, () => expect.unreachable()).read(mapId),
    );
    expect(read.ok && read.value.records).toContain('старая');
    const later = await mirrorIn(folder).read(mapId);
    expect(later.ok && later.value.records).toContain('новая');
  });

  it('of a map file: it is named, left as it is, and its backup is offered', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'карта.cjm');
    const files = createMapFiles({ backups: join(folder, 'backups'), parse: parseHere, now });
    for (const title of ['прежняя', 'нынешняя']) await files.write(path, packedMap(mapId, title), null);
    const bytes = readFileSync(path);
    const { read, backup } = await whileUnreadable(folder, path, async () => ({
      read: await files.read(path),
      backup: await files.readBackup(path),
    }));
    expect(read).toMatchObject({ error: { code: 'fileNotReadable', details: { name: 'карта.cjm' } } });
    expect(backup?.contents.records).toContain('прежняя');
    expect(readFileSync(path).equals(bytes)).toBe(true);
    check.note({
      name: 'stores, copies and map files that cannot be read',
      required: 'copy read or begun anew, bytes kept',
      seen: `${smallStores.length + 2} of ${smallStores.length + 2}`,
      holds: true,
    });
  });
});
