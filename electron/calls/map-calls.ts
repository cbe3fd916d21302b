/** Calls about map files, their copies in the mirror, and the sample. */
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { FileHandle } from '#core/desktop/desktop-api';
import type { Language } from '#core/document/records/field';
import type { DesktopHandlers, PreloadHandlers } from '../answers';
import type { Desk } from '../desk';
import { chooseMap, chooseMapTarget } from '../file-dialogs';

type MapCalls = Pick<
  DesktopHandlers,
  | 'maps.chooseFile'
  | 'maps.read'
  | 'maps.chooseTarget'
  | 'maps.write'
  | 'maps.forgetBackups'
  | 'maps.resume'
  | 'maps.readBackup'
  | 'maps.leave'
  | 'maps.recent'
  | 'maps.sample'
  | 'maps.sampleContacts'
  | 'mirror.list'
  | 'mirror.write'
  | 'mirror.read'
  | 'mirror.forgetOlder'
  | 'mirror.remove'
  | 'mirror.readPlaces'
  | 'mirror.notePlaces'
>;

/** ms */
const sampleKept = 5_000;

export function mapCalls(desk: Desk): MapCalls {
  const { tokens, parcels, held, mapFiles, mirror, mirrorPlaces, places, recent, watch, lock } = desk;
  const samplePath = (name: string, language: Language, ending: string): string =>
    join(places.sample, `${name}-${language}.${ending}`);

  const follow = (token: string, path: string, seen: string | null): void => {
    watch.follow(token, path, seen);
    lock.follow(token, path);
  };

  /**
   * Samples being read, and those just read: they are the same for everybody, and each reading starts a process. Who asks
   * again meanwhile gets the same answer.
   */
  const samples = new Map<string, ReturnType<typeof mapFiles.read>>();
  const readSample = (path: string): ReturnType<typeof mapFiles.read> => {
    const known = samples.get(path);
    if (known) return known;
    const reading = mapFiles.read(path);
    samples.set(path, reading);
    const forget = (): void => void samples.delete(path);
    reading.then(({ ok }) => (ok ? setTimeout(forget, sampleKept).unref() : forget()), forget);
    return reading;
  };

  return {
    async 'maps.chooseFile'() {
      const path = await chooseMap(desk.window(), desk.language());
      return success(path === null ? null : tokens.register(path, 'map'));
    },
    async 'maps.read'({ token }) {
      const path = tokens.pathOf(token, 'map');
      if (!path.ok) return path;
      const read = await mapFiles.read(path.value);
      if (!read.ok) return read;
      const { contents, fingerprint } = read.value;
      follow(token, path.value, fingerprint);
      await recent.add(path.value, token);
      const list = held.hold(contents.assets);
      return success({ contents: list ? { ...contents, assets: [] } : contents, fingerprint, held: list });
    },
    async 'maps.chooseTarget'({ suggestedName }) {
      const path = await chooseMapTarget(desk.window(), desk.language(), suggestedName);
      return success(path === null ? null : tokens.register(path, 'map'));
    },
    async 'maps.write'({ token, parcel, expected }) {
      const bytes = parcels.take(parcel);
      const path = tokens.pathOf(token, 'map');
      if (!path.ok) return path;
      if (!bytes.ok) return bytes;
      const written = await mapFiles.write(path.value, bytes.value, expected);
      if (written.ok) {
        follow(token, path.value, written.value.fingerprint);
        await recent.add(path.value, token);
      }
      return written;
    },
    async 'maps.forgetBackups'({ token }) {
      const path = tokens.pathOf(token);
      return path.ok ? done(await mapFiles.forgetBackups(path.value)) : path;
    },
    'maps.resume'({ token, fingerprint }) {
      const path = tokens.pathOf(token);
      if (!path.ok) return success(null);
      follow(token, path.value, fingerprint ?? null);
      return success(tokens.register(path.value));
    },
    async 'maps.readBackup'({ token }) {
      const path = tokens.pathOf(token);
      return path.ok ? success(await mapFiles.readBackup(path.value)) : path;
    },
    'maps.leave'() {
      watch.stop();
      void lock.stop();
      return success({});
    },
    'maps.recent'() {
      const present = recent.list().filter(({ path }) => existsSync(path));
      return success(present.map(({ path, openedAt }) => ({ ...tokens.register(path, 'map'), openedAt })));
    },
    async 'maps.sample'({ language, purpose }) {
      const name = purpose === 'programme' ? 'programme' : 'sample';
      const read = await readSample(samplePath(name, language, 'cjm'));
      return read.ok ? success(read.value.contents) : read;
    },
    'maps.sampleContacts'({ language }) {
      const path = samplePath('contacts', language, 'csv');
      if (!existsSync(path)) return failure('fileNotFound', { name: `contacts-${language}.csv` });
      return success(registerTable(desk, path));
    },
    'mirror.list': async () => success([...(await mirror.list())]),
    async 'mirror.write'({ parcel, ...about }) {
      const bytes = parcels.take(parcel);
      return bytes.ok ? done(await mirror.write({ ...about, bytes: bytes.value })) : bytes;
    },
    'mirror.read': ({ mapId }) => mirror.read(mapId),
    'mirror.forgetOlder': async ({ mapId }) => done(await mirror.forgetOlder(mapId)),
    'mirror.remove': async ({ mapId }) => {
      await mirrorPlaces.note([{ mapId, folder: null, archivedAt: null, trashedAt: null }]);
      return done(await mirror.remove(mapId));
    },
    'mirror.readPlaces': async () => success([...(await mirrorPlaces.read())]),
    'mirror.notePlaces': async (noted) => done(await mirrorPlaces.note(noted.places)),
  };
}

/** A file a person dragged into the window. Whatever is not a map may be a table for the evidence service. */
export const preloadCalls = (desk: Desk): PreloadHandlers => ({
  'files.register'({ path }) {
    const isMap = extname(path).toLowerCase() === '.cjm';
    return success(isMap ? desk.tokens.register(path, 'map') : registerTable(desk, path));
  },
});

export function registerTable(desk: Desk, path: string): FileHandle {
  const handle = desk.tokens.register(path);
  desk.evidence.allowFile(handle.token, path);
  return handle;
}

const done = (result: Result<void>): Result<Record<string, never>> => (result.ok ? success({}) : result);
