/**
 * A PNG's rows for a PDF, packed as they lie in it. Where every pixel says that it is opaque, that alone is left out:
 * a row's filter works on each value by itself, so the others stay as they are and are but packed anew.
 */
import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import type { PngParts } from './png-chunks';

export type PdfPixels = Omit<PngParts, 'hasAlpha'>;

const pack = promisify(deflate);
const unpack = promisify(inflate);
/** Rows in pieces of the usual 16 KB go to and fro between threads for longer than they are worked on. */
const chunkSize = 1024 * 1024;
/** Pieces may not be smaller. */
const LEAST = 64;
/** About as large as the PNG was; a fifth smaller would take six times as long. */
const packing = { level: 1, memLevel: 9, chunkSize } as const;

/** null: what lies below shows through some of it, or the rows are not what the head says. */
export async function pdfPixels({ hasAlpha, ...shape }: PngParts): Promise<PdfPixels | null> {
  const values = shape.colors + (hasAlpha ? 1 : 0);
  const stride = 1 + Math.ceil((shape.width * values * shape.depth) / 8);
  const length = stride * shape.height;
  const rows = await unpack(shape.packed, {
    maxOutputLength: length,
    chunkSize: Math.max(length, LEAST),
  }).catch(() => null);
  if (rows?.length !== length || !hasFilters(rows, stride)) return null;
  if (!hasAlpha) return shape;
  const opaque = withoutAlpha(rows, stride, values);
  return opaque === null ? null : { ...shape, packed: await pack(opaque, packing) };
}

/** There are five, from 0. */
function hasFilters(rows: Uint8Array, stride: number): boolean {
  for (let at = 0; at < rows.length; at += stride) if ((rows[at] ?? 0) > 4) return false;
  return true;
}

/** How a row of 255 alone reads after each filter, with nothing above it and with such a row: its first value, the others. */
const opaqueOnTop = [
  [255, 255],
  [255, 0],
  [255, 255],
  [255, 128],
  [255, 0],
] as const;
const opaqueBelow = [
  [255, 255],
  [255, 0],
  [0, 0],
  [128, 0],
  [0, 0],
] as const;

/** null: not every pixel is opaque. The last of a pixel's values tells. */
function withoutAlpha(rows: Uint8Array, stride: number, values: number): Uint8Array | null {
  const kept = values - 1;
  const made = new Uint8Array((rows.length / stride) * (1 + ((stride - 1) / values) * kept));
  let to = 0;
  for (let row = 0; row < rows.length; row += stride) {
    const filter = rows[row] ?? 0;
    const [first, other] = (row === 0 ? opaqueOnTop : opaqueBelow)[filter] ?? [];
    made[to] = filter;
    to += 1;
    let expected = first;
    for (let pixel = row + 1; pixel < row + stride; pixel += values) {
      if (rows[pixel + kept] !== expected) return null;
      expected = other;
      for (let value = 0; value < kept; value += 1) made[to + value] = rows[pixel + value] ?? 0;
      to += kept;
    }
  }
  return made;
}
