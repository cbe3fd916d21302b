/**
 * A folder into which other programs put notes as JSON files. What fits goes to its receiver and is then removed; what does
 * not is moved into a subfolder with a file that says why. Nothing is lost, and the same bytes are never taken twice.
 */
import { createHash } from 'node:crypto';
import { extname, join } from 'node:path';
import {
  type CapturedNote,
  isOfferedFault,
  noteOfOffered,
  type OfferedFault,
  type OfferedNote,
  offeredSize,
  readOffered,
} from '#core/capture/captured-note';
import type { Result } from '#core/desktop/app-error';
import type { Language } from '#core/document/records/field';
import { capture as text } from '#core/i18n/messages/capture';
import { translate } from '#core/i18n/translate';
import { type FileSystem, nodeFiles } from '../files/file-system';
import { readFileWithin, writeFileAtomically } from '../files/file-writer';
import { logError } from '../log';

/** Called by name: whoever looks into the folder sees what was not taken. */
export const refusedFolder = 'not-taken';

export interface Sweep {
  readonly taken: readonly CapturedNote[];
  /** Names of files that were moved into the subfolder. */
  readonly refused: readonly string[];
}

export interface SweepWorld {
  readonly now: () => Date;
  readonly language: Language;
  /** Kept for good once it answers; a failure leaves the files where they are, to be received again. */
  readonly receive: (notes: readonly CapturedNote[]) => Promise<Result<unknown>>;
  readonly files?: FileSystem;
  /** ms a file must have lain unchanged: another program may still be writing it. */
  readonly settled?: number;
}

/** At one time; the rest is taken at the next. */
const mostFiles = 500;
const settledAfter = 500;

export async function sweepFolder(folder: string, world: SweepWorld): Promise<Sweep> {
  const { files = nodeFiles, language } = world;
  const fitting: { readonly path: string; readonly note: CapturedNote }[] = [];
  const refused: string[] = [];
  for (const name of await waitingIn(folder, world)) {
    const path = join(folder, name);
    const bytes = await readFileWithin(path, offeredSize, files);
    // Another program may hold it for a moment.
    if (!bytes.ok && bytes.error.code !== 'fileTooLarge') continue;
    const read = bytes.ok ? readOffered(Buffer.from(bytes.value).toString('utf8')) : 'tooLarge';
    if (bytes.ok && read !== 'tooLarge' && !isOfferedFault(read)) {
      const arrival = { id: idOf(read, bytes.value), now: world.now().toISOString(), way: 'folder' as const };
      fitting.push({ path, note: noteOfOffered(read, arrival) });
    } else if (read === 'tooLarge' || isOfferedFault(read)) {
      if (await refuse(folder, name, reasonOf(read, language), files)) refused.push(name);
    }
  }
  const taken = fitting.map(({ note }) => note);
  if (taken.length === 0 || !(await world.receive(taken)).ok) return { taken: [], refused };
  // What cannot be removed is received again, under the same id; it must not keep the others.
  for (const { path } of fitting)
    await files
      .remove(path)
      .catch((error: unknown) => logError('file of another program not removed', error));
  return { taken, refused };
}

async function waitingIn(folder: string, world: SweepWorld): Promise<readonly string[]> {
  const { files = nodeFiles, settled = settledAfter } = world;
  const names = (await files.list(folder).catch(() => []))
    .filter((name) => extname(name).toLowerCase() === '.json' && !name.startsWith('.'))
    .sort();
  const waiting: string[] = [];
  for (const name of names) {
    if (waiting.length >= mostFiles) break;
    const status = await files.stat(join(folder, name)).catch(() => null);
    if (!status?.isFile) continue;
    // The clock of a network folder may run ahead of ours.
    const age = Math.abs(world.now().getTime() - status.changedAt);
    if (age >= settled) waiting.push(name);
  }
  return waiting;
}

/** By the id that its program gave it; without one the same bytes are the same note. */
const idOf = ({ id }: OfferedNote, bytes: Uint8Array): string => {
  const of = id === undefined || id === '' ? bytes : Buffer.from(id);
  const prefix = id === undefined || id === '' ? 'file' : 'id';
  return `${prefix}-${createHash('sha256').update(of).digest('hex').slice(0, 40)}`;
};

function reasonOf(fault: OfferedFault | 'tooLarge', language: Language): string {
  if (fault === 'tooLarge') return translate(language, text.refusedLarge, { limit: offeredSize / 1024 });
  if (fault.fault === 'notJson') return translate(language, text.refusedJson);
  return translate(language, text.refusedField, { field: fault.field || 'kind' });
}

async function refuse(folder: string, name: string, reason: string, files: FileSystem): Promise<boolean> {
  const aside = join(folder, refusedFolder);
  try {
    await files.makeFolder(aside);
    const target = join(aside, await freeName(aside, name, files));
    // Nobody would know what a file without its reason is waiting for.
    const told = await writeFileAtomically(`${target}.txt`, Buffer.from(`${reason}\n`), { files });
    if (!told.ok) return false;
    await files.rename(join(folder, name), target);
    return true;
  } catch (error) {
    logError('file of another program not put aside', error);
    return false;
  }
}

/** Another file of that name may lie there from before. */
async function freeName(folder: string, name: string, files: FileSystem): Promise<string> {
  const there = new Set(await files.list(folder));
  const ending = extname(name);
  const stem = name.slice(0, -ending.length);
  let free = name;
  for (let count = 2; there.has(free); count += 1) free = `${stem}-${count}${ending}`;
  return free;
}
