/**
 * `npm run package`: the app as people get it, into release/. With no arguments only the unpacked folder,
 * which needs nothing from the network; `npm run package -- --linux AppImage deb tar.gz` (or --win, --mac)
 * on a release machine. The e2e suite drives a build of its own in release/e2e that keeps --inspect.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSbom } from './sbom.mjs';
import { setUp } from './set-up.mjs';
import { sevenZip } from './seven-zip.mjs';
import { whenChanged } from './stamp.mjs';
import { packSteadily } from './steady-tar.mjs';
import { collect, fail, root, StepFailure, say, step, tail } from './steps.mjs';

/** @typedef {import('./electron-runtime.mjs').Runtime} Runtime */

/** The folder of the unpacked app, below the output folder. */
const unpackedFolder = () => {
  if (process.platform === 'win32') return 'win-unpacked';
  if (process.platform === 'darwin') return process.arch === 'arm64' ? 'mac-arm64' : 'mac';
  return process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`;
};

const programName = () => {
  if (process.platform === 'win32') return 'Tapki.exe';
  return process.platform === 'darwin' ? 'Tapki.app/Contents/MacOS/Tapki' : 'tapki';
};

/** @param {string} output */
const packagedProgram = (output) => join(output, unpackedFolder(), programName());

/**
 * @param {Runtime} runtime
 * @param {readonly string[]} args
 */
const runBuilder = async (runtime, args) => {
  writeSbom(runtime);
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const { code, output } = await collect(
    process.execPath,
    [
      builder,
      ...args,
      '--publish=never',
      `-c.electronDist=${runtime.folder}`,
      `-c.electronVersion=${runtime.version}`,
    ],
    { env: { ...process.env, ELECTRON_BUILDER_7ZIP_PATH: await sevenZip() } },
  );
  if (code !== 0) {
    throw new StepFailure(
      `Packaging failed:\n${tail(output, 25)}`,
      'AppImage, deb, nsis and dmg fetch their tools from GitHub: build them on a release machine. The folder (npm run package) needs nothing.',
    );
  }
};

const builtHash = () => readFileSync(join(root, 'out', 'build.stamp'), 'utf8');
const packageInputs = [
  'electron-builder.yml',
  'scripts/after-extract.mjs',
  'scripts/after-pack.mjs',
  'scripts/sbom.mjs',
  'assets/linux',
  'assets/icons',
  'LICENSE',
  'THIRD-PARTY-NOTICES.md',
  'out/sample',
];

/**
 * The build that the e2e suite drives: as shipped, but inspectable.
 * @param {Runtime} runtime
 * @returns {Promise<string>} path of the program
 */
export const ensureE2eBuild = (runtime) =>
  step('Package', async () => {
    const output = 'release/e2e';
    const program = packagedProgram(output);
    const about = {
      stamp: join(output, 'package.stamp'),
      inputs: packageInputs,
      outputs: [program],
      extra: `${builtHash()} ${runtime.folder} ${runtime.version}`,
    };
    const ran = await whenChanged(about, () =>
      runBuilder(runtime, [
        '--dir',
        `-c.directories.output=${output}`,
        '-c.electronFuses.enableNodeCliInspectArguments=true',
      ]),
    );
    return { outcome: ran ? `packed into ${output}/` : 'up to date', value: join(root, program) };
  });

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const archiveName = `Tapki-${version}-linux-${process.arch}.tar.gz`;

/**
 * The tar.gz of an unpacked app.
 * @param {string} output the folder that the builder wrote into
 * @returns {Promise<string>} its path
 */
export const packArchive = async (output) => {
  const target = join(root, output, archiveName);
  await packSteadily(join(root, output, unpackedFolder()), `tapki-${version}`, target);
  return target;
};

/**
 * What the builder is asked for, and whether we make a tar.gz of what it unpacked: its own has the times of the day.
 * @param {readonly string[]} asked
 */
export const splitTargets = (asked) => {
  const isArchive = process.platform === 'linux' && asked.includes('tar.gz');
  const rest = asked.filter((each) => !(isArchive && each === 'tar.gz'));
  const isFolderEnough = rest.every((each) => each === '--linux');
  return { isArchive, forBuilder: isFolderEnough ? [...rest, '--dir'] : rest };
};

/** A release carries the declared Electron, never the stand-in for machines without GitHub. */
const warnOfStandIn = (/** @type {Runtime} */ runtime) => {
  if (runtime.kind === 'stock') {
    say(`This package carries Electron ${runtime.version}, a stand-in for tests: do not ship it.`);
  }
};

if (process.argv[1] === import.meta.filename) {
  try {
    const runtime = await setUp({ needsDisplay: false });
    const asked = process.argv.slice(2);
    await step('Package', async () => {
      const { isArchive, forBuilder } = splitTargets(asked);
      await runBuilder(runtime, forBuilder);
      if (isArchive) await packArchive('release');
      return { outcome: 'in release/', value: undefined };
    });
    const program = packagedProgram('release');
    if (existsSync(join(root, program))) say(`Start it with ${program}`);
    warnOfStandIn(runtime);
  } catch (error) {
    fail(error);
  }
}
