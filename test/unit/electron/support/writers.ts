/**
 * Everything of the program that writes files of people or of its own, as tests of faults need it: what lies there before,
 * one write, and what must lie there when it went well. Each trial begins in the same folder.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { MapContents } from '#core/desktop/desktop-api';
import { exportOptions } from '#core/desktop/export-options';
import { openInbox } from '#electron/capture/inbox';
import { exportMap } from '#electron/export/export-map';
import { makeFiles } from '#electron/export/make-files';
import { writeManifest } from '#electron/export/manifest';
import { type FileSystem, nodeFiles } from '#electron/files/file-system';
import { removeLeftovers } from '#electron/files/leftovers';
import { createMapFiles } from '#electron/map-files';
import { openMirror } from '#electron/mirror';
import { openMirrorPlaces } from '#electron/mirror-places';
import { openRecentFiles } from '#electron/recent-files';
import { openSettingsFile } from '#electron/settings-file';
import { smallMapRecords } from '../../core/scene/small-map';
import { noteOf } from '../../support/captured-note';
import { packedMap, parseHere } from './packed-map';
import { sharedFolder } from './temporary-folder';

type Write = () => Promise<Result<unknown>>;

export interface Writer {
  readonly name: string;
  /** Files that must hold what is new when the write says it is done. */
  readonly targets: readonly string[];
  readonly isNumbered?: boolean;
  /** What lies in the folder before. */
  readonly prepare: (folder: string) => Promise<unknown>;
  /** The writing part of the program, opened on these files; what opening itself needs is not the fault's. */
  readonly open: (folder: string, files: FileSystem) => Promise<Write>;
}

const mapId = 'map-00000001';
const oldMap = packedMap(mapId, 'Old', 1);
const newMap = packedMap(mapId, 'New', 4);
const now = (): Date => new Date(Date.UTC(2026, 10, 2, 10, 0, 30));
/** Two chunks, so that a file can be cut in its middle. */
const largeBytes = Buffer.alloc(1.1 * 2 ** 20, 'new ');

const contents: MapContents = {
  mapId: 'map-small',
  formatVersion: 1,
  isReadOnly: false,
  records: smallMapRecords.map((record) => ({ ...record })),
  assets: [],
  notes: [],
};
const exported = exportOptions.parse({
  formats: ['json', 'md'],
  language: 'en',
  theme: 'light',
  date: '2026-10-05',
});

const place = (folder: string) => ({ mapId, folder, archivedAt: null, trashedAt: null });
const copyOf = (steps: number) => ({
  mapId,
  latestStamp: `stamp-${steps}`,
  title: `Map of ${steps}`,
  bytes: packedMap(mapId, `Map of ${steps}`, steps),
});
const mirrorIn = (folder: string, files: FileSystem) =>
  openMirror({ folder: join(folder, 'mirror'), parse: parseHere, now, files });
/** A write without a value that tells how it went. */
const told = async (work: Promise<unknown>): Promise<Result<unknown>> =>
  work.then(
    () => success(undefined),
    () => failure('fileNotWritable'),
  );

export const writers: readonly Writer[] = [
  {
    name: 'saving a map',
    targets: ['map.cjm'],
    prepare: async (folder) => writeFileSync(join(folder, 'map.cjm'), oldMap),
    async open(folder, files) {
      // A lock of nobody is waited for: a second of that goes by at each look.
      let seconds = 0;
      const lock = { clock: () => seconds++ * 1_000, wait: async () => undefined };
      const backups = join(folder, 'backups');
      const mapFiles = createMapFiles({ backups, parse: parseHere, now, files, lock });
      return () => mapFiles.write(join(folder, 'map.cjm'), newMap, null);
    },
  },
  {
    name: 'the second copy of a map',
    targets: [`mirror/${mapId}/00000002.cjm`, `mirror/${mapId}/00000002.json`],
    isNumbered: true,
    prepare: (folder) => mirrorIn(folder, nodeFiles).write(copyOf(1)),
    open: async (folder, files) => () => mirrorIn(folder, files).write(copyOf(2)),
  },
  {
    name: 'where maps are in the library',
    targets: ['mirror-places.json'],
    prepare: (folder) => openMirrorPlaces(join(folder, 'mirror-places.json')).note([place('Before')]),
    async open(folder, files) {
      const places = openMirrorPlaces(join(folder, 'mirror-places.json'), files);
      return () => places.note([place('After')]);
    },
  },
  {
    name: 'settings',
    targets: ['settings.json'],
    prepare: async (folder) =>
      (await openSettingsFile(join(folder, 'settings.json'))).write({ theme: 'light' }),
    async open(folder, files) {
      const settings = await openSettingsFile(join(folder, 'settings.json'), files);
      return () => settings.write({ theme: 'dark' });
    },
  },
  {
    name: 'recent files',
    targets: [],
    prepare: async (folder) =>
      (await openRecentFiles(join(folder, 'recent.json'))).add('/maps/old.cjm', '0'.repeat(32)),
    async open(folder, files) {
      const recent = await openRecentFiles(join(folder, 'recent.json'), files);
      return () => told(recent.add('/maps/new.cjm', '1'.repeat(32)));
    },
  },
  {
    name: 'notes of the inbox',
    targets: ['inbox/note-2.json', 'inbox/note-3.json'],
    prepare: (folder) => openInbox(join(folder, 'inbox')).add([noteOf('note-1')]),
    async open(folder, files) {
      const inbox = openInbox(join(folder, 'inbox'), files);
      return () => inbox.add([noteOf('note-2'), noteOf('note-3')]);
    },
  },
  {
    name: 'an export of a map',
    targets: ['Journey.json', 'Journey.md'],
    prepare: async (folder) => writeFileSync(join(folder, 'Journey.md'), 'the export of last month'),
    open: async (folder, files) => () =>
      exportMap({ contents, folder, baseName: 'Journey', options: exported, files }),
  },
  {
    name: 'a report of several files',
    targets: ['Report.pdf', 'Report.md'],
    prepare: async (folder) => writeFileSync(join(folder, 'Report.pdf'), 'the report of last month'),
    open: async (folder, files) => () =>
      makeFiles(
        {
          formats: ['pdf', 'md'],
          make: async (format) => (format === 'pdf' ? largeBytes : Buffer.from('new')),
          names: { pdf: 'PDF', md: 'Markdown' },
          failed: 'review failed',
        },
        { folder, baseName: 'Report', files },
      ),
  },
  {
    name: 'the list of an export',
    targets: ['manifest.json'],
    async prepare(folder) {
      writeFileSync(join(folder, 'manifest.json'), 'the list of last month');
      writeFileSync(join(folder, 'Journey.svg'), '<svg/>');
    },
    open: async (folder, files) => () => {
      const listed = { format: 'svg' as const, path: join(folder, 'Journey.svg') };
      const one = { map: 'Journey', preset: null, options: exported, files: [listed] };
      return writeManifest(folder, [one], '1.0.0', files);
    },
  },
];

