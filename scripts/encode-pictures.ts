/** Pictures of a gallery as WebP, each beside its PNG, by the encoder of the Electron that there is. */
import { join } from 'node:path';
import { machineFlags, withDisplay } from './launch.mjs';
import type { setUp } from './set-up.mjs';
import { collect, root, StepFailure } from './steps.mjs';

export type Runtime = Awaited<ReturnType<typeof setUp>>;

export async function encodePictures(runtime: Runtime, pictures: readonly string[]): Promise<void> {
  const { command, args } = withDisplay(runtime.executable, [
    ...machineFlags(),
    join(root, 'scripts', 'gallery'),
    ...pictures,
  ]);
  const { code, output } = await collect(command, args);
  if (code !== 0)
    throw new StepFailure(`Pictures could not be encoded:\n${output}`, 'Delete out/ and try again.');
}

export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
