/** What a file would become: the guessed or given mapping, first rows as they lie and as they will be read. */
import type { z } from 'zod';
import {
  type ContactField,
  contactFields,
  type Mapping,
  type ScoreScale,
  type TableFormat,
} from '#core/evidence/contact-fields';
import type { SampleRecord } from '#core/evidence/csv-sample';
import type { Preview, rejectedRow } from '#core/evidence/evidence-views';
import { guessMapping } from '#core/evidence/guess-mapping';
import {
  readAmount,
  readDuration,
  readInstant,
  readMonth,
  readNumber,
  readScore,
  readYesNo,
} from '#core/evidence/read-value';
import { sourceNameOf } from '#core/evidence/source-name';
import { attributesOf, usedColumns } from '#core/evidence/used-columns';
import { readLanguage } from '#core/text/language';
import { mask } from '#core/text/mask';
import { momentField } from './cell-names';
import { longestChoice } from './cell-readers';
import { formatOf, mappingFor, type TableFile } from './readers/table-file';
import {
  type MappingPlace,
  type RecalledMapping,
  recallMapping,
  rememberedFormats,
} from './remembered-mappings';
import { sampleTable, type TableSample } from './table-sample';

const shownRows = 20;
const shownRejected = 100;
type RejectedRow = z.infer<typeof rejectedRow>;

export async function previewFile(
  place: MappingPlace,
  file: TableFile,
  asked: Mapping | null,
): Promise<Preview> {
  const { path, name } = file;
  const given = asked === null ? null : mappingFor(file, asked);
  const known = file.kind === 'text' ? null : ({ encoding: 'utf-8', delimiter: ',' } as const);
  let sample = await sampleTable(path, name, given?.format ?? null, known);
  const recalled = given === null ? await recallFor(place, file, sample) : null;
  const remembered = recalled === null ? null : mappingFor(file, recalled.mapping);
  if (remembered !== null) sample = await sampleTable(path, name, remembered.format);
  const guess = guessMapping(
    sample.headers,
    sample.records.map((record) => record.cells),
    formatOf(file, { ...sample.format, decimal: decimalOf(file, sample) }),
    sourceNameOf(name),
  );
  const mapping = given ?? remembered ?? guess.mapping;
  const rejected = sample.records.flatMap((record) => rejectionOf(record, sample, mapping) ?? []);
  const shown = sample.records.slice(0, shownRows);
  return {
    mapping,
    headers: [...sample.headers],
    rows: shown.map((record) => record.cells.map((cell) => mask(cell, mapping.masking).text)),
    read: shown.map((record) =>
      rejectionOf(record, sample, mapping) === null ? readRow(record, mapping) : null,
    ),
    answers: shown.map((record) =>
      mapping.questions.map(({ column, scale }) => scoreText(record.cells[column] ?? '', scale, mapping)),
    ),
    attributes: shown.map((record) =>
      attributesOf(mapping).map(({ column }) => attributeText(record.cells[column] ?? '', mapping)),
    ),
    lines: shown.map((record) => record.row),
    rejected: rejected.slice(0, shownRejected),
    rejectedTotal: rejected.length,
    file: { kind: file.kind, sheets: [...file.sheets] },
    isRemembered: remembered !== null,
    isOfOtherName: recalled?.isOfName === false,
    guessedFrom:
      remembered === null
        ? [...guess.guessedFrom]
        : Object.values(remembered.columns).map((column) => ({ column, because: 'remembered' as const })),
  };
}

/** What worked for this layout, also where a person had to say how such files are cut; written as this file is. */
async function recallFor(
  place: MappingPlace,
  file: TableFile,
  sniffed: TableSample,
): Promise<RecalledMapping | null> {
  const asWritten = (format: TableFormat, isOfText = true): TableFormat =>
    // Of the spreadsheet it was nothing is known of how a text is cut and its numbers are written.
    file.kind === 'text' && !isOfText
      ? { ...format, ...sniffed.format }
      : {
          ...format,
          encoding: writtenIn(sniffed.format.encoding, format.encoding),
          decimal: file.kind === 'text' ? format.decimal : decimalOf(file, sniffed),
        };
  const recall = async (headers: readonly string[]): Promise<RecalledMapping | null> => {
    const known = await recallMapping(place, headers, file.name);
    if (known === null) return null;
    const { mapping, isOfText } = known;
    return { ...known, mapping: { ...mapping, format: asWritten(mapping.format, isOfText) } };
  };
  const own = await recall(sniffed.headers);
  if (own !== null || file.kind !== 'text') return own;
  for (const format of await rememberedFormats(place)) {
    const cut = await sampleTable(file.path, file.name, asWritten(format)).catch(() => null);
    const other = cut && (await recall(cut.headers));
    if (other !== null) return other;
  }
  return null;
}

/** Cells that are numbers have a point, whatever the same table had as text; Parquet knows which are, others may be texts. */
const decimalOf = (file: TableFile, { format }: TableSample): TableFormat['decimal'] =>
  file.kind === 'parquet' ? '.' : format.decimal;

const isUnicode = (encoding: TableFormat['encoding']): boolean => encoding.startsWith('utf');