export type Tree = ReadonlyMap<string, string>;

export function treeOf(folder: string): Tree {
  const tree = new Map<string, string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name);
    if (statSync(path).isFile() && !isLock(name)) tree.set(name, readFileSync(path).toString('latin1'));
  }
  return tree;
}

/** Who died over a save leaves its lock; the next save takes it over. */
const isLock = (name: string): boolean => name.endsWith('.tapki-save');

export const isTemporary = (name: string): boolean => name.endsWith('.tapki-tmp');

export interface Stage {
  readonly folder: string;
  readonly before: Tree;
  readonly after: Tree;
  /** Everything lies there again as before. */
  reset(): void;
  /** What the next start of the program does to leftovers, in each folder there is. */
  clear(files: FileSystem): Promise<void>;
}

/** Called once for a writer: what its folder holds before, and after a write without a fault. */
export async function stageOf(writer: Writer): Promise<Stage> {
  vi.useFakeTimers({ toFake: ['Date'], now: now().getTime() });
  const root = sharedFolderOf(writer.name);
  const folder = join(root, 'work');
  const kept = join(root, 'kept');
  rmSync(root, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await writer.prepare(folder);
  cpSync(folder, kept, { recursive: true });
  const before = treeOf(folder);
  const done = await (await writer.open(folder, nodeFiles))();
  if (!done.ok) throw new Error(`${writer.name} fails by itself: ${done.error.code}`);
  const after = treeOf(folder);
  return {
    folder,
    before,
    after,
    reset() {
      rmSync(folder, { recursive: true, force: true });
      cpSync(kept, folder, { recursive: true });
    },
    async clear(files) {
      const inside = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      const folders = inside.map((name) => join(folder, name)).filter((path) => statSync(path).isDirectory());
      for (const each of [folder, ...folders]) if (existsSync(each)) await removeLeftovers(each, files);
    },
  };
}

const root = sharedFolder();
const sharedFolderOf = (name: string): string => join(root, name.replaceAll(' ', '-'));

/** Files that are neither the old one nor the new one, and old ones that are gone though nobody removes them. */
export function brokenIn({ folder, before, after }: Stage): readonly string[] {
  const found = treeOf(folder);
  const known = new Set([...before.values(), ...after.values()]);
  const torn = [...found].filter(([name, bytes]) => {
    const isOwn = bytes === before.get(name) || bytes === after.get(name);
    // Set aside it has another name.
    return !isTemporary(name) && !isOwn && (before.has(name) || after.has(name) || !known.has(bytes));
  });
  const lost = [...before.keys()].filter((name) => after.has(name) && !found.has(name));
  return [...torn.map(([name]) => name), ...lost];
}

export const leftoversIn = ({ folder }: Stage): readonly string[] =>
  [...treeOf(folder).keys()].filter(isTemporary);

/** Copies of a map are numbered: after a failure another number may hold the new one. */
export const holdsNew = ({ folder, after }: Stage, { targets, isNumbered = false }: Writer): boolean => {
  const found = treeOf(folder);
  if (isNumbered) return targets.every((name) => [...found.values()].includes(after.get(name) ?? ''));
  return targets.every((name) => found.get(name) === after.get(name));
};
