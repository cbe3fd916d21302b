/** Imports a table file: read, check, mask, compare with what is there, store; all of it or nothing. */
import { z } from 'zod';
import type { Mapping } from '#core/evidence/contact-fields';
import type { ImportReport, Progress } from '#core/evidence/evidence-api';
import {
  choiceCell,
  contactScore,
  instantCell,
  languageCell,
  numberCell,
  outcomeCell,
  questionScore,
} from './cell-readers';
import { EvidenceError } from './evidence-error';
import { excludeStored, excludeTwins, excludeUnreadable } from './exclusions';
import { bringIn } from './incoming-file';
import { maskTexts } from './masking-pass';
import type { Query } from './query';
import { cellOf, readRawTable } from './raw-table';
import { keepRejected } from './rejected-rows';
import { rememberMapping } from './remembered-mappings';
import { ensureSource, nextId } from './sources';
import type { Store } from './store';
import { sampleTable } from './table-sample';
import { recordColumns } from './tables';
import { languageSql, literal, trimmedSql } from './text-sql';
import { addWords } from './vocabulary';

export interface ImportTask {
  readonly path: string;
  /** As people know the file. */
  readonly name: string;
  readonly mapping: Mapping;
  readonly signal: AbortSignal | null;
  readonly onProgress: (progress: Progress) => void;
}

/** How often the database is asked how far it has read. */
const pollMs = 200;

export async function importFile(store: Store, task: ImportTask): Promise<ImportReport> {
  const started = performance.now();
  const { mapping, signal } = task;
  const sample = await sampleTable(task.path, task.name, mapping.format);
  const first = sample.records[0];
  if (first === undefined) throw new EvidenceError('tableEmpty', { name: task.name });
  const report = await store.write(async (query) => {
    const secret = await store.secret();
    const reading = (bytes: number) =>
      task.onProgress({ stage: 'reading', done: bytes, total: sample.fileBytes, rows: 0 });
    const isConverted = mapping.format.encoding !== 'utf-8';
    // Turning into UTF-8 and reading are two passes over the file: each counts for half.
    const part = isConverted ? 0.5 : 1;
    const file = await bringIn(
      task.path,
      mapping.format.encoding,
      store.workspace,
      (bytes) => reading(bytes * part),
      signal,
    );
    try {
      const timer = setInterval(
        () => reading(((query.progress ?? 0) * part + (1 - part)) * sample.fileBytes),
        pollMs,
      );
      const raw = { path: file.path, columns: sample.headers.length, firstLine: first.line };
      const { rows } = await readRawTable(query, raw, mapping, secret).finally(() => clearInterval(timer));
      return await query.transaction(() =>
        storeRows(query, { task, secret, rows, headers: sample.headers, firstLine: first.line }),
      );
    } finally {
      await file.remove();
    }
  }, signal);
  await rememberMapping(store.workspace, sample.headers, mapping);
  return { ...report, seconds: Math.round(performance.now() - started) / 1_000 };
}

interface StoreInput {
  readonly task: ImportTask;
  readonly secret: string;
  readonly rows: number;
  readonly headers: readonly string[];
  readonly firstLine: number;
}

async function storeRows(query: Query, input: StoreInput): Promise<ImportReport> {
  const { task, rows, headers, firstLine } = input;
  const { mapping, onProgress } = task;
  const tell = (stage: Progress['stage'], done: number) => onProgress({ stage, done, total: rows, rows });
  const table = mapping.kind === 'contacts' ? 'contacts' : 'respondents';
  const sourceId = await ensureSource(query, mapping.sourceName, mapping.kind);
  const importId = await nextId(query);

  tell('checking', 0);
  const at = await instantCell(query, 'at', mapping);
  await excludeUnreadable(query, mapping, at);
  const twins = await excludeTwins(query, mapping);
  const stored = await excludeStored(query, table, sourceId, importId);
  const rejected = await keepRejected(query, importId, mapping, headers, firstLine);

  tell('masking', 0);
  const texts = await maskTexts(query, mapping, rows, (done) => tell('masking', done));

  tell('storing', 0);
  const scores = {
    csat: await contactScore(query, 'csat', mapping),
    ces: await contactScore(query, 'ces', mapping),
    nps: await contactScore(query, 'nps', mapping),
  };
  await insertRecords(query, { table, sourceId, importId, mapping, at, texts, scores, secret: input.secret });
  const left = Object.values(scores).filter((score) => score.join !== '');
  const leftInContacts = left.length === 0 ? 0 : await countLeftOut(query, left);
  const leftInAnswers = mapping.kind === 'survey' ? await insertAnswers(query, importId, mapping) : 0;

  tell('counting', 0);
  await addWords(query, table, importId);
  await query.run('INSERT INTO imports VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
    importId,
    sourceId,
    new Date().toISOString(),
    rejected.total,
    mapping.csatScale.min,
    mapping.csatScale.max,
    mapping.cesScale.min,
    mapping.cesScale.max,
  ]);
  tell('counting', rows);
  const all = rows + rejected.csvTotal;
  const duplicates = twins + stored.duplicates;
  return {
    importId: String(importId),
    sourceId: String(sourceId),
    rows: all,
    imported: all - rejected.total - duplicates - stored.updated,
    updated: stored.updated,
    rejected: rejected.total,
    duplicates,
    masked: texts.counts,
    scoresLeftOut: leftInContacts + leftInAnswers,
    seconds: 0,
    rejectedSample: rejected.sample,
  };
}

