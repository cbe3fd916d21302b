/** A map is packed with all its pictures, wherever those are: in the library, still with main, or in the second copy alone. */
import type { Result } from '#core/desktop/app-error';
import type { StampedRecord } from '#core/document/map-document-types';
import { pictureHashes } from '#core/file/clean-copy';
import { unpackContents } from '#core/file/packed-contents';
import { call } from '../platform/desktop';
import { type IncomingPictures, picturesAtHand, readAll } from './incoming-pictures';
import { takeInPictures } from './kept-pictures';
import type { Pack, PackedHead } from './packer';

/** What the library could not take goes along. */
export async function withIncoming<Packed extends PackedHead>(
  pack: Pack<Packed>,
  incoming: IncomingPictures | null,
): Promise<Pack<Packed>> {
  if (!incoming) return pack;
  const pictures = await readAll(incoming);
  return (mapId, records, more) =>
    pack(mapId, records, { ...more, pictures: [...pictures, ...(more?.pictures ?? [])] });
}

/** Looked for in the second copy of the map, and not found there either; that of another map may have it. */
const lost = new Set<string>();
const inMap = (mapId: string, hash: string): string => `${mapId} ${hash}`;

/** A picture that the library lost comes back from the second copy, before that is written anew without it. */
export async function packWhole<Packed extends PackedHead>(
  pack: Pack<Packed>,
  mapId: string,
  records: readonly StampedRecord[] | null,
): Promise<Result<Packed>> {
  const packed = await pack(mapId, records);
  const missing = packed.ok ? packed.value.missing.filter((hash) => !lost.has(inMap(mapId, hash))) : [];
  if (missing.length === 0) return packed;
  const copy = unpackContents(await call('mirror.read', { mapId }));
  if (!copy.ok) return packed;
  const assets = copy.value.assets.filter(({ hash }) => missing.includes(hash));
  for (const hash of missing) if (!assets.some((asset) => asset.hash === hash)) lost.add(inMap(mapId, hash));
  // A library that takes them no more does not keep them from going along: the copies that have them would be pushed out.
  await takeInPictures(picturesAtHand(assets));
  return assets.length > 0 ? pack(mapId, records, { pictures: assets }) : packed;
}

/** A library that takes nothing may give nothing either: its pictures are in the second copy, too. */
export async function packUnkept<Packed extends PackedHead>(
  pack: Pack<Packed>,
  mapId: string,
  records: readonly StampedRecord[],
): Promise<Result<Packed>> {
  const packed = await packWhole(pack, mapId, records);
  if (packed.ok || packed.error.code !== 'storageUnavailable') return packed;
  const copy = unpackContents(await call('mirror.read', { mapId }));
  if (!copy.ok) return packed;
  const { assets } = copy.value;
  const has = new Set(assets.map(({ hash }) => hash));
  const isWhole = [...pictureHashes(records)].every((hash) => has.has(hash));
  return isWhole ? pack(mapId, records, { pictures: assets }) : packed;
}
