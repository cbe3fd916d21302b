/**
 * `npm run bare-debian`: the tar.gz on a Debian with nothing but the documented libraries. A minimal Debian is made in a
 * folder (debootstrap), the archive unpacked there, and the main job of the e2e suite run inside by an ordinary user with
 * Chromium's sandbox on. The virtual display is this machine's: what a display server brings along would hide a library
 * that is missing. Needs root, debootstrap, Xvfb and Debian's packages; not part of `npm test`.
 * `-- --folder DIR` keeps that Debian in DIR and takes it up again. A screenshot is left in test-results/bare-debian.png.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ensureE2eBuild, packArchive } from './package.mjs';
import { setUp } from './set-up.mjs';
import { collect, fail, root, run, StepFailure, say, step, tail } from './steps.mjs';
import { isRoot } from './system-libraries.mjs';

/** What docs/releasing.md names, and nothing else. */
const libraries = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libx11-xcb1'];
const display = ':97';
const suite = 'bookworm';
const person = 1000;
const tests = ['test/e2e/main-job.spec.ts'];
/** ms. Whether it runs is the question here, not how fast. */
const longest = 900_000;

/** @param {string} command @param {readonly string[]} args @param {string} remedy */
const must = async (command, args, remedy) => {
  const { code, output } = await collect(command, args);
  if (code !== 0) throw new StepFailure(`${command} ${args.join(' ')}:\n${tail(output)}`, remedy);
};

/** @param {string} home */
const makeDebian = async (home) => {
  if (existsSync(join(home, 'etc', 'tapki-ready'))) return 'taken up again';
  const remedy = 'The mirrors of Debian must answer.';
  if (!existsSync(join(home, 'bin'))) {
    await must('debootstrap', ['--variant=minbase', suite, home], remedy);
  }
  copyFileSync('/etc/resolv.conf', join(home, 'etc', 'resolv.conf'));
  const apt = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  await must('chroot', [home, ...apt, 'update'], remedy);
  await must('chroot', [home, ...apt, 'install', '-y', '--no-install-recommends', ...libraries], remedy);
  await must('chroot', [home, 'useradd', '--create-home', `--uid=${person}`, 'person'], remedy);
  writeFileSync(join(home, 'etc', 'tapki-ready'), '');
  return `with ${libraries.join(', ')}`;
};

/** Mounts that a running system has, this repository to read, and the Node that drives the app; the answer takes them away. */
const mountAll = async (/** @type {string} */ home) => {
  /** @type {string[]} */
  const mounted = [];
  const mount = async (/** @type {readonly string[]} */ how, /** @type {string} */ at) => {
    const target = join(home, at);
    mkdirSync(target, { recursive: true });
    await must('mount', [...how, target], 'Root must be allowed to mount.');
    mounted.push(target);
  };
  const unmount = () => {
    for (const target of mounted.reverse()) spawnSync('umount', ['--lazy', target]);
  };
  try {
    await mount(['-t', 'proc', 'proc'], 'proc');
    await mount(['--bind', '/dev'], 'dev');
    await mount(['-t', 'tmpfs', '-o', 'mode=1777', 'tmpfs'], 'dev/shm');
    await mount(['-t', 'tmpfs', '-o', 'mode=1777', 'tmpfs'], 'tmp');
    // Not read-only: through such a mount nobody reaches a socket.
    await mount(['--bind', sockets], sockets);
    await mount(['--bind', '-o', 'ro', root], root);
    const modules = spawnSync('realpath', [join(root, 'node_modules')], { encoding: 'utf8' }).stdout.trim();
    await mount(['--bind', '-o', 'ro', modules], modules);
    await mount(['--bind', '-o', 'ro', dirname(process.execPath)], 'opt/node');
    return unmount;
  } catch (error) {
    unmount();
    throw error;
  }
};

/** Where a display listens. */
const sockets = '/tmp/.X11-unix';

/** Of this machine, open to everybody on it; the answer ends it. */
const startDisplay = async () => {
  const socket = join(sockets, `X${display.slice(1)}`);
  const taken = new StepFailure(`No display came up at ${display}.`, `Is Xvfb there, and ${socket} not?`);
  if (existsSync(socket)) throw taken;
  const server = spawn('Xvfb', [display, '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-ac'], {
    stdio: 'ignore',
  });
  let hasEnded = false;
  const end = () => {
    hasEnded = true;
  };
  server.once('error', end).once('close', end);
  while (!existsSync(socket)) {
    if (hasEnded) throw taken;
    await pause(50);
  }
  return () => server.kill();
};

