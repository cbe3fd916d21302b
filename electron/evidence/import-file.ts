/** Imports a table file: read, check, mask, compare with what is there, store; all of it or nothing. */
import type { Mapping } from '#core/evidence/contact-fields';
import type { Progress } from '#core/evidence/evidence-messages';
import type { ImportReport } from '#core/evidence/evidence-views';
import { excludeInactive, readActivity } from './activity';
import { contactScore, momentCell } from './cell-readers';
import { customerHash } from './customer-hash';
import { EvidenceError } from './evidence-error';
import { excludeStored, excludeTwins, excludeUnreadable, keepKeysBefore } from './exclusions';
import { bringIn } from './incoming-file';
import { prepareTexts } from './masking-pass';
import type { Query } from './query';
import { readRawTable } from './raw-table';
import { collectRejected } from './rejected-rows';
import { rememberMapping } from './remembered-mappings';
import type { Table } from './row-places';
import { findSource } from './sources';
import { excludeUncounted, keepKeysOfCounts, readCounts } from './step-counts';
import type { Store } from './store';
import { type Staged, storeRows } from './store-rows';
import { sampleTable, type TableSample } from './table-sample';
import { recordTables } from './tables';
import { prepareWords } from './vocabulary';
import { watched } from './watched';

export interface ImportTask {
  readonly path: string;
  /** As people know the file. */
  readonly name: string;
  /** Not a spreadsheet or another kind whose numbers are numbers. */
  readonly isText: boolean;
  readonly mapping: Mapping;
  readonly signal: AbortSignal | null;
  readonly onProgress: (progress: Progress) => void;
}

interface ReadTable {
  readonly headers: readonly string[];
  readonly place: Table;
  /** Of `raw`. */
  readonly rows: number;
}

export async function importFile(store: Store, task: ImportTask): Promise<ImportReport> {
  const started = performance.now();
  const { mapping } = task;
  const sample = await sampleTable(task.path, task.name, mapping.format);
  const report = await store.write(async (query) => {
    const staged = await readFile(query, store, task, sample);
    return query.transaction(() => storeRows(query, staged));
  }, task.signal);
  // The rows are in the store: a mapping that could not be remembered costs a few questions next time, no more.
  await rememberMapping(store, sample.headers, task, mapping).catch(() => undefined);
  return { ...report, seconds: Math.round(performance.now() - started) / 1_000 };
}

/** Fills `raw` from the file and stages its rows; the file is there until then, for rejected rows are looked up in it. */
async function readFile(query: Query, store: Store, task: ImportTask, sample: TableSample): Promise<Staged> {
  const { mapping, signal } = task;
  const secret = await store.secret();
  const first = sample.records[0];
  if (first === undefined) throw new EvidenceError('tableEmpty', { name: task.name });
  const tell = (bytes: number) =>
    task.onProgress({ stage: 'reading', done: bytes, total: sample.fileBytes, rows: 0 });
  const { encoding, delimiter } = mapping.format;
  // Turning into UTF-8 and reading are two passes over the file: each counts for half.
  const part = encoding === 'utf-8' ? 1 : 0.5;
  const file = await bringIn(task.path, encoding, store.workspace, (bytes) => tell(bytes * part), signal);
  try {
    const { line: firstLine, row: firstRow } = first;
    const raw = { path: file.path, name: task.name, columns: sample.headers.length, firstLine, firstRow };
    const hash = await customerHash(query, secret);
    const { rows } = await watched(
      query,
      (share) => tell((share * part + (1 - part)) * sample.fileBytes),
      () => readRawTable(query, raw, mapping, secret, hash),
    );
    return await stageRows(query, task, { headers: sample.headers, place: { ...raw, delimiter }, rows });
  } finally {
    await file.remove();
  }
}

/** Of the time of masking; the words of the texts take the rest. */
const maskedShare = 0.75;

/** null: a new one. What customers left and what colleagues left never come together in one source. */
async function sourceOf(query: Query, { sourceName, kind, isColleagues }: Mapping): Promise<number | null> {
  const known = await findSource(query, sourceName, kind);
  if (known !== null && isColleagues !== undefined && isColleagues !== known.isColleagues)
    throw new EvidenceError(known.isColleagues ? 'sourceOfColleagues' : 'sourceOfCustomers', {
      name: sourceName,
    });
  return known?.id ?? null;
}

/** Everything that needs no change of the store: checks, masking, comparison. */
async function stageRows(query: Query, task: ImportTask, read: ReadTable): Promise<Staged> {
  const { mapping } = task;
  const { rows } = read;
  const tell: Staged['tell'] = (stage, share = 0) =>
    task.onProgress({ stage, done: Math.round(share * rows), total: rows, rows });
  tell('checking');
  const at = await momentCell(query, mapping);
  await excludeUnreadable(query, mapping, at);
  const counts = await readCounts(query, mapping);
  const sourceId = await sourceOf(query, mapping);
  if (counts !== null) {
    await excludeUncounted(query, counts);
    await keepKeysOfCounts(query, counts, at, mapping.fixedDay, sourceId);
  }
  const activity = await readActivity(query, mapping);
  if (activity !== null) await excludeInactive(query, activity);
  tell('checking', 1 / 3);
  const twins = await excludeTwins(query, mapping);
  tell('checking', 2 / 3);
  const table = recordTables[mapping.kind];
  await keepKeysBefore(query, mapping, table, sourceId);
  const stored = await excludeStored(query, table, sourceId);
  const rejected = await collectRejected(query, mapping, read.headers, read.place);
  const duplicates = twins + stored.duplicates;
  const all = rows + rejected.csvTotal;
  const imported = all - rejected.total - duplicates - stored.updated;
  tell('masking');
  const kept = imported + stored.updated === all ? 'TRUE' : 'r.rowid NOT IN (SELECT rid FROM excluded)';
  const texts = await prepareTexts(query, mapping, kept, (share) => tell('masking', share * maskedShare));
  tell('masking', maskedShare);
  if (texts.fresh > 0) await prepareWords(query);
  tell('storing');
  const scores = {
    csat: await contactScore(query, 'csat', mapping),
    ces: await contactScore(query, 'ces', mapping),
    nps: await contactScore(query, 'nps', mapping),
  };
  return {
    mapping,
    table,
    sourceId,
    at,
    texts,
    scores,
    counts,
    activity,
    rejected,
    all,
    imported,
    duplicates,
    updated: stored.updated,
    rows: kept,
    tell,
  };
}
