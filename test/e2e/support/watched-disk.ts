/** Everything that the main process does with files, noted from now on: whatever it opens, lists, changes or removes. */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';

/** Paths outside of `inside`; the program's own files do not count. */
export interface DiskWatch {
  strangers(inside: readonly string[]): Promise<readonly string[]>;
}

export async function watchDisk(app: ElectronApplication): Promise<DiskWatch> {
  await app.evaluate(() => {
    const touched = new Set<string>();
    Reflect.set(globalThis, 'touchedPaths', touched);
    const note = (path: unknown): void => {
      if (typeof path === 'string') touched.add(path);
      else if (path instanceof URL) touched.add(decodeURIComponent(path.pathname));
    };
    // What is awaited here is only what main's own code calls; Chromium's files are not its business.
    const names =
      /^(?:open|readFile|writeFile|appendFile|rename|unlink|rm|rmdir|mkdir|mkdtemp|readdir|opendir|copyFile|cp|symlink|link|truncate|createReadStream|createWriteStream|watch|utimes|chmod)(?:Sync)?$/;
    const fs = process.getBuiltinModule('node:fs');
    for (const functions of [fs, fs.promises]) {
      for (const [name, usual] of Object.entries(functions)) {
        if (!names.test(name) || typeof usual !== 'function') continue;
        Reflect.set(functions, name, (...args: readonly unknown[]) => {
          note(args[0]);
          if (/^(?:rename|copyFile|cp|symlink|link)/.test(name)) note(args[1]);
          return Reflect.apply(usual, functions, args);
        });
      }
    }
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
  });
  return {
    async strangers(inside) {
      const touched = await app.evaluate(() => [...(Reflect.get(globalThis, 'touchedPaths') as Set<string>)]);
      return touched.filter(
        (path) => !inside.some((folder) => path === folder || path.startsWith(`${folder}/`)),
      );
    },
  };
}

/** Of everything below a folder: names, kinds and contents. */
export function fingerprintOf(folder: string): string {
  const hash = createHash('sha256');
  const walk = (path: string): void => {
    const stat = lstatSync(path);
    hash.update(`${path} ${stat.mode} ${stat.size}\n`);
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) walk(join(path, name));
    else if (stat.isFile()) hash.update(readFileSync(path));
  };
  walk(folder);
  return hash.digest('hex');
}
