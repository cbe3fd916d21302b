import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failure } from '#core/desktop/app-error';
import { unpackContents } from '#core/file/packed-contents';
import type { FileSystem } from '#electron/files/file-system';
import { folderName, type Mirror, openMirror } from '#electron/mirror';
import type { ParseMap } from '#electron/parser-process';
import { faultyFiles } from './support/faulty-files';
import { packedMap, parseHere } from './support/packed-map';
import { temporaryFolder } from './support/temporary-folder';

const mapId = 'map-0f3a5c1e';
const dayMs = 24 * 60 * 60 * 1_000;

/** Answers as a parser does whose process dies, while `isDead`. */
const mortalParser = (): { isDead: boolean; parse: ParseMap } => {
  const parser = {
    isDead: false,
    parse: (bytes: Uint8Array, name: string) =>
      parser.isDead ? Promise.resolve(failure('fileNotReadable', { name })) : parseHere(bytes, name),
  };
  return parser;
};

interface Bench {
  readonly folder: string;
  readonly mapFolder: string;
  readonly mirror: Mirror;
  /** Writes a copy with this many steps, so that copies can be told apart. */
  write(steps: number, at?: string): ReturnType<Mirror['write']>;
}

function bench(files?: FileSystem, folder = temporaryFolder(), parse = parseHere): Bench {
  let now = new Date('2026-11-02T10:00:00.000Z');
  const mirror = openMirror({ folder, parse, now: () => now, ...(files ? { files } : {}) });
  return {
    folder,
    mapFolder: join(folder, mapId),
    mirror,
    write(steps, at) {
      now = at === undefined ? new Date(now.getTime() + 30_000) : new Date(at);
      const bytes = packedMap(mapId, `Map of ${steps}`, steps);
      return mirror.write({ mapId, latestStamp: `stamp-${steps}`, title: `Map of ${steps}`, bytes });
    },
  };
}

async function stepsRead(mirror: Mirror): Promise<number | string> {
  const read = unpackContents(await mirror.read(mapId));
  return read.ok ? read.value.records.filter(({ kind }) => kind === 'step').length : read.error.code;
}

const copies = (mapFolder: string): string[] =>
  readdirSync(mapFolder)
    .filter((name) => name.endsWith('.cjm'))
    .sort();

const newest = (mapFolder: string): string => join(mapFolder, copies(mapFolder).at(-1) ?? '');

