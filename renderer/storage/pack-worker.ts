/**
 * Runs in a worker: turns a map into the bytes of a .cjm, or into a version, and brings pictures of a large file into the
 * library. Reads the library itself where its rows are up to date.
 */
import '#core/desktop/no-eval';
import { failure, type Result, success } from '#core/desktop/app-error';
import { packMap } from '#core/file/cjm';
import { cleanCopy, pictureHashes } from '#core/file/clean-copy';
import { manifestOf } from '#core/file/manifest';
import { bringPictures } from './bring-pictures';
import { MapDatabase } from './database';
import { stored } from './database-failure';
import type {
  BringRequest,
  DoneReply,
  PackedMap,
  PackReply,
  PackRequest,
  SentMap,
  VersionRequest,
} from './pack-client';
import { sendParcel } from './send-parcel';
import { loadMap, readAssets } from './stored-map';
import { takeHourlyVersion } from './versions';

const database = new MapDatabase();

/** A database whose disk is full cannot be read either: a map without pictures must not need it. */
async function picturesOf(hashes: readonly string[], { pictures }: PackRequest) {
  if (hashes.length === 0) return [];
  const known = new Map(pictures?.map((picture) => [picture.hash, picture]));
  const others = hashes.filter((hash) => !known.has(hash));
  const found = others.length > 0 ? await readAssets(database, others) : [];
  return [...hashes.flatMap((hash) => known.get(hash) ?? []), ...found];
}

async function pack(request: PackRequest): Promise<Result<PackedMap>> {
  const { mapId, records, cleanCopyId, savedAt, app } = request;
  const given = records ?? (await loadMap(database, mapId))?.records;
  if (!given) return failure('mapNotFound');
  const packed = cleanCopyId === null ? given : cleanCopy(given);
  const shown = [...pictureHashes(packed)];
  const assets = await picturesOf(shown, request);
  const has = new Set(assets.map(({ hash }) => hash));
  const manifest = manifestOf(packed, { mapId: cleanCopyId ?? mapId, savedAt, app });
  const { title, latestStamp } = manifest;
  const bytes = packMap({ records: packed, assets, manifest });
  return success({ bytes, title, latestStamp, missing: shown.filter((hash) => !has.has(hash)) });
}

/** What main takes stays out of the window altogether. */
async function packAndSend(request: PackRequest): Promise<Result<PackedMap | SentMap>> {
  const { port } = request;
  try {
    const packed = await pack(request);
    if (!packed.ok || port === null) return packed;
    const { bytes, ...head } = packed.value;
    const sent = await sendParcel(port, bytes);
    return sent.ok ? success({ ...head, parcel: sent.value }) : sent;
  } finally {
    port?.close();
  }
}

/** Of a large map a version is megabytes of text, which the window would be held up by. */
async function keepVersion({ mapId, now }: VersionRequest): Promise<Result<null>> {
  const records = async () => (await loadMap(database, mapId))?.records ?? null;
  await takeHourlyVersion(database, { mapId, now, records });
  return success(null);
}

async function bring({ port, list }: BringRequest): Promise<Result<null>> {
  const brought = await stored(() => bringPictures(database, port, list));
  port.close();
  return brought.ok ? brought.value : brought;
}

type Request = PackRequest | BringRequest | VersionRequest;

async function perform(data: Request): Promise<void> {
  const unavailable = () => failure('storageUnavailable');
  if (data.work !== 'map') {
    const done = data.work === 'pictures' ? bring(data) : keepVersion(data);
    const reply: DoneReply = { id: data.id, answer: await done.catch(unavailable) };
    return self.postMessage(reply);
  }
  const answer = await packAndSend(data).catch(unavailable);
  const reply: PackReply = { id: data.id, answer };
  const hasBytes = answer.ok && 'bytes' in answer.value;
  self.postMessage(reply, { transfer: hasBytes ? [answer.value.bytes.buffer] : [] });
}

/** One after another: a file and the second copy of a map full of screenshots are made at the same time, and each fills the memory. */
let last = Promise.resolve();
self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  last = last.then(() => perform(data));
});
