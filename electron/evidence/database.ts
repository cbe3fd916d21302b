/**
 * Opens the contact store of a workspace: one writer, locked down, brought up to the present schema.
 * A damaged file is set aside, never overwritten.
 */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir, realpath, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { z } from 'zod';
import { makeFolder } from '../files/make-folder';
import { journalPath, type OnDamagedPart, setJournalAside, setStoreAside, storeName } from './aside';
import { EvidenceError, toAppError } from './evidence-error';
import { soundLength } from './journal';
import { Query } from './query';
import { copyStore, exchange } from './rewrite';
import { migrations, schemaVersion } from './tables';

export interface Database {
  /** A connection of its own; its temporary tables are its own too. */
  connect(signal?: AbortSignal | null): Promise<Query>;
  /** The one that can tell how far its statement is; its temporary tables go with the work. One piece of work at a time. */
  write<T>(work: (query: Query) => Promise<T>, signal?: AbortSignal | null): Promise<T>;
  /**
   * Writes the store anew beside it and puts that in its place, so that nothing deleted is left in the file. `onReady`:
   * waits until nobody reads and keeps others from it, for the moment that the exchange takes. Closed afterwards.
   */
  rewrite(onReady: () => Promise<void>): Promise<void>;
  close(): void;
}

/** Peak of the whole service must stay under 1.5 GB; the rest is for JavaScript and for reading files. */
const memoryLimit = '900MB';

/** That many statements' parts run at once; more would want more memory. */
export const threads = Math.max(2, Math.min(4, availableParallelism()));

/** The first with ways to pack texts and repeated values that are both quicker and smaller (decision 0013). */
const storageVersion = 'v1.3.0';

/** Locks of POSIX do not hold within one process, so those are kept here. */
const openHere = new Set<string>();

/** Folder into which files to be imported are linked: the only one the database may read. */
export const incomingFolder = (workspace: string): string => join(workspace, 'incoming');
const temporaryFolder = (workspace: string): string => join(workspace, 'temporary');
const databasePath = (workspace: string): string => join(workspace, storeName);

/** False: nothing was ever imported here. */
export const hasStore = (workspace: string): boolean => existsSync(databasePath(workspace));

export async function openDatabase(
  folder: string,
  onDamaged: OnDamagedPart = () => undefined,
): Promise<Database> {
  await openFolder(folder);
  const workspace = await realpath(folder);
  if (openHere.has(workspace)) throw new EvidenceError('workspaceBusy');
  openHere.add(workspace);
  try {
    const opened = await openWithoutJournalIfNeeded(workspace, onDamaged);
    const { instance } = opened;
    let writer: DuckDBConnection | null = opened.writer;
    let isOpen = true;
    const close = () => {
      if (!isOpen) return;
      isOpen = false;
      writer?.closeSync();
      writer = null;
      instance.closeSync();
      openHere.delete(workspace);
    };
    await clearLeftovers(workspace);
    return {
      connect: async (signal = null) => new Query(await instance.connect(), signal),
      write: async (work, signal = null) => {
        writer ??= await instance.connect();
        const query = new Query(writer, signal);
        try {
          return await work(query);
        } finally {
          query.release();
          if (!(await isTidied(writer))) {
            writer.closeSync();
            writer = null;
          }
        }
      },
      rewrite: async (onReady) => {
        writer ??= await instance.connect();
        const path = join(incomingFolder(workspace), 'anew.duckdb');
        await copyStore(new Query(writer), path, storageVersion);
        await onReady();
        try {
          await new Query(writer).run('CHECKPOINT');
          exchange(path, databasePath(workspace), close);
        } finally {
          close();
        }
      },
      close,
    };
  } catch (error) {
    openHere.delete(workspace);
    throw toAppError(error).code === 'workspaceDamaged' ? await setAside(workspace, onDamaged) : error;
  }
}

async function openFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
  } catch {
    throw new EvidenceError('folderNotWritable', { name: basename(folder) });
  }
}

/**
 * Takes away what an import left that was killed: the linked file, and rows spilled to disk before they were masked.
 * Only who holds the store may.
 */