describe('The mirror', () => {
  it('gives back the latest copy and lists what it has', async () => {
    const { mirror, write } = bench();
    await write(2);
    await write(3);
    expect(await stepsRead(mirror)).toBe(3);
    expect(await mirror.list()).toEqual([
      { mapId, title: 'Map of 3', latestStamp: 'stamp-3', savedAt: '2026-11-02T10:01:00.000Z' },
    ]);
  });

  it('knows nothing of a map it never had', async () => {
    const { mirror } = bench();
    expect(await mirror.list()).toEqual([]);
    expect(await stepsRead(mirror)).toBe('mapNotFound');
  });

  it('keeps the last five copies', async () => {
    const { mapFolder, write } = bench();
    for (let steps = 1; steps <= 9; steps += 1) await write(steps);
    expect(copies(mapFolder)).toEqual([
      '00000005.cjm',
      '00000006.cjm',
      '00000007.cjm',
      '00000008.cjm',
      '00000009.cjm',
    ]);
  });

  it('keeps the last copy of each of seven days besides', async () => {
    const { mapFolder, write } = bench();
    const start = Date.parse('2026-10-01T08:00:00.000Z');
    for (let day = 0; day < 10; day += 1) {
      for (let hour = 0; hour < 3; hour += 1) {
        await write(1, new Date(start + day * dayMs + hour * 3_600_000).toISOString());
      }
    }
    // The last of each day is every third copy; the last five fall into the last two days.
    const kept = copies(mapFolder).map((name) => Number.parseInt(name, 10));
    expect(kept).toEqual([12, 15, 18, 21, 24, 26, 27, 28, 29, 30]);
  });

  it.each([
    ['cut short', (path: string) => truncateSync(path, 200)],
    ['emptied', (path: string) => truncateSync(path, 0)],
    ['zeroed', (path: string) => writeFileSync(path, Buffer.alloc(readFileSync(path).length))],
    [
      'with a flipped bit',
      (path: string) => {
        const bytes = readFileSync(path);
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 4;
        writeFileSync(path, bytes);
      },
    ],
  ])('passes over a copy %s, sets it aside and gives the one before', async (_name, damage) => {
    const { mirror, mapFolder, write } = bench();
    await write(2);
    await write(3);
    const damaged = newest(mapFolder);
    damage(damaged);
    const bytes = readFileSync(damaged);
    expect(await stepsRead(mirror)).toBe(2);
    expect(copies(mapFolder)).toEqual(['00000001.cjm']);
    const aside = readdirSync(join(mapFolder, 'damaged'));
    expect(aside).toHaveLength(1);
    expect(readFileSync(join(mapFolder, 'damaged', aside[0] ?? '')).equals(bytes)).toBe(true);
    expect((await mirror.list())[0]?.latestStamp).toBe('stamp-2');
  });

  it('describes a copy that lost its note from what is in it', async () => {
    const { mirror, mapFolder, write } = bench();
    await write(2);
    rmSync(newest(mapFolder).replace('.cjm', '.json'));
    expect(await mirror.list()).toEqual([
      expect.objectContaining({ mapId, title: 'Map of 2', savedAt: '2026-11-02T10:00:30.000Z' }),
    ]);
  });

  it('refuses bytes that are no map of this id and keeps what it had', async () => {
    const { mirror, write } = bench();
    await write(2);
    const foreign = { mapId, latestStamp: 's', title: 't', bytes: packedMap('map-another1', 'x') };
    for (const bytes of [foreign.bytes, new Uint8Array([1, 2, 3]), new Uint8Array()]) {
      const result = await mirror.write({ ...foreign, bytes });
      expect(result.ok ? null : result.error.code).toBe('mapDamaged');
    }
    expect(await stepsRead(mirror)).toBe(2);
  });

  it('always has a whole copy, wherever the process dies during a write', async () => {
    const probe = faultyFiles();
    await bench(probe.files).write(3);
    const total = probe.calls.length;
    for (let stopBefore = 0; stopBefore <= total; stopBefore += 1) {
      const { folder, write } = bench();
      await write(2);
      const { files } = faultyFiles({ stopBefore });
      await bench(files, folder)
        .write(3)
        .catch(() => undefined);

      const { mirror } = bench(faultyFiles().files, folder);
      await mirror.tidy();
      expect([2, 3], `stopped before call ${stopBefore}`).toContain(await stepsRead(mirror));
      expect(await mirror.list()).toHaveLength(1);
      const left = readdirSync(join(folder, mapId)).filter((name) => name.endsWith('tapki-tmp'));
      expect(left, `stopped before call ${stopBefore}`).toEqual([]);
    }
  });

  it('removes a map with all its copies', async () => {
    const { mirror, folder, write } = bench();
    await write(2);
    expect((await mirror.remove(mapId)).ok).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('writes copies of one map one after another', async () => {
    const { mirror, write } = bench();
    await Promise.all([write(1), write(2), write(3), write(4)]);
    expect(await stepsRead(mirror)).toBe(4);
  });

  it('gives ids that a file system could mix up folders of their own', () => {
    const ids = ['map-AB', 'map-ab', 'con', 'a:b', '../x', 'map-0f3a5c1e'];
    const names = ids.map(folderName);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ids.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]{8,}$/);
    expect(folderName(mapId)).toBe(mapId);
  });

  it('is not confused by files of others in its folder', async () => {
    const { mirror, folder, write } = bench();
    await write(2);
    writeFileSync(join(folder, 'desktop.ini'), 'x');
    mkdirSync(join(folder, 'empty'));
    expect(await mirror.list()).toHaveLength(1);
  });
});

