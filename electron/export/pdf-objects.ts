/**
 * Objects of a PDF as Chromium writes it: each lies open in the file, and one table behind them all tells where each
 * begins. Any of them may be written anew, as long as it likes; the table is told anew with it.
 */

export interface PdfObject {
  readonly number: number;
  /** Bytes from the start of the file. */
  readonly start: number;
  readonly end: number;
}

export interface OpenPdf {
  readonly bytes: Buffer;
  /** In the order of their bytes. */
  readonly objects: readonly PdfObject[];
  /** Where the table begins, which is where the last object ends. */
  readonly table: number;
  /** What comes behind the table, up to the place where that is told. */
  readonly trailer: string;
}

const entryLength = 20;
/** Longer than the first lines of the table and the last ones of the file. */
const searched = 64;
/** Of the objects that are there; the first entry is of none. */
const entry = /^(\d{10}) 00000 n \n$/;
const noObject = '0000000000 65535 f \n';

/** null: not such a file. */
export function openPdf(pdf: Uint8Array): OpenPdf | null {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const textOf = (start: number, length: number): string => bytes.toString('latin1', start, start + length);
  const end = /startxref\n(\d+)\n%%EOF\n?$/.exec(textOf(Math.max(0, bytes.length - searched), searched));
  const table = Number(end?.[1]);
  const head = end && /^xref\n0 (\d+)\n/.exec(textOf(table, searched));
  if (!end || !head) return null;
  const entries = table + head[0].length;
  const count = Number(head[1]);
  const objects: PdfObject[] = [];
  for (let number = 1; number < count; number += 1) {
    const told = entry.exec(textOf(entries + number * entryLength, entryLength));
    if (told === null) return null;
    objects.push({ number, start: Number(told[1]), end: table });
  }
  objects.sort((a, b) => a.start - b.start);
  const told = objects.map((object, index) => ({ ...object, end: objects[index + 1]?.start ?? table }));
  if (!told.every(({ number, start }) => textOf(start, searched).startsWith(`${number} 0 obj\n`)))
    return null;
  const behind = entries + count * entryLength;
  const trailer = textOf(behind, bytes.length - end[0].length - behind);
  return { bytes, objects: told, table, trailer };
}

/** Objects tell what they are before anything that people wrote. 0: not such a file. */
export function pagesIn(pdf: Uint8Array): number {
  const open = openPdf(pdf);
  const isPage = ({ number, start }: PdfObject): boolean =>
    open?.bytes.toString('latin1', start, start + searched).startsWith(`${number} 0 obj\n<</Type /Page\n`) ??
    false;
  return open?.objects.filter(isPage).length ?? 0;
}

/** `made`: whole objects by their number, in pieces. */
export function withObjects(
  { bytes, objects, table, trailer }: OpenPdf,
  made: ReadonlyMap<number, readonly Uint8Array[]>,
): Uint8Array {
  const pieces: Uint8Array[] = [bytes.subarray(0, objects[0]?.start ?? table)];
  let length = pieces[0]?.length ?? 0;
  const offsets = new Map<number, number>();
  for (const { number, start, end } of objects) {
    offsets.set(number, length);
    for (const piece of made.get(number) ?? [bytes.subarray(start, end)]) {
      pieces.push(piece);
      length += piece.length;
    }
  }
  const entries = Array.from(
    { length: objects.length },
    (_, index) => `${String(offsets.get(index + 1)).padStart(10, '0')} 00000 n \n`,
  );
  const end = `xref\n0 ${objects.length + 1}\n${noObject}${entries.join('')}${trailer}startxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...pieces, Buffer.from(end, 'latin1')]);
}
