/** The worker for pictures of this window. */
import { createPictureWorker } from '../storage/picture-client';

export const pictureWorker = createPictureWorker(
  () => new Worker(new URL('../storage/picture-worker.ts', import.meta.url), { type: 'module' }),
);
