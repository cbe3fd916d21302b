import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { failure, success } from '#core/desktop/app-error';
import { mostPicturesAtOnce, wantedPictures } from '#core/desktop/call-shapes';
import { createHeldPictures } from '#electron/held-pictures';
import {
  bringPictures,
  type IncomingPicture,
  loadsOf,
  type PicturePort,
} from '#renderer/storage/bring-pictures';
import { MapDatabase } from '#renderer/storage/database';

const database = new MapDatabase('bring-pictures');
afterEach(() => database.delete());

const megabyte = 1024 * 1024;
const hashOf = (index: number): string => index.toString(16).padStart(64, '0');
const pictures = Array.from({ length: 12 }, (_, index) => ({
  hash: hashOf(index),
  type: 'image/png' as const,
  bytes: new Uint8Array(megabyte).fill(index),
}));

/** A port whose other end is main's; `ends`: after so many questions main has them no more. */
function portTo(ends = Number.POSITIVE_INFINITY) {
  const held = createHeldPictures();
  const list = held.hold(pictures);
  if (!list) throw new Error('They are held');
  const asked: number[] = [];
  const port: PicturePort = {
    onmessage: null,
    postMessage(question) {
      asked.push(question.length);
      if (asked.length > ends) held.letGo(list.ticket);
      const data = held.read(list.ticket, wantedPictures.parse(question));
      queueMicrotask(() => port.onmessage?.(new MessageEvent('message', { data })));
    },
  };
  return { port, asked, list: list.list };
}

it('brings all of them into the library, a megabyte with each question', async () => {
  const { port, asked, list } = portTo();
  expect(await bringPictures(database, port, list)).toEqual(success(null));
  expect(asked).toEqual(pictures.map(() => 1));
  const kept = await database.assets.orderBy('hash').toArray();
  expect(kept.map(({ hash }) => hash)).toEqual(pictures.map(({ hash }) => hash));
  expect(kept.map(({ bytes }) => [bytes.length, bytes[0]])).toEqual(
    pictures.map(({ bytes }) => [bytes.length, bytes[0]]),
  );
});

it('opens a database again that was closed on it', async () => {
  await database.open();
  database.close();
  const { port, list } = portTo();
  expect(await bringPictures(database, port, list)).toEqual(success(null));
  expect(await database.assets.count()).toBe(pictures.length);
});

it('ends where main has them no more', async () => {
  const { port, asked, list } = portTo(2);
  expect(await bringPictures(database, port, list)).toEqual(failure('badRequest'));
  expect(asked).toHaveLength(3);
  expect(await database.assets.count()).toBe(2);
});

it('small ones come together, in their order, and no more than main answers at once', () => {
  const small = Array.from(
    { length: mostPicturesAtOnce + 5 },
    (_, index): IncomingPicture => ({ hash: hashOf(index), size: 1 }),
  );
  const loads = [...loadsOf(small, megabyte)];
  expect(loads.map(({ length }) => length)).toEqual([mostPicturesAtOnce, 5]);
  expect(loads.flat()).toEqual(small);
  expect([...loadsOf([], megabyte)]).toEqual([]);
});