describe('What a copy shows must not come back', () => {
  it('leaves the newest sound copy alone, damaged ones set aside included', async () => {
    const { mirror, mapFolder, write } = bench();
    for (const steps of [1, 2, 3]) await write(steps);
    truncateSync(newest(mapFolder), 40);
    await stepsRead(mirror);
    await write(4);
    expect(readdirSync(mapFolder)).toContain('damaged');
    expect(await mirror.forgetOlder(mapId)).toEqual({ ok: true, value: undefined });
    expect(await stepsRead(mirror)).toBe(4);
    const [copy = '', note = '', ...others] = readdirSync(mapFolder).sort();
    expect([copy, note]).toEqual([expect.stringMatching(/\.cjm$/), expect.stringMatching(/\.json$/)]);
    expect(others).toEqual([]);
    await write(5);
    expect(await stepsRead(mirror)).toBe(5);
  });

  it('removes nothing where no copy proves whole', async () => {
    const { mirror, mapFolder, write } = bench();
    await write(1);
    truncateSync(newest(mapFolder), 40);
    expect((await mirror.forgetOlder(mapId)).ok).toBe(false);
    expect(copies(mapFolder)).toHaveLength(1);
  });
});

describe('A parser that dies', () => {
  it('judges no copy: all stay with their notes, and are read when it lives again', async () => {
    const parser = mortalParser();
    const { mirror, mapFolder, write } = bench(undefined, temporaryFolder(), parser.parse);
    for (const steps of [1, 2, 3]) await write(steps);
    const before = readdirSync(mapFolder).sort();
    parser.isDead = true;
    expect(await stepsRead(mirror)).toBe('fileNotReadable');
    expect((await mirror.forgetOlder(mapId)).ok).toBe(false);
    expect(readdirSync(mapFolder).sort()).toEqual(before);
    parser.isDead = false;
    expect(await stepsRead(mirror)).toBe(3);
    expect(await mirror.list()).toMatchObject([{ latestStamp: 'stamp-3' }]);
  });

  it('leaves a copy that it could not prove in its place, and those it did prove are not pushed out', async () => {
    const parser = mortalParser();
    const { mirror, mapFolder, write } = bench(undefined, temporaryFolder(), parser.parse);
    for (const steps of [1, 2, 3]) await write(steps);
    parser.isDead = true;
    for (const steps of [4, 5, 6, 7, 8, 9, 10])
      expect(await write(steps)).toMatchObject({ error: { code: 'fileNotReadable' } });
    expect(await mirror.list()).toMatchObject([{ latestStamp: 'stamp-3' }]);
    const numbers = [1, 2, 3, 6, 7, 8, 9, 10];
    expect(copies(mapFolder)).toEqual(numbers.map((each) => `${String(each).padStart(8, '0')}.cjm`));
    parser.isDead = false;
    expect(await stepsRead(mirror)).toBe(10);
  });

  it('removes nothing newer than what it can prove', async () => {
    const parse: ParseMap = (bytes, name) =>
      name === '00000003.cjm'
        ? Promise.resolve(failure('fileNotReadable', { name }))
        : parseHere(bytes, name);
    const { folder, mapFolder, write } = bench();
    for (const steps of [1, 2, 3]) await write(steps);
    const { mirror } = bench(undefined, folder, parse);
    expect((await mirror.forgetOlder(mapId)).ok).toBe(false);
    expect(copies(mapFolder)).toHaveLength(3);
  });

  it('is asked once for a map whose copies lost their notes: a start waits for it', async () => {
    const { folder, mapFolder, write } = bench();
    for (const steps of [1, 2, 3]) await write(steps);
    for (const steps of [2, 3]) rmSync(join(mapFolder, `0000000${steps}.json`));
    let asked = 0;
    const { mirror } = bench(undefined, folder, (_bytes, name) => {
      asked += 1;
      return Promise.resolve(failure('fileNotReadable', { name }));
    });
    expect(await mirror.list()).toMatchObject([{ latestStamp: 'stamp-1' }]);
    expect(asked).toBe(1);
  });

  it('because the copy is of a newer format does not make the copy damaged', async () => {
    const { folder, mapFolder, write } = bench();
    await write(1);
    const { mirror } = bench(undefined, folder, (_bytes, name) =>
      Promise.resolve(failure('mapTooNew', { name })),
    );
    expect((await mirror.read(mapId)).ok).toBe(false);
    expect(copies(mapFolder)).toHaveLength(1);
  });
});
