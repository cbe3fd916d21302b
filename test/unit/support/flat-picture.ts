/** A sound PNG of one colour, as large as asked; few bytes whatever its size. */
import { deflateSync } from 'node:zlib';
import { hashOf } from '#core/file/cjm';
import { crc32 } from '#core/file/zip-entry';

export interface FlatPicture {
  readonly hash: string;
  readonly type: 'image/png';
  readonly bytes: Uint8Array;
}

export function pngChunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const made = Buffer.alloc(named.length + 8);
  made.writeUInt32BE(data.length, 0);
  named.copy(made, 4);
  made.writeUInt32BE(crc32(named), made.length - 4);
  return made;
}

export function flatPicture(width: number, height: number, shade: number): FlatPicture {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits of grey.
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, shade);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  const bytes = new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      pngChunk('IHDR', head),
      pngChunk('IDAT', deflateSync(rows)),
      pngChunk('IEND', new Uint8Array()),
    ]),
  );
  return { hash: hashOf(bytes), type: 'image/png', bytes };
}
