/** Pictures of the map by hash, as addresses an <img> takes and as bitmaps a canvas paints; each is read once. */
import { useEffect, useSyncExternalStore } from 'react';

export type ReadPicture = (hash: string) => Promise<Blob | null>;

let readPicture: ReadPicture = async () => null;
const addresses = new Map<string, string | null>();
const bitmaps = new Map<string, ImageBitmap | null>();
const listeners = new Set<() => void>();
/** Counts arrivals, so that whoever paints knows that there is more to paint. */
let arrivals = 0;

const tell = (): void => {
  arrivals += 1;
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Says where pictures come from. Those already asked for in vain are asked for again. */
export function servePictures(from: ReadPicture): void {
  readPicture = from;
  for (const [hash, address] of addresses) if (address === null) addresses.delete(hash);
  for (const [hash, bitmap] of bitmaps) if (bitmap === null) bitmaps.delete(hash);
  tell();
}

async function fetchAddress(hash: string): Promise<void> {
  if (addresses.has(hash)) return;
  addresses.set(hash, null);
  const blob = await readPicture(hash);
  if (!blob) return;
  addresses.set(hash, URL.createObjectURL(blob));
  tell();
}

async function fetchBitmap(hash: string): Promise<void> {
  bitmaps.set(hash, null);
  const blob = await readPicture(hash);
  if (!blob) return;
  bitmaps.set(hash, await createImageBitmap(blob));
  tell();
}

/** Address of a picture; null while it is being read, or when it is not there. */
export function usePicture(hash: string): string | null {
  const address = useSyncExternalStore(subscribe, () => addresses.get(hash) ?? null);
  useEffect(() => void fetchAddress(hash), [hash]);
  return address;
}

/** The bitmap if it has been read; otherwise asks for it and answers null for now. */
export function bitmapOf(hash: string): ImageBitmap | null {
  const bitmap = bitmaps.get(hash);
  if (bitmap === undefined) void fetchBitmap(hash);
  return bitmap ?? null;
}

/** Lets go of a picture that is not to be shown again, also not from memory. */
export function forgetPicture(hash: string): void {
  const address = addresses.get(hash);
  if (address) URL.revokeObjectURL(address);
  addresses.delete(hash);
  bitmaps.get(hash)?.close();
  bitmaps.delete(hash);
  tell();
}

/** Changes whenever a picture has arrived. */
export const usePictureArrivals = (): number => useSyncExternalStore(subscribe, () => arrivals);
