/** A window database that does not open is moved out of the way at the next start, before anything holds it. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { log, logError } from './log';
import type { Places } from './places';

const databaseFolder = 'IndexedDB';
const markOf = (places: Places): string => join(places.userData, 'set-aside.next');

/** Must run before the first window is made. */
export function setAsideIfMarked(places: Places, now: Date): void {
  const mark = markOf(places);
  if (!existsSync(mark)) return;
  const database = join(places.userData, databaseFolder);
  const target = join(places.setAside, now.toISOString().replace(/[:.]/g, '-'));
  try {
    if (existsSync(database)) {
      mkdirSync(target, { recursive: true });
      renameSync(database, join(target, databaseFolder));
      log('window database set aside');
    }
    rmSync(mark);
  } catch (error) {
    logError('window database not set aside', error);
  }
}

/** Marks the database and starts the app again. */
export function setAsideAndRestart(places: Places): void {
  writeFileSync(markOf(places), '');
  restart();
}

export function restart(): void {
  // Inside an AppImage the running program lies in a mount that goes away with it.
  const image = process.env.APPIMAGE;
  app.relaunch(image === undefined ? {} : { execPath: image });
  app.exit(0);
}
