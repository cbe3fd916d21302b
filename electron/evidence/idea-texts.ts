/** Records that may be ideas, as one table, and which of their texts are: each different text is looked at once. */
import { z } from 'zod';
import type { CheckedInput } from '#core/evidence/evidence-api';
import type { Progress } from '#core/evidence/evidence-messages';
import { findIdea, mainSentence } from '#core/ideas/find-idea';
import type { SignKind } from '#core/ideas/sign';
import { rowsOf } from './colleagues';
import { periodSql } from './evidence-rows';
import type { Query } from './query';
import { Bound, isOneOf } from './rules-to-sql';

type Asked = CheckedInput<'findIdeas'>;

/** `(text_id, source_id, happened_at, customer, is_colleagues, is_tagged)`: one row for each record with words. */
export const ideaTable = 'idea_candidates';

const kinds = ['contacts', 'ideas', 'survey'] as const;
const whose = ['customers', 'colleagues'] as const;

export async function makeIdeaTable(query: Query, asked: Asked): Promise<{ readonly records: number }> {
  const bound = new Bound();
  const where = [
    periodSql(asked.period, bound),
    asked.categories.length === 0 ? 'TRUE' : isOneOf('category', asked.categories, bound),
    asked.sources.length === 0
      ? 'TRUE'
      : `source_id IN (SELECT id FROM sources WHERE ${isOneOf('name', asked.sources, bound)})`,
  ].join(' AND ');
  const tagged =
    asked.tags.length === 0
      ? 'FALSE'
      : `(${isOneOf('category', asked.tags, bound)} OR ${isOneOf('topic', asked.tags, bound)})`;
  const parts = kinds.flatMap((kind) =>
    whose.map(
      (each) => `SELECT text_id, source_id, happened_at, customer, ${each === 'colleagues'} AS is_colleagues,
        ${kind === 'ideas' ? 'TRUE' : tagged} AS is_tagged FROM ${rowsOf(kind, each)} WHERE ${where}`,
    ),
  );
  await query.run(
    `CREATE TEMP TABLE ${ideaTable} AS SELECT r.* FROM (${parts.join(' UNION ALL ')}) r
    JOIN texts t ON t.id = r.text_id WHERE trim(t.search_text) <> ''`,
    bound.values,
  );
  return query.row(`SELECT count(*)::DOUBLE AS records FROM ${ideaTable}`, z.object({ records: z.number() }));
}

export interface IdeaText {
  readonly id: number;
  /** The sentence that says it. */
  readonly sentence: string;
  /** By which sign it was found; `tag`: by none, so that it is an idea only where its record says so. */
  readonly sign: SignKind;
  readonly count: number;
}

const textRow = z.tuple([z.number(), z.boolean(), z.number(), z.string()]);

/** In the order of their numbers. */
export async function findIdeaTexts(
  query: Query,
  onProgress: (progress: Progress) => void,
): Promise<readonly IdeaText[]> {
  const { total } = await query.row(
    `SELECT count(DISTINCT text_id)::DOUBLE AS total FROM ${ideaTable}`,
    z.object({ total: z.number() }),
  );
  const found: IdeaText[] = [];
  let done = 0;
  const pieces = query.pieces(
    `SELECT c.id::DOUBLE, c.is_tagged, c.count::DOUBLE, t.text FROM (
      SELECT text_id AS id, bool_or(is_tagged) AS is_tagged, count(*) AS count FROM ${ideaTable} GROUP BY text_id) c
    JOIN texts t ON t.id = c.id`,
  );
  for await (const rows of pieces) {
    for (const row of rows) {
      const [id, isTagged, count, text] = textRow.parse(row);
      const idea = findIdea(text);
      if (idea !== null) found.push({ id, sentence: idea.sentence, sign: idea.sign, count });
      else if (isTagged) found.push({ id, sentence: mainSentence(text), sign: 'tag', count });
    }
    done += rows.length;
    onProgress({ stage: 'reading', done, total, rows: done });
  }
  return found.sort((a, b) => a.id - b.id);
}