async function clearLeftovers(workspace: string): Promise<void> {
  for (const folder of [incomingFolder(workspace), temporaryFolder(workspace)]) {
    await makeFolder(folder);
    for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** What Tapki ever wrote into a workspace; anything else there is not ours to delete. */
const ownNames =
  /^(?:contacts(?:-damaged-[^/]*)?\.duckdb(?:\.wal)?|customer(?:-damaged-[^/]*)?\.key(?:\.copy)?(?:\..*\.new)?|mappings(?:-damaged-[^/]*)?\.json(?:\..*\.new)?|incoming|temporary|reading)$/;

/** The database must be closed. */
export async function wipeWorkspace(workspace: string): Promise<void> {
  const names = await readdir(workspace).catch(() => []);
  for (const name of names)
    if (ownNames.test(name)) await rm(join(workspace, name), { recursive: true, force: true });
}

/** Renames the damaged store; the next opening makes a new one. */
export async function setAside(workspace: string, onDamaged: OnDamagedPart): Promise<EvidenceError> {
  const name = await setStoreAside(workspace);
  onDamaged('contacts', name, false);
  return new EvidenceError('workspaceDamaged', { name: name ?? storeName });
}

/**
 * A journal that cannot be read takes no store with it: it alone is set aside, and the store opens with what comes before
 * the damage in it, or else as it was when it was last put in order.
 */
async function openWithoutJournalIfNeeded(workspace: string, onDamaged: OnDamagedPart): Promise<Opened> {
  refuseWhatIsNoStore(workspace);
  if ((await soundPartOfJournal(workspace)) !== null) {
    await refuseWhatIsHeld(workspace);
    const sound = await soundPartOfJournal(workspace);
    if (sound !== null) return openBeforeDamage(workspace, sound, onDamaged);
  }
  try {
    return await openInstance(workspace);
  } catch (error) {
    if (toAppError(error).code !== 'workspaceDamaged') throw error;
    // The database says where the damage in its journal begins; what was not committed before that it leaves out itself.
    const [, position] =
      /entry at byte position (\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
    return openBeforeDamage(workspace, Number(position ?? 0), onDamaged, error);
  }
}

/** What of the journal lies before a damage that the database would not see; null: it would. A folder is no journal. */
async function soundPartOfJournal(workspace: string): Promise<number | null> {
  const path = journalPath(workspace);
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) return null;
  return status.isFile() ? soundLength(path) : 0;
}

/** The journal of a store that another process has open is that one's. Reading alone, the database changes neither. */
async function refuseWhatIsHeld(workspace: string): Promise<void> {
  try {
    (await DuckDBInstance.create(databasePath(workspace), { access_mode: 'READ_ONLY' })).closeSync();
  } catch (error) {
    if (toAppError(error).code === 'workspaceBusy') throw error;
  }
}

async function openBeforeDamage(
  workspace: string,
  sound: number,
  onDamaged: OnDamagedPart,
  error: unknown = new EvidenceError('workspaceDamaged'),
): Promise<Opened> {
  const journal = await setJournalAside(workspace);
  if (journal === null) throw error;
  const opened = await openWithSoundPart(workspace, journal, sound);
  onDamaged('contactsJournal', journal, false);
  return opened;
}

async function openWithSoundPart(workspace: string, journal: string, sound: number): Promise<Opened> {
  if (sound === 0) return openInstance(workspace);
  const path = journalPath(workspace);
  writeFileSync(path, readFileSync(join(workspace, journal)).subarray(0, sound), { flush: true });
  try {
    return await openInstance(workspace);
  } catch {
    rmSync(path, { force: true });
    return openInstance(workspace);
  }
}

/** An empty file would be taken for a new store without a word, and a folder for a file that is in use. */
function refuseWhatIsNoStore(workspace: string): void {
  const status = statSync(databasePath(workspace), { throwIfNoEntry: false });
  if (status && (!status.isFile() || status.size === 0)) throw new EvidenceError('workspaceDamaged');
}

interface Opened {
  readonly instance: DuckDBInstance;
  /** Tells its progress: that is a setting of a connection, and none can be changed once the configuration is locked. */
  readonly writer: DuckDBConnection;
}

async function openInstance(workspace: string): Promise<Opened> {
  const instance = await DuckDBInstance.create(databasePath(workspace), {
    memory_limit: memoryLimit,
    threads: String(threads),
    temp_directory: temporaryFolder(workspace),
    storage_compatibility_version: storageVersion,
  });
  try {
    const writer = await instance.connect();
    const query = new Query(writer);
    await lockDown(query, workspace);
    await migrate(query);
    return { instance, writer };
  } catch (error) {
    instance.closeSync();
    throw error;
  }
}

/** From here on no statement can read another file, load an extension, or undo this. */
async function lockDown(query: Query, workspace: string): Promise<void> {
  const incoming = incomingFolder(workspace).replaceAll("'", "''");
  for (const setting of [
    'SET autoinstall_known_extensions = false',
    'SET autoload_known_extensions = false',
    'SET allow_community_extensions = false',
    'SET enable_progress_bar = true',
    'SET enable_progress_bar_print = false',
    // From the first moment on, not after two seconds.
    'SET progress_bar_time = 0',
    `SET allowed_directories = ['${incoming}']`,
    'SET enable_external_access = false',
    'SET lock_configuration = true',
  ])
    await query.run(setting);
}

const temporary = z.object({ kind: z.string(), name: z.string() });

/** Drops what the work left in the connection; false: it could not. */
async function isTidied(writer: DuckDBConnection): Promise<boolean> {
  const query = new Query(writer);
  try {
    const left = await query.rows(
      `SELECT 'VIEW' AS kind, view_name AS name FROM duckdb_views() WHERE temporary AND NOT internal
      UNION ALL SELECT 'TABLE', table_name FROM duckdb_tables() WHERE temporary`,
      temporary,
    );
    for (const { kind, name } of left) await query.run(`DROP ${kind} temp."${name}"`);
    return true;
  } catch {
    return false;
  }
}

const versionRow = z.object({ version: z.number() });

async function migrate(query: Query): Promise<void> {
  const found = await query.rows(
    `SELECT count(*)::DOUBLE AS version FROM duckdb_tables() WHERE table_name = 'store'`,
    versionRow,
  );
  const isNew = found[0]?.version === 0;
  const stored = isNew
    ? 0
    : (await query.row('SELECT schema_version::DOUBLE AS version FROM store', versionRow)).version;
  // A store of a newer Tapki is not ours to touch.
  if (stored > schemaVersion) throw new EvidenceError('mapTooNew', { name: basename(databasePath('')) });
  for (let version = stored + 1; version <= schemaVersion; version++)
    await query.transaction(async () => {
      for (const statement of migrations[version] ?? []) await query.run(statement);
      await query.run('UPDATE store SET schema_version = $1', [version]);
    });
}
