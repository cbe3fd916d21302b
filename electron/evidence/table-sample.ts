/** The head of a table file as records: what the preview shows and what an import needs to know beforehand. */
import type { TableFormat } from '#core/evidence/contact-fields';
import { readSample, type SampleRecord } from '#core/evidence/csv-sample';
import { sniffTable } from '#core/evidence/sniff';
import { decodeSample, encodingOf, readFileSample } from './encoding';
import { EvidenceError } from './evidence-error';

const sampleRows = 500;

export interface TableSample {
  readonly format: TableFormat;
  readonly headers: readonly string[];
  readonly records: readonly SampleRecord[];
  readonly fileBytes: number;
  readonly isWhole: boolean;
}

/** With no format given it is sniffed. Zip archives (spreadsheets) and the like are refused by their first bytes. */
export async function sampleTable(
  path: string,
  name: string,
  given: TableFormat | null,
): Promise<TableSample> {
  const sample = await readFileSample(path);
  if (isBinary(sample.bytes)) throw new EvidenceError('tableUnreadable', { name });
  const encoding = given?.encoding ?? encodingOf(sample, name);
  const text = decodeSample(sample, encoding);
  const format = given ?? { encoding, ...sniffTable(text, sample.isWhole) };
  const records = readSample(text, format.delimiter, sampleRows + format.headerRow, sample.isWhole);
  const header = records.find((record) => record.line >= format.headerRow);
  if (header === undefined) throw new EvidenceError('tableEmpty', { name });
  return {
    format,
    headers: header.cells,
    records: records.filter((record) => record.line > header.line),
    fileBytes: sample.fileBytes,
    isWhole: sample.isWhole,
  };
}

/** Zip, gzip, OLE (old spreadsheets), PDF, Parquet, SQLite. */
const signatures = [
  'PK\u0003\u0004',
  '\u001f\u008b',
  '\u00d0\u00cf\u0011\u00e0',
  '%PDF',
  'PAR1',
  'SQLite format 3',
];

const isBinary = (bytes: Buffer): boolean => {
  const start = bytes.subarray(0, 16).toString('latin1');
  return signatures.some((signature) => start.startsWith(signature));
};
