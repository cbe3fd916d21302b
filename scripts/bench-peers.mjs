/** The programs that Tapki is measured beside: installed and built when the bench asks for them, never otherwise. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { areDependenciesCurrent, npmCommand } from './dependencies.mjs';
import { whenChanged } from './stamp.mjs';
import { collect, root, StepFailure, step, tail } from './steps.mjs';

const source = 'test/bench/peers';
const inputs = ['index.html', 'package.json', 'package-lock.json', 'src'];
const window = 'test/bench/peer-window.mjs';
const output = 'out/bench-peers';

/** @param {string} folder @param {readonly string[]} options */
const install = async (folder, options) => {
  const npm = npmCommand();
  const { code, output: printed } = await collect(
    npm.command,
    [...npm.args, 'ci', ...options, '--no-audit', '--no-fund'],
    { cwd: join(root, folder) },
  );
  if (code !== 0) {
    throw new StepFailure(
      `npm ci failed in ${folder}:\n${tail(printed)}`,
      'Check that the package registry answers (npm ping), then start again.',
    );
  }
};

const build = async () => {
  const { build: buildPage } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  const outDir = join(root, output);
  await buildPage({
    root: join(root, source),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome130', chunkSizeWarningLimit: 10_000 },
  });
  const excalidraw = join(root, source, 'node_modules', '@excalidraw', 'excalidraw', 'dist', 'prod');
  cpSync(join(excalidraw, 'fonts'), join(outDir, 'excalidraw', 'fonts'), { recursive: true });
  cpSync(join(root, window), join(outDir, 'main.mjs'));
  cpSync(join(root, source, 'package.json'), join(outDir, 'package.json'));
};

/** @returns {Promise<string>} the folder that Electron runs */
export const ensurePeers = async () => {
  await step('Peers', async () => {
    const isCurrent = areDependenciesCurrent(join(root, source));
    if (!isCurrent) await install(source, ['--ignore-scripts']);
    return { outcome: isCurrent ? 'up to date' : 'installed', value: undefined };
  });
  return step('Peers, build', async () => {
    const about = {
      stamp: 'out/bench-peers.stamp',
      inputs: [window, ...inputs.map((each) => join(source, each))],
      outputs: [join(output, 'index.html')],
    };
    const ran = await whenChanged(about, build);
    return { outcome: ran ? `built into ${output}/` : 'up to date', value: join(root, output) };
  });
};

const table = 'test/bench/table-peer';

/** SQLite is compiled where no ready binary is to be had, which takes minutes. @returns {Promise<string>} its folder */
export const ensureTablePeer = () =>
  step('Table peer', async () => {
    const isCurrent = areDependenciesCurrent(join(root, table));
    if (!isCurrent) await install(table, []);
    return { outcome: isCurrent ? 'up to date' : 'installed', value: join(root, table) };
  });
