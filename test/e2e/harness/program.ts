/** Where the packaged app is: `npm test` says so. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

export const programPath = (): string => {
  const path = process.env.TAPKI_PROGRAM ?? resolve(root, 'release/e2e/linux-unpacked/tapki');
  if (!existsSync(path)) {
    throw new Error(`No packaged app at ${path}: run "npm test -- e2e", which packages it first.`);
  }
  return path;
};
