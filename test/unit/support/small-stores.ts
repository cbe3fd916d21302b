/** Every small store of the program: how it is made, and how its own reader reads it. */
import { join } from 'node:path';
import { noteOfTyped } from '#core/capture/captured-note';
import { type Mapping, mapping } from '#core/evidence/contact-fields';
import { openCaptureSettings } from '#electron/capture/capture-settings';
import { openInbox } from '#electron/capture/inbox';
import { makeKey, readKeyFile } from '#electron/evidence/key-file';
import { recallMapping, rememberMapping } from '#electron/evidence/remembered-mappings';
import { openMirror } from '#electron/mirror';
import { openMirrorPlaces } from '#electron/mirror-places';
import { openRecentFiles } from '#electron/recent-files';
import { openSettingsFile } from '#electron/settings-file';
import { packedMap, parseHere } from '../electron/support/packed-map';

export const mapId = 'map-of-check-7';
export const now = (): Date => new Date('2026-11-02T10:00:00.000Z');
const note = noteOfTyped(
  { kind: 'idea', text: 'Тёмная тема', contact: '', place: null },
  { id: 'note-1', now: now().toISOString(), way: 'window' },
  '',
);

const headers = ['id', 'created_at', 'text'];
const known: Mapping = mapping.parse({
  kind: 'contacts',
  sourceName: 'Почта',
  format: { encoding: 'utf-8', delimiter: ',', headerRow: 1, decimal: '.', dateOrder: 'ymd' },
  columns: { id: 0, at: 1, text: 2 },
});

export interface SmallStore {
  readonly name: string;
  /** The file that is damaged. */
  make(folder: string): Promise<string>;
  /** What is read, as text; `found` hears of damage. */
  read(folder: string, found: () => void): Promise<string>;
  /** What may be read when damage was found; without it, what was there before. */
  readonly begunAnew?: string;
}

/** Settings and the like: written once, so that there is a copy. */
export const smallStores: readonly SmallStore[] = [
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
    name: 'remembered mappings',
    async make(folder) {
      const file = { name: 'export.csv', isText: true };
      await rememberMapping({ workspace: folder, onDamaged: () => undefined }, headers, file, known);
      return join(folder, 'mappings.json');
    },
    async read(folder, found) {
      const place = { workspace: folder, onDamaged: found };
      const recalled = await recallMapping(place, headers, 'export.csv');
      return JSON.stringify(recalled?.mapping.columns ?? null);
    },
    begunAnew: 'null',
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

export const mirrorIn = (folder: string, onDamaged?: () => void) =>
  openMirror({ folder: join(folder, 'mirror'), parse: parseHere, now, ...(onDamaged ? { onDamaged } : {}) });

export async function writeCopies(folder: string, titles: readonly string[]): Promise<void> {
  const mirror = mirrorIn(folder);
  for (const [place, title] of titles.entries())
    await mirror.write({ mapId, title, latestStamp: `stamp-${place}`, bytes: packedMap(mapId, title) });
}

async function titlesIn(folder: string, found: () => void): Promise<readonly string[]> {
  const mirror = mirrorIn(folder, found);
  return (await mirror.list()).map(({ title }) => title);
}
