/** Sends bytes to main over a port, from a worker: the window has no part in it. */
import { type Result, success } from '#core/desktop/app-error';
import { type ParcelSlice, sliceLimit } from '#core/desktop/parcel-slice';

/** The part of a MessagePort that is used; tests pass their own. */
export interface ParcelPort {
  postMessage(slice: ParcelSlice): void;
  onmessage: ((event: MessageEvent<Result<{ parcel: string }>>) => void) | null;
}

const answerTo = (port: ParcelPort, slice: ParcelSlice): Promise<Result<{ parcel: string }>> =>
  new Promise((resolve) => {
    port.onmessage = ({ data }) => resolve(data);
    port.postMessage(slice);
  });

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
