/** Sources and their imports: listing, deleting, undoing. */
import { z } from 'zod';
import { sourceKinds } from '#core/document/records/source';
import type { Mapping } from '#core/evidence/contact-fields';
import {
  type ImportView,
  importView,
  type RejectedRow,
  rejectedRow,
  type SourceView,
} from '#core/evidence/evidence-views';
import { keepApart } from './colleagues';
import type { Query } from './query';
import { forgetAttributes } from './store-attributes';
import { recordColumns, recordTables } from './tables';
import { forgetOrphans } from './themes-store';
import { forgetUnused } from './vocabulary';

const tables = Object.values(recordTables);

const idRow = z.object({ id: z.number() });

/** Ids of sources and imports come from one counter and are never used again. */
export async function nextId(query: Query): Promise<number> {
  const { id } = await query.row('SELECT next_id::DOUBLE AS id FROM store', idRow);
  await query.run('UPDATE store SET next_id = next_id + 1');
  return id;
}

/** As the app names them; anything but a whole number names nothing. */
export const idOf = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : -1);

const knownSource = idRow.extend({ isColleagues: z.boolean() });

/** Null: nothing was imported under this name yet. */
export async function findSource(
  query: Query,
  name: string,
  kind: SourceView['kind'],
): Promise<z.infer<typeof knownSource> | null> {
  const [known] = await query.rows(
    `SELECT id::DOUBLE AS id, is_colleagues AS "isColleagues" FROM sources WHERE name = $1 AND kind = $2`,
    knownSource,
    [name, kind],
  );
  return known ?? null;
}

/** Within a transaction. */
export async function addSource(
  query: Query,
  { sourceName, kind, isColleagues = false }: Pick<Mapping, 'sourceName' | 'kind' | 'isColleagues'>,
): Promise<number> {
  const id = await nextId(query);
  await query.run('INSERT INTO sources VALUES ($1, $2, $3, $4)', [id, sourceName, kind, isColleagues]);
  if (isColleagues) await keepApart(query);
  return id;
}

