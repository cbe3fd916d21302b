/** Pictures of a map that was read, on their way into the library: at hand, or still with main. */
import type { HeldList, MapContents } from '#core/desktop/desktop-api';
import { shell } from '#core/i18n/messages/shell';
import { call } from '../platform/desktop';
import type { AssetRow } from '../storage/database';
import { notify } from './notices';

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

const picturesOfMain = ({ ticket, list }: HeldList): IncomingPictures => ({
  list,
  async read(hashes) {
    const read = await call('pictures.read', { ticket, hashes: [...hashes] });
    if (!read.ok) throw new Error(`Main gave no pictures: ${read.error.code}`);
    return read.value;
  },
  letGo: () => void call('pictures.letGo', { ticket }),
});

/** A map that was read, its pictures apart. */
export interface ReadMap extends Omit<MapContents, 'assets'> {
  readonly pictures: IncomingPictures;
}

export const readMap = ({ assets, ...contents }: MapContents, held: HeldList | null = null): ReadMap => ({
  ...contents,
  pictures: held ? picturesOfMain(held) : picturesAtHand(assets),
});

/** Bytes; of fewer nothing is said, since they are there at once. */
const worthTelling = 8 * 1024 * 1024;

/** Says how far they have come, in tenths. The rows of the map come last, as the last of them. */
export function tellingArrival(pictures: IncomingPictures, name: string): IncomingPictures {
  const total = pictures.list.reduce((sum, { size }) => sum + size, 0);
  if (total <= worthTelling) return pictures;
  const left = new Map(pictures.list.map(({ hash, size }) => [hash, size]));
  let arrived = 0;
  let said = -1;
  const read = async (hashes: readonly string[]) => {
    const rows = await pictures.read(hashes);
    for (const hash of hashes) {
      arrived += left.get(hash) ?? 0;
      left.delete(hash);
    }
    const percent = Math.floor((9 * arrived) / total) * 10;
    if (percent > said)
      notify({ message: shell.keepingFile, values: { name, percent }, isSticky: true, id: 'opening' });
    said = percent;
    return rows;
  };
  return { ...pictures, read };
}
