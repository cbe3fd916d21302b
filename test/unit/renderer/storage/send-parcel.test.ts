import { expect, it } from 'vitest';
import { failure } from '#core/desktop/app-error';
import { type ParcelSlice, parcelSlice, sliceLimit } from '#core/desktop/parcel-slice';
import { createParcels } from '#electron/parcels';
import { type ParcelPort, sendParcel } from '#renderer/storage/send-parcel';

/** A port whose other end is main's. */
function portTo(answer: (slice: ParcelSlice) => ReturnType<ReturnType<typeof createParcels>['add']>) {
  const sizes: number[] = [];
  const port: ParcelPort = {
    onmessage: null,
    postMessage(slice) {
      const carried = structuredClone(slice);
      sizes.push(carried.slice.length);
      queueMicrotask(() => port.onmessage?.(new MessageEvent('message', { data: answer(carried) })));
    },
  };
  return { port, sizes };
}

it.each([0, 1, sliceLimit, sliceLimit + 1, 3 * sliceLimit - 1])(
  'arrives whole, %i bytes of it',
  async (size) => {
    const parcels = createParcels();
    const { port, sizes } = portTo((slice) => parcels.add(parcelSlice.parse(slice)));
    const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 31) % 251);
    const sent = await sendParcel(port, bytes);
    if (!sent.ok) throw new Error(sent.error.code);
    const taken = parcels.take(sent.value);
    expect(taken.ok && Buffer.compare(taken.value, bytes)).toBe(0);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(sliceLimit);
  },
);

it('ends at the first slice that is refused', async () => {
  const { port, sizes } = portTo(() => failure('badRequest'));
  const sent = await sendParcel(port, new Uint8Array(3 * sliceLimit));
  expect(sent).toEqual(failure('badRequest'));
  expect(sizes).toHaveLength(1);
});
