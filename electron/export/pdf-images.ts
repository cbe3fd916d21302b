/** Pictures in a printed PDF: where a stand-in was printed, the rows of its picture take its place. */
import { type OpenPdf, openPdf, type PdfObject, withObjects } from './pdf-objects';
import type { PdfPixels } from './pdf-pixels';

export interface FitPicture {
  /** As the page was shown it. */
  readonly jpeg: Buffer;
  readonly pixels: PdfPixels;
}

/** Longer than what Chromium says of a picture. */
const searched = 1_024;
const streamStart = 'stream\n';
const streamEnd = '\nendstream\nendobj\n';

/** null: a picture is nowhere to be found, or is not told of as is known here. */
export function placePictures(pdf: Uint8Array, pictures: readonly FitPicture[]): Uint8Array | null {
  if (pictures.length === 0) return pdf;
  const open = openPdf(pdf);
  if (open === null) return null;
  const found = new Set<FitPicture>();
  const made = new Map<number, readonly Uint8Array[]>();
  for (const object of open.objects) {
    const head = headOf(open, object);
    const picture = head && pictures.find(({ jpeg }) => isAt(open.bytes, object.start + head.length, jpeg));
    if (!picture) continue;
    const told = imageOf(head, picture.pixels);
    if (told === null) return null;
    made.set(object.number, [
      Buffer.from(told, 'latin1'),
      picture.pixels.packed,
      Buffer.from(streamEnd, 'latin1'),
    ]);
    found.add(picture);
  }
  return found.size === pictures.length ? withObjects(open, made) : null;
}

/** Up to the first byte of a JPEG; null: it is none. */
function headOf({ bytes }: OpenPdf, { start, end }: PdfObject): string | null {
  const text = bytes.toString('latin1', start, Math.min(end, start + searched));
  const stream = text.indexOf(streamStart);
  const head = text.slice(0, stream + streamStart.length);
  return stream > 0 && head.includes('/Filter /DCTDecode\n') ? head : null;
}

const isAt = (bytes: Buffer, start: number, part: Buffer): boolean =>
  bytes.subarray(start, start + part.length).equals(part);

/** Of the head of a JPEG that of the rows; null: there is more to it than is known here. */
function imageOf(head: string, { width, height, colors, depth, palette, packed }: PdfPixels): string | null {
  const known =
    /^(\d+ 0 obj\n<<\/Type \/XObject\n\/Subtype \/Image\n)\/Width (\d+)\n\/Height (\d+)\n\/ColorSpace (\/DeviceRGB|\[\/ICCBased \d+ 0 R\])\n\/BitsPerComponent 8\n\/Filter \/DCTDecode\n\/ColorTransform 0\n\/Length \d+>> stream\n$/.exec(
      head,
    );
  if (known === null) return null;
  const [, start = '', printedWidth, printedHeight, space = ''] = known;
  if (Number(printedWidth) !== width || Number(printedHeight) !== height) return null;
  return [
    `${start}/Width ${width}`,
    `/Height ${height}`,
    `/ColorSpace ${palette ? indexed(space, palette, depth) : colors === 3 ? space : '/DeviceGray'}`,
    `/BitsPerComponent ${depth}`,
    '/Filter /FlateDecode',
    // 15: each row tells its filter by itself, as in PNG.
    `/DecodeParms <</Predictor 15 /Colors ${colors} /BitsPerComponent ${depth} /Columns ${width}>>`,
    `/Length ${packed.length}>> stream\n`,
  ].join('\n');
}

/** A color for each value there can be: those that the picture has none for are black, as browsers show them. */
function indexed(space: string, palette: Uint8Array, depth: number): string {
  const count = 2 ** depth;
  const colors = Buffer.alloc(count * 3);
  colors.set(palette);
  return `[/Indexed ${space} ${count - 1} <${colors.toString('hex')}>]`;
}