const notExcluded = 'r.rowid NOT IN (SELECT rid FROM excluded)';

interface Records {
  readonly table: 'contacts' | 'respondents';
  readonly sourceId: number;
  readonly importId: number;
  readonly mapping: Mapping;
  readonly at: Awaited<ReturnType<typeof instantCell>>;
  readonly texts: Awaited<ReturnType<typeof maskTexts>>;
  readonly scores: Readonly<Record<'csat' | 'ces' | 'nps', Awaited<ReturnType<typeof contactScore>>>>;
  readonly secret: string;
}

async function insertRecords(query: Query, records: Records): Promise<void> {
  const { mapping, at, texts, scores } = records;
  const resolvedAt = await instantCell(query, 'resolvedAt', mapping);
  const choices = {
    channel: await choiceCell(query, 'channel', mapping),
    category: await choiceCell(query, 'category', mapping),
    topic: await choiceCell(query, 'topic', mapping),
    group: await choiceCell(query, 'group', mapping),
  };
  const language = await languageCell(query, mapping);
  const outcome = await outcomeCell(query, mapping);
  const handling = await numberCell(query, 'handlingMinutes', mapping);
  const resolution = await numberCell(query, 'resolutionHours', mapping);
  const day = mapping.fixedDay === null ? 'NULL::TIMESTAMP' : `${literal(mapping.fixedDay)}::TIMESTAMP`;
  const fromCells = [
    at,
    resolvedAt,
    ...Object.values(choices),
    texts.text,
    language,
    outcome,
    handling,
    resolution,
    ...Object.values(scores),
  ];
  await query.run(
    `INSERT INTO ${records.table} (${recordColumns.join(', ')})
    SELECT * REPLACE (coalesce(language, ${languageSql('search_text')}) AS language) FROM (
      SELECT r.key, ${records.sourceId} AS source_id, ${records.importId} AS import_id, r.fingerprint,
        coalesce(${at.value}, ${day}) AS happened_at, ${resolvedAt.value} AS resolved_at,
        ${choices.channel.value} AS channel, ${choices.category.value} AS category,
        ${choices.topic.value} AS topic, ${choices.group.value} AS "group",
        ${language.value} AS language, ${texts.text.value} AS text, ${texts.searchText} AS search_text,
        ${customerHash(mapping)} AS customer,
        ${scores.csat.value} AS csat, ${scores.ces.value} AS ces, ${scores.nps.value} AS nps,
        ${outcome.value} AS fcr, ${handling.value} AS handling_minutes, ${resolution.value} AS resolution_hours
      FROM raw r ${fromCells.map((cell) => cell.join).join('\n')}
      WHERE ${notExcluded})`,
    mapping.columns.customer === undefined ? [] : [records.secret],
  );
}

/** Half of SHA-256 over the secret and the id: enough to tell customers apart, nothing to find them by. */
function customerHash(mapping: Mapping): string {
  if (mapping.columns.customer === undefined) return 'NULL::UBIGINT';
  const id = trimmedSql(`coalesce(r.${cellOf('customer')}, '')`);
  return `CASE WHEN ${id} = '' THEN NULL ELSE ('0x' || left(sha256($1 || ${id}), 16))::UBIGINT END`;
}

const counted = z.object({ count: z.number() });

async function countLeftOut(
  query: Query,
  scores: readonly { readonly join: string; readonly isLeftOut: string }[],
): Promise<number> {
  const sum = scores.map((score) => `count(*) FILTER (${score.isLeftOut})`).join(' + ');
  const joins = scores.map((score) => score.join).join('\n');
  const { count } = await query.row(
    `SELECT (${sum})::DOUBLE AS count FROM raw r ${joins} WHERE ${notExcluded}`,
    counted,
  );
  return count;
}

/** One row for each question a respondent answered; answers how many scores were left out. */
async function insertAnswers(query: Query, importId: number, mapping: Mapping): Promise<number> {
  let leftOut = 0;
  for (const [index, question] of mapping.questions.entries()) {
    const score = await questionScore(query, index, mapping);
    await query.run(
      `INSERT INTO answers SELECT r.key, ${importId}, $1, $2, ${question.scale.min}, ${question.scale.max}, ${score.value}
      FROM raw r ${score.join} WHERE ${notExcluded} AND ${score.value} IS NOT NULL`,
      [question.name, question.kind],
    );
    leftOut += await countLeftOut(query, [score]);
  }
  return leftOut;
}
