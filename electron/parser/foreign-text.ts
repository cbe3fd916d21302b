/** Bytes of a text file as text: by its sure signs (marks, zero bytes, valid UTF-8), by what XML says, else by a vote. */
import { sniffEncoding } from '#core/evidence/sniff';

/** Enough for a fair vote. */
const sampleBytes = 1 << 20;

/** null: in no encoding that is in use. */
export function textOf(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, sampleBytes);
  const sure = sniffEncoding(sample, sample.length === bytes.length);
  if (sure === 'utf-32') return null;
  return new TextDecoder(sure ?? declared(sample) ?? voted(sample)).decode(bytes);
}

/** As XML names it in its first line. */
function declared(sample: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(sample.subarray(0, 200));
  const name = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w-]{1,40})["']/.exec(start)?.[1];
  if (name === undefined) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    // A name that nobody knows says nothing.
    return null;
  }
}

/** In Russian letters above ASCII stand side by side, in Western languages alone between plain ones. */
function voted(sample: Uint8Array): string {
  let together = 0;
  let alone = 0;
  for (let at = 0; at < sample.length; at += 1) {
    if ((sample[at] ?? 0) < 0x80) continue;
    if ((sample[at - 1] ?? 0) >= 0x80 || (sample[at + 1] ?? 0) >= 0x80) together += 1;
    else alone += 1;
  }
  return together >= alone ? 'windows-1251' : 'windows-1252';
}
