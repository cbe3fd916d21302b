/**
 * Prepares the texts of an import before any of them is stored: each distinct text once, masked where it may hold
 * personal data, and as words for search.
 */
import { z } from 'zod';
import type { Mapping } from '#core/evidence/contact-fields';
import { mask } from '#core/text/mask';
import { addCounts, type MaskCounts, noneMasked } from '#core/text/mask-tokens';
import { searchTextOf } from '#core/text/words';
import type { CellSql } from './cell-readers';
import type { Query } from './query';
import { cellOf } from './raw-table';
import { languageSql, needsCareSql, searchTextSql, trimmedSql } from './text-sql';

/** Texts held in JavaScript at one time. */
const slice = 50_000;
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

const cellRow = z.object({ n: z.number(), cell: z.string(), times: z.number() });
const counted = z.object({ count: z.number() });

/** Fills `fresh_texts` and `text_of`. `rows`: condition on the rows of `raw` that will be stored. */
export async function prepareTexts(
  query: Query,
  mapping: Mapping,
  rows: string,
  onProgress: (share: number) => void,
): Promise<PreparedTexts> {
  const cell = mapping.columns.text === undefined ? `''` : `coalesce(r.${cellOf('text')}, '')`;
  await query.run(
    `CREATE TEMP TABLE cells AS SELECT row_number() OVER () AS n, cell, times FROM (
      SELECT ${cell} AS cell, count(*) AS times FROM raw r WHERE ${rows} GROUP BY 1)`,
  );
  const counts = await maskCells(query, mapping.masking, onProgress);
  await query.run(
    `CREATE TEMP TABLE prepared AS
    SELECT *, ${languageSql('search_text')} AS language, hash(text) AS hash FROM (
      SELECT c.cell, coalesce(m.text, c.plain) AS text, coalesce(m.search_text, ${searchTextSql('c.plain')}) AS search_text
      FROM (SELECT *, ${trimmedCell('cell')} AS plain FROM cells) c LEFT JOIN masked m ON m.n = c.n)`,
  );
  await query.run(
    `CREATE TEMP TABLE fresh_texts AS
    SELECT (SELECT coalesce(max(id), 0) FROM texts) + row_number() OVER () AS id, hash, text, search_text FROM (
      SELECT hash, text, any_value(search_text) AS search_text FROM prepared GROUP BY hash, text) p
    WHERE NOT EXISTS (FROM texts t WHERE t.hash = p.hash AND t.text = p.text)`,
  );
  await query.run(
    `CREATE TEMP TABLE text_of AS SELECT p.cell, p.language, t.id FROM prepared p JOIN (
      SELECT id, hash, text FROM fresh_texts UNION ALL SELECT id, hash, text FROM texts) t
    ON t.hash = p.hash AND t.text = p.text`,
  );
  const { count } = await query.row('SELECT count(*)::DOUBLE AS count FROM fresh_texts', counted);
  return {
    textId: { value: 'text_of.id', join: `JOIN text_of ON text_of.cell = ${cell}` },
    language: 'text_of.language',
    fresh: count,
    counts,
  };
}

/** Bytes are counted first: counting letters would read every text. */
const trimmedCell = (cell: string): string =>
  trimmedSql(
    `CASE WHEN strlen(${cell}) > ${longestText} THEN left(${cell}, ${longestText}) ELSE ${cell} END`,
  );

/** Fills `masked` with the texts that core/text must see itself, as it leaves them. */
async function maskCells(
  query: Query,
  choices: Mapping['masking'],
  onProgress: (share: number) => void,
): Promise<MaskCounts> {
  let counts = noneMasked;
  await query.run('CREATE TEMP TABLE masked (n DOUBLE, text VARCHAR, search_text VARCHAR)');
  await query.run(
    `CREATE TEMP TABLE careful AS SELECT row_number() OVER () - 1 AS place, n::DOUBLE AS n, ${trimmedCell('c.cell')} AS cell,
      times::DOUBLE AS times FROM cells c WHERE ${needsCareSql('c.cell', choices)}`,
  );
  const { count } = await query.row('SELECT count(*)::DOUBLE AS count FROM careful', counted);
  for (let from = 0; from < count; from += slice) {
    const texts = await query.rows(
      `SELECT n, cell, times FROM careful WHERE place >= ${from} AND place < ${from + slice}`,
      cellRow,
    );
    const changed = texts.map(({ n, cell, times }) => {
      const masked = mask(cell.normalize('NFC'), choices);
      if (masked.counts !== noneMasked) counts = addCounts(counts, masked.counts, times);
      return [n, masked.text, searchTextOf(masked.text)];
    });
    await query.append('masked', changed);
    onProgress(Math.min(1, (from + slice) / count));
  }
  await query.run('DROP TABLE careful');
  return counts;
}
