/**
 * Writes the staged rows of an import, in one transaction.
 *
 * A note on inserts: DuckDB 1.5 loses rows when, within one transaction, an INSERT ... SELECT that found nothing is
 * followed by one of more than a row group (122,880 rows) into the same table; it reports them as written. So no
 * insert that may find nothing is run here, and what was written is counted before it is committed.
 */
import { z } from 'zod';
import type { Mapping } from '#core/evidence/contact-fields';
import type { Progress } from '#core/evidence/evidence-messages';
import type { ImportReport } from '#core/evidence/evidence-views';
import { addCounts, noneMasked, totalOf } from '#core/text/mask-tokens';
import { type ActivityCells, insertActivity } from './activity';
import {
  type CellSql,
  choiceCell,
  durationCell,
  instantCell,
  languageCell,
  outcomeCell,
  questionScore,
  type ReadSql,
} from './cell-readers';
import type { PreparedTexts } from './masking-pass';
import type { Query } from './query';
import { keepRejected, type Rejected } from './rejected-rows';
import { addSource, nextId } from './sources';
import { type CountCells, countUncompleted, insertCounts } from './step-counts';
import { storeAttributes } from './store-attributes';
import { type RecordTable, recordColumns } from './tables';
import { literal } from './text-sql';
import { storeTexts } from './vocabulary';
import { watched } from './watched';

export interface Staged {
  readonly mapping: Mapping;
  readonly table: RecordTable;
  /** null: the source is new. */
  readonly sourceId: number | null;
  readonly at: CellSql;
  readonly texts: PreparedTexts;
  readonly scores: Readonly<Record<'csat' | 'ces' | 'nps', ReadSql>>;
  /** Of step counts alone. */
  readonly counts: CountCells | null;
  /** Of what customers did alone. */
  readonly activity: ActivityCells | null;
  readonly rejected: Rejected;
  /** Records of the file. */
  readonly all: number;
  readonly imported: number;
  readonly duplicates: number;
  readonly updated: number;
  /** Condition on the rows of `raw` that are stored. */
  readonly rows: string;
  /** `share`: of the stage, 0 to 1. */
  readonly tell: (stage: Progress['stage'], share?: number) => void;
}

/** Of the time of storing. */
const textsShare = 0.3;
const rowsShare = 0.6;

const choiceFields = ['channel', 'category', 'topic', 'group'] as const;
const counted = z.object({ count: z.number() });

export async function storeRows(query: Query, staged: Staged): Promise<ImportReport> {
  const { mapping, table, texts, rejected } = staged;
  const sourceId = staged.sourceId ?? (await addSource(query, mapping));
  const importId = await nextId(query);
  const written = staged.imported + staged.updated;
  let leftOut = 0;
  let unread = 0;
  const masked: ImportReport['maskedByColumn'] = [{ column: 'text', counts: texts.counts }];
  if (staged.updated > 0) await setChangedAside(query, table, sourceId, importId);
  if (texts.fresh > 0)
    await watched(
      query,
      (share) => staged.tell('storing', share * textsShare),
      () => storeTexts(query),
    );
  if (written > 0) {
    const inserted = await insertRecords(query, staged, sourceId, importId);
    masked.push(...inserted.masked);
    unread = await countLeftOut(query, inserted.read, staged.rows);
    await verify(query, table, importId, written);
    leftOut = await countLeftOut(query, Object.values(staged.scores), staged.rows);
    if (staged.counts !== null) {
      await insertCounts(query, importId, staged.counts);
      await verify(query, 'step_counts', importId, written);
      unread += await countUncompleted(query, staged.counts);
    }
    if (staged.activity !== null) {
      await insertActivity(query, importId, staged.activity);
      await verify(query, 'activities', importId, written);
    }
    if (mapping.kind === 'survey') leftOut += await insertAnswers(query, importId, staged);
  }
  staged.tell('counting');
  await keepRejected(query, importId, rejected.rows);
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
  return {
    importId: String(importId),
    sourceId: String(sourceId),
    rows: staged.all,
    imported: staged.imported,
    updated: staged.updated,
    rejected: rejected.total,
    duplicates: staged.duplicates,
    masked: masked.reduce((sum, { counts }) => addCounts(sum, counts), noneMasked),
    maskedByColumn: masked.filter(({ counts }) => totalOf(counts) > 0),
    scoresLeftOut: leftOut,
    cellsLeftOut: unread,
    seconds: 0,
    rejectedSample: rejected.rows.slice(0, 20),
  };
}

/** Records that the file brings in another state are kept for an undo and taken out. */
async function setChangedAside(
  query: Query,
  table: Staged['table'],
  sourceId: number,
  importId: number,
): Promise<void> {
  const changed = `key IN (SELECT key FROM changed) AND source_id = ${sourceId}`;
  const columns = recordColumns.join(', ');
  await query.run(
    `INSERT INTO replaced (${columns}, replaced_by) SELECT ${columns}, ${importId} FROM ${table} WHERE ${changed}`,
  );
  await query.run(`DELETE FROM ${table} WHERE ${changed}`);
}