/** Whether a text is Unicode its bytes say for sure; of other encodings a person may know better. */
const writtenIn = (
  sniffed: TableFormat['encoding'],
  remembered: TableFormat['encoding'],
): TableFormat['encoding'] => (isUnicode(sniffed) || isUnicode(remembered) ? sniffed : remembered);

/** The same tests as the import's, in the same order. */
function rejectionOf(record: SampleRecord, sample: TableSample, mapping: Mapping): RejectedRow | null {
  const { cells, row } = record;
  const width = sample.headers.length;
  const reject = (reason: RejectedRow['reason'], column = '', value = ''): RejectedRow => ({
    row,
    column,
    value: mask(value, mapping.masking).text.slice(0, 200),
    reason,
  });
  // A delimiter too many at the end of a line is no column.
  if (cells.slice(width).some((cell) => cell !== ''))
    return reject('tooManyColumns', sample.headers.at(-1), cells[width]);
  if (cells.length < width) return reject('tooFewColumns');
  if (usedColumns(mapping).every((column) => (cells[column] ?? '').trim() === '')) return reject('empty');
  return (
    dateRejection(record, sample, mapping, reject) ??
    countRejection(record, sample, mapping, reject) ??
    activityRejection(record, sample, mapping, reject)
  );
}

type Reject = (reason: RejectedRow['reason'], column?: string, value?: string) => RejectedRow;

function dateRejection(
  { cells }: SampleRecord,
  sample: TableSample,
  mapping: Mapping,
  reject: Reject,
): RejectedRow | null {
  const moment = momentField(mapping);
  const at = mapping.columns[moment];
  if (at === undefined) return null;
  const cell = cells[at] ?? '';
  if (cell.trim() === '') return mapping.fixedDay === null ? reject('noDate', sample.headers[at]) : null;
  return readMoment[moment](cell, mapping.format.dateOrder) === null
    ? reject('badDate', sample.headers[at], cell)
    : null;
}

const readMoment = { at: readInstant, month: readMonth } as const;

function activityRejection(
  { cells }: SampleRecord,
  sample: TableSample,
  mapping: Mapping,
  reject: Reject,
): RejectedRow | null {
  if (mapping.kind !== 'activity') return null;
  const { customer = -1, active = -1, spend = -1 } = mapping.columns;
  if ((cells[customer] ?? '').trim() === '') return reject('noCustomer', sample.headers[customer]);
  const { decimal } = mapping.format;
  const wrong = [active, spend].find((column) => {
    const cell = (cells[column] ?? '').trim();
    return cell !== '' && readAmount(cell, decimal) === null;
  });
  return wrong === undefined ? null : reject('badAmount', sample.headers[wrong], cells[wrong]);
}

function countRejection(
  { cells }: SampleRecord,
  sample: TableSample,
  mapping: Mapping,
  reject: Reject,
): RejectedRow | null {
  if (mapping.kind !== 'counts') return null;
  const { step = -1, entered = -1 } = mapping.columns;
  if ((cells[step] ?? '').trim() === '') return reject('noStep', sample.headers[step]);
  const count = readNumber(cells[entered] ?? '', mapping.format.decimal);
  return count === null || count < 0 ? reject('badNumber', sample.headers[entered], cells[entered]) : null;
}

function readRow(record: SampleRecord, mapping: Mapping): Partial<Record<ContactField, string>> {
  const read: Partial<Record<ContactField, string>> = {};
  for (const field of contactFields) {
    const column = mapping.columns[field];
    if (column !== undefined) read[field] = readField(field, record.cells[column] ?? '', mapping);
  }
  if (mapping.columns.at === undefined && mapping.fixedDay !== null) read.at = mapping.fixedDay;
  return read;
}

const attributeText = (cell: string, mapping: Mapping): string =>
  mask(cell.trim().slice(0, longestChoice), mapping.masking).text;

function scoreText(cell: string, scale: ScoreScale, mapping: Mapping): string {
  const read = readScore(cell, mapping.format.decimal, scale);
  return read.kind === 'score' ? String(read.score) : '';
}

/** Empty: nothing, or nothing that counts. */
function readField(field: ContactField, cell: string, mapping: Mapping): string {
  const { decimal, dateOrder } = mapping.format;
  const score = (scale: ScoreScale) => scoreText(cell, scale, mapping);
  switch (field) {
    case 'at':
    case 'resolvedAt':
      return readInstant(cell, dateOrder) ?? '';
    case 'csat':
      return score(mapping.csatScale);
    case 'ces':
      return score(mapping.cesScale);
    case 'nps':
      return score({ min: 0, max: 10 });
    case 'fcr':
      return String(readYesNo(cell) ?? '');
    case 'handlingMinutes':
      return String(readDuration(cell, decimal, 'minutes') ?? '');
    case 'resolutionHours':
      return String(readDuration(cell, decimal, 'hours') ?? '');
    case 'entered':
    case 'completed':
      return String(readNumber(cell, decimal) ?? '');
    case 'month':
      return readMonth(cell, dateOrder) ?? '';
    case 'active':
    case 'spend':
      return String(readAmount(cell, decimal) ?? '');
    case 'language':
      return readLanguage(cell) ?? '';
    case 'customer':
      return cell.trim() === '' ? '' : '•••';
    default:
      return mask(cell.trim(), mapping.masking).text;
  }
}
