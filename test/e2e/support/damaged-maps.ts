/** Files that were maps, or pretend to be: cut, flipped, of the future, climbing out, swelling. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { emptySteps, newMap } from '#core/document/new-map';
import { packMap } from '#core/file/cjm';
import { manifestOf } from '#core/file/manifest';
import { rawZip } from '../../unit/support/zip-bytes';

const mebibyte = 1024 * 1024;

export function wholeMap(title: string): Uint8Array {
  const records = emptySteps(newMap({ title, language: 'en' }), { stages: 2, stepsInStage: 3 });
  const manifest = manifestOf(records, {
    mapId: `map-${title}`,
    savedAt: '2026-11-02T10:00:00.000Z',
    app: 'Tapki',
  });
  return packMap({ records, assets: [], manifest });
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

export const mapOfTheFuture = (records: readonly object[]): Uint8Array =>
  json({ format: 'tapki-map', version: 99, mapId: 'map-future', records });

function truncated(): Uint8Array {
  const bytes = wholeMap('Cut');
  return bytes.slice(0, Math.floor(bytes.length * 0.6));
}

/** In the middle of the packed map.json, the longest entry. */
function bitFlipped(): Uint8Array {
  const bytes = wholeMap('Flipped');
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 4;
  return bytes;
}

const smallMap = {
  name: 'map.json',
  data: json({ format: 'tapki-map', version: 1, mapId: 'm', records: [] }),
};

/** 160 pictures of 64 MB each that take 64 kB each. */
function bomb(): Uint8Array {
  const packed = deflateRawSync(new Uint8Array(64 * mebibyte), { level: 9 });
  const parts = Array.from({ length: 160 }, (_, index) => ({
    name: `assets/${index.toString(16).padStart(64, '0')}`,
    packed,
    size: 64 * mebibyte,
    crc: 0,
  }));
  return rawZip([smallMap, ...parts]);
}

/** 10 GB behind a declared size of 100 bytes. */
function hiddenBomb(): Uint8Array {
  const part = deflateRawSync(new Uint8Array(64 * mebibyte), { level: 9 });
  // Streams of deflate are joined where blocks end on whole bytes: a flush without an end does that.
  const open = deflateRawSync(new Uint8Array(64 * mebibyte), { level: 9, finishFlush: 2 });
  const packed = Buffer.concat([...Array.from({ length: 159 }, () => open), part]);
  return rawZip([{ name: 'map.json', packed, size: 100, crc: 0 }]);
}

export interface DamagedMap {
  readonly what: string;
  readonly make: () => Uint8Array;
  /** What the person reads; `name` is the file's. */
  readonly words: (name: string) => string;
}

export const damagedMaps: readonly DamagedMap[] = [
  {
    what: 'truncated',
    make: truncated,
    words: (name) => `The map “${name}” is damaged and cannot be opened. The file was left as it is.`,
  },
  {
    what: 'bit-flipped',
    make: bitFlipped,
    words: (name) => `The map “${name}” is damaged and cannot be opened. The file was left as it is.`,
  },
  {
    what: 'too-new',
    make: () => mapOfTheFuture([{ kind: 'hologram', id: 'h' }]),
    words: (name) => `“${name}” was made by a newer version of Tapki. Update Tapki to open it.`,
  },
  {
    what: 'zip-slip',
    make: () => rawZip([smallMap, { name: '../../evil.txt', data: json('evil') }]),
    words: (name) => `“${name}” was not opened: it holds a file that would be written outside the map.`,
  },
  {
    what: 'bomb',
    make: bomb,
    words: (name) => `“${name}” was not opened: it is packed`,
  },
  {
    what: 'hidden-bomb',
    make: hiddenBomb,
    words: (name) => `The map “${name}” is damaged and cannot be opened. The file was left as it is.`,
  },
  {
    what: 'holiday-photo',
    make: () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46),
    words: (name) => `“${name}” is not a Tapki map.`,
  },
];

export function writeDamaged({ what, make }: DamagedMap, folder: string): { path: string; name: string } {
  const name = `${what}.cjm`;
  const path = join(folder, name);
  writeFileSync(path, make());
  return { path, name };
}
