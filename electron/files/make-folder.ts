/**
 * Makes a folder with those above it. Node's own recursive mkdir never returns where a file system refuses new
 * folders by saying that the one above is not there (/proc does), so the folders are made one by one.
 */
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

export async function makeFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  let path = folder;
  while (!(await isThere(path)) && dirname(path) !== path) {
    missing.unshift(path);
    path = dirname(path);
  }
  for (const next of missing) await makeOne(next);
  if (!(await stat(folder)).isDirectory()) throw notAFolder(folder);
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Another program may have made it in the meantime. */
async function makeOne(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

const notAFolder = (folder: string): Error =>
  Object.assign(new Error(`${folder} is no folder`), { code: 'ENOTDIR', syscall: 'mkdir' });
