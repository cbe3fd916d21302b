/** Feature ideas: rows with a text of their own, found by words and by their fields, newest first. */
import type { CheckedInput, EvidenceReply } from '#core/evidence/evidence-api';
import { wordsOf } from '#core/text/words';
import { rowsOf } from './colleagues';
import { countRecords, readViews, whereRule } from './evidence-rows';
import type { Query } from './query';

export async function listIdeas(
  query: Query,
  { words, rule, period, whose = 'customers', page }: CheckedInput<'listIdeas'>,
): Promise<EvidenceReply<'listIdeas'>> {
  const asked = wordsOf(words);
  const rules = [
    ...(asked.length > 0 ? [{ test: 'allWords' as const, words: asked }] : []),
    ...(rule === null ? [] : [rule]),
  ];
  // Ideas lie in rows of the same columns as contacts.
  const meant = await whereRule(query, 'contacts', { test: 'all', rules }, period);
  const found = { ...meant, from: rowsOf('ideas', whose) };
  const total = await countRecords(query, found);
  return { total, contacts: await readViews(query, 'contacts', found, page, 'newest') };
}
