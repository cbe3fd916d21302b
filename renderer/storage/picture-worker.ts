/** Runs in a worker: takes pictures in, changes them, and removes what is to be forgotten from the library. */
import '#core/desktop/no-eval';
import { type AssetRow, MapDatabase } from './database';
import type { PictureAnswer, PictureReply, PictureRequest, PictureTask } from './picture-client';
import {
  destroyAreas,
  type EncodedPicture,
  PictureRefusal,
  reducePicture,
  reshapePicture,
  takeDrawing,
  takePicture,
} from './picture-pixels';
import { dropUnshown, eraseFromLibrary } from './picture-rows';
import { readAssets, writeAssets } from './stored-map';

const database = new MapDatabase();

/** In the library before any record names it. */
async function keep({ ref, asset }: EncodedPicture): Promise<PictureAnswer> {
  await writeAssets(database, [asset]).catch(() => {
    throw new PictureRefusal('notKept');
  });
  return { kind: 'picture', picture: ref };
}

async function assetOf(hash: string): Promise<AssetRow> {
  const [asset] = await readAssets(database, [hash]);
  if (!asset) throw new PictureRefusal('undecodable');
  return asset;
}

async function perform(task: PictureTask): Promise<PictureAnswer> {
  switch (task.kind) {
    case 'take': {
      const taken = await takePicture(task.file);
      return taken === 'svg' ? { kind: 'svg' } : keep(taken);
    }
    case 'draw':
      return keep(await takeDrawing(task.bitmap));
    case 'reshape':
      return keep(await reshapePicture(await assetOf(task.hash), task.reshape));
    case 'destroy':
      return keep(await destroyAreas(await assetOf(task.hash), task.areas));
    case 'erase':
      return { kind: 'count', count: await eraseFromLibrary(database, task.erased) };
    case 'reduce':
      return { kind: 'reduced', picture: await reducePicture(task.picture, task.longSide) };
    case 'drop':
      return { kind: 'count', count: (await dropUnshown(database, task.hashes)).length };
  }
}

self.addEventListener('message', async (event: MessageEvent<PictureRequest>) => {
  const answer = await perform(event.data.task).catch(
    (error: unknown): PictureAnswer => ({
      kind: 'refused',
      fault: error instanceof PictureRefusal ? error.fault : 'undecodable',
    }),
  );
  const reply: PictureReply = { id: event.data.id, answer };
  self.postMessage(reply);
});
