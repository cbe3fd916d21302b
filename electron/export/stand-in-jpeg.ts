/**
 * A grey JPEG of any size in a few kilobytes, told apart by its comment. Programs that keep JPEGs as they are carry it
 * where a picture is to come, with that picture's size.
 */

const marker = {
  start: 0xd8,
  jfif: 0xe0,
  profile: 0xe2,
  comment: 0xfe,
  steps: 0xdb,
  frame: 0xc0,
  codes: 0xc4,
  scan: 0xda,
  end: 0xd9,
} as const;
/** Side of the squares that pixels come in: four blocks of brightness, one each of two colours. */
const SQUARE = 16;
/** Two codes of one bit for each of the six: no change, and the end of the block. */
const bitsInSquare = 12;

function segment(name: number, data: readonly number[] | Uint8Array): Buffer {
  const length = data.length + 2;
  return Buffer.from([0xff, name, length >> 8, length & 0xff, ...data]);
}

const u16 = (value: number): readonly number[] => [value >> 8, value & 0xff];

/** One code, a single 0, for the only sign there is. */
const oneCode = (kind: 0 | 1): readonly number[] => [kind << 4, 1, ...Array<number>(15).fill(0), 0];

export interface StandInLook {
  readonly width: number;
  readonly height: number;
  /** What its colours are, as ICC tells it; null: sRGB. */
  readonly profile: Uint8Array | null;
}

/** `comment`: ASCII. */
export function standInJpeg(comment: string, { width, height, profile }: StandInLook): Buffer {
  const squares = Math.ceil(width / SQUARE) * Math.ceil(height / SQUARE);
  const pixels = Buffer.alloc(Math.ceil((squares * bitsInSquare) / 8));
  // Whatever is left of the last byte is filled with ones.
  if ((squares * bitsInSquare) % 8 !== 0) pixels[pixels.length - 1] = 0x0f;
  return Buffer.concat([
    Buffer.from([0xff, marker.start]),
    segment(marker.jfif, [...Buffer.from('JFIF\0', 'latin1'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...(profile
      ? [segment(marker.profile, Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), profile]))]
      : []),
    segment(marker.comment, Buffer.from(comment, 'latin1')),
    segment(marker.steps, [0, ...Array<number>(64).fill(1)]),
    segment(marker.frame, [8, ...u16(height), ...u16(width), 3, 1, 0x22, 0, 2, 0x11, 0, 3, 0x11, 0]),
    segment(marker.codes, [...oneCode(0), ...oneCode(1)]),
    segment(marker.scan, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
    pixels,
    Buffer.from([0xff, marker.end]),
  ]);
}
