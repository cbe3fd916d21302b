/** The 7-Zip program that a package carries. npm keeps no executable bit of files it did not link. */
import { chmodSync } from 'node:fs';

/** @returns {Promise<string>} its path */
export const sevenZip = async () => {
  const { path7za } = await import('7zip-bin');
  if (process.platform !== 'win32') chmodSync(path7za, 0o755);
  return path7za;
};
