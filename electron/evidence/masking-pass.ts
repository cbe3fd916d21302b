/** Masks the texts of an import that may hold personal data, before any of them is stored. */
import { z } from 'zod';
import type { Mapping } from '#core/evidence/contact-fields';
import { mask } from '#core/text/mask';
import { addCounts, type MaskCounts, noneMasked } from '#core/text/mask-tokens';
import { searchTextOf } from '#core/text/words';
import type { CellSql } from './cell-readers';
import type { Query } from './query';
import { cellOf } from './raw-table';
import { needsCareSql, searchTextSql, trimmedSql } from './text-sql';

/** Texts held in JavaScript at one time. */
const slice = 100_000;
/** As the file format of maps has it (core/document/records/field.ts): longer texts are cut. */
const longestText = 50_000;

export interface MaskedTexts {
  readonly text: CellSql;
  readonly searchText: string;
  readonly counts: MaskCounts;
}

export async function maskTexts(
  query: Query,
  mapping: Mapping,
  rows: number,
  onProgress: (done: number) => void,
): Promise<MaskedTexts> {
  let counts = noneMasked;
  if (mapping.columns.text === undefined)
    return { text: { value: `''`, join: '' }, searchText: `' '`, counts };
  const whole = `r.${cellOf('text')}`;
  // Bytes are counted first: counting letters would read every text.
  const cell = trimmedSql(
    `CASE WHEN strlen(${whole}) > ${longestText} THEN left(${whole}, ${longestText}) ELSE ${whole} END`,
  );
  await query.run('CREATE TEMP TABLE masked (rid DOUBLE, text VARCHAR, search_text VARCHAR)');
  const found = z.object({ rid: z.number(), text: z.string() });
  for (let from = 0; from < rows; from += slice) {
    const texts = await query.rows(
      `SELECT r.rowid::DOUBLE AS rid, ${cell} AS text FROM raw r
      WHERE r.rowid >= ${from} AND r.rowid < ${from + slice} AND ${needsCareSql(`r.${cellOf('text')}`, mapping.masking?.names)}`,
      found,
    );
    const changed = texts.map(({ rid, text }) => {
      const masked = mask(text.normalize('NFC'), mapping.masking);
      counts = addCounts(counts, masked.counts);
      return [rid, masked.text, searchTextOf(masked.text)];
    });
    await query.append('masked', changed);
    onProgress(Math.min(rows, from + slice));
  }
  const plain = `coalesce(${cell}, '')`;
  return {
    text: {
      value: `coalesce(masked.text, ${plain})`,
      join: 'LEFT JOIN masked ON masked.rid = r.rowid',
    },
    searchText: `coalesce(masked.search_text, ${searchTextSql(plain)})`,
    counts,
  };
}
