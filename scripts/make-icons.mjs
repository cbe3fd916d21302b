/**
 * Draws the icons of every platform from assets/icons/tapki.svg. Run by hand after the drawing changed
 * (`node scripts/make-icons.mjs`); needs rsvg-convert (Debian: librsvg2-bin). The results are committed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collect, fail, root, StepFailure } from './steps.mjs';

const folder = join(root, 'assets', 'icons');
const sizes = [16, 32, 48, 64, 128, 256, 512, 1024];

/** @param {number} size */
const pngPath = (size) => join(folder, 'png', `${size}x${size}.png`);

const drawPngs = async () => {
  mkdirSync(join(folder, 'png'), { recursive: true });
  for (const size of sizes) {
    const args = ['-w', String(size), '-h', String(size), join(folder, 'tapki.svg'), '-o', pngPath(size)];
    const { code, output } = await collect('rsvg-convert', args);
    if (code !== 0) throw new StepFailure(`rsvg-convert: ${output}`, 'Install librsvg2-bin and try again.');
  }
};

/** Windows: a directory of PNG pictures. 0 stands for 256 pixels. @param {readonly number[]} wanted */
const makeIco = (wanted) => {
  const pictures = wanted.map((size) => ({ size, bytes: readFileSync(pngPath(size)) }));
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  pictures.forEach(({ size, bytes }, index) => {
    const at = 6 + 16 * index;
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(bytes.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += bytes.length;
  });
  return Buffer.concat([header, ...pictures.map(({ bytes }) => bytes)]);
};

/** macOS: blocks of a four-letter kind, the length with its own eight bytes, and a PNG picture. */
const makeIcns = () => {
  const kinds = { ic07: 128, ic08: 256, ic09: 512, ic10: 1024, ic11: 32, ic12: 64 };
  const blocks = Object.entries(kinds).map(([kind, size]) => {
    const bytes = readFileSync(pngPath(size));
    const head = Buffer.alloc(8);
    head.write(kind, 'latin1');
    head.writeUInt32BE(bytes.length + 8, 4);
    return Buffer.concat([head, bytes]);
  });
  const body = Buffer.concat(blocks);
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
};

try {
  await drawPngs();
  writeFileSync(join(folder, 'icon.ico'), makeIco([16, 32, 48, 64, 128, 256]));
  writeFileSync(join(folder, 'icon.icns'), makeIcns());
} catch (error) {
  fail(error);
}
