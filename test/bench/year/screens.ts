/** Invented screenshots: of the size of a laptop's screen, and as heavy as real ones are. */
import { deflateSync } from 'node:zlib';
import { hashOf } from '#core/file/cjm';
import { seededRandom } from '#core/themes/random';
import { pngChunk } from '../../unit/support/flat-picture';

export const screenSize = { width: 1_440, height: 900 } as const;

export interface Screen {
  readonly hash: string;
  readonly type: 'image/png';
  readonly bytes: Uint8Array;
}

/** Many pictures share a drawing and differ in its colours: each has bytes of its own, and is quickly made. */
const drawings = 16;
/** Bytes that do not pack, as of a photograph: of the smallest drawing and of each step to the next. */
const noise = { least: 60_000, more: 20_000 };

/** Rows of a page, eight bits of a palette: a photograph, and lines of words below it. */
function drawing(index: number): Uint8Array {
  const { width, height } = screenSize;
  const random = seededRandom(index + 1);
  const rows = Buffer.alloc((width + 1) * height, 255);
  const photo = Math.ceil((noise.least + noise.more * index) / width);
  for (let y = 0; y < height; y += 1) {
    const row = y * (width + 1);
    rows[row] = 0;
    for (let x = 0; x < width; x += 1) {
      const isWord = y % 24 < 12 && Math.imul(x >> 3, 7 + (y >> 5)) % 5 < 3;
      if (y < photo) rows[row + 1 + x] = Math.floor(random() * 240);
      else if (isWord) rows[row + 1 + x] = 250;
    }
  }
  return deflateSync(rows, { level: 6 });
}

/** `count` different ones. */
export function* screens(count: number): Generator<Screen> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(screenSize.width, 0);
  head.writeUInt32BE(screenSize.height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const drawn = Array.from({ length: drawings }, (_, index) => pngChunk('IDAT', drawing(index)));
  for (let index = 0; index < count; index += 1) {
    const palette = Buffer.alloc(256 * 3, 255);
    for (let color = 0; color < 251; color += 1)
      palette.set([(color + index) % 256, (color + (index >> 8) * 40) % 256, color], color * 3);
    const bytes = new Uint8Array(
      Buffer.concat([
        Buffer.from('89504e470d0a1a0a', 'hex'),
        pngChunk('IHDR', head),
        pngChunk('PLTE', palette),
        drawn[index % drawings] ?? Buffer.alloc(0),
        pngChunk('IEND', Buffer.alloc(0)),
      ]),
    );
    yield { type: 'image/png', bytes, hash: hashOf(bytes) };
  }
}
