/** Node's version and the packages of package-lock.json. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collect, root, StepFailure, step } from './steps.mjs';

const oldestNode = [20, 19];

/**
 * @param {string} version as in process.versions.node
 * @returns {boolean}
 */
export const isNodeNewEnough = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
};

/** Nothing where the file was cut short, as when the machine went off. @param {string} path */
const readPackages = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
};

/**
 * Whether what npm installed is what the lock file asks for. npm writes node_modules/.package-lock.json
 * last, so an interrupted install leaves none. Optional packages of other platforms may be absent.
 * @param {string} folder
 */
export const areDependenciesCurrent = (folder) => {
  const installedPath = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installedPath)) return false;
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  const installed = readPackages(installedPath);
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || entry.optional || entry.devOptional || installed[path]?.version === entry.version,
  );
};

/** npm as a program and its first arguments: the one that started us, where there is one. */
export const npmCommand = () => {
  const path = process.env.npm_execpath;
  if (path?.endsWith('.js')) return { command: process.execPath, args: [path] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };
};

/** npm ends its errors with a page of usage; what went wrong stands first. @param {string} output */
const reasons = (output) =>
  output
    .split('\n')
    .filter((line) => line.startsWith('npm error') && line.trim() !== 'npm error')
    .slice(0, 8)
    .join('\n');

const install = async () => {
  if (areDependenciesCurrent(root)) return { outcome: 'up to date', value: undefined };
  const npm = npmCommand();
  const { code, output } = await collect(npm.command, [...npm.args, 'ci', '--no-audit', '--no-fund']);
  if (code !== 0) {
    throw new StepFailure(
      `npm ci failed:\n${reasons(output) || output}`,
      'Check that the package registry answers (npm ping), then start again.',
    );
  }
  return { outcome: 'installed', value: undefined };
};

export const ensureDependencies = async () => {
  if (!isNodeNewEnough(process.versions.node)) {
    throw new StepFailure(
      `Tapki needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`,
      'Install a current Node from https://nodejs.org and start again.',
    );
  }
  await step('Packages', install);
};
