import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createParcels } from '#electron/parcels';

const badRequest = { ok: false, error: { code: 'badRequest', details: {} } };

const begun = (parcels: ReturnType<typeof createParcels>, size: number, slice: Uint8Array): string => {
  const added = parcels.add({ parcel: null, size, slice });
  if (!added.ok) throw new Error(added.error.code);
  return added.value.parcel;
};

it('comes out as it went in, however it was cut', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 1, max: 60 }), (bytes, step) => {
      const parcels = createParcels();
      const parcel = begun(parcels, bytes.length, bytes.slice(0, step));
      for (let at = step; at < bytes.length; at += step)
        expect(parcels.add({ parcel, size: bytes.length, slice: bytes.slice(at, at + step) }).ok).toBe(true);
      const taken = parcels.take(parcel);
      expect(taken.ok && [...taken.value]).toEqual([...bytes]);
      expect(parcels.take(parcel)).toEqual(badRequest);
    }),
  );
});

it('is taken only whole, and never holds more than it said', () => {
  const parcels = createParcels();
  expect(parcels.take(begun(parcels, 2, new Uint8Array(1)))).toEqual(badRequest);
  const parcel = begun(parcels, 2, new Uint8Array(1));
  expect(parcels.add({ parcel, size: 2, slice: new Uint8Array(2) })).toEqual(badRequest);
  expect(parcels.take(parcel)).toEqual(badRequest);
  const other = begun(parcels, 2, new Uint8Array(1));
  expect(parcels.add({ parcel: other, size: 3, slice: new Uint8Array(1) })).toEqual(badRequest);
});

it('of a page that never fetched it makes room, and goes with the page', () => {
  const parcels = createParcels();
  const [first, second, third] = [0, 1, 2].map(() => begun(parcels, 1, new Uint8Array(1)));
  expect(parcels.take(first ?? '')).toEqual(badRequest);
  expect(parcels.take(second ?? '').ok).toBe(true);
  parcels.clear();
  expect(parcels.take(third ?? '')).toEqual(badRequest);
});
