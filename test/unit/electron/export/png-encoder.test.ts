import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createPngEncoder } from '#electron/export/png-encoder';

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
  const pixels = Buffer.alloc(width * height * 3);
  for (let row = 0; row < height; row += 1) {
    expect(rows[row * (width * 3 + 1)]).toBe(2);
    for (let index = 0; index < width * 3; index += 1) {
      const above = row > 0 ? (pixels[(row - 1) * width * 3 + index] ?? 0) : 0;
      pixels[row * width * 3 + index] = (rows[row * (width * 3 + 1) + 1 + index] ?? 0) + above;
    }
  }
  return { width, height, pixels, types: chunks.map(({ type }) => type), chunks };
}

const noise = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * 7919) % 251);

describe('The PNG encoder', () => {
  it('gives back every pixel, however the rows came in', async () => {
    const width = 37;
    const height = 23;
    const pixels = noise(width * height * 3);
    for (const band of [1, 4, 23]) {
      const encoder = createPngEncoder({ width, height, scale: 2, title: 'Путь' });
      for (let row = 0; row < height; row += band) {
        await encoder.addRows(pixels.slice(row * width * 3, (row + band) * width * 3));
      }
      const decoded = decode(await encoder.finish());
      expect([decoded.width, decoded.height]).toEqual([width, height]);
      expect(decoded.pixels.equals(Buffer.from(pixels))).toBe(true);
      expect(decoded.types.at(-1)).toBe('IEND');
    }
  });

  it('says how large it is meant to be, and what it shows', async () => {
    const encoder = createPngEncoder({ width: 1, height: 1, scale: 2, title: 'Путь' });
    await encoder.addRows(Uint8Array.of(1, 2, 3));
    const { chunks } = decode(await encoder.finish());
    const dataOf = (type: string) => chunks.find((chunk) => chunk.type === type)?.data ?? Buffer.alloc(9);
    expect(dataOf('pHYs').readUInt32BE(0)).toBe(7559);
    expect(dataOf('iTXt').toString('utf8')).toContain('Путь');
  });

  it('refuses half a row and a picture with rows missing', async () => {
    const encoder = createPngEncoder({ width: 2, height: 2, scale: 1, title: '' });
    await expect(encoder.addRows(new Uint8Array(5))).rejects.toThrow();
    await expect(encoder.finish()).rejects.toThrow();
  });
});
