import { expect, it } from 'vitest';
import { createHeldPictures } from '#electron/held-pictures';

const mebibyte = 1024 * 1024;
const picturesOf = (...sizes: readonly number[]) =>
  sizes.map((size, index) => ({
    hash: String(index).repeat(64),
    type: 'image/png' as const,
    bytes: new Uint8Array(size).fill(index),
  }));
const badRequest = { ok: false, error: { code: 'badRequest', details: {} } };

it('Few pictures go with their map; many are held, and given by ticket and hash', () => {
  const held = createHeldPictures();
  expect(held.hold(picturesOf(mebibyte, 7 * mebibyte))).toBeNull();
  const pictures = picturesOf(mebibyte, 8 * mebibyte);
  const list = held.hold(pictures);
  if (!list) throw new Error('Nothing is held');
  expect(list.list).toEqual(pictures.map(({ hash, bytes }) => ({ hash, size: bytes.length })));
  expect(held.read(list.ticket, ['1'.repeat(64), 'f'.repeat(64)])).toEqual({
    ok: true,
    value: [pictures[1]],
  });
  held.letGo(list.ticket);
  expect(held.read(list.ticket, ['1'.repeat(64)])).toEqual(badRequest);
  expect(held.read('invented', ['1'.repeat(64)])).toEqual(badRequest);
});

it('The oldest of three files makes room, and all go with the page', () => {
  const held = createHeldPictures();
  const tickets = [0, 1, 2].map(() => held.hold(picturesOf(9 * mebibyte))?.ticket ?? '');
  const areThere = () => tickets.map((ticket) => held.read(ticket, ['0'.repeat(64)]).ok);
  expect(areThere()).toEqual([false, true, true]);
  held.clear();
  expect(areThere()).toEqual([false, false, false]);
});