const sourceRow = z.object({
  id: z.number(),
  name: z.string(),
  kind: z.enum(sourceKinds),
  rows: z.number(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  importedAt: z.string(),
  isColleagues: z.boolean(),
});

export async function listSources(query: Query): Promise<SourceView[]> {
  const sources = await query.rows(
    `WITH records AS (${tables
      .map(
        (table) =>
          `SELECT source_id, count(*) AS n, min(happened_at) AS first, max(happened_at) AS last FROM ${table} GROUP BY source_id`,
      )
      .join(' UNION ALL ')})
    SELECT s.id::DOUBLE AS id, s.name, s.kind, s.is_colleagues AS "isColleagues", coalesce(r.n, 0)::DOUBLE AS rows,
      strftime(r.first, '%Y-%m-%d') AS first, strftime(r.last, '%Y-%m-%d') AS last,
      coalesce((SELECT max(imported_at) FROM imports i WHERE i.source_id = s.id), '') AS "importedAt"
    FROM sources s LEFT JOIN records r ON r.source_id = s.id ORDER BY s.id`,
    sourceRow,
  );
  const asked = await query.rows(
    `SELECT DISTINCT r.source_id::DOUBLE AS id, a.question FROM answers a
    JOIN respondent_records r ON r.key = a.key AND r.import_id = a.import_id ORDER BY 1, 2`,
    idRow.extend({ question: z.string() }),
  );
  return sources.map(({ first, last, id, ...source }) => ({
    ...source,
    id: String(id),
    period: first === null || last === null ? null : { from: first, to: last },
    questions: asked.filter((one) => one.id === id).map((one) => one.question),
  }));
}

/** Those that numbers of customers come from. */
export const customerSources = async (query: Query): Promise<SourceView[]> =>
  (await listSources(query)).filter(({ isColleagues }) => !isColleagues);

const counted = z.object({ rows: z.number() });

async function countRows(query: Query, where: string, value: number): Promise<number> {
  const { rows } = await query.row(
    `SELECT (${tables.map((table) => `(SELECT count(*) FROM ${table} WHERE ${where})`).join(' + ')})::DOUBLE AS rows`,
    counted,
    [value],
  );
  return rows;
}

export async function listImports(query: Query, sourceId: number): Promise<ImportView[]> {
  const records = tables
    .map((table) => `SELECT import_id FROM ${table} WHERE source_id = $1`)
    .join(' UNION ALL ');
  return query.rows(
    `WITH records AS (${records})
    SELECT i.id::VARCHAR AS id, i.imported_at AS "importedAt", i.rejected,
      (SELECT count(*) FROM records r WHERE r.import_id = i.id)::DOUBLE AS rows
    FROM imports i WHERE i.source_id = $1 ORDER BY i.id DESC`,
    importView,
    [sourceId],
  );
}

/** Takes the source away with everything that came from it. */
export async function deleteSource(query: Query, sourceId: number): Promise<{ rows: number }> {
  return query.transaction(async () => {
    const rows = await countRows(query, 'source_id = $1', sourceId);
    const imports = 'import_id IN (SELECT id FROM imports WHERE source_id = $1)';
    await query.run(`DELETE FROM answers WHERE ${imports}`, [sourceId]);
    await query.run(`DELETE FROM step_counts WHERE ${imports}`, [sourceId]);
    await query.run(`DELETE FROM activities WHERE ${imports}`, [sourceId]);
    await query.run(`DELETE FROM rejected WHERE ${imports}`, [sourceId]);
    for (const table of [...tables, 'replaced', 'imports'])
      await query.run(`DELETE FROM ${table} WHERE source_id = $1`, [sourceId]);
    await query.run('DELETE FROM sources WHERE id = $1', [sourceId]);
    await forgetUnused(query);
    await forgetAttributes(query);
    await forgetOrphans(query);
    return { rows };
  });
}

const columns = recordColumns.join(', ');

/** Takes back what an import added and brings back what it changed, also when later imports changed it again. */
export async function undoImport(query: Query, importId: number): Promise<{ rows: number }> {
  return query.transaction(async () => {
    const rows = await countRows(query, 'import_id = $1', importId);
    await query.run(
      `UPDATE replaced SET replaced_by = later.replaced_by FROM replaced later
      WHERE replaced.replaced_by = $1 AND later.import_id = $1 AND later.key = replaced.key`,
      [importId],
    );
    await query.run('DELETE FROM replaced WHERE import_id = $1', [importId]);
    for (const [kind, table] of Object.entries(recordTables)) {
      await query.run(`DELETE FROM ${table} WHERE import_id = $1`, [importId]);
      await query.run(
        `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM replaced
        WHERE replaced_by = $1 AND source_id IN (SELECT id FROM sources WHERE kind = $2)`,
        [importId, kind],
      );
    }
    await query.run('DELETE FROM replaced WHERE replaced_by = $1', [importId]);
    await query.run('DELETE FROM answers WHERE import_id = $1', [importId]);
    await query.run('DELETE FROM step_counts WHERE import_id = $1', [importId]);
    await query.run('DELETE FROM activities WHERE import_id = $1', [importId]);
    await query.run('DELETE FROM rejected WHERE import_id = $1', [importId]);
    await query.run('DELETE FROM imports WHERE id = $1', [importId]);
    await query.run(`DELETE FROM sources WHERE id NOT IN (SELECT source_id FROM imports)`);
    await forgetUnused(query);
    await forgetAttributes(query);
    await forgetOrphans(query);
    return { rows };
  });
}

export async function rejectedRows(
  query: Query,
  importId: number,
  page: { offset: number; limit: number },
): Promise<{ total: number; rows: RejectedRow[] }> {
  const imports = await query.rows('SELECT rejected AS rows FROM imports WHERE id = $1', counted, [importId]);
  const rows = await query.rows(
    `SELECT row_number AS row, column_name AS "column", value, reason FROM rejected WHERE import_id = $1
    ORDER BY row_number LIMIT $2 OFFSET $3`,
    rejectedRow,
    [importId, page.limit, page.offset],
  );
  return { total: imports[0]?.rows ?? 0, rows };
}
