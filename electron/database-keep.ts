/**
 * Chromium answers a damaged database by deleting it. So before a window opens it, its files get second names in a folder
 * beside it (its tables never change once written, so a hard link keeps them at no cost; what is appended to is copied).
 * When every map turns out to be there the names go; when maps are missing they are set aside with the damage in them.
 */
import { readdir } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { copyAsItIs, linkAll, nodeFiles } from './files/file-system';
import { codeOf } from './files/system-error';
import { log, logError } from './log';
import type { OnDamaged } from './set-file-aside';

export interface DatabaseKeep {
  /** Nothing may open the database before. Never fails: without a second name the database opens all the same. */
  readonly isReady: Promise<void>;
  damaged(): Promise<void>;
  sound(): Promise<void>;
  /** Before the app ends: what was only to go later goes now, since it holds what people wrote. */
  stop(): Promise<void>;
}

interface KeepWorld {
  /** Where Chromium has its databases. */
  readonly database: string;
  readonly kept: string;
  readonly setAside: string;
  readonly now: () => Date;
  readonly onDamaged: OnDamaged;
}

/** ms: names of thousands of files take their time to go, and the window is only just there. */
const whileStarting = 3_000;

/** Appended to, or replaced under the same name; everything else is written once. */
const isChanging = (name: string): boolean =>
  extname(name) === '.log' || /^(?:MANIFEST-|CURRENT|LOG)/.test(name);

export function keepDatabase({ database, kept, setAside, now, onDamaged }: KeepWorld): DatabaseKeep {
  const isReady = keep(database, kept).catch((error: unknown) => {
    logError('window database not kept', error);
    return nodeFiles.remove(kept).catch(() => undefined);
  });
  const gone = `${kept}.gone`;
  let goesLater: NodeJS.Timeout | undefined;
  let last: Promise<void> = isReady;
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    last = last.then(work).catch((error: unknown) => logError('kept window database not moved', error));
    return last;
  };
  const letGo = (): Promise<void> => inTurn(() => nodeFiles.remove(gone));
  return {
    isReady,
    stop() {
      clearTimeout(goesLater);
      return letGo();
    },
    damaged: () =>
      inTurn(async () => {
        const found = await readdir(kept).catch(() => null);
        if (found === null) return;
        const target = join(setAside, now().toISOString().replace(/[:.]/g, '-'));
        await nodeFiles.makeFolder(target);
        const aside = join(target, 'IndexedDB');
        await nodeFiles.rename(kept, aside);
        log('window database set aside');
        onDamaged({ aside, isRestored: true });
      }),
    sound: () =>
      inTurn(async () => {
        await nodeFiles.remove(gone);
        await nodeFiles.rename(kept, gone).catch((error: unknown) => {
          if (codeOf(error) !== 'ENOENT') throw error;
        });
        goesLater = setTimeout(() => void letGo(), whileStarting);
      }),
  };
}

/** What an earlier start kept, and nobody said what became of that, stays: it is of before. */
async function keep(database: string, kept: string): Promise<void> {
  const names = await readdir(database, { recursive: true, withFileTypes: true }).catch(() => []);
  const isKept = await readdir(kept).then(
    () => true,
    () => false,
  );
  const files = names.filter((entry) => entry.isFile() && entry.name !== 'LOCK');
  if (isKept || files.length === 0) return;
  // Under another name until all are there: half of them would be taken for the whole.
  const growing = `${kept}.new`;
  await nodeFiles.remove(growing);
  const pairs = files.map(({ name, parentPath }) => {
    const from = join(parentPath, name);
    return { from, to: join(growing, from.slice(database.length)), name };
  });
  for (const folder of new Set(pairs.map(({ to }) => dirname(to)))) await nodeFiles.makeFolder(folder);
  for (const { from, to } of pairs.filter(({ name }) => isChanging(name))) await copyAsItIs(from, to);
  await linkAll(pairs.filter(({ name }) => !isChanging(name)));
  await nodeFiles.rename(growing, kept);
}
