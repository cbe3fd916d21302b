/** Collects diagnostics of this machine: versions, sizes, choices and the newest failures of the log, and no content. */
import { readFileSync } from 'node:fs';
import { readdir, readFile, stat, statfs } from 'node:fs/promises';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { app, screen } from 'electron';
import { type Diagnostics, diagnostics, processKinds, type storeNames } from '#core/desktop/diagnostics';
import type { Settings } from '#core/desktop/settings';
import { formatVersion } from '#core/document/migrations';

import { shownFailures } from './diagnostics-failures';
import { schemaVersion } from './evidence/tables';
import type { Places } from './places';

type StoreName = (typeof storeNames)[number];

/** Folders with more files than this are counted no further. */
const mostFiles = 50_000;

export interface DiagnosticsWorld {
  readonly places: Places;
  readonly settings: Settings;
  readonly asksForUpdates: boolean;
}

export async function collectDiagnostics({
  places,
  settings,
  asksForUpdates,
}: DiagnosticsWorld): Promise<Diagnostics> {
  return diagnostics.parse({
    at: new Date().toISOString(),
    versions: versions(),
    formats: { map: formatVersion, contacts: schemaVersion },
    system: await system(places.userData),
    displays: screen
      .getAllDisplays()
      .map(({ size, scaleFactor }) => ({ width: size.width, height: size.height, scale: scaleFactor })),
    settings: {
      language: settings.language ?? 'system',
      theme: settings.theme,
      interfaceSize: settings.interfaceSize,
      hasSeenGuide: settings.hasSeenGuide,
      hasLogo: settings.exportLogo !== null,
      presets: settings.exportPresets.length,
      keepsDumps: settings.crashDumps,
      asksForUpdates,
    },
    stores: await stores(places),
    processes: app.getAppMetrics().map(({ type, memory, cpu }) => ({
      kind: processKinds.find((kind) => kind === type) ?? 'other',
      memoryMb: Math.round(memory.workingSetSize / 1024),
      percent: Math.round(cpu.percentCPUUsage),
    })),
    failures: shownFailures(await newestLog(places.logs)),
  });
}

/** Anything that is no version, an empty word: what stands in a version must not break the rest. */
const versionOf = (text: string | undefined): string =>
  /^[\w.+~:-]{1,80}$/.test(text ?? '') ? `${text}` : '';

const versions = (): Diagnostics['versions'] => ({
  app: versionOf(app.getVersion()),
  electron: versionOf(process.versions.electron),
  chrome: versionOf(process.versions.chrome),
  node: versionOf(process.versions.node),
  duckdb: versionOf(duckdbVersion()),
});

function duckdbVersion(): string {
  const path = join(app.getAppPath(), 'node_modules', '@duckdb', 'node-api', 'package.json');
  try {
    return String(JSON.parse(readFileSync(path, 'utf8')).version);
  } catch {
    return '';
  }
}

async function system(folder: string): Promise<Diagnostics['system']> {
  const disk = await statfs(folder).catch(() => null);
  return {
    platform: versionOf(process.platform),
    release: versionOf(release()),
    arch: versionOf(process.arch),
    processors: cpus().length,
    memoryMb: Math.round(totalmem() / 2 ** 20),
    freeMb: disk === null ? 0 : Math.round((disk.bavail * disk.bsize) / 2 ** 20),
    isPackaged: app.isPackaged,
    isSandboxed: !app.commandLine.hasSwitch('no-sandbox'),
  };
}

async function stores(places: Places): Promise<Diagnostics['stores']> {
  const folders: readonly (readonly [StoreName, string])[] = [
    ['library', join(places.userData, 'IndexedDB')],
    ['contacts', places.workspace],
    ['mirror', places.mirror],
    ['backups', places.backups],
    ['setAside', places.setAside],
    ['inbox', places.inbox],
    ['logs', places.logs],
    ['dumps', app.getPath('crashDumps')],
  ];
  return Promise.all(folders.map(async ([store, folder]) => ({ store, ...(await sizeOf(folder)) })));
}

/** Files and bytes below a folder; what goes away meanwhile counts as nothing. */
export async function sizeOf(folder: string): Promise<{ readonly files: number; readonly bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  let bytes = 0;
  for (const path of paths.slice(0, mostFiles)) {
    const found = await stat(path).catch(() => null);
    bytes += found?.size ?? 0;
  }
  return { files: paths.length, bytes };
}

async function newestLog(folder: string): Promise<string> {
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8').catch(() => '');
  return `${await read('tapki.log.1')}\n${await read('tapki.log')}`;
}
