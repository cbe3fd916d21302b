/**
 * The parts of a PNG that a PDF takes as they are. PDF knows the packing of PNG; what it does not know (pixels in
 * several passes, 16 bits, a see-through colour) is refused, and so is what is not sound.
 */
import { crc32, inflateSync } from 'node:zlib';
import { readName, readU32 } from '#core/picture/big-endian';
import { exifOrientation } from '#core/picture/exif-orientation';
import { pictureLimits } from '#core/picture/picture-limits';

/** Kinds of pixel, as PNG counts them. */
const kinds = {
  grey: 0,
  rgb: 2,
  palette: 3,
  greyWithAlpha: 4,
  rgbWithAlpha: 6,
} as const;

const depthsOf: Readonly<Record<number, readonly number[]>> = {
  [kinds.grey]: [1, 2, 4, 8],
  [kinds.rgb]: [8],
  [kinds.palette]: [1, 2, 4, 8],
  [kinds.greyWithAlpha]: [8],
  [kinds.rgbWithAlpha]: [8],
};

export interface PngParts {
  readonly width: number;
  readonly height: number;
  /** Values of a pixel, without how opaque it is. */
  readonly colors: 1 | 3;
  readonly hasAlpha: boolean;
  /** Bits of a value. */
  readonly depth: number;
  /** Three bytes a colour; null: values are the colours. */
  readonly palette: Uint8Array | null;
  /** What its colours are, as ICC tells it; null: sRGB. */
  readonly profile: Uint8Array | null;
  /** The packed rows, each with its filter before it. */
  readonly packed: Uint8Array;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, name, checksum. */
const FRAME = 12;
const SIGNATURE = signature.length;
/** px. Several are unpacked at a time, so a poster is left to Chromium, which takes one after the other. */
const LARGEST = 16_000_000;
/** Bytes: a segment of a JPEG holds no more. Displays take 500 to 5,000. */
const LONGEST_PROFILE = 65_000;
/** Words, times, and hints for screens of few colours: they change no pixel. */
const ignored = new Set(['pHYs', 'tEXt', 'zTXt', 'iTXt', 'tIME', 'bKGD', 'hIST', 'sBIT', 'sPLT']);

interface Chunk {
  readonly name: string;
  readonly data: Uint8Array;
}

/** null: the file is not whole. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] | null {
  if (signature.some((byte, index) => bytes[index] !== byte)) return null;
  const chunks: Chunk[] = [];
  let offset = SIGNATURE;
  while (offset + FRAME <= bytes.length) {
    const end = offset + FRAME + readU32(bytes, offset);
    if (end > bytes.length || crc32(bytes.subarray(offset + 4, end - 4)) !== readU32(bytes, end - 4))
      return null;
    chunks.push({ name: readName(bytes, offset + 4), data: bytes.subarray(offset + 8, end - 4) });
    offset = end;
  }
  return offset === bytes.length && chunks.at(-1)?.name === 'IEND' ? chunks : null;
}

/** null: it is not for a PDF to take. */
export function pngParts(bytes: Uint8Array): PngParts | null {
  const chunks = chunksOf(bytes);
  const [first] = chunks ?? [];
  if (!chunks || first?.name !== 'IHDR') return null;
  const head = headOf(first.data);
  const dataOf = (name: string) => chunks.find((chunk) => chunk.name === name)?.data ?? null;
  const counts = new Map<string, number>();
  for (const { name } of chunks) counts.set(name, (counts.get(name) ?? 0) + 1);
  const palette = dataOf('PLTE');
  const pixels = pixelsOf(chunks);
  const told = dataOf('iCCP');
  const profile = told && profileIn(told);
  if (head === null || pixels === null || !chunks.every((chunk) => isPlain(chunk, counts))) return null;
  if (head.isIndexed && !isPalette(palette, head.depth)) return null;
  const { isIndexed, ...shape } = head;
  const isColored = isIndexed || shape.colors === 3;
  if (told !== null && (profile === null || !isColored)) return null;
  return { ...shape, palette: isIndexed ? palette : null, profile, packed: pixels };
}

function headOf(data: Uint8Array) {
  const [depth = 0, kind = -1, packing, filtering, passes] = data.subarray(8);
  const width = readU32(data, 0);
  const height = readU32(data, 4);
  const isSized = width > 0 && height > 0 && Math.max(width, height) <= pictureLimits.side;
  if (data.length !== 13 || !isSized || width * height > LARGEST) return null;
  if (packing !== 0 || filtering !== 0 || passes !== 0 || !depthsOf[kind]?.includes(depth)) return null;
  const isRgb = kind === kinds.rgb || kind === kinds.rgbWithAlpha;
  return {
    width,
    height,
    depth,
    colors: isRgb ? (3 as const) : (1 as const),
    hasAlpha: kind === kinds.greyWithAlpha || kind === kinds.rgbWithAlpha,
    isIndexed: kind === kinds.palette,
  };
}

const isPalette = (palette: Uint8Array | null, depth: number): boolean =>
  palette !== null && palette.length > 0 && palette.length % 3 === 0 && palette.length <= 3 * 2 ** depth;

/** What an RGB display tells of itself, behind its name and the kind of packing; null: something else. */
function profileIn(data: Uint8Array): Uint8Array | null {
  const name = data.indexOf(0);
  if (name < 1 || name > 79 || data[name + 1] !== 0) return null;
  try {
    const profile = inflateSync(data.subarray(name + 2), { maxOutputLength: LONGEST_PROFILE });
    const isWhole = profile.length > 128 && readU32(profile, 0) === profile.length;
    const words = [12, 16, 20, 36].map((at) => readName(profile, at)).join('');
    return isWhole && words === 'mntrRGB XYZ acsp' ? profile : null;
  } catch {
    return null;
  }
}

/** null: there are none, or they do not follow one another behind the palette. */
function pixelsOf(chunks: readonly Chunk[]): Uint8Array | null {
  const names = chunks.map(({ name }) => name);
  const from = names.indexOf('IDAT');
  const to = names.lastIndexOf('IDAT') + 1;
  const isInOrder =
    names.lastIndexOf('PLTE') < from && names.slice(from, to).every((name) => name === 'IDAT');
  if (from === -1 || !isInOrder) return null;
  return Buffer.concat(chunks.slice(from, to).map(({ data }) => data));
}

/** Whether it means nothing to the pixels but what a PDF is told. `counts`: of all chunks, by name. */
function isPlain({ name, data }: Chunk, counts: ReadonlyMap<string, number>): boolean {
  const tellingColors = (counts.get('sRGB') ?? 0) + (counts.get('iCCP') ?? 0);
  switch (name) {
    case 'IHDR':
    case 'PLTE':
    case 'IEND':
      return counts.get(name) === 1;
    // One of them tells the colours.
    case 'sRGB':
    case 'iCCP':
      return tellingColors === 1;
    case 'IDAT':
      return true;
    // Whoever knows the other two passes over them: they tell as much of it to those who don't.
    case 'gAMA':
    case 'cHRM':
      return tellingColors > 0;
    case 'eXIf':
      return exifOrientation(data) === 1;
    default:
      return ignored.has(name);
  }
}
