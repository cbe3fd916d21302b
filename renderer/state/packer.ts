/** The worker that packs maps of this window. */
import { connectParcels, connectPictures } from '../platform/byte-ports';
import { createPacker } from '../storage/pack-client';
import { useSettings } from './settings';

export type { Pack, PackedHead, PackedMap, SentMap } from '../storage/pack-client';

export const packer = createPacker({
  startWorker: () => new Worker(new URL('../storage/pack-worker.ts', import.meta.url), { type: 'module' }),
  connect: connectParcels,
  connectPictures,
  app: () => `Tapki ${useSettings.getState().version}`,
});
