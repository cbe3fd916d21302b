/** Encodings of tables: found out from the first bytes, decoded for a sample, turned into UTF-8 for the database. */
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import type { TableFormat } from '#core/evidence/contact-fields';
import { sniffEncoding } from '#core/evidence/sniff';
import { readHead, temporaryStream } from '../files/file-system';
import { EvidenceError } from './evidence-error';

type Encoding = TableFormat['encoding'];

/** Enough for twenty rows of long texts and for a fair vote on encoding and dates. */
const sampleBytes = 1 << 20;

export interface FileSample {
  readonly bytes: Buffer;
  /** The sample holds the file to its end. */
  readonly isWhole: boolean;
  readonly fileBytes: number;
}

export async function readFileSample(path: string): Promise<FileSample> {
  const { bytes, size } = await readHead(path, sampleBytes);
  return { bytes, isWhole: bytes.length >= size, fileBytes: size };
}

/** Names of the detector by ours; others it knows are not in everyday use for exports. */
const detected: Readonly<Record<string, Encoding>> = {
  'windows-1251': 'windows-1251',
  'ISO-8859-5': 'windows-1251',
  'KOI8-R': 'koi8-r',
  'windows-1252': 'windows-1252',
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-2': 'windows-1252',
};

export function encodingOf(sample: FileSample, name: string): Encoding {
  const { bytes } = sample;
  if (bytes.length === 0) throw new EvidenceError('tableEmpty', { name });
  const sure = sniffEncoding(bytes, sample.isWhole);
  if (sure === 'utf-32') throw new EvidenceError('tableUnreadable', { name });
  const encoding = sure ?? guessed(bytes);
  if (!isText(iconv.decode(bytes.subarray(0, proofBytes), encoding)))
    throw new EvidenceError('tableUnreadable', { name });
  return encoding;
}

function guessed(bytes: Buffer): Encoding {
  const head = bytes.subarray(0, 100_000);
  // A few Russian words among headings, numbers and names in Latin letters are lost on the detector.
  const words = Buffer.from(foreignWords(head), 'latin1');
  const guesses = analyse(words.length > 0 ? words : head).map((guess) => detected[guess.name]);
  const isPossible = (one: Encoding | undefined) =>
    one !== undefined && (words.length === 0 || one !== 'windows-1252');
  return guesses.find(isPossible) ?? 'windows-1251';
}

/** Words that are not in Latin letters; empty where other letters stand within Latin words, as in "café". */
function foreignWords(head: Buffer): string {
  const text = head.toString('latin1');
  const words = text.match(/[\x80-\xff]{3,}/g)?.join(' ') ?? '';
  const letters = text.match(/[\x80-\xff]/g)?.length ?? 0;
  return words.length > letters / 2 ? words : '';
}

const proofBytes = 1 << 16;
/** Of bytes that are no text a tenth and more comes out as this in any encoding; of damaged tables hardly any. */
const mostNoise = 0.05;

/** Pictures, archives and programs are no tables, whatever their name says. */
function isText(text: string): boolean {
  const noise = text.match(/[\p{Cn}\p{Co}\p{Cs}\ufffd]|(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0;
  return noise <= Math.max(16, text.length * mostNoise);
}

/** The sample as text. A character cut off at its end is dropped. */
export function decodeSample(sample: FileSample, encoding: Encoding): string {
  const text = iconv.decode(sample.bytes, encoding);
  return sample.isWhole ? text : text.replace(/\ufffd$/, '');
}

/**
 * Writes the file as UTF-8. Progress is told in bytes read.
 * Characters an encoding does not know become U+FFFD, as in every editor.
 */
export async function writeAsUtf8(
  path: string,
  target: string,
  encoding: Encoding,
  onBytes: (bytes: number) => void,
  signal: AbortSignal | null,
): Promise<void> {
  let bytes = 0;
  const count = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      onBytes(bytes);
      done(null, chunk);
    },
  });
  const steps = [
    createReadStream(path, { highWaterMark: 1 << 20 }),
    count,
    iconv.decodeStream(encoding),
    iconv.encodeStream('utf-8'),
    temporaryStream(target),
  ] as const;
  try {
    if (signal === null) await pipeline(...steps);
    else await pipeline(...steps, { signal });
  } catch (error) {
    throw signal?.aborted === true ? new EvidenceError('cancelled', { name: basename(path) }) : error;
  }
}