const inside = (/** @type {string} */ home, /** @type {readonly string[]} */ command) => [
  `--userspec=${person}:${person}`,
  home,
  'env',
  '-i',
  'HOME=/home/person',
  'PATH=/usr/bin:/bin',
  'LANG=C.UTF-8',
  `DISPLAY=${display}`,
  'TMPDIR=/tmp',
  'TAPKI_PROGRAM=/opt/tapki/tapki',
  'TAPKI_SANDBOX=on',
  ...command,
];

/** Started without a test: what a person sees first. */
const look = `
import { _electron } from '${join(root, 'node_modules', '@playwright', 'test', 'index.mjs')}';
const app = await _electron.launch({ executablePath: '/opt/tapki/tapki', chromiumSandbox: true, args: ['--user-data-dir=/tmp/look', '--lang=ru'] });
const window = await app.firstWindow();
await window.getByRole('main').waitFor();
await window.waitForTimeout(4_000);
await window.screenshot({ path: '/tmp/look.png' });
const sandboxed = await app.evaluate(({ app }) => !app.commandLine.hasSwitch('no-sandbox'));
console.log(sandboxed ? 'The sandbox is on.' : 'The sandbox is OFF.');
await app.close();
`;

const main = async () => {
  if (!isRoot() || process.platform !== 'linux') {
    throw new StepFailure(
      'This makes a Debian in a folder and enters it, which root alone can do.',
      'Run it as root on Linux.',
    );
  }
  if ((await collect('which', ['debootstrap'])).code !== 0) {
    throw new StepFailure('debootstrap is not here.', 'apt-get install debootstrap, then start again.');
  }
  const { values } = parseArgs({ options: { folder: { type: 'string' } } });
  const runtime = await setUp({ needsDisplay: true });
  // As shipped, but inspectable: nobody can drive the other one.
  await ensureE2eBuild(runtime);
  const archive = await step('Archive', async () => {
    const path = await packArchive('release/e2e');
    return { outcome: path, value: path };
  });
  const home = values.folder ?? mkdtempSync(join(tmpdir(), 'tapki-debian-'));
  // A temporary folder is for its maker alone; here it is what an ordinary user sees as /.
  chmodSync(home, 0o755);
  await step('Bare Debian', async () => ({ outcome: await makeDebian(home), value: undefined }));
  rmSync(join(home, 'opt', 'tapki'), { recursive: true, force: true });
  mkdirSync(join(home, 'opt', 'tapki'), { recursive: true });
  await must(
    'tar',
    ['xpf', archive, '-C', join(home, 'opt', 'tapki'), '--strip-components=1'],
    'The archive is damaged.',
  );
  const endDisplay = await startDisplay();
  const unmountAll = await mountAll(home).catch((error) => {
    endDisplay();
    throw error;
  });
  const unmount = () => {
    endDisplay();
    unmountAll();
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => {
      unmount();
      process.exit(1);
    });
  }
  try {
    const node = `/opt/node/${process.execPath.split('/').at(-1)}`;
    writeFileSync(join(home, 'tmp', 'look.mjs'), look);
    const looked = await run('chroot', inside(home, [node, '/tmp/look.mjs']));
    mkdirSync(join(root, 'test-results'), { recursive: true });
    if (looked === 0) {
      writeFileSync(
        join(root, 'test-results', 'bare-debian.png'),
        readFileSync(join(home, 'tmp', 'look.png')),
      );
    }
    const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
    const tested = await run(
      'chroot',
      inside(home, [
        'sh',
        '-c',
        `cd ${root} && exec ${node} ${playwright} test --workers=1 --timeout=${longest} --output=/tmp/results ${tests.join(' ')}`,
      ]),
    );
    say(looked + tested === 0 ? 'Tapki runs on a bare Debian.' : 'Tapki does not run on a bare Debian.');
    process.exitCode = looked + tested === 0 ? 0 : 1;
  } finally {
    unmount();
    // Through a mount that stayed, this would remove what is not ours.
    const isMounted = readFileSync('/proc/mounts', 'utf8').includes(` ${home}/`);
    if (isMounted) say(`Something is still mounted below ${home}: unmount it before you remove that folder.`);
    else if (values.folder === undefined) rmSync(home, { recursive: true, force: true });
  }
};

if (process.argv[1] === import.meta.filename) {
  try {
    await main();
  } catch (error) {
    fail(error);
  }
}