/** See the note at the top: a lost row must undo the import, never pass for imported. */
async function verify(
  query: Query,
  table: Staged['table'] | 'answers' | 'step_counts' | 'activities',
  importId: number,
  expected: number,
): Promise<void> {
  const { count } = await query.row(
    `SELECT count(*)::DOUBLE AS count FROM ${table} WHERE import_id = $1`,
    counted,
    [importId],
  );
  if (count !== expected) throw new Error(`${table}: ${count} rows written instead of ${expected}`);
}

interface Inserted {
  readonly masked: ImportReport['maskedByColumn'];
  /** Cells that may have held something that gave no value. */
  readonly read: readonly ReadSql[];
}

async function insertRecords(
  query: Query,
  staged: Staged,
  sourceId: number,
  importId: number,
): Promise<Inserted> {
  const { mapping, at, texts, scores } = staged;
  const resolvedAt = await instantCell(query, 'resolvedAt', mapping);
  const choices = {
    channel: await choiceCell(query, 'channel', mapping),
    category: await choiceCell(query, 'category', mapping),
    topic: await choiceCell(query, 'topic', mapping),
    group: await choiceCell(query, 'group', mapping),
  };
  const attributes = await storeAttributes(query, mapping, staged.rows);
  const language = await languageCell(query, mapping);
  const outcome = await outcomeCell(query, mapping);
  const handling = await durationCell(query, 'handlingMinutes', mapping);
  const resolution = await durationCell(query, 'resolutionHours', mapping);
  const day = mapping.fixedDay === null ? 'NULL::TIMESTAMP' : `${literal(mapping.fixedDay)}::TIMESTAMP`;
  const fromCells = [
    at,
    resolvedAt,
    ...Object.values(choices),
    texts.textId,
    language,
    outcome,
    handling,
    resolution,
    attributes,
    ...Object.values(scores),
  ];
  const insert = `INSERT INTO ${staged.table} (${recordColumns.join(', ')})
    SELECT r.key, ${sourceId} AS source_id, ${importId} AS import_id, r.fingerprint,
      coalesce(${at.value}, ${day}) AS happened_at, ${resolvedAt.value} AS resolved_at,
      ${choices.channel.value} AS channel, ${choices.category.value} AS category,
      ${choices.topic.value} AS topic, ${choices.group.value} AS "group",
      coalesce(${language.value}, ${texts.language}) AS language, ${texts.textId.value} AS text_id,
      ${mapping.columns.customer === undefined ? 'NULL::UBIGINT' : 'r.customer'} AS customer,
      ${scores.csat.value} AS csat, ${scores.ces.value} AS ces, ${scores.nps.value} AS nps,
      ${outcome.value} AS fcr, ${handling.value} AS handling_minutes, ${resolution.value} AS resolution_hours,
      ${attributes.value} AS attribute_set
    FROM raw r ${fromCells.map((cell) => cell.join).join('\n')}
    WHERE ${staged.rows}`;
  await watched(
    query,
    (share) => staged.tell('storing', textsShare + share * rowsShare),
    () => query.run(insert),
  );
  return {
    masked: [
      ...choiceFields.map((column) => ({ column, counts: choices[column].masked })),
      { column: 'attributes', counts: attributes.masked },
    ],
    read: [resolvedAt, outcome, handling, resolution],
  };
}

async function countLeftOut(query: Query, cells: readonly ReadSql[], rows: string): Promise<number> {
  const asked = cells.filter(({ join }) => join !== '');
  if (asked.length === 0) return 0;
  const sum = asked.map(({ isLeftOut }) => `count(*) FILTER (${isLeftOut})`).join(' + ');
  const joins = asked.map(({ join }) => join).join('\n');
  const { count } = await query.row(
    `SELECT (${sum})::DOUBLE AS count FROM raw r ${joins} WHERE ${rows}`,
    counted,
  );
  return count;
}

const answerCounts = z.object({ answers: z.number(), leftOut: z.number() });

/** One row for each question a respondent answered; answers how many scores were left out. */
async function insertAnswers(query: Query, importId: number, { mapping, rows }: Staged): Promise<number> {
  let answers = 0;
  let leftOut = 0;
  for (const [index, question] of mapping.questions.entries()) {
    const score = await questionScore(query, index, mapping);
    const from = `FROM raw r ${score.join} WHERE ${rows}`;
    const counts = await query.row(
      `SELECT count(${score.value})::DOUBLE AS answers, count(*) FILTER (${score.isLeftOut})::DOUBLE AS "leftOut" ${from}`,
      answerCounts,
    );
    answers += counts.answers;
    leftOut += counts.leftOut;
    if (counts.answers > 0)
      await query.run(
        `INSERT INTO answers SELECT r.key, ${importId}, $1, $2, ${question.scale.min}, ${question.scale.max}, ${score.value}
        ${from} AND ${score.value} IS NOT NULL`,
        [question.name, question.kind],
      );
  }
  await verify(query, 'answers', importId, answers);
  return leftOut;
}
