/**
 * A profile that a year of work leaves: the app makes its library of the copies in the mirror, as it does after a loss;
 * versions and small pictures are put beside, since the app takes an hour and seconds for each.
 */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { formatVersion } from '#core/document/migrations';
import { startTapki, type Tapki } from '../../e2e/harness/tapki';
import { openOn } from '../start/profiles';
import { importContacts } from './contacts';
import { mapIdOf, writeMaps, year } from './maps';

const versionsOfMap = 20;
/** What begins when the window has nothing better to do has ended by then. */
const rest = 20_000;
const longest = 1_800_000;

interface Stored {
  readonly maps: number;
  /** Of the map that is asked about. */
  readonly thumbnail: string | null;
}

/** By the database itself: the page shows its maps when all are there. */
const storedIn = (page: Page, mapId: string): Promise<Stored> =>
  page.evaluate(async (id) => {
    const answered = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answered(indexedDB.open('tapki'));
    try {
      const reading = database.transaction(['maps', 'thumbnails']);
      const [count, row] = await Promise.all([
        answered(reading.objectStore('maps').count()),
        answered(reading.objectStore('thumbnails').get(id)),
      ]);
      return { maps: count, thumbnail: row?.picture ?? null };
    } finally {
      database.close();
    }
  }, mapId);

async function waitUntil(isSo: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + longest;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`It did not come to this: ${what}`);
    await new Promise((done) => setTimeout(done, 1_000));
  }
}

/** Versions of each map, an hour apart, and the small picture of one of them in place of those that were never painted. */
const addPast = (page: Page, past: { versions: number; formatVersion: number; thumbnail: string }) =>
  page.evaluate(async (wanted) => {
    const answered = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const packed = async (text: string) => {
      const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
      return new Uint8Array(await new Response(stream).arrayBuffer());
    };
    const database = await answered(indexedDB.open('tapki'));
    const rows = database.transaction('maps').objectStore('maps');
    for (const map of await answered(rows.getAll())) {
      const records = database.transaction('records').objectStore('records');
      const own = await answered(records.getAll(IDBKeyRange.bound([map.mapId, ''], [map.mapId, '\uffff'])));
      const pictures = own.flatMap(({ record }) =>
        record.kind === 'screenshot' ? [record.picture.hash] : [],
      );
      const body = await packed(JSON.stringify(own.map(({ record, stamps }) => ({ record, stamps }))));
      const stores = ['thumbnails', 'versions', 'versionBodies'];
      const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
      const written = new Promise((resolve) => transaction.addEventListener('complete', resolve));
      const [thumbnails, versions, bodies] = stores.map((name) => transaction.objectStore(name));
      thumbnails?.put({ mapId: map.mapId, picture: wanted.thumbnail });
      for (let hours = 1; hours <= wanted.versions; hours += 1) {
        const id = crypto.randomUUID();
        const at = new Date(Date.now() - hours * 3_600_000).toISOString();
        const about = { name: null, reason: 'hourly', recordCount: own.length, pictures };
        versions?.put({ id, mapId: map.mapId, at, formatVersion: wanted.formatVersion, ...about });
        bodies?.put({ id, packed: body });
      }
      await written;
    }
    database.close();
  }, past);

async function makeLibrary(profile: string, lastMapId: string | null): Promise<void> {
  const [first] = [mapIdOf(0)];
  openOn(profile, first);
  const tapki: Tapki = await startTapki({ profile, hasCaptureKeys: true });
  try {
    const { window } = tapki;
    // What runs these benches names functions by a helper of its own, which no page has.
    await window.evaluate('globalThis.__name = (named) => named');
    await waitUntil(async () => (await storedIn(window, first)).maps > year.maps, 'all maps came back');
    await window.getByRole('grid').first().waitFor({ timeout: longest });
    let thumbnail: string | null = null;
    await waitUntil(async () => {
      ({ thumbnail } = await storedIn(window, first));
      return thumbnail !== null;
    }, 'the small picture of a map was painted');
    await addPast(window, { versions: versionsOfMap, formatVersion, thumbnail: thumbnail ?? '' });
    await window.waitForTimeout(rest);
  } finally {
    await tapki.close();
  }
  openOn(profile, lastMapId);
}

export interface Year {
  readonly profile: string;
  /** How it was made, in words. */
  readonly note: string;
}

/** `empty`: the profile it begins as. One that lies there already is taken up again. */
export async function makeYear(folder: string, empty: string, lastMapId: string | null): Promise<Year> {
  const profile = join(folder, 'year');
  const made = join(folder, 'year-is-made');
  const note = `Maps: ${year.maps} of random texts with ${year.screenshots} invented screenshots, restored by the app from copies in the mirror; ${versionsOfMap} versions of each and one painted small picture for all are put into its database. Contacts: twelve exports of 1,500,000, each a source, by the evidence service.`;
  if (existsSync(made)) return { profile, note };
  cpSync(empty, profile, { recursive: true });
  mkdirSync(profile, { recursive: true });
  process.stderr.write(`Copies: ${Math.round(writeMaps(profile, new Date()))} MB\n`);
  await makeLibrary(profile, lastMapId);
  await importContacts(join(profile, 'workspace'), folder);
  writeFileSync(made, '');
  return { profile, note };
}
