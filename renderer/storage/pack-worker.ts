/** Runs in a worker: turns a map into the bytes of a .cjm. Reads the library itself where its rows are up to date. */
import '#core/desktop/no-eval';
import { failure, type Result, success } from '#core/desktop/app-error';
import { packMap } from '#core/file/cjm';
import { cleanCopy, pictureHashes } from '#core/file/clean-copy';
import { manifestOf } from '#core/file/manifest';
import { MapDatabase } from './database';
import type { PackedMap, PackReply, PackRequest } from './pack-client';
import { loadMap, readAssets } from './stored-map';

const database = new MapDatabase();

async function pack({ mapId, records, cleanCopyId, savedAt, app }: PackRequest): Promise<Result<PackedMap>> {
  const given = records ?? (await loadMap(database, mapId))?.records;
  if (!given) return failure('mapNotFound');
  const packed = cleanCopyId === null ? given : cleanCopy(given);
  const assets = await readAssets(database, [...pictureHashes(packed)]);
  const manifest = manifestOf(packed, { mapId: cleanCopyId ?? mapId, savedAt, app });
  const { title, latestStamp } = manifest;
  return success({ bytes: packMap({ records: packed, assets, manifest }), title, latestStamp });
}

self.addEventListener('message', async (event: MessageEvent<PackRequest>) => {
  const answer = await pack(event.data).catch(() => failure('internal'));
  const reply: PackReply = { id: event.data.id, answer };
  self.postMessage(reply, { transfer: answer.ok ? [answer.value.bytes.buffer] : [] });
});
