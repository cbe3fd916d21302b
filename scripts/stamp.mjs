/** Knows whether the inputs of a slow step changed since it last succeeded, by hashing their contents. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './steps.mjs';

/** @param {string} path @returns {string[]} every file at or below it */
const filesBelow = (path) => {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};

/** @param {readonly string[]} inputs files and folders, relative to the folder @param {string} folder */
const hashInputs = (inputs, folder) => {
  const paths = inputs.flatMap((input) => filesBelow(join(folder, input)));
  const hash = createHash('sha256');
  for (const path of paths.sort()) {
    hash
      .update(`${relative(folder, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
  }
  return hash.digest('hex');
};

/**
 * Runs `work` unless the stamp says that it succeeded with the same inputs and its outputs are there.
 * The stamp is removed first and written last, so an interrupted run is repeated.
 * @param {{ stamp: string, inputs: readonly string[], outputs: readonly string[], extra?: string, folder?: string }} about paths relative to `folder`, the root unless given
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>} whether it ran
 */
export const whenChanged = async ({ stamp, inputs, outputs, extra = '', folder = root }, work) => {
  const stampPath = join(folder, stamp);
  const hash = `${hashInputs(inputs, folder)} ${extra}`.trim();
  const isCurrent =
    existsSync(stampPath) &&
    readFileSync(stampPath, 'utf8') === hash &&
    outputs.every((output) => existsSync(join(folder, output)));
  if (isCurrent) return false;
  rmSync(stampPath, { force: true });
  await work();
  mkdirSync(dirname(stampPath), { recursive: true });
  writeFileSync(stampPath, hash);
  return true;
};
