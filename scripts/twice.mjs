/**
 * `npm run twice`: builds and packs the last commit twice, in two folders of different names, and says whether app.asar,
 * the bill of materials and the tar.gz are the same bytes. Exit code 1 when one is not. Takes a few minutes.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collect, fail, root, StepFailure, say, step, tail } from './steps.mjs';

const folders = ['first', 'second/in a longer folder'];
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const compared = [
  'release/linux-unpacked/resources/app.asar',
  'release/linux-unpacked/sbom.cdx.json',
  `release/Tapki-${version}-linux-${process.arch}.tar.gz`,
];

/** @param {string} folder */
const build = async (folder) => {
  const cloned = await collect('git', ['clone', '--quiet', root, folder]);
  if (cloned.code !== 0) throw new StepFailure(cloned.output, 'git must be there.');
  // A copy, not a link: bundlers write where a module lies as seen from the folder.
  cpSync(join(root, 'node_modules'), join(folder, 'node_modules'), { recursive: true, dereference: true });
  const { code, output } = await collect(process.execPath, ['scripts/package.mjs', '--linux', 'tar.gz'], {
    cwd: folder,
  });
  if (code !== 0) throw new StepFailure(tail(output, 20), 'npm run package must work first.');
};

/** @param {string} path */
const hashOf = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

if (process.argv[1] === import.meta.filename) {
  const home = mkdtempSync(join(tmpdir(), 'tapki-twice-'));
  try {
    for (const folder of folders) {
      await step(`Build in ${folder}`, async () => {
        await build(join(home, folder));
        return { outcome: 'packed', value: undefined };
      });
    }
    const results = compared.map((path) => {
      const [first, second] = folders.map((folder) => hashOf(join(home, folder, path)));
      say(`${first === second ? 'same     ' : 'DIFFERENT'} ${path} ${first}`);
      return first === second;
    });
    process.exitCode = results.every(Boolean) ? 0 : 1;
  } catch (error) {
    fail(error);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
