/** The words of all texts with their stems: a rule's word is looked for in all its forms that occur. */
import { z } from 'zod';
import { stemOf } from '#core/text/stem';
import type { Query } from './query';

const wordRow = z.object({ word: z.string() });

/** Adds the words of one import. Words with digits are left out: they are their own stems. */
export async function addWords(
  query: Query,
  table: 'contacts' | 'respondents',
  importId: number,
): Promise<void> {
  const fresh = await query.rows(
    `SELECT word FROM (
      SELECT DISTINCT unnest(string_split(search_text, ' ')) AS word FROM ${table} WHERE import_id = ${importId}
    ) WHERE word <> '' AND NOT regexp_matches(word, '[0-9]') AND word NOT IN (SELECT word FROM words)`,
    wordRow,
  );
  await query.append(
    'words',
    fresh.map(({ word }) => [word, stemOf(word)]),
  );
}

/** Forms by stem. A stem with a digit is its own only form; one that no text holds has none. */
export async function formsOf(query: Query, stems: readonly string[]): Promise<Map<string, string[]>> {
  const forms = new Map<string, string[]>();
  const looked: string[] = [];
  for (const stem of new Set(stems)) {
    if (/[0-9]/.test(stem)) forms.set(stem, [stem]);
    else looked.push(stem);
  }
  if (looked.length === 0) return forms;
  const places = looked.map((_, i) => `$${i + 1}`).join(', ');
  const found = await query.rows(
    `SELECT word, stem FROM words WHERE stem IN (${places}) ORDER BY word`,
    wordRow.extend({ stem: z.string() }),
    looked,
  );
  for (const { word, stem } of found) forms.set(stem, [...(forms.get(stem) ?? []), word]);
  return forms;
}
