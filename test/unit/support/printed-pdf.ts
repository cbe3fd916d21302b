/** A PDF written as Chromium writes it, one page that shows JPEGs; and the pictures that such a file holds. */
import { inflateSync } from 'node:zlib';
import { valuesIn } from './png-of';

export interface PrintedJpeg {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const text = (words: string): Buffer => Buffer.from(words, 'latin1');

/** `space`: what is said of the colours of a picture. */
export function printedPdf(
  pictures: readonly PrintedJpeg[],
  space = '/DeviceRGB',
  title = 'Map',
): Uint8Array {
  const catalog = pictures.length + 5;
  const names = pictures.map((_, index) => `/X${index + 5} ${index + 5} 0 R`);
  const drawn = pictures.map((_, index) => `q 20 0 0 20 ${20 * index} 0 cm /X${index + 5} Do Q`).join('\n');
  const objects: (readonly [number: number, body: Buffer])[] = [
    [1, text(`<</Title (${title})\n/Creator (Chromium)>>`)],
    [3, text(`<</Length ${drawn.length}>> stream\n${drawn}\nendstream`)],
    ...pictures.map(({ jpeg, width, height }, index) => {
      const head = `<</Type /XObject\n/Subtype /Image\n/Width ${width}\n/Height ${height}\n/ColorSpace ${space}\n/BitsPerComponent 8\n/Filter /DCTDecode\n/ColorTransform 0\n/Length ${jpeg.length}>> stream\n`;
      return [index + 5, Buffer.concat([text(head), jpeg, text('\nendstream')])] as const;
    }),
    [
      2,
      text(
        `<</Type /Page\n/Resources <</XObject <<${names.join('\n')}>>>>\n/MediaBox [0 0 400 100]\n/Contents 3 0 R\n/Parent 4 0 R>>`,
      ),
    ],
    [4, text('<</Type /Pages\n/Count 1\n/Kids [2 0 R]>>')],
    [catalog, text('<</Type /Catalog\n/Pages 4 0 R>>')],
  ];
  const parts = [text('%PDF-1.4\n%\u00d3\u00eb\u00e9\u00e1\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [number, body] of objects) {
    offsets[number] = length;
    const part = Buffer.concat([text(`${number} 0 obj\n`), body, text('\nendobj\n')]);
    parts.push(part);
    length += part.length;
  }
  const entries = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  parts.push(
    text(
      `xref\n0 ${catalog + 1}\n0000000000 65535 f \n${entries.join('')}trailer\n<</Size ${catalog + 1}\n/Root ${catalog} 0 R\n/Info 1 0 R>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

export interface PlacedPicture {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel. */
  readonly pixels: readonly number[];
}

/** Pictures whose rows are packed as PNG packs them, read from what the PDF says of them. */
export function picturesIn(pdf: Uint8Array): readonly PlacedPicture[] {
  const bytes = Buffer.from(pdf);
  const told = bytes.toString('latin1');
  const head =
    /\/Width (\d+)\n\/Height (\d+)\n\/ColorSpace (.+)\n\/BitsPerComponent (\d)\n\/Filter \/FlateDecode\n\/DecodeParms <<\/Predictor 15 \/Colors (\d) \/BitsPerComponent (\d) \/Columns (\d+)>>\n\/Length (\d+)>> stream\n/g;
  return [...told.matchAll(head)].map((found) => {
    const [, , , space = ''] = found;
    const [width = 0, height = 0, , depth = 0, channels = 0, bits, columns, length = 0] = found
      .slice(1)
      .map(Number);
    if (bits !== depth || columns !== width) throw new Error(`Two tellings: ${found[0]}`);
    const start = found.index + found[0].length;
    if (!told.startsWith('\nendstream\nendobj\n', start + length)) throw new Error('A wrong length');
    const rows = inflateSync(bytes.subarray(start, start + length));
    const values = valuesIn(rows, { width, height, channels, depth });
    return { width, height, pixels: pixelsOf(values, space, depth) };
  });
}

function pixelsOf(values: readonly number[], space: string, depth: number): readonly number[] {
  const palette = /^\[\/Indexed \S.* (\d+) <([0-9a-f]+)>\]$/.exec(space);
  if (palette) {
    const colors = Buffer.from(palette[2] ?? '', 'hex');
    if (colors.length !== 3 * (Number(palette[1]) + 1)) throw new Error('A wrong palette');
    return values.flatMap((value) => [...colors.subarray(value * 3, value * 3 + 3)]);
  }
  if (space !== '/DeviceGray') return values;
  return values.flatMap((value) => Array<number>(3).fill((value * 255) / (2 ** depth - 1)));
}
