import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPictureHead } from '#core/picture/picture-head';
import { type FitPicture, placePictures } from '#electron/export/pdf-images';
import { pdfPixels } from '#electron/export/pdf-pixels';
import { pngParts } from '#electron/export/png-chunks';
import { standInJpeg } from '#electron/export/stand-in-jpeg';
import { channelsOf, filteredRows, type PngKind, type PngWish, pngOf } from '../../support/png-of';
import { picturesIn, printedPdf } from '../../support/printed-pdf';

const taken: readonly (readonly [PngKind, number])[] = [
  ...([1, 2, 4, 8] as const).flatMap((depth) => [[0, depth] as const, [3, depth] as const]),
  [2, 8],
  [4, 8],
  [6, 8],
];

/** The start of what an RGB display tells of itself, and its length. */
function profileOf(length: number, words = 'mntrRGB XYZ '): Buffer {
  const profile = Buffer.alloc(length, 7);
  profile.writeUInt32BE(length, 0);
  profile.write(words, 12, 'latin1');
  profile.write('acsp', 36, 'latin1');
  return profile;
}

const profileChunk = (profile: Uint8Array): readonly [string, Uint8Array] => [
  'iCCP',
  Buffer.concat([Buffer.from('Display\0\0', 'latin1'), deflateSync(profile)]),
];

const hasAlpha = (kind: PngKind): boolean => kind === 4 || kind === 6;

/** Opaque where a kind tells it. */
function wishOf(kind: PngKind, depth: number): fc.Arbitrary<PngWish> {
  const size = fc.integer({ min: 1, max: 19 });
  return fc
    .record({
      width: size,
      height: size,
      filters: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 6 }),
      pieces: fc.integer({ min: 1, max: 4 }),
      colors: fc.integer({ min: 1, max: 2 ** Math.min(depth, 8) }),
      seed: fc.array(fc.nat(255), { minLength: 1, maxLength: 64 }),
      isKnown: fc.boolean(),
    })
    .map(({ width, height, filters, pieces, colors, seed, isKnown }) => {
      const channels = channelsOf[kind];
      const palette = kind === 3 ? Array.from({ length: colors * 3 }, (_, at) => (at * 77) & 0xff) : [];
      const values = Array.from({ length: width * height * channels }, (_, at) =>
        hasAlpha(kind) && at % channels === channels - 1
          ? 255
          : ((seed[at % seed.length] ?? 0) + (at >> 5)) % 2 ** depth,
      );
      const extra = isKnown ? ([['sRGB', Uint8Array.of(0)]] as const) : [];
      return { kind, depth, width, height, values, filters, palette, pieces, extra };
    });
}

const wishes = fc.constantFrom(...taken).chain(([kind, depth]) => wishOf(kind, depth));

/** Three bytes a pixel, as a screen shows them. */
function shown({ kind, depth, values, palette = [] }: PngWish): readonly number[] {
  const channels = channelsOf[kind];
  if (kind === 3)
    return values.flatMap((value) => [0, 1, 2].map((channel) => palette[value * 3 + channel] ?? 0));
  const kept = values.filter((_, at) => !hasAlpha(kind) || at % channels !== channels - 1);
  if (kind === 2 || kind === 6) return kept;
  return kept.flatMap((value) => Array<number>(3).fill((value * 255) / (2 ** depth - 1)));
}

async function fitPicture(png: Uint8Array, name: string): Promise<FitPicture | null> {
  const parts = pngParts(png);
  const pixels = parts && (await pdfPixels(parts));
  return pixels && { jpeg: standInJpeg(name, pixels), pixels };
}

const printed = (pictures: readonly FitPicture[], space?: string): Uint8Array =>
  printedPdf(
    pictures.map(({ jpeg, pixels: { width, height } }) => ({ jpeg, width, height })),
    space,
  );

/** Where the table says that they begin. */
function startsIn(pdf: Uint8Array): readonly string[] {
  const told = Buffer.from(pdf).toString('latin1');
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(told)?.[1]);
  const [, count = '0'] = /^xref\n0 (\d+)\n0000000000 65535 f \n/.exec(told.slice(table)) ?? [];
  const entries = told
    .slice(table)
    .split('\n')
    .slice(3, Number(count) + 2);
  return entries.map((entry) => told.slice(Number(entry.slice(0, 10))).split(' obj\n', 1)[0] ?? '');
}

