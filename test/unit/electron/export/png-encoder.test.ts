import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createPngRows, type PngOptions, pngFile } from '#electron/export/png-encoder';
import { bandsOf } from '#electron/export/png-tiles';

/** Reads what the encoder wrote, by the rules of PNG alone. */
function decode(bytes: Uint8Array) {
  const file = Buffer.from(bytes);
  expect(file.subarray(1, 4).toString()).toBe('PNG');
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    chunks.push({
      type: file.toString('latin1', at + 4, at + 8),
      data: file.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  const header = chunks[0]?.data ?? Buffer.alloc(13);
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const rows = inflateSync(Buffer.concat(packed));
  const stride = width * (header[9] === 6 ? 4 : 3);
  const pixels = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row += 1) {
    expect(rows[row * (stride + 1)]).toBe(2);
    for (let index = 0; index < stride; index += 1) {
      const above = row > 0 ? (pixels[(row - 1) * stride + index] ?? 0) : 0;
      pixels[row * stride + index] = (rows[row * (stride + 1) + 1 + index] ?? 0) + above;
    }
  }
  return { width, height, pixels, types: chunks.map(({ type }) => type), chunks };
}

const noise = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * 7919) % 251);

/** As a page runs it: from its text, with nothing around it. */
const rowsOf: unknown = new Function(`return ${createPngRows.toString()}`)();
function begin(options: Pick<PngOptions, 'width' | 'hasAlpha'>): ReturnType<typeof createPngRows> {
  if (typeof rowsOf !== 'function') throw new Error('Not a function');
  return rowsOf(options);
}

const picture = { width: 37, height: 23, scale: 2, title: 'Путь' };
const size = picture.width * picture.height;

describe('The PNG encoder', () => {
  it('gives back every pixel, however the rows came in', async () => {
    const { width, height } = picture;
    const pixels = noise(size * 4);
    for (const band of [1, 4, 23]) {
      const rows = begin({ width, hasAlpha: true });
      for (let row = 0; row < height; row += band)
        await rows.add(pixels.slice(row * width * 4, (row + band) * width * 4));
      const decoded = decode(pngFile({ ...picture, hasAlpha: true }, await rows.finish()));
      expect([decoded.width, decoded.height]).toEqual([width, height]);
      expect(decoded.pixels.equals(Buffer.from(pixels))).toBe(true);
      expect(decoded.types.at(-1)).toBe('IEND');
    }
  });

  it('leaves out what a picture on paper does not need', async () => {
    const pixels = noise(size * 4);
    const rows = begin({ width: picture.width, hasAlpha: false });
    await rows.add(pixels);
    const decoded = decode(pngFile({ ...picture, hasAlpha: false }, await rows.finish()));
    expect([...decoded.pixels]).toEqual([...pixels].filter((_, index) => index % 4 !== 3));
  });

  it('says how large it is meant to be, and what it shows', async () => {
    const { chunks } = decode(pngFile({ ...picture, hasAlpha: true }, await packed(noise(size * 4))));
    const dataOf = (type: string) => chunks.find((chunk) => chunk.type === type)?.data ?? Buffer.alloc(9);
    expect(dataOf('pHYs').readUInt32BE(0)).toBe(7559);
    expect(dataOf('iTXt').toString('utf8')).toContain('Путь');
  });

  it('refuses half a row', async () => {
    await expect(begin({ width: 2, hasAlpha: false }).add(new Uint8Array(5))).rejects.toThrow();
  });
});

async function packed(pixels: Uint8Array): Promise<Uint8Array> {
  const rows = begin({ width: picture.width, hasAlpha: true });
  await rows.add(pixels);
  return rows.finish();
}

describe('The pieces a picture is drawn in', () => {
  it.each([
    { width: 1, height: 1 },
    { width: 6_992, height: 3_000 },
    { width: 42_782, height: 8_017 },
    { width: 441_848, height: 2_853 },
  ])('cover all of $width × $height once, in order, and none is too large', (whole) => {
    const bands = bandsOf(whole);
    let y = 0;
    for (const tiles of bands) {
      let x = 0;
      for (const tile of tiles) {
        expect([tile.x, tile.y]).toEqual([x, y]);
        expect(tile.width * tile.height).toBeLessThanOrEqual(8 * 1024 * 1024);
        expect(tile.width).toBeLessThan(32_768);
        x += tile.width;
      }
      expect(x).toBe(whole.width);
      const height = tiles[0]?.height ?? 0;
      expect(height * whole.width * 4).toBeLessThanOrEqual(96 * 1024 * 1024);
      y += height;
    }
    expect(y).toBe(whole.height);
  });
});
