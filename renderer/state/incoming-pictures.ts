/** Pictures of a map that was read, on their way into the library: at hand, or still with main. */
import type { HeldList, MapContents } from '#core/desktop/desktop-api';
import { call } from '../platform/desktop';
import type { AssetRow } from '../storage/database';

export interface IncomingPictures {
  /** `size` in bytes. */
  readonly list: readonly { readonly hash: string; readonly size: number }[];
  /** Throws when they are not to be had any more. */
  read(hashes: readonly string[]): Promise<readonly AssetRow[]>;
  /** Nobody will ask for them again. */
  letGo(): void;
}

export function picturesAtHand(assets: MapContents['assets']): IncomingPictures {
  const known = new Map(assets.map((asset) => [asset.hash, asset]));
  return {
    list: assets.map(({ hash, bytes }) => ({ hash, size: bytes.length })),
    read: async (hashes) => hashes.flatMap((hash) => known.get(hash) ?? []),
    letGo: () => undefined,
  };
}

export const picturesOfMain = ({ ticket, list }: HeldList): IncomingPictures => ({
  list,
  async read(hashes) {
    const read = await call('pictures.read', { ticket, hashes: [...hashes] });
    if (!read.ok) throw new Error(`Main gave no pictures: ${read.error.code}`);
    return read.value;
  },
  letGo: () => void call('pictures.letGo', { ticket }),
});
