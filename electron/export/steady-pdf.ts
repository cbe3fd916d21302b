/**
 * A PDF with the same bytes for the same content: Chromium writes the time of day into it, and describes itself as a
 * browser does. Nothing moves: whatever is written instead is as long as what it stands for, since a PDF tells where
 * its objects begin by counting bytes.
 */

/** The description of the document is its first object. */
const searched = 16_384;
const creator = /^(\/Creator )(\((?:\\.|[^\\()])*\))/m;
const times = /^(\/(?:CreationDate|ModDate) )(\(D:\d{14}[^)\n]*\))/gm;

/** `date`: day of the export, YYYY-MM-DD. */
export function steadyPdf(bytes: Uint8Array, date: string): Uint8Array {
  const made = new Uint8Array(bytes);
  const text = Buffer.from(made.buffer);
  const head = text.toString('latin1', 0, searched);
  const moment = `(D:${date.replaceAll('-', '')}000000Z)`;
  const steady = head
    .replace(creator, (_, key: string, told: string) => key + asLong('(Tapki)', told))
    .replace(times, (_, key: string, told: string) => key + asLong(moment, told));
  text.write(steady, 'latin1');
  return made;
}

/** Space between a value and the next key means nothing; what has no room for it stays as it is. */
const asLong = (value: string, told: string): string =>
  value.length > told.length ? told : value.padEnd(told.length);
