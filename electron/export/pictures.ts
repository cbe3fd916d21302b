/** The pictures of a map by their hash, and their addresses inside an exported file. */
import type { MapContents } from '#core/desktop/desktop-api';

export type Picture = MapContents['assets'][number];
export type Pictures = ReadonlyMap<string, Picture>;

export const picturesOf = ({ assets }: MapContents): Pictures =>
  new Map(assets.map((asset) => [asset.hash, asset]));

/** The whole picture as a data URI; null: the map does not have it. */
export function dataAddress(pictures: Pictures, hash: string): string | null {
  const picture = pictures.get(hash);
  if (!picture) return null;
  const { buffer, byteOffset, byteLength } = picture.bytes;
  return `data:${picture.type};base64,${Buffer.from(buffer, byteOffset, byteLength).toString('base64')}`;
}
