import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readRecords } from '#core/document/plain-record';
import { hashOf, openMap, packMap } from '#core/file/cjm';
import { manifestOf } from '#core/file/manifest';
import { writeMapJson } from '#core/file/map-json';
import { picturesAt, placedPictures, placesOf } from '#core/file/placed-pictures';
import { flatPicture } from '../../support/flat-picture';

const { records } = readRecords([{ kind: 'map', title: 'Pictures', language: 'en' }]);
const colours = [40, 120, 200];
const pictures = colours.map((value) => {
  const { bytes } = flatPicture(40, 30, value);
  return { hash: hashOf(bytes), bytes };
});

const picturesOf = (file: Uint8Array<ArrayBuffer>) => {
  const opened = openMap(file, 'map.cjm');
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.assets;
};

/** As another process gets them: plain values, in memory of their own. */
const carried = (pictures: ReturnType<typeof placesOf>) => placedPictures.parse(structuredClone(pictures));

/** With bytes in front, as a view into something larger. */
function within(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length + 100);
  larger.set(bytes, 60);
  return larger.subarray(60, 60 + bytes.length);
}

it('come back from where they lie in the file, and in memory of their own', () => {
  const about = { mapId: 'map-1', savedAt: '2026-10-05T12:00:00.000Z', app: 'Tapki' };
  const packed = packMap({ records, assets: pictures, manifest: manifestOf(records, about) });
  for (const file of [packed, within(packed)]) {
    const places = carried(placesOf(picturesOf(file), file));
    expect(places.map((each) => Object.keys(each).sort())).toEqual(
      pictures.map(() => ['at', 'hash', 'length', 'type']),
    );
    const found = picturesAt(places, new Uint8Array(file));
    expect(found).toEqual(picturesOf(file));
    for (const { bytes } of found ?? []) expect(bytes.buffer.byteLength).toBe(bytes.length);
  }
});

it('come as they are where another program packed them', () => {
  const entries = pictures.map(({ hash, bytes }): [string, Uint8Array] => [`assets/${hash}`, bytes]);
  const json = new TextEncoder().encode(writeMapJson('map-1', records));
  const file = zipSync({ 'map.json': json, ...Object.fromEntries(entries) }, { level: 9 });
  const places = carried(placesOf(picturesOf(file), file));
  expect(picturesAt(places, file)).toEqual(picturesOf(file));
});

it('are refused where one is said to lie beyond the file', () => {
  const hash = 'a'.repeat(64);
  expect(picturesAt([{ hash, type: 'image/png', at: 5, length: 6 }], new Uint8Array(10))).toBeNull();
  expect(picturesAt([{ hash, type: 'image/png', at: 5, length: 5 }], new Uint8Array(10))).toHaveLength(1);
});
