/**
 * A tar.gz of a folder that is the same bytes for the same contents: entries by name, one owner, one time (that of the
 * commit, or SOURCE_DATE_EPOCH), modes that do not hang on the umask of who builds. Needs GNU tar and gzip: Linux.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, readdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { collect, root, StepFailure } from './steps.mjs';

/** Seconds since 1970; without git, a fixed day. */
const buildTime = () => {
  const given = process.env.SOURCE_DATE_EPOCH;
  if (given !== undefined && /^\d+$/.test(given)) return given;
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '1767225600';
};

/** @param {string} path */
const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Chromium's helper for systems without user namespaces: unpacked by root it works as it is. @param {string} folder */
const settleModes = (folder) => {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) chmodSync(path, 0o755);
    else if (entry.isFile()) chmodSync(path, isRunnable(path, entry.name) ? 0o755 : 0o644);
  }
  chmodSync(join(folder, 'chrome-sandbox'), 0o4755);
};

/** @param {string} path @param {string} name */
const isRunnable = (path, name) => isExecutable(path) || /\.so(\.\d+)*$/.test(name);

/**
 * @param {string} folder what is packed
 * @param {string} top its name in the archive
 * @param {string} target path of the archive
 */
export const packSteadily = async (folder, top, target) => {
  settleModes(folder);
  const script =
    'tar --create --format=gnu --sort=name --mtime="@$2" --owner=0 --group=0 --numeric-owner' +
    ' --directory="$3" --transform="flags=r;s,^$4,$5," "$4" | gzip --no-name -6 > "$1.part"';
  const args = [target, buildTime(), dirname(folder), basename(folder), top];
  const { code, output } = await collect('bash', ['-o', 'pipefail', '-c', script, 'tar', ...args]);
  if (code !== 0) {
    throw new StepFailure(`The archive could not be made:\n${output}`, 'GNU tar and gzip are needed.');
  }
  renameSync(`${target}.part`, target);
};
