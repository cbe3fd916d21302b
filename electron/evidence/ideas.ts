/** Feature ideas: rows with a text of their own, listed newest first. */
import type { CheckedInput, EvidenceReply } from '#core/evidence/evidence-api';
import { contactView } from '#core/evidence/evidence-views';
import { counted } from './evidence-rows';
import type { Query } from './query';

const ideaRow = contactView.omit({ language: true });

export async function listIdeas(
  query: Query,
  { page }: CheckedInput<'listIdeas'>,
): Promise<EvidenceReply<'listIdeas'>> {
  const { count } = await query.row('SELECT count(*)::DOUBLE AS count FROM ideas', counted);
  const ideas = await query.rows(
    `SELECT key::VARCHAR AS key, strftime(happened_at, '%Y-%m-%dT%H:%M:%S.000Z') AS at, s.name AS source, channel,
      category, topic, text, csat
    FROM ideas i JOIN sources s ON s.id = i.source_id
    ORDER BY happened_at DESC NULLS LAST, key LIMIT $1 OFFSET $2`,
    ideaRow,
    [page.limit, page.offset],
  );
  return { total: count, contacts: ideas.map((idea) => ({ ...idea, language: null })) };
}
