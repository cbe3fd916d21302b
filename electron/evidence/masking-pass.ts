/**
 * Prepares the texts of an import before any of them is stored: each distinct text once, masked where it may hold
 * personal data, and as words for search.
 */
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { Mapping } from '#core/evidence/contact-fields';
import { mask } from '#core/text/mask';
import { addCounts, type MaskCounts, noneMasked } from '#core/text/mask-tokens';
import { searchTextOf } from '#core/text/words';
import { cellOf } from './cell-names';
import type { CellSql } from './cell-readers';
import type { Query } from './query';

import { languageSql, mostlyTrimmedSql, needsCareSql, searchTextSql, trimmedSql } from './text-sql';
import { watched } from './watched';

/** Texts of one turn: two row groups of the database, so that both of two threads have work. */
const mostOfTurn = 2 * 122_880;
/** Of them, those that JavaScript masks: it holds each in four forms until the turn ends. */
const mostCareful = 40_000;
/** Of the time of it all, finding the distinct texts. */
const distinctShare = 0.25;
/** Texts masked before others may have their turn. */
const breath = 500;
/** As the file format of maps has it (core/document/records/field.ts): longer texts are cut. */
const longestText = 50_000;

export interface PreparedTexts {
  /** Id of a row's text, once `storeTexts` has run. */
  readonly textId: CellSql;
  /** What language the text of a row is in. */
  readonly language: string;
  /** Texts that no earlier import brought. */
  readonly fresh: number;
  readonly counts: MaskCounts;
}

const counted = z.object({ count: z.number() });

/**
 * Fills `text_of` (what became of a cell) and `fresh_texts`. `rows`: condition on the rows of `raw` that
 * will be stored.
 */
export async function prepareTexts(
  query: Query,
  mapping: Mapping,
  rows: string,
  onProgress: (share: number) => void,
): Promise<PreparedTexts> {
  const hasText = mapping.columns.text !== undefined;
  const cell = hasText ? `coalesce(r.${cellOf('text')}, '')` : `''`;
  const hash = hasText ? 'r.text_hash' : '0::UBIGINT';
  const distinct = `CREATE TEMP TABLE cells AS SELECT *, ${needsCareSql('cell', mapping.masking)} AS is_careful FROM (
      SELECT ${cell} AS cell, any_value(${hash}) AS hash, count(*) AS times FROM raw r WHERE ${rows} GROUP BY 1)`;
  await watched(
    query,
    (share) => onProgress(share * distinctShare),
    () => query.run(distinct),
  );
  const cells = await query.row(
    `SELECT count(*)::DOUBLE AS count, count(*) FILTER (is_careful)::DOUBLE AS careful,
      (count(*) = count(DISTINCT hash)) AS "areHashesUnique" FROM cells`,
    counted.extend({ careful: z.number(), areHashesUnique: z.boolean() }),
  );
  const counts = await prepareCells(query, mapping.masking, cells, (share) =>
    onProgress(distinctShare + share * (1 - distinctShare)),
  );
  await query.run(
    // Only what preparing changed can be the text of another cell too.
    `CREATE TEMP TABLE text_of AS
    WITH first_of AS (
      SELECT hash, text, min(n) AS n FROM prepared WHERE hash IN (SELECT hash FROM prepared WHERE is_changed) GROUP BY hash, text)
    SELECT p.n, p.cell_hash, ${cells.areHashesUnique ? '' : 'c.cell,'} p.language,
      coalesce(t.id, (SELECT coalesce(max(id), 0) FROM texts) + 1 + coalesce(f.n, p.n)) AS id,
      t.id IS NULL AND coalesce(f.n, p.n) = p.n AS is_fresh, p.hash, p.text, p.search_text
    FROM prepared p ${cells.areHashesUnique ? '' : 'JOIN cells c ON c.rowid = p.n'}
    LEFT JOIN first_of f ON f.hash = p.hash AND f.text = p.text
    LEFT JOIN texts t ON t.hash = p.hash AND t.text = p.text`,
  );
  // Room for what comes.
  await query.run('DROP TABLE prepared');
  await query.run('DROP TABLE cells');
  if (hasText && cells.areHashesUnique) await query.run(`ALTER TABLE raw DROP COLUMN ${cellOf('text')}`);
  await query.run(
    'CREATE TEMP VIEW fresh_texts AS SELECT id, hash, text, search_text FROM text_of WHERE is_fresh',
  );
  const { count } = await query.row(
    'SELECT (count(*) FILTER (is_fresh))::DOUBLE AS count FROM text_of',
    counted,
  );
  const ofCell = `text_of.cell_hash = ${hash}`;
  return {
    textId: {
      value: 'text_of.id',
      // Two texts with one hash are next to impossible, and must not change places even so.
      join: `JOIN text_of ON ${cells.areHashesUnique ? ofCell : `${ofCell} AND text_of.cell = ${cell}`}`,
    },
    language: 'text_of.language',
    fresh: count,
    counts,
  };
}

