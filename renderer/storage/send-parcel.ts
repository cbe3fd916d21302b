/** Sends bytes to main over a port, from a worker: the window has no part in it. */
import { type Result, success } from '#core/desktop/app-error';
import { type ParcelSlice, sliceLimit } from '#core/desktop/parcel-slice';
import { type AskedPort, answerTo } from './port-answers';

export type ParcelPort = AskedPort<ParcelSlice, Result<{ parcel: string }>>;

/** The name of the parcel, for the one call that takes it. */
export async function sendParcel(port: ParcelPort, bytes: Uint8Array): Promise<Result<string>> {
  let parcel: string | null = null;
  let at = 0;
  do {
    const slice = bytes.slice(at, at + sliceLimit);
    const sent: Result<{ parcel: string }> = await answerTo(port, { parcel, size: bytes.length, slice });
    if (!sent.ok) return sent;
    parcel = sent.value.parcel;
    at += slice.length;
  } while (at < bytes.length);
  return success(parcel);
}
