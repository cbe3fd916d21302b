/** A window database that does not open is moved out of the way at the next start, before anything holds it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { Result } from '#core/desktop/app-error';
import { type FileSystem, nodeFiles } from './files/file-system';
import { writeFileAtomically } from './files/file-writer';
import { log, logError } from './log';
import type { Places } from './places';
import type { OnDamaged } from './set-file-aside';

const databaseFolder = 'IndexedDB';
const markOf = (places: Places): string => join(places.userData, 'set-aside.next');

/** Must run before the first window is made. */
export async function setAsideIfMarked(
  places: Places,
  now: Date,
  onDamaged: OnDamaged,
  files: FileSystem = nodeFiles,
): Promise<void> {
  const mark = markOf(places);
  if (!existsSync(mark)) return;
  const database = join(places.userData, databaseFolder);
  const target = join(places.setAside, now.toISOString().replace(/[:.]/g, '-'));
  try {
    // First of all: who dies in between is asked once more, and the new database is not set aside for the old one.
    await files.remove(mark);
    if (!existsSync(database)) return;
    await files.makeFolder(target);
    await files.rename(database, join(target, databaseFolder));
    log('window database set aside');
    onDamaged({ aside: join(target, databaseFolder), isRestored: true });
  } catch (error) {
    logError('window database not set aside', error);
  }
}

/** Marks the database and starts the app again; a failure: the mark could not be written. */
export async function setAsideAndRestart(places: Places): Promise<Result<void>> {
  const marked = await writeFileAtomically(markOf(places), new Uint8Array());
  if (marked.ok) restart();
  return marked;
}

export function restart(): void {
  // Inside an AppImage the running program lies in a mount that goes away with it.
  const image = process.env.APPIMAGE;
  app.relaunch(image === undefined ? {} : { execPath: image });
  app.exit(0);
}
