/** The head of a table file as records: what the preview shows and what an import needs to know beforehand. */
import { mostColumns, type TableFormat } from '#core/evidence/contact-fields';
import { readSample, type SampleRecord } from '#core/evidence/csv-sample';
import { sniffTable } from '#core/evidence/sniff';
import { decodeSample, encodingOf, readFileSample } from './encoding';
import { EvidenceError } from './evidence-error';
import { fileKind } from './readers/file-kind';

const sampleRows = 500;
/** Of a heading and of a cell that is shown and guessed from; what lies behind says no more, and patterns take their time. */
const mostOfHeading = 500;
const mostOfCell = 2_000;

export interface TableSample {
  readonly format: TableFormat;
  readonly headers: readonly string[];
  readonly records: readonly SampleRecord[];
  readonly fileBytes: number;
  readonly isWhole: boolean;
}

/**
 * With no format given it is sniffed; `known`: what is sure about a table written by ourselves. Files that are no text
 * are refused by their first bytes: those that can be read were made a text before (readers/table-file.ts).
 */
export async function sampleTable(
  path: string,
  name: string,
  given: TableFormat | null,
  known: Pick<TableFormat, 'encoding' | 'delimiter'> | null = null,
): Promise<TableSample> {
  const sample = await readFileSample(path);
  if (!isTextual.has(fileKind(sample.bytes))) throw new EvidenceError('tableUnreadable', { name });
  const encoding = given?.encoding ?? known?.encoding ?? encodingOf(sample, name);
  const text = decodeSample(sample, encoding);
  const format = given ?? { encoding, ...sniffTable(text, sample.isWhole, known?.delimiter ?? null) };
  const records = readSample(text, format.delimiter, sampleRows + format.headerRow, sample.isWhole);
  const header = records.find((record) => record.row >= format.headerRow);
  // The database takes a line of spaces for no record where there are several columns.
  const isRecord = ({ cells }: SampleRecord) =>
    header?.cells.length === 1 || cells.length > 1 || cells[0]?.trim() !== '';
  const below = records.filter((record) => record.row > (header?.row ?? 0) && isRecord(record));
  const endless = below.length > 0 ? null : endlessRow(text, sample.isWhole, header);
  if (endless !== null) throw new EvidenceError('tableRowEndless', { name, row: endless });
  if (header === undefined) throw new EvidenceError('tableEmpty', { name });
  const count = header.cells.length;
  if (count > mostColumns) throw new EvidenceError('tableTooWide', { name, count, limit: mostColumns });
  return {
    format,
    headers: header.cells.map((cell) => cell.slice(0, mostOfHeading)),
    records: below.map(({ cells, line, row }) => ({
      line,
      row,
      cells: cells.map((cell) => cell.slice(0, mostOfCell)),
    })),
    fileBytes: sample.fileBytes,
    isWhole: sample.isWhole,
  };
}

/** Of a table without rows below its headings: the row that takes all that follows for its own; null: none does. */
function endlessRow(text: string, isWhole: boolean, header: SampleRecord | undefined): number | null {
  if (!isWhole) return header === undefined ? 1 : header.line + 1;
  const quotes = text.split('"').length - 1;
  return header !== undefined && quotes % 2 === 1 ? header.line : null;
}

const isTextual: ReadonlySet<string> = new Set(['text', 'json', 'utf32']);
