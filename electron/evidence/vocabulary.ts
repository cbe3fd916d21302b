/** The words of all texts with their stems, and in which texts they stand. */
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { stemOf } from '#core/text/stem';
import type { Query } from './query';
import { recordTables } from './tables';

const wordRow = z.object({ word: z.string() });
const counted = z.object({ count: z.number() });

/** Texts of one turn: lists that grow are kept in memory whole. */
const turn = 2 * 122_880;

/**
 * Fills `word_texts` with the words of fresh texts and where they stand, and `fresh_words` with those that no earlier
 * import brought. Grouping the texts by word is cheaper than looking up every word of every text.
 */
export async function prepareWords(query: Query): Promise<void> {
  const texts = await query.row('SELECT count(*)::DOUBLE AS count FROM text_of', counted);
  await query.run('CREATE TEMP TABLE word_texts (word VARCHAR, text_ids INTEGER[])');
  for (let from = 0; from < texts.count; from += turn)
    await query.run(
      `INSERT INTO word_texts SELECT word, list(id::INTEGER) FROM (
        SELECT id, unnest(string_split(search_text, ' ')) AS word FROM text_of
        WHERE is_fresh AND rowid >= ${from} AND rowid < ${from + turn})
      WHERE word <> '' GROUP BY word`,
    );
  await query.run(
    `CREATE TEMP TABLE fresh_words AS SELECT (SELECT coalesce(max(id), 0) FROM words) + row_number() OVER () AS id, word
    FROM (SELECT DISTINCT word FROM word_texts) f WHERE NOT EXISTS (FROM words w WHERE w.word = f.word)`,
  );
}

/** Stores what `prepareTexts` and `prepareWords` found; within the transaction of the import. */
export async function storeTexts(query: Query): Promise<void> {
  const [stemmed] = await query.columns(
    `SELECT word FROM fresh_words WHERE NOT regexp_matches(word, '[0-9]')`,
    z.tuple([z.array(z.string())]),
  );
  // The database stores texts while the stems are found.
  const [stems] = await Promise.all([
    stemAll(stemmed),
    query.run('INSERT INTO texts SELECT * FROM fresh_texts'),
  ]);
  await query.run('CREATE TEMP TABLE stems (word VARCHAR, stem VARCHAR)');
  await query.append('stems', stems);
  const { count } = await query.row('SELECT count(*)::DOUBLE AS count FROM fresh_words', counted);
  // See the note on inserts in store-rows.ts. A word with digits is its own stem.
  if (count > 0)
    await query.run(
      'INSERT INTO words SELECT id, word, coalesce(s.stem, word) FROM fresh_words LEFT JOIN stems s USING (word)',
    );
  // Sorted by word, so that a word is found without reading the rest.
  if (await hasWords(query))
    await query.run(
      `INSERT INTO postings SELECT id, unnest(text_ids) FROM (
        SELECT w.id, t.text_ids FROM word_texts t JOIN words w ON w.word = t.word ORDER BY w.id)`,
    );
}

async function stemAll(words: readonly string[]): Promise<[string, string][]> {
  // What goes beside it must have begun.
  await setImmediate();
  return words.map((word) => [word, stemOf(word)]);
}

async function hasWords(query: Query): Promise<boolean> {
  const found = await query.rows('SELECT 1::DOUBLE AS count FROM word_texts LIMIT 1', counted);
  return found.length > 0;
}

/** What only deleted records held must not outlive them; the file is to be written anew for that (rewrite.ts). */
export async function forgetUnused(query: Query): Promise<void> {
  await query.run('UPDATE store SET holds_deleted = TRUE');
  await query.run(
    `DELETE FROM texts WHERE id NOT IN (
      ${[...Object.values(recordTables), 'replaced'].map((table) => `SELECT text_id FROM ${table}`).join(' UNION ALL ')})`,
  );
  await query.run('DELETE FROM postings WHERE text_id NOT IN (SELECT id FROM texts)');
  await query.run('DELETE FROM words WHERE id NOT IN (SELECT word_id FROM postings)');
}

export interface WordForm {
  readonly id: number;
  readonly word: string;
}

/** All forms that occur, by stem; none for a stem that no text holds. */
export async function formsOf(query: Query, stems: readonly string[]): Promise<Map<string, WordForm[]>> {
  const forms = new Map<string, WordForm[]>();
  const asked = [...new Set(stems)];
  if (asked.length === 0) return forms;
  const places = asked.map((_, i) => `$${i + 1}`).join(', ');
  const found = await query.rows(
    `SELECT id::DOUBLE AS id, word, stem FROM words WHERE stem IN (${places}) ORDER BY word`,
    wordRow.extend({ id: z.number(), stem: z.string() }),
    asked,
  );
  for (const { id, word, stem } of found) forms.set(stem, [...(forms.get(stem) ?? []), { id, word }]);
  return forms;
}
