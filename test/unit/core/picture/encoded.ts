/** Small pictures made byte by byte, so that tests can lie in any of their parts. */

const u32 = (value: number): number[] => [
  value >>> 24,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
];
const u16 = (value: number): number[] => [value >>> 8, value & 255];
const u24le = (value: number): number[] => [value & 255, (value >>> 8) & 255, (value >>> 16) & 255];
const u32le = (value: number): number[] => [...u24le(value), value >>> 24];
const name = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

const chunk = (type: string, body: readonly number[]): number[] => [
  ...u32(body.length),
  ...name(type),
  ...body,
  0,
  0,
  0,
  0,
];

export function png(width: number, height: number, extra: readonly number[] = []): Uint8Array {
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', [...u32(width), ...u32(height), 8, 6, 0, 0, 0]),
    ...extra,
    ...chunk('IDAT', [1, 2, 3, 4, 5, 6]),
    ...chunk('IEND', []),
  ]);
}
export const pngChunk = chunk;

/** Big-endian TIFF with one entry: orientation. */
export const exif = (orientation: number): number[] => [
  ...name('MM'),
  ...u16(42),
  ...u32(8),
  ...u16(1),
  ...u16(0x0112),
  ...u16(3),
  ...u32(1),
  ...u16(orientation),
  ...u16(0),
  ...u32(0),
];

const segment = (marker: number, body: readonly number[]): number[] => [
  0xff,
  marker,
  ...u16(body.length + 2),
  ...body,
];

export function jpeg(
  width: number,
  height: number,
  orientation = 1,
  extra: readonly number[] = [],
): Uint8Array {
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xe1, [...name('Exif'), 0, 0, ...exif(orientation)]),
    ...segment(0xc2, [8, ...u16(height), ...u16(width), 1, 1, 0x11, 0]),
    ...extra,
    ...segment(0xda, [1, 1, 0, 0, 0, 0]),
    ...[0x12, 0x34, 0xff, 0x00, 0x56],
    ...[0xff, 0xd9],
  ]);
}
export const jpegSegment = segment;

const riff = (chunks: readonly number[]): Uint8Array =>
  Uint8Array.from([...name('RIFF'), ...u32le(chunks.length + 4), ...name('WEBP'), ...chunks]);
const webpChunk = (type: string, body: readonly number[]): number[] => [
  ...name(type),
  ...u32le(body.length),
  ...body,
  ...(body.length % 2 ? [0] : []),
];
const lossyBody = (width: number, height: number): number[] => [
  ...[0, 0, 0, 0x9d, 0x01, 0x2a],
  ...[width & 255, width >>> 8, height & 255, height >>> 8],
];

export const webpLossy = (width: number, height: number): Uint8Array =>
  riff(webpChunk('VP8 ', lossyBody(width, height)));

export function webpLossless(width: number, height: number): Uint8Array {
  const bits = (width - 1) | ((height - 1) << 14);
  return riff(webpChunk('VP8L', [0x2f, ...u32le(bits >>> 0)]));
}

/** The canvas says one size, the frame in it another, if asked to. */
export const webpExtended = (
  canvas: readonly [number, number],
  frame: readonly [number, number],
): Uint8Array =>
  riff([
    ...webpChunk('VP8X', [0, 0, 0, 0, ...u24le(canvas[0] - 1), ...u24le(canvas[1] - 1)]),
    ...webpChunk('VP8 ', lossyBody(...frame)),
  ]);
