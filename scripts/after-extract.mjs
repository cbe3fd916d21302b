/** Hook of electron-builder: the development runtime's own default app is no part of a package. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** @param {{ appOutDir: string }} context */
export const afterExtract = ({ appOutDir }) => {
  for (const name of ['resources/app', 'tapki-recipe']) {
    rmSync(join(appOutDir, name), { recursive: true, force: true });
  }
};
