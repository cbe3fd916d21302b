/**
 * One PNG of any size from bands of pixels: only a band and the compressed rows are in memory. 8 bits a channel; each
 * row is stored as its difference from the row above, which suits flat drawings.
 */
import { crc32 } from 'node:zlib';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** CSS px per metre at 96 px an inch. */
const pxPerMetre = 96 / 0.0254;
/** Kinds of pixel, as PNG counts them. */
const rgb = 2;
const rgba = 6;
/** Readers take a chunk at once. */
const CHUNK = 1024 * 1024;

export interface PngOptions {
  readonly width: number;
  readonly height: number;
  /** Pixels per CSS px: tells printers how large the picture is meant to be. */
  readonly scale: number;
  readonly title: string;
  readonly hasAlpha: boolean;
}

export interface PngRows {
  /** Whole rows from the top down, as RGBA. */
  add(pixels: Uint8Array | Uint8ClampedArray): Promise<void>;
  /** Everything added, compressed. */
  finish(): Promise<Uint8Array>;
}

/**
 * Runs where the pixels are: told to a page as text, it keeps them there, and only what goes into the file comes back.
 * Pixels that a page hands over stay in the memory of this process until the export ends. So it may use nothing but
 * its argument and what every browser has.
 */
export function createPngRows({ width, hasAlpha }: Pick<PngOptions, 'width' | 'hasAlpha'>): PngRows {
  const filterUp = 2;
  const pieceBytes = 4 * 1024 * 1024;
  const channels = hasAlpha ? 4 : 3;
  const stride = width * channels;
  const rowsInPiece = Math.max(1, Math.floor(pieceBytes / (width * 4)));
  const { readable, writable } = new CompressionStream('deflate');
  const writer = writable.getWriter();
  const reader = readable.getReader();
  const parts: Uint8Array[] = [];
  const collect = async (): Promise<void> => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  };
  const collecting = collect();
  let above = new Uint8Array(stride);
  let current = new Uint8Array(stride);
  const filterRows = (pixels: Uint8Array | Uint8ClampedArray): Uint8Array => {
    const count = pixels.length / (width * 4);
    const filtered = new Uint8Array(count * (stride + 1));
    let from = 0;
    let to = 0;
    for (let row = 0; row < count; row += 1) {
      filtered[to] = filterUp;
      to += 1;
      for (let index = 0; index < stride; index += channels) {
        for (let channel = 0; channel < channels; channel += 1) {
          const value = pixels[from + channel] ?? 0;
          current[index + channel] = value;
          filtered[to] = value - (above[index + channel] ?? 0);
          to += 1;
        }
        from += 4;
      }
      [above, current] = [current, above];
    }
    return filtered;
  };
  return {
    async add(pixels) {
      if (pixels.length % (width * 4) !== 0) throw new Error('A band must be whole rows');
      const piece = rowsInPiece * width * 4;
      for (let at = 0; at < pixels.length; at += piece) {
        await writer.write(filterRows(pixels.subarray(at, at + piece)));
      }
    },
    async finish() {
      await writer.close();
      await collecting;
      const compressed = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const part of parts) {
        compressed.set(part, at);
        at += part.length;
      }
      return compressed;
    },
  };
}

function chunk(type: string, data: Uint8Array): Buffer {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, data.length + 8)), data.length + 8);
  return bytes;
}

function header({ width, height, hasAlpha }: PngOptions): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, hasAlpha ? rgba : rgb, 0, 0, 0], 8);
  return chunk('IHDR', data);
}

function density({ scale }: PngOptions): Buffer {
  const data = Buffer.alloc(9);
  const perMetre = Math.round(pxPerMetre * scale);
  data.writeUInt32BE(perMetre, 0);
  data.writeUInt32BE(perMetre, 4);
  data[8] = 1;
  return chunk('pHYs', data);
}

/** Keyword, no compression, no language tag, no translated keyword, UTF-8 text. */
const titleChunk = ({ title }: PngOptions): Buffer =>
  chunk('iTXt', Buffer.concat([Buffer.from('Title\0\0\0\0\0', 'latin1'), Buffer.from(title, 'utf8')]));

/** The whole file, of all its rows. */
export function pngFile(options: PngOptions, rows: Uint8Array): Uint8Array {
  const count = Math.ceil(rows.length / CHUNK);
  return Buffer.concat([
    signature,
    header(options),
    density(options),
    titleChunk(options),
    ...Array.from({ length: count }, (_, index) =>
      chunk('IDAT', rows.subarray(index * CHUNK, (index + 1) * CHUNK)),
    ),
    chunk('IEND', new Uint8Array(0)),
  ]);
}
