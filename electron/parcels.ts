/** Bytes that the window sends a slice at a time, until the call that writes them takes them. */
import { randomBytes } from 'node:crypto';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { ParcelSlice } from '#core/desktop/parcel-slice';

export interface Parcels {
  add(slice: ParcelSlice): Result<{ parcel: string }>;
  /** Once, and whole; what was never sent, or not to its end, is a request that makes no sense. */
  take(parcel: string): Result<Uint8Array>;
  /** A page that was loaded again takes up none of them. */
  clear(): void;
}

/** A map's file and its copy may be on their way together. */
const mostAtOnce = 2;

export function createParcels(): Parcels {
  const open = new Map<string, { readonly bytes: Uint8Array; filled: number }>();

  const begin = (size: number): string => {
    // Nobody fetches the oldest any more: its call was given up.
    for (const parcel of [...open.keys()].slice(0, Math.max(0, open.size + 1 - mostAtOnce)))
      open.delete(parcel);
    const parcel = randomBytes(16).toString('hex');
    open.set(parcel, { bytes: new Uint8Array(size), filled: 0 });
    return parcel;
  };

  return {
    add({ parcel: given, size, slice }) {
      const parcel = given ?? begin(size);
      const found = open.get(parcel);
      if (!found || found.bytes.length !== size || found.filled + slice.length > size) {
        open.delete(parcel);
        return failure('badRequest');
      }
      found.bytes.set(slice, found.filled);
      found.filled += slice.length;
      return success({ parcel });
    },
    take(parcel) {
      const found = open.get(parcel);
      open.delete(parcel);
      return found?.filled === found?.bytes.length && found ? success(found.bytes) : failure('badRequest');
    },
    clear: () => open.clear(),
  };
}
