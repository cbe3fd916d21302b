/** `npm run build`: bundles the app into out/, when its sources changed. */
import { join } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { whenChanged } from './stamp.mjs';
import { collect, fail, root, StepFailure, step, tail } from './steps.mjs';

const inputs = [
  'core',
  'electron',
  'renderer',
  'viewer',
  'assets',
  'electron.vite.config.ts',
  'scripts/start-chunks.mjs',
  'scripts/start-links.mjs',
  'scripts/viewer-page.mjs',
  'scripts/bundled-packages.mjs',
  'package.json',
  'package-lock.json',
  // Shown in the app.
  'THIRD-PARTY-NOTICES.md',
];
const outputs = [
  'out/main/main.js',
  'out/main/evidence.js',
  'out/main/parser.js',
  'out/preload/preload.cjs',
  'out/preload/audience-preload.cjs',
  'out/preload/capture-preload.cjs',
  'out/renderer/index.html',
  'out/renderer/audience.html',
  'out/renderer/capture.html',
  'out/packages/main.json',
  'out/packages/renderer.json',
];

const bundle = async () => {
  const cli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { code, output } = await collect(process.execPath, [cli, 'build', '--logLevel', 'warn'], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (code !== 0) {
    throw new StepFailure(
      `The build failed:\n${tail(output, 30)}`,
      'Mend the source it names; npm run check says more.',
    );
  }
};

export const ensureBuild = () =>
  step('Build', async () => {
    const ran = await whenChanged({ stamp: 'out/build.stamp', inputs, outputs }, bundle);
    return { outcome: ran ? 'built into out/' : 'up to date', value: undefined };
  });

if (process.argv[1] === import.meta.filename) {
  try {
    await ensureDependencies();
    await ensureBuild();
  } catch (error) {
    fail(error);
  }
}
