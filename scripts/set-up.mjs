/** Everything between a bare clone and an app that can be started. Quick when nothing changed. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureRuntime } from './electron-runtime.mjs';
import { whenChanged } from './stamp.mjs';
import { collect, root, StepFailure, step, tail } from './steps.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/** What the sample is computed with, besides its own sources. */
const sampleInputs = [
  'assets/sample',
  'scripts/sample',
  'scripts/make-sample.ts',
  'core',
  'electron/evidence',
  'package-lock.json',
];
const sampleOutputs = [
  'out/sample/sample-ru.cjm',
  'out/sample/sample-en.cjm',
  'out/sample/programme-ru.cjm',
  'out/sample/programme-en.cjm',
  'out/sample/contacts-ru.csv',
  'out/sample/contacts-en.csv',
];

const makeSample = async () => {
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const { code, output } = await collect(process.execPath, [tsx, join(root, 'scripts', 'make-sample.ts')]);
  if (code !== 0) {
    throw new StepFailure(
      `The sample could not be made:\n${tail(output, 20)}`,
      'If you changed core/ or the sample, mend what it names; otherwise delete out/ and start again.',
    );
  }
};

export const ensureSample = () =>
  step('Sample', async () => {
    const about = { stamp: 'out/sample.stamp', inputs: sampleInputs, outputs: sampleOutputs };
    const ran = await whenChanged(about, makeSample);
    return { outcome: ran ? 'made in out/sample/' : 'up to date', value: undefined };
  });

/**
 * @param {{ needsDisplay: boolean }} what for: a window, or work without one
 * @returns {Promise<import('./electron-runtime.mjs').Runtime>}
 */
export const setUp = async ({ needsDisplay }) => {
  await ensureDependencies();
  const runtime = await ensureRuntime();
  await ensureSystemLibraries(runtime.executable, { needsDisplay });
  await ensureBuild();
  if (existsSync(join(root, 'scripts', 'make-sample.ts'))) await ensureSample();
  return runtime;
};