describe('Pictures of a PDF', () => {
  it('show what the PNG shows, whatever its kind, its filters and the pieces that it comes in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wishes, { minLength: 1, maxLength: 4 }), async (all) => {
        const pictures = await Promise.all(all.map((wish, index) => fitPicture(pngOf(wish), String(index))));
        const fit = pictures.flatMap((picture) => picture ?? []);
        expect(fit).toHaveLength(all.length);
        const pdf = placePictures(printed(fit), fit) ?? new Uint8Array();
        expect(picturesIn(pdf)).toEqual(
          all.map((wish) => ({ width: wish.width, height: wish.height, pixels: shown(wish) })),
        );
        expect(startsIn(pdf)).toEqual(Array.from({ length: fit.length + 5 }, (_, index) => `${index + 1} 0`));
      }),
    );
  });

  it('have the rows of the PNG byte for byte, unless it tells how opaque it is', async () => {
    const wish = fc.sample(wishOf(2, 8), 1)[0];
    if (!wish) throw new Error('Nothing to try');
    const packed = deflateSync(filteredRows(wish), { level: 9 });
    const picture = await fitPicture(pngOf(wish, packed), 'one');
    expect(picture?.pixels.packed).toEqual(packed);
  });

  it('are told the colours that Chromium tells of the stand-in', async () => {
    for (const [kind, space] of [
      [2, '[/ICCBased 7 0 R]'],
      [3, '[/Indexed [/ICCBased 7 0 R] 255 <'],
    ] as const) {
      const picture = await fitPicture(pngOf(fc.sample(wishOf(kind, 8), 1)[0] ?? never()), 'one');
      const fit = picture ? [picture] : [];
      const placed = placePictures(printed(fit, '[/ICCBased 7 0 R]'), fit) ?? new Uint8Array();
      expect(Buffer.from(placed).toString('latin1')).toContain(`/ColorSpace ${space}`);
    }
  });

  it('bring the colours of the display they were taken on', async () => {
    const profile = profileOf(3_000);
    const [wish] = fc.sample(wishOf(6, 8), 1);
    const gamma = ['gAMA', Uint8Array.of(0, 0, 0xb1, 0x8f)] as const;
    const png = pngOf({ ...(wish ?? never()), extra: [gamma, profileChunk(profile)] });
    const picture = await fitPicture(png, 'one');
    expect(picture?.jpeg.includes(Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01'), profile]))).toBe(true);
    expect(readPictureHead(picture?.jpeg ?? new Uint8Array())).toMatchObject({ type: 'image/jpeg' });
  });

  it('stay out of a PDF that lacks one of them, or tells of one what is not known', async () => {
    const [one, other] = await Promise.all(
      fc.sample(wishOf(2, 8), 2).map((wish, index) => fitPicture(pngOf(wish), String(index))),
    );
    if (!one || !other) throw new Error('Nothing to try');
    expect(placePictures(printed([one]), [one, other])).toBeNull();
    expect(placePictures(printed([one]), [])).toEqual(printed([one]));
    const told = (words: string, others: string): Uint8Array =>
      Buffer.from(
        Buffer.from(printed([one]))
          .toString('latin1')
          .replace(words, others),
        'latin1',
      );
    expect(placePictures(told('/DeviceRGB', '/DeviceCMY'), [one])).toBeNull();
    expect(placePictures(told('/ColorTransform 0', '/SMask 1234567 0 R'), [one])).toBeNull();
    expect(placePictures(told('/Width ', '/Width 1'), [one])).toBeNull();
    expect(placePictures(told('%%EOF', '%EOF%'), [one])).toBeNull();
    expect(placePictures(printed([one]).subarray(0, 100), [one])).toBeNull();
  });

  it('are refused where a PDF could not show them as a browser does', async () => {
    const base: PngWish = { kind: 2, depth: 8, width: 2, height: 2, values: Array(12).fill(9), filters: [0] };
    const refused: readonly PngWish[] = [
      { ...base, depth: 16 },
      { ...base, isInterlaced: true },
      { ...base, extra: [['tRNS', new Uint8Array(6)]] },
      { ...base, extra: [['iCCP', new Uint8Array(40)]] },
      { ...base, extra: [profileChunk(profileOf(500, 'prtrRGB Lab '))] },
      { ...base, extra: [profileChunk(profileOf(500, 'mntrGRAYXYZ '))] },
      { ...base, extra: [profileChunk(profileOf(500).subarray(0, 400))] },
      { ...base, extra: [profileChunk(profileOf(70_000))] },
      { ...base, extra: [profileChunk(profileOf(500)), ['sRGB', Uint8Array.of(0)]] },
      { ...base, kind: 0, extra: [profileChunk(profileOf(500))] },
      { ...base, extra: [['gAMA', Uint8Array.of(0, 0, 0xb1, 0x8f)]] },
      { ...base, extra: [['acTL', new Uint8Array(8)]] },
      { ...base, extra: [['ABCD', new Uint8Array(8)]] },
      { ...base, kind: 3, values: Array(4).fill(0) },
      { ...base, kind: 3, values: Array(4).fill(0), palette: [1, 2] },
      { ...base, kind: 3, depth: 1, values: Array(4).fill(0), palette: Array(9).fill(1) },
      { ...base, kind: 6, values: Array(16).fill(254) },
      { ...base, kind: 6, values: [...Array(15).fill(255), 254] },
      { ...base, kind: 4, values: [9, 255, 9, 255, 9, 0, 9, 255] },
    ];
    for (const wish of refused) expect(await fitPicture(pngOf(wish), 'x'), JSON.stringify(wish)).toBeNull();
    expect(await fitPicture(pngOf(base), 'x')).not.toBeNull();
  });

  it('are refused where any byte of theirs is another, or the rows are not what the head says', async () => {
    const [wish] = fc.sample(wishOf(6, 8), 1);
    const png = pngOf(wish ?? never());
    for (const [at, byte] of png.entries()) {
      const damaged = Uint8Array.from(png);
      damaged[at] = byte ^ 0x10;
      expect(pngParts(damaged), `byte ${at}`).toBeNull();
      expect(pngParts(png.subarray(0, at))).toBeNull();
    }
    const base: PngWish = { kind: 0, depth: 8, width: 4, height: 4, values: Array(16).fill(9), filters: [1] };
    const rows = filteredRows(base);
    const wrongFilter = Buffer.from(rows);
    wrongFilter[5] = 5;
    const wrong = [
      deflateSync(rows.subarray(1)),
      deflateSync(Buffer.concat([rows, rows])),
      deflateSync(wrongFilter),
      deflateSync(rows).subarray(0, -3),
      rows,
      Buffer.alloc(0),
    ];
    for (const packed of wrong) expect(await fitPicture(pngOf(base, packed), 'x')).toBeNull();
  });

  it('do not swallow memory for a few bytes that promise millions', async () => {
    const wish: PngWish = { kind: 0, depth: 8, width: 40_000, height: 1_000, values: [], filters: [0] };
    expect(await fitPicture(pngOf(wish, deflateSync(Buffer.alloc(10))), 'x')).toBeNull();
    expect(pngParts(pngOf({ ...wish, height: 40_000 }, deflateSync(Buffer.alloc(10))))).toBeNull();
  });

  it('are taken at once, however many chunks say how bright they are', async () => {
    const gamma = ['gAMA', Uint8Array.of(0, 0, 0xb1, 0x8f)] as const;
    const extra = [...Array.from({ length: 100_000 }, () => gamma), ['sRGB', Uint8Array.of(0)] as const];
    const wish: PngWish = { kind: 0, depth: 8, width: 1, height: 1, values: [9], filters: [0], extra };
    expect(await fitPicture(pngOf(wish), 'x')).not.toBeNull();
  });

  it('are found sound by programs that are not ours, where those are installed', async () => {
    const [qpdf, pdfimages] = ['qpdf', 'pdfimages'].map((name) => spawnSync('which', [name]).status === 0);
    const pictures = await Promise.all(
      taken.map(([kind, depth], index) =>
        fitPicture(pngOf(fc.sample(wishOf(kind, depth), 1)[0] ?? never()), String(index)),
      ),
    );
    const fit = pictures.flatMap((picture) => picture ?? []);
    const folder = mkdtempSync(join(tmpdir(), 'tapki-pdf-'));
    try {
      const file = join(folder, 'placed.pdf');
      writeFileSync(file, placePictures(printed(fit), fit) ?? '');
      if (qpdf) {
        const { status, stdout } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
        expect(stdout).toContain('No syntax or stream encoding errors');
        expect(status).toBe(0);
      }
      if (pdfimages) {
        const { stdout, stderr } = spawnSync('pdfimages', ['-list', file], { encoding: 'utf8' });
        expect(stderr).toBe('');
        expect(stdout.trim().split('\n')).toHaveLength(2 + taken.length);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('A stand-in', () => {
  it('is a JPEG of the picture’s size, like no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40_000 }),
        fc.integer({ min: 1, max: 200 }),
        fc.boolean(),
        (side, other, isWide) => {
          const [width, height] = isWide ? [side, other] : [other, side];
          const jpeg = standInJpeg('one', { width, height, profile: null });
          expect(readPictureHead(jpeg)).toMatchObject({ type: 'image/jpeg', width, height, orientation: 1 });
          expect(jpeg).not.toEqual(standInJpeg('two', { width, height, profile: null }));
          expect(jpeg.length).toBeLessThan(220 + ((width + 15) * (height + 15) * 3) / 512);
        },
      ),
    );
  });
});

function never(): never {
  throw new Error('Nothing to try');
}