/** Bytes are counted first: counting letters would read every text. */
const trimmedCell = `CASE WHEN strlen(cell) > ${longestText} THEN ${trimmedSql(`left(cell, ${longestText})`)}
  ELSE ${mostlyTrimmedSql('cell')} END`;

/** Fills `prepared` with what becomes of `cells`: `n` is the row there. */
async function prepareCells(
  query: Query,
  choices: Mapping['masking'],
  cells: { readonly count: number; readonly careful: number },
  onProgress: (share: number) => void,
): Promise<MaskCounts> {
  let counts = noneMasked;
  const turn = Math.ceil(Math.min(mostOfTurn, (cells.count * mostCareful) / Math.max(1, cells.careful)));
  await query.run(
    `CREATE TEMP TABLE prepared (
      n BIGINT, cell_hash UBIGINT, text VARCHAR, search_text VARCHAR, language VARCHAR, hash UBIGINT, is_changed BOOLEAN)`,
  );
  await query.run('CREATE TEMP TABLE masked (n DOUBLE, text VARCHAR, search_text VARCHAR)');
  const done = `n, cell_hash, text, search_text, ${languageSql('search_text')}, hash(text), is_changed`;
  const prepare = (where: string) =>
    query.run(
      `INSERT INTO prepared SELECT ${done} FROM (
        SELECT *, ${searchTextSql('text')} AS search_text, text <> cell AS is_changed FROM (
          SELECT rowid AS n, hash AS cell_hash, ${trimmedCell} AS text, cell FROM cells WHERE NOT is_careful AND ${where}))`,
    );
  for (let from = 0; from < cells.count; from += turn) {
    const where = `rowid >= ${from} AND rowid < ${from + turn}`;
    const careful = await carefulCells(query, where);
    // The database prepares the others while these are masked.
    const tell = (share: number) =>
      onProgress(Math.min(1, (from + share * turn) / Math.max(turn, cells.count)));
    const [masked] = await Promise.all([maskCells(query, careful, choices, tell), prepare(where)]);
    counts = addCounts(counts, masked.counts);
    await query.append('masked', masked.rows);
    tell(1);
  }
  await query.run(
    `INSERT INTO prepared SELECT ${done} FROM (
      SELECT m.*, c.hash AS cell_hash, m.text <> c.cell AS is_changed FROM masked m JOIN cells c ON c.rowid = m.n::BIGINT)`,
  );
  await query.run('DROP TABLE masked');
  const { count } = await query.row('SELECT count(*)::DOUBLE AS count FROM prepared', counted);
  if (count !== cells.count) throw new Error(`${count} texts prepared instead of ${cells.count}`);
  return counts;
}

const numbers = z.array(z.number());
const carefulColumns = z.tuple([numbers, z.array(z.string()), numbers]);

/** Texts that core/text must see itself. */
const carefulCells = (query: Query, where: string): Promise<z.infer<typeof carefulColumns>> =>
  query.columns(
    `SELECT rowid::DOUBLE AS n, ${trimmedCell} AS cell, times::DOUBLE AS times FROM cells
    WHERE is_careful AND ${where}`,
    carefulColumns,
  );

async function maskCells(
  query: Query,
  [places, cells, times]: z.infer<typeof carefulColumns>,
  choices: Mapping['masking'],
  onProgress: (share: number) => void,
): Promise<{ rows: [number, string, string][]; counts: MaskCounts }> {
  let counts = noneMasked;
  const rows: [number, string, string][] = [];
  for (const [i, cell] of cells.entries()) {
    if (i % breath === 0) {
      await setImmediate();
      query.throwIfCancelled();
      onProgress(i / cells.length);
    }
    const masked = mask(cell.normalize('NFC'), choices);
    if (masked.counts !== noneMasked) counts = addCounts(counts, masked.counts, times[i]);
    rows.push([places[i] ?? 0, masked.text, searchTextOf(masked.text)]);
  }
  return { rows, counts };
}
