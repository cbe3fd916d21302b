/** Pictures of a map that was read, on their way into the library: at hand, or still with main. */
import type { HeldList, MapContents } from '#core/desktop/desktop-api';
import { shell } from '#core/i18n/messages/shell';
import { call } from '../platform/desktop';
import { type IncomingPicture, loadsOf } from '../storage/bring-pictures';
import type { AssetRow } from '../storage/database';
import { failureOf } from '../storage/database-failure';
import { writeAssets } from '../storage/stored-map';
import { calm } from './giving-way';
import { notify } from './notices';
import { packer } from './packer';
import { database } from './storage';

export interface IncomingPictures {
  readonly list: readonly IncomingPicture[];
  /** Throws when they are not to be had any more. */
  read(hashes: readonly string[]): Promise<readonly AssetRow[]>;
  /** Puts these into the library. Throws when they are not to be had any more, and as the database does. */
  keep(list: readonly IncomingPicture[]): Promise<void>;
  /** Nobody will ask for them again. */
  letGo(): void;
}

/** Bytes that are asked for together. */
const atOnce = 1024 * 1024;

/** All of them, for whom the library cannot take them; without those that are not to be had any more. */
export async function readAll({ list, read }: IncomingPictures): Promise<readonly AssetRow[]> {
  const found: AssetRow[] = [];
  for (const load of loadsOf(list, atOnce))
    found.push(...(await read(load.map(({ hash }) => hash)).catch(() => [])));
  return found;
}

export function picturesAtHand(assets: MapContents['assets']): IncomingPictures {
  const known = new Map(assets.map((asset) => [asset.hash, asset]));
  const of = (hashes: readonly string[]) => hashes.flatMap((hash) => known.get(hash) ?? []);
  return {
    list: assets.map(({ hash, bytes }) => ({ hash, size: bytes.length })),
    read: async (hashes) => of(hashes),
    keep: (list) => writeAssets(database, of(list.map(({ hash }) => hash))),
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
  async keep(wanted) {
    await calm();
    const kept = await packer.bring(ticket, wanted);
    if (!kept.ok) throw failureOf(kept.error.code);
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

const sizeOf = (list: readonly IncomingPicture[]): number => list.reduce((sum, { size }) => sum + size, 0);

/**
 * Says how far they have come, in tenths, until it is over: a library that refused them is tried again later.
 * The rows of the map come last, as the last of them.
 */
export function tellingArrival(
  pictures: IncomingPictures,
  name: string,
  isOver: () => boolean,
): IncomingPictures {
  const total = sizeOf(pictures.list);
  if (total <= worthTelling) return pictures;
  let arrived = 0;
  let said = -1;
  const keep = async (list: readonly IncomingPicture[]) => {
    await pictures.keep(list);
    arrived += sizeOf(list);
    if (isOver()) return;
    const percent = Math.floor((9 * arrived) / total) * 10;
    if (percent > said)
      notify({ message: shell.keepingFile, values: { name, percent }, isSticky: true, id: 'opening' });
    said = percent;
  };
  return { ...pictures, keep };
}
