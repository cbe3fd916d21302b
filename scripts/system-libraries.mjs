/** What a bare Debian machine lacks for a window: shared libraries of Chromium, and a display. */
import { existsSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { collect, StepFailure, step, tail } from './steps.mjs';

/** Debian names by the start of the shared library's file name. */
const packagesByLibrary = {
  'libgtk-3': 'libgtk-3-0',
  'libgdk-3': 'libgtk-3-0',
  libatk: 'libgtk-3-0',
  libcairo: 'libgtk-3-0',
  libpango: 'libgtk-3-0',
  libX: 'libgtk-3-0',
  libxkbcommon: 'libgtk-3-0',
  libnss3: 'libnss3',
  libnssutil3: 'libnss3',
  libsmime3: 'libnss3',
  libnspr4: 'libnss3',
  libasound: 'libasound2',
  libgbm: 'libgbm1',
  libdrm: 'libgbm1',
  libXss: 'libxss1',
  libXtst: 'libxtst6',
  libcups: 'libcups2',
  'libdbus-1': 'libdbus-1-3',
};
const everything = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libx11-xcb1', 'libxss1', 'libxtst6'];

/**
 * The libraries that ldd did not find.
 * @param {string} lddOutput
 */
export const missingLibraries = (lddOutput) =>
  [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map(([, library = '']) => library);

/**
 * The Debian packages that carry these libraries; all that Electron needs when one is unknown.
 * @param {readonly string[]} libraries
 */
export const packagesFor = (libraries) => {
  const found = libraries.map(
    (library) => Object.entries(packagesByLibrary).find(([start]) => library.startsWith(start))?.[1],
  );
  const known = found.filter((name) => name !== undefined);
  return [...new Set(known.length === found.length ? known : [...known, ...everything])].sort();
};

/** @param {string} program */
const isInstalled = (program) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

export const isRoot = () => process.platform !== 'win32' && process.getuid?.() === 0;

/**
 * Newer Debian and Ubuntu have some of them under a name with t64 and only a virtual package, which apt
 * refuses to choose for, under the old one.
 * @param {readonly string[]} packages
 */
const namesHere = (packages) =>
  Promise.all(
    packages.map(async (name) => {
      const { code } = await collect('apt-cache', ['show', `${name}t64`]);
      return code === 0 ? `${name}t64` : name;
    }),
  );

/** @param {readonly string[]} packages */
const installLine = async (packages) =>
  `apt-get install -y --no-install-recommends ${(await namesHere(packages)).join(' ')}`;

/** @param {string} line @param {NodeJS.ProcessEnv} env */
const apt = async (line, env) => {
  const [program = '', ...args] = line.split(' ');
  const { code, output } = await collect(program, args, { env });
  if (code === 0) return;
  throw new StepFailure(`System packages could not be installed:\n${tail(output, 5)}`, `Run: ${line}`);
};

/** @param {readonly string[]} packages */
const installPackages = async (packages) => {
  if (!isInstalled('apt-get')) {
    throw new StepFailure(
      `Electron lacks system packages (named as in Debian): ${packages.join(' ')}.`,
      'Install them with the package manager of this system, then start again.',
    );
  }
  if (!isRoot()) {
    throw new StepFailure(
      `Electron lacks system packages: ${packages.join(' ')}.`,
      `Run: sudo ${await installLine(packages)}`,
    );
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await apt('apt-get update -qq', env);
  await apt(await installLine(packages), env);
};

/** @param {string} executable @param {boolean} needsDisplay */
const packagesMissing = async (executable, needsDisplay) => {
  const { output } = await collect('ldd', [executable]);
  const libraries = packagesFor(missingLibraries(output));
  const isVirtualDisplayMissing =
    needsDisplay && !hasDisplay() && !(isInstalled('xvfb-run') && isInstalled('xauth'));
  return [...libraries, ...(isVirtualDisplayMissing ? ['xauth', 'xvfb'] : [])];
};

/** @param {string} helper */
const isSetUidRoot = (helper) => {
  if (!existsSync(helper)) return false;
  const { uid, mode } = statSync(helper);
  return uid === 0 && (mode & 0o4000) !== 0;
};

/**
 * Chromium's sandbox needs user namespaces or its helper owned by root; some systems allow people neither.
 * Root runs without the sandbox (launch.mjs).
 * @param {string} executable
 */
const assertSandboxWorks = async (executable) => {
  const helper = join(dirname(executable), 'chrome-sandbox');
  if (isRoot() || isSetUidRoot(helper) || !isInstalled('unshare')) return;
  const { code } = await collect('unshare', ['-Ur', 'true']);
  if (code === 0) return;
  throw new StepFailure(
    'This system forbids the user namespaces that the sandbox of the window needs.',
    `Run: sudo chown root ${helper} && sudo chmod 4755 ${helper}`,
  );
};

/**
 * @param {string} executable of Electron
 * @param {{ needsDisplay: boolean }} what for: a window, or work without one
 */
export const ensureSystemLibraries = async (executable, { needsDisplay }) => {
  if (process.platform !== 'linux') return;
  await step('System libraries', async () => {
    await assertSandboxWorks(executable);
    const packages = await packagesMissing(executable, needsDisplay);
    if (packages.length === 0) return { outcome: 'all here', value: undefined };
    await installPackages(packages);
    const { output } = await collect('ldd', [executable]);
    const still = missingLibraries(output);
    if (still.length > 0) {
      throw new StepFailure(
        `Electron still lacks ${still.join(', ')}.`,
        `Install the packages that carry them (Debian: ${everything.join(' ')}), then start again.`,
      );
    }
    return { outcome: `installed ${packages.join(' ')}`, value: undefined };
  });
};
