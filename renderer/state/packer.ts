/** The worker that packs maps of this window. */
import { createPacker } from '../storage/pack-client';
import { useSettings } from './settings';

export type { PackedMap } from '../storage/pack-client';

export const packer = createPacker(
  () => new Worker(new URL('../storage/pack-worker.ts', import.meta.url), { type: 'module' }),
  () => `Tapki ${useSettings.getState().version}`,
);
