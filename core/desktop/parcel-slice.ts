/**
 * Bytes too many for one message, on their way to main: a slice after the other over a port of their own, which a worker
 * holds, for the page would copy each of them twice. `parcel` names them for the call that takes them.
 */
import { z } from 'zod';
import { limits } from '../limits';
import { bytes, token } from './call-shapes';

/** Bytes of one message. */
export const sliceLimit = 2 * 1024 * 1024;

export const parcelSlice = z.object({
  /** null: the first of its parcel. */
  parcel: token.nullable(),
  /** Bytes of the whole parcel. */
  size: z.number().int().min(0).max(limits.mapFile.fileBytes),
  slice: bytes.refine(({ length }) => length <= sliceLimit),
});
export type ParcelSlice = Omit<z.infer<typeof parcelSlice>, 'slice'> & { readonly slice: Uint8Array };
