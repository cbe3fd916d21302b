import fc from 'fast-check';
import { deflateSync, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { hashOf, openMap, packMap, unpackMap } from '#core/file/cjm';
import { manifestOf } from '#core/file/manifest';
import { mapFileLimits } from '#core/limits';
import { randomMap } from '../support/random-map';
import { type RawEnd, type RawEntry, rawZip } from '../support/zip-bytes';

// A thousand trials on a busy machine take what they take.
vi.setConfig({ testTimeout: 300_000 });

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const mapText = '{"format":"tapki-map","version":1,"mapId":"m","records":[]}';
const map: RawEntry = { name: 'map.json', data: utf8(mapText) };

function refusal(bytes: Uint8Array): string {
  const result = openMap(bytes, 'x.cjm');
  if (result.ok) return 'opened';
  const { reason, found, limit } = result.error.details;
  return [result.error.code, reason, found, limit].filter((part) => part !== undefined).join(' ');
}

const inner: RawEntry = { name: 'manifest.json', data: utf8('{}') };
/** The second entry's header lies in the stored data of the first, behind its header and name. */
const nested: readonly RawEntry[] = [
  { name: 'map.json', method: 0, data: rawZip([inner]) },
  { ...inner, localAt: 30 + 'map.json'.length },
];

const zeros = (mebibytes: number): Uint8Array => new Uint8Array(mebibytes * 1024 * 1024);
const anyHash = 'a'.repeat(64);

describe('A hostile archive is refused with its reason', () => {
  const cases: readonly [string, string, readonly RawEntry[], RawEnd?][] = [
    ['a name that climbs out', 'mapUnsafe outsideName', [map, { name: '../evil' }]],
    [
      'a name that climbs out inside assets',
      'mapUnsafe outsideName',
      [map, { name: `assets/../../${anyHash}` }],
    ],
    ['a Windows name that climbs out', 'mapUnsafe outsideName', [map, { name: '..\\evil' }]],
    ['an absolute name', 'mapUnsafe outsideName', [map, { name: '/etc/passwd' }]],
    ['a drive', 'mapUnsafe outsideName', [map, { name: 'C:\\evil' }]],
    ['a network share', 'mapUnsafe outsideName', [map, { name: '\\\\host\\share' }]],
    ['a NUL in a name', 'mapUnsafe outsideName', [map, { name: 'map.json\0.png' }]],
    ['a program beside the map', 'mapUnsafe unknownEntry', [map, { name: 'setup.exe' }]],
    ['a twin by case', 'mapUnsafe unknownEntry', [map, { name: 'MAP.JSON' }]],
    ['a twin by case among assets', 'mapUnsafe unknownEntry', [map, { name: `assets/${'A'.repeat(64)}` }]],
    ['a twin by Unicode', 'mapUnsafe unknownEntry', [map, { name: 'm\u00e0p.json' }]],
    ['an archive in the archive', 'mapUnsafe unknownEntry', [map, { name: 'inner.cjm' }]],
    ['the same name twice', 'mapUnsafe contradiction', [map, map]],
    ['a symbolic link', 'mapUnsafe link', [{ ...map, mode: 0o120777 }]],
    ['a device', 'mapUnsafe link', [{ ...map, mode: 0o020666 }]],
    ['an encrypted entry', 'mapUnsafe encryption', [{ ...map, flags: 1 }]],
    ['a strange method', 'mapUnsafe packing', [{ ...map, method: 14 }]],
    [
      'a name that differs in the local header',
      'mapUnsafe contradiction',
      [{ ...map, localName: 'evil.json' }],
    ],
    ['a size that differs in the local header', 'mapUnsafe contradiction', [{ ...map, localSize: 5 }]],
    ['an entry inside the data of another', 'mapUnsafe contradiction', nested],
    ['an entry that reaches into the directory', 'mapUnsafe contradiction', [{ ...map, packedSize: 5_000 }]],
    ['a size of zip64 that stands nowhere', 'mapUnsafe packing', [{ ...map, size: 0xffffffff }]],
    ['a directory of zip64 that is nowhere', 'mapUnsafe packing', [map], { count: 0xffff }],
    ['another disk', 'mapUnsafe packing', [map], { disk: 1 }],
    ['stored data of another size', 'mapUnsafe contradiction', [{ ...map, method: 0, size: 10_000 }]],
    ['a single huge entry', 'mapUnsafe tooLarge 300 256', [{ ...map, size: 300 * 1024 * 1024 }]],
    ['a ratio no map has', 'mapUnsafe tooDense', [{ ...map, data: zeros(12) }]],
    [
      'a picture that is none',
      'mapUnsafe notAPicture',
      [map, { name: `assets/${hashOf(utf8('<svg/>'))}`, data: utf8('<svg/>') }],
    ],
    ['more entries than declared', 'mapDamaged', [map, { name: 'manifest.json' }], { count: 1 }],
    ['fewer entries than declared', 'mapDamaged', [map], { count: 2 }],
    ['a directory elsewhere', 'mapDamaged', [map], { directoryAt: 3 }],
    ['a wrong checksum', 'mapDamaged', [{ ...map, crc: 1 }]],
    ['less data than declared', 'mapDamaged', [{ ...map, size: 1_000 }]],
    [
      'a picture under another hash',
      'mapDamaged',
      [map, { name: `assets/${anyHash}`, data: Uint8Array.of(0x89, 0x50) }],
    ],
    ['data that is not deflate', 'mapDamaged', [{ ...map, packed: Uint8Array.of(7, 7, 7, 7) }]],
    ['no map', 'notAMap', [{ name: 'manifest.json', data: utf8('{}') }]],
  ];

  it.each(cases)('%s: %s', (_what, expected, entries, end) => {
    expect(refusal(rawZip(entries, end)).slice(0, expected.length)).toBe(expected);
  });

  it('too many entries, without looking at them', () => {
    const entries = Array.from({ length: 5_001 }, (_, index) => ({
      name: `assets/${index.toString(16).padStart(64, '0')}`,
    }));
    expect(refusal(rawZip(entries))).toBe('mapUnsafe tooManyEntries 5001 5000');
  });

  it('a 10 GB bomb that tells its size, and one that hides it', () => {
    const tenGigabytes = Array.from({ length: 40 }, (_, index) => ({
      name: `assets/${index.toString(16).padStart(64, '0')}`,
      packed: new Uint8Array(2 * 1024 * 1024),
      size: 256 * 1024 * 1024,
    }));
    expect(refusal(rawZip(tenGigabytes))).toBe('mapUnsafe tooLarge 10240 1024');
    const packed = deflateSync(zeros(64), { level: 9 });
    const hidden = rawZip([{ name: 'map.json', packed, size: 100, crc: 0 }]);
    expect(refusal(hidden)).toBe('mapDamaged');
  });

  it('a bomb in many parts, each of them small enough', () => {
    const packed = deflateSync(zeros(9), { level: 9 });
    const parts = Array.from({ length: 100 }, (_, index) => ({
      name: `assets/${index.toString(16).padStart(64, '0')}`,
      packed,
      size: 9 * 1024 * 1024,
    }));
    expect(refusal(rawZip([map, ...parts]))).toMatch(/^mapUnsafe tooDense \d+ 200$/);
  });

  it('JSON nested without end, and far too many records', () => {
    const deep = `{"format":"tapki-map","version":1,"records":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(refusal(utf8(deep))).toBe('mapUnsafe tooDeep 64');
    const limits = { ...mapFileLimits, records: 3 };
    const many = '{"format":"tapki-map","version":1,"records":[1,2,3,4]}';
    expect(unpackMap(utf8(many), { limits })).toMatchObject({ ok: false, error: { code: 'mapUnsafe' } });
  });
});

describe('A file that is no map', () => {
  it.each([
    ['an empty file', ''],
    ['plain text', 'hello'],
    ['other JSON', '{"a":1}'],
    ['a JSON list', '[1,2]'],
  ])('%s is said to be none', (_what, text) => {
    expect(refusal(utf8(text))).toBe('notAMap');
  });

  it('is said to be damaged when it only began as one', () => {
    expect(refusal(utf8('{"format":"tapki-map","version":1,"records":['))).toBe('mapDamaged');
    expect(refusal(utf8('{"format":"tapki-map","version":1,"records":5}'))).toBe('mapDamaged');
  });

  it('cannot reach into prototypes', () => {
    const text = `{"format":"tapki-map","version":1,"records":[{"kind":"__proto__","id":"a"},{"kind":"constructor","id":"b"},
      {"kind":"step","id":"c","__proto__":{"polluted":1},"stamps":{"__proto__":{"x":1},"constructor":"y"}}]}`;
    expect(refusal(utf8(text))).toBe('opened');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('A good file that was harmed', () => {
  const records = randomMap(7, { steps: 6, lanes: 4 });
  const manifest = manifestOf(records, { mapId: 'm', savedAt: '2026-10-05T12:00:00.000Z', app: 'Tapki' });
  const whole = packMap({ records, assets: [], manifest });

  it('is refused wherever it was cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        expect(refusal(whole.slice(0, length))).toMatch(/^(mapDamaged|notAMap)$/);
      }),
      { numRuns: 300 },
    );
  });

  it('never opens with other contents when a bit flips', () => {
    const original = openMap(whole);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length * 8 - 1 }), (bit) => {
        const harmed = whole.slice();
        harmed[bit >> 3] = (harmed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const result = openMap(harmed);
        if (result.ok) expect(result).toEqual(original);
      }),
      { numRuns: 1_000 },
    );
  });

  it('never fails in any other way, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, isZip) => {
        const start = isZip ? Uint8Array.of(0x50, 0x4b, 3, 4) : new Uint8Array();
        const result = openMap(new Uint8Array([...start, ...bytes]));
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 1_000 },
    );
  });

  it('opens when another program packed it without knowing the sizes beforehand', () => {
    expect(refusal(rawZip([{ ...map, flags: 0x8, localSize: 0 }]))).toBe('opened');
  });

  it('opens when another program packed it anew', () => {
    const entries = { 'map.json': utf8(mapText), 'assets/': new Uint8Array() };
    expect(refusal(zipSync(entries))).toBe('opened');
  });
});
