/**
 * Small stores and maps damaged in every way: each is read by its own reader, which names what it could not read, leaves
 * its bytes somewhere, and gives what the newest sound copy holds.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { noteOfTyped } from '#core/capture/captured-note';
import { openCaptureSettings } from '#electron/capture/capture-settings';
import { openInbox } from '#electron/capture/inbox';
import { makeKey, readKeyFile } from '#electron/evidence/key-file';
import { createMapFiles } from '#electron/map-files';
import { openMirror } from '#electron/mirror';
import { openMirrorPlaces } from '#electron/mirror-places';
import { openRecentFiles } from '#electron/recent-files';
import { openSettingsFile } from '#electron/settings-file';
import { hardCheck } from '../../hard/check';
import { packedMap, parseHere } from '../electron/support/packed-map';
import { temporaryFolder } from '../electron/support/temporary-folder';
import { damageFile, damages, liesSomewhere, randomFrom } from '../support/damage-bytes';

vi.mock('electron', async () => (await import('../electron/support/fake-electron')).fakeElectron());

const check = hardCheck(7);
const mapId = 'map-of-check-7';
const now = (): Date => new Date('2026-11-02T10:00:00.000Z');
const note = noteOfTyped(
  { kind: 'idea', text: 'Тёмная тема', contact: '', place: null },
  { id: 'note-1', now: now().toISOString(), way: 'window' },
  '',
);

interface Store {
  readonly name: string;
  /** The file that is damaged. */
  make(folder: string): Promise<string>;
  /** What is read, as text; `found` hears of damage. */
  read(folder: string, found: () => void): Promise<string>;
  /** What may be read when damage was found; without it, what was there before. */
  readonly begunAnew?: string;
}

/** Settings and the like: written once, so that there is a copy. */
const small: readonly Store[] = [
  {
    name: 'settings',
    async make(folder) {
      const path = join(folder, 'settings.json');
      await (await openSettingsFile(path)).write({ theme: 'dark', authorName: 'Анна' });
      return path;
    },
    read: async (folder, found) =>
      JSON.stringify((await openSettingsFile(join(folder, 'settings.json'), undefined, found)).read()),
  },
  {
    name: 'capture settings',
    async make(folder) {
      const path = join(folder, 'capture.json');
      await (await openCaptureSettings(path)).save({ shortcut: 'Alt+Shift+N', folder: '/notes' });
      return path;
    },
    read: async (folder, found) =>
      JSON.stringify((await openCaptureSettings(join(folder, 'capture.json'), undefined, found)).read()),
  },
  {
    name: 'recent files',
    async make(folder) {
      const path = join(folder, 'recent.json');
      await (await openRecentFiles(path)).add('/maps/карта.cjm', 'a'.repeat(32));
      return path;
    },
    read: async (folder, found) =>
      (await openRecentFiles(join(folder, 'recent.json'), undefined, found))
        .known()
        .map(({ path, token }) => `${path} ${token}`)
        .join(),
  },
  {
    name: 'places of maps',
    async make(folder) {
      const path = join(folder, 'places.json');
      await openMirrorPlaces(path).note([{ mapId, folder: 'Доставка', archivedAt: null, trashedAt: null }]);
      return path;
    },
    read: async (folder, found) =>
      JSON.stringify(await openMirrorPlaces(join(folder, 'places.json'), undefined, found).read()),
  },
  {
    name: 'key of customers',
    async make(folder) {
      await makeKey(folder);
      return join(folder, 'customer.key');
    },
    read: async (folder, found) => String(await readKeyFile(folder, found)),
  },
  {
    name: 'inbox note',
    async make(folder) {
      await openInbox(join(folder, 'inbox')).add([note]);
      return join(folder, 'inbox', 'note-1.json');
    },
    read: async (folder, found) =>
      JSON.stringify((await openInbox(join(folder, 'inbox'), undefined, found).read()).notes),
    begunAnew: '[]',
  },
  {
    name: 'note of a second copy',
    async make(folder) {
      await writeCopies(folder, ['Одна']);
      return join(folder, 'mirror', mapId, '00000001.json');
    },
    read: async (folder, found) => (await titlesIn(folder, found)).join(),
  },
];

const mirrorIn = (folder: string, onDamaged?: () => void) =>
  openMirror({ folder: join(folder, 'mirror'), parse: parseHere, now, ...(onDamaged ? { onDamaged } : {}) });

async function writeCopies(folder: string, titles: readonly string[]): Promise<void> {
  const mirror = mirrorIn(folder);
  for (const [place, title] of titles.entries())
    await mirror.write({ mapId, title, latestStamp: `stamp-${place}`, bytes: packedMap(mapId, title) });
}

async function titlesIn(folder: string, found: () => void): Promise<readonly string[]> {
  const mirror = mirrorIn(folder, found);
  return (await mirror.list()).map(({ title }) => title);
}

const perStore = check.size(20, 200);

describe('A damaged store', () => {
  it.each(small)(
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
  );

  it('of a second copy gives the newest that is sound', async () => {
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
  });

  it('of a map file is left as it is, and its backup is offered', async () => {
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
  });
});

afterAll(() => {
  const cases = perStore * (small.length + 2);
  check.note({
    name: 'cases of small stores, second copies and map files',
    required: 'bytes kept, newest sound copy read',
    seen: String(cases),
    holds: true,
  });
});
