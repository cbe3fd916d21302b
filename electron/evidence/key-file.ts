/**
 * The file that holds the key of customers, and its copy. Another key would make other customers of the same people, so a
 * damaged one is never read as a key: it is set aside, and the copy, which proves itself by a checksum, takes its place.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeFiles } from '../files/file-system';
import { writeFileAtomically } from '../files/file-writer';
import { type OnDamagedPart, setPartAside } from './aside';
import { EvidenceError } from './evidence-error';

/** Begins a file whose key is sealed; a key itself is hexadecimal. */
export const sealMark = 'sealed:';
const keyShape = /^(?:[0-9a-f]{64}|sealed:[A-Za-z0-9+/]+=*)$/;

export const keyPath = (workspace: string): string => join(workspace, 'customer.key');
const copyPath = (workspace: string): string => `${keyPath(workspace)}.copy`;
const checksum = (text: string): string => createHash('sha256').update(text).digest('hex');

/** null: there is none, or the only one was damaged. */
export async function readKeyFile(workspace: string, onDamaged: OnDamagedPart): Promise<string | null> {
  const found = await textOf(keyPath(workspace));
  const copy = await soundCopy(workspace);
  const isWhole = found !== null && keyShape.test(found);
  if (found === copy) return found;
  // Sealed a moment ago: the copy is of before.
  const isLater = isWhole && (copy === null || (found.startsWith(sealMark) && !copy.startsWith(sealMark)));
  if (isLater) {
    await copyKey(workspace, found);
    return found;
  }
  if (found !== null) {
    const aside = await setPartAside(keyPath(workspace));
    onDamaged('customerKey', aside, copy !== null);
    // What cannot be moved away is not written over.
    if (aside === null) throw new EvidenceError('customerKeyLocked');
  }
  if (copy !== null) await writeOwn(keyPath(workspace), copy);
  return copy;
}

/** For a workspace that has no key; whoever comes first makes it. */
export async function makeKey(workspace: string): Promise<string> {
  const path = keyPath(workspace);
  const made = await nodeFiles.create(path, 0o600).catch(() => null);
  if (made) {
    await made.write(Buffer.from(randomBytes(32).toString('hex')));
    await made.sync();
    await made.close();
  }
  const text = await readFile(path, 'utf8');
  await copyKey(workspace, text);
  return text;
}

/** The key is as good without its copy; the next reading tries again. */
export const copyKey = (workspace: string, text: string): Promise<void> =>
  writeOwn(copyPath(workspace), `${checksum(text)} ${text}`);

async function soundCopy(workspace: string): Promise<string | null> {
  const found = (await textOf(copyPath(workspace))) ?? '';
  const text = found.slice(65);
  return found.startsWith(`${checksum(text)} `) && keyShape.test(text) ? text : null;
}

/** What is there and cannot be read counts as damaged, a folder too; nobody makes another key beside it. */
async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isAbsent ? null : '';
  }
}

async function writeOwn(path: string, text: string): Promise<void> {
  await writeFileAtomically(path, Buffer.from(text), { mode: 0o600 });
}
