/**
 * Writes one PNG from bands of pixels, whatever its size: only a band and the compressed rows are in memory.
 * 8-bit RGB; each row is stored as its difference from the row above, which suits flat drawings.
 */
import { once } from 'node:events';
import { constants, crc32, createDeflate } from 'node:zlib';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const filterUp = 2;
/** CSS px per metre at 96 px an inch. */
const pxPerMetre = 96 / 0.0254;

export interface PngOptions {
  readonly width: number;
  readonly height: number;
  /** Pixels per CSS px: tells printers how large the picture is meant to be. */
  readonly scale: number;
  readonly title: string;
}

export interface PngEncoder {
  /** Rows from the top down, RGB, `width × 3` bytes each. */
  addRows(pixels: Uint8Array): Promise<void>;
  /** The whole file. */
  finish(): Promise<Uint8Array>;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, data.length + 8)), data.length + 8);
  return bytes;
}

function header({ width, height }: PngOptions): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, 2, 0, 0, 0], 8);
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

export function createPngEncoder(options: PngOptions): PngEncoder {
  const stride = options.width * 3;
  const compressed: Buffer[] = [];
  const deflate = createDeflate({ level: 6, strategy: constants.Z_DEFAULT_STRATEGY });
  deflate.on('data', (part: Buffer) => compressed.push(part));
  let above: Uint8Array = new Uint8Array(stride);
  let rows = 0;
  return {
    async addRows(pixels) {
      const count = pixels.length / stride;
      if (!Number.isInteger(count)) throw new Error('A band must be whole rows');
      const filtered = new Uint8Array(count * (stride + 1));
      for (let row = 0; row < count; row++) {
        const current = pixels.subarray(row * stride, (row + 1) * stride);
        const at = row * (stride + 1);
        filtered[at] = filterUp;
        for (let index = 0; index < stride; index++) {
          filtered[at + 1 + index] = (current[index] ?? 0) - (above[index] ?? 0);
        }
        above = current;
      }
      above = above.slice();
      rows += count;
      if (!deflate.write(filtered)) await once(deflate, 'drain');
    },
    async finish() {
      if (rows !== options.height) throw new Error(`Got ${rows} rows of ${options.height}`);
      const ended = once(deflate, 'end');
      deflate.end();
      await ended;
      return Buffer.concat([
        signature,
        header(options),
        density(options),
        titleChunk(options),
        ...compressed.map((part) => chunk('IDAT', part)),
        chunk('IEND', new Uint8Array(0)),
      ]);
    },
  };
}
