/** PNG of any kind that there is, from its values, with a filter for each row; and back from filtered rows to values. */
import { deflateSync } from 'node:zlib';
import { pngChunk } from './flat-picture';

/** Kinds of pixel by PNG's own number, and values of each. */
export const channelsOf = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
export type PngKind = keyof typeof channelsOf;

export interface PngWish {
  readonly kind: PngKind;
  readonly depth: number;
  readonly width: number;
  readonly height: number;
  /** Row by row, channel by channel. */
  readonly values: readonly number[];
  /** Of the rows, over and over. */
  readonly filters: readonly number[];
  /** Three bytes a colour; empty: none. */
  readonly palette?: readonly number[];
  readonly isInterlaced?: boolean;
  /** Before the palette. */
  readonly extra?: readonly (readonly [name: string, data: Uint8Array])[];
  /** Pieces of the packed rows. */
  readonly pieces?: number;
}

function packedRow(values: readonly number[], depth: number): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((values.length * depth) / 8));
  for (const [index, value] of values.entries()) {
    if (depth === 16) bytes.set([value >> 8, value & 0xff], index * 2);
    else {
      const bit = index * depth;
      const at = bit >> 3;
      bytes[at] = (bytes[at] ?? 0) | (value << (8 - depth - (bit & 7)));
    }
  }
  return bytes;
}

function paeth(left: number, above: number, corner: number): number {
  const sum = left + above - corner;
  const [a, b, c] = [Math.abs(sum - left), Math.abs(sum - above), Math.abs(sum - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

/** What a filter expects of a byte, from those before and above it. */
const expectations: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

function filtered(row: Uint8Array, above: Uint8Array, filter: number, step: number): Uint8Array {
  return row.map((byte, at) => {
    const expected = expectations[filter]?.(row[at - step] ?? 0, above[at] ?? 0, above[at - step] ?? 0) ?? 0;
    return byte - expected;
  });
}

export function filteredRows(wish: Omit<PngWish, 'palette' | 'extra'>): Buffer {
  const { kind, depth, width, height, values, filters } = wish;
  const channels = channelsOf[kind];
  const step = Math.max(1, (channels * depth) >> 3);
  const rows: Uint8Array[] = [];
  let above: Uint8Array = new Uint8Array(Math.ceil((width * channels * depth) / 8));
  for (let y = 0; y < height; y += 1) {
    const row = packedRow(values.slice(y * width * channels, (y + 1) * width * channels), depth);
    const filter = filters[y % filters.length] ?? 0;
    rows.push(Uint8Array.of(filter), filtered(row, above, filter, step));
    above = row;
  }
  return Buffer.concat(rows);
}

/** `packed`: rows that say something else than the head. */
export function pngOf(wish: PngWish, packed: Uint8Array = deflateSync(filteredRows(wish))): Uint8Array {
  const { kind, depth, width, height, palette = [], isInterlaced = false, extra = [], pieces = 1 } = wish;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, kind, 0, 0, isInterlaced ? 1 : 0], 8);
  const size = Math.ceil(packed.length / pieces);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      pngChunk('IHDR', head),
      ...extra.map(([name, data]) => pngChunk(name, data)),
      ...(palette.length > 0 ? [pngChunk('PLTE', Uint8Array.from(palette))] : []),
      ...Array.from({ length: pieces }, (_, index) =>
        pngChunk('IDAT', packed.subarray(index * size, (index + 1) * size)),
      ),
      pngChunk('IEND', new Uint8Array()),
    ]),
  );
}

/** Values of up to 8 bits, of rows as PNG filters them. */
export function valuesIn(
  rows: Uint8Array,
  told: {
    readonly width: number;
    readonly height: number;
    readonly channels: number;
    readonly depth: number;
  },
): readonly number[] {
  const { width, height, channels, depth } = told;
  const length = Math.ceil((width * channels * depth) / 8);
  const step = Math.max(1, (channels * depth) >> 3);
  const values: number[] = [];
  let above = new Uint8Array(length);
  for (let y = 0; y < height; y += 1) {
    const start = y * (length + 1);
    const row = new Uint8Array(length);
    const expect = expectations[rows[start] ?? 0];
    for (let at = 0; at < length; at += 1) {
      const expected = expect?.(row[at - step] ?? 0, above[at] ?? 0, above[at - step] ?? 0) ?? 0;
      row[at] = (rows[start + 1 + at] ?? 0) + expected;
    }
    for (let index = 0; index < width * channels; index += 1) {
      const bit = index * depth;
      values.push(((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1));
    }
    above = row;
  }
  return values;
}
