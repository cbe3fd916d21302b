/**
 * Pictures of the map by hash: as addresses an <img> takes, and as small bitmaps a canvas paints. Each is read once;
 * what nobody shows any more is let go of, or a map with thousands of screenshots would fill the memory.
 */
import { type Detail, reduced } from './reduced-pictures';

export type ReadPicture = (hash: string) => Promise<Blob | null>;

/** Addresses that nobody shows are kept, so that scrolling back and forth does not read them again. */
const idleKept = 60;
/** Canvases paint a picture as wide as a column at most. The more pictures, the farther one must be to see them all. */
const bitmapWidths = { usual: 320, whenMany: 96 } as const;
const usualBitmaps = 100;

interface Shown {
  readonly hash: string;
  readonly detail: Detail;
  /** null: being read, or not there; somebody waits for it then. */
  address: string | null;
  users: number;
}

let readFromMap: ReadPicture = async () => null;
/** Pictures that belong to no map, under names that are no hashes. */
const ownPictures = new Map<string, Blob>();
export const readPicture: ReadPicture = async (hash) => ownPictures.get(hash) ?? readFromMap(hash);
const nameOf = (hash: string, detail: Detail): string => `${detail} ${hash}`;
/** By name, in the order in which they were last let go of, the oldest first. */
const shown = new Map<string, Shown>();
const bitmaps = new Map<string, ImageBitmap | null>();
const listeners = new Set<() => void>();
/** Counts arrivals, so that whoever paints knows that there is more to paint. */
let arrivals = 0;

const tell = (): void => {
  arrivals += 1;
  for (const listener of listeners) listener();
};
/** Told whenever a picture has arrived or gone. */
export const subscribeToPictures = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Says where pictures come from. Those already asked for in vain are asked for again. */
export function servePictures(from: ReadPicture): void {
  readFromMap = from;
  for (const [name, { address }] of shown) {
    if (address === null) void fetchAddress(name);
  }
  for (const [hash, bitmap] of bitmaps) if (bitmap === null) bitmaps.delete(hash);
  tell();
}

async function fetchAddress(name: string): Promise<void> {
  const wanted = shown.get(name);
  if (!wanted) return;
  const read = () => readPicture(wanted.hash);
  // Let go of or forgotten meanwhile, or read twice at once.
  const isWanted = () => shown.get(name) === wanted && wanted.address === null;
  const blob = await (wanted.detail === 'full' ? read() : reduced(read, isWanted));
  if (!blob || !isWanted()) return;
  wanted.address = URL.createObjectURL(blob);
  tell();
}

function begin(hash: string, detail: Detail): void {
  const name = nameOf(hash, detail);
  const entry = shown.get(name);
  if (entry) entry.users += 1;
  else {
    shown.set(name, { hash, detail, address: null, users: 1 });
    void fetchAddress(name);
  }
}

function end(name: string): void {
  const entry = shown.get(name);
  if (!entry) return;
  entry.users -= 1;
  if (entry.users > 0) return;
  shown.delete(name);
  // Not read yet: nobody waits for it any more.
  if (entry.address === null) return;
  shown.set(name, entry);
  const idle = [...shown].filter(([, { users }]) => users === 0);
  for (const [each] of idle.slice(0, -idleKept)) dropAddress(each);
}

function dropAddress(name: string): void {
  const address = shown.get(name)?.address;
  if (address) URL.revokeObjectURL(address);
  shown.delete(name);
}

async function fetchBitmap(hash: string): Promise<void> {
  bitmaps.set(hash, null);
  const width = bitmaps.size > usualBitmaps ? bitmapWidths.whenMany : bitmapWidths.usual;
  const bitmap = await decode(hash, width);
  if (!bitmap) return;
  // Let go of meanwhile.
  if (bitmaps.get(hash) !== null) return bitmap.close();
  bitmaps.set(hash, bitmap);
  tell();
}

/** null: it is not there, or its bytes only begin like a picture. Where it stands, nothing is painted. */
async function decode(hash: string, resizeWidth: number): Promise<ImageBitmap | null> {
  try {
    const blob = await readPicture(hash);
    return blob ? await createImageBitmap(blob, { resizeWidth, resizeQuality: 'medium' }) : null;
  } catch {
    return null;
  }
}

/** Address of a picture; null while it is being read, or when it is not there. */
export const addressOf = (hash: string, detail: Detail = 'full'): string | null =>
  shown.get(nameOf(hash, detail))?.address ?? null;

/** Shows a picture until the answer is called. */
export function holdPicture(hash: string, detail: Detail = 'full'): () => void {
  begin(hash, detail);
  return () => end(nameOf(hash, detail));
}

/** The bitmap if it has been read; otherwise asks for it and answers null for now. */
export function bitmapOf(hash: string): ImageBitmap | null {
  const bitmap = bitmaps.get(hash);
  if (bitmap === undefined) void fetchBitmap(hash);
  return bitmap ?? null;
}

/** Lets go of a picture that is not to be shown again, also not from memory. */
export function forgetPicture(hash: string): void {
  for (const detail of ['full', 'reduced'] as const) {
    const name = nameOf(hash, detail);
    const users = shown.get(name)?.users ?? 0;
    dropAddress(name);
    // Whoever shows it still will say so when they stop.
    if (users > 0) shown.set(name, { hash, detail, address: null, users });
  }
  bitmaps.get(hash)?.close();
  bitmaps.delete(hash);
  tell();
}

/** The map of these pictures is closed. */
export function letGoOfPictures(): void {
  for (const [hash, { users }] of [...shown]) if (users === 0) dropAddress(hash);
  for (const bitmap of bitmaps.values()) bitmap?.close();
  bitmaps.clear();
}

export const pictureArrivals = (): number => arrivals;

/** Shows a picture that belongs to no map; another one under this name goes. */
export function keepPicture(name: string, picture: Blob): void {
  ownPictures.set(name, picture);
  forgetPicture(name);
}
