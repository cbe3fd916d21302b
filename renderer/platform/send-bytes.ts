/** Hands many bytes to main without holding up the window: each message is copied more than once on its way. */
import { type Result, success } from '#core/desktop/app-error';
import { sliceLimit } from '#core/desktop/call-shapes';
import { call } from './desktop';

/** The name of the parcel, for the one call that takes it. */
export async function sendBytes(bytes: Uint8Array<ArrayBuffer>): Promise<Result<string>> {
  let parcel: string | null = null;
  let at = 0;
  do {
    const slice = bytes.slice(at, at + sliceLimit);
    const sent: Result<{ parcel: string }> = await call('bytes.send', { parcel, size: bytes.length, slice });
    if (!sent.ok) return sent;
    parcel = sent.value.parcel;
    at += slice.length;
  } while (at < bytes.length);
  return success(parcel);
}
