/**
 * Contacts of a theme as the window may see them: the most typical first, and before all others the
 * newest of those that say the same: texts that differ in greetings alone are exactly as near to their theme.
 */

import { z } from 'zod';
import { type ContactView, contactView } from '#core/evidence/evidence-views';
import type { Query } from './query';
import type { Bound } from './rules-to-sql';

const viewRow = contactView.extend({ language: z.string() });

/** `from`: contacts as `c`, their place in a theme as `o`. */
export async function readViewsOf(
  query: Query,
  from: string,
  bound: Bound,
  page: { readonly offset: number; readonly limit: number },
): Promise<ContactView[]> {
  const rows = await query.rows(
    `WITH found AS (
      SELECT c.*, o.likeness, row_number() OVER (
        PARTITION BY o.likeness ORDER BY c.happened_at DESC NULLS LAST, c.key) AS nth
      FROM ${from})
    SELECT found.key::VARCHAR AS key, strftime(happened_at, '%Y-%m-%dT%H:%M:%S.000Z') AS at, s.name AS source,
      channel, category, topic, language, text, csat
    FROM found JOIN sources s ON s.id = found.source_id
    ORDER BY nth > 1, likeness DESC, happened_at DESC NULLS LAST, found.key
    LIMIT ${page.limit} OFFSET ${page.offset}`,
    viewRow,
    bound.values,
  );
  return rows.map((row) => ({
    ...row,
    language: row.language === 'ru' || row.language === 'en' ? row.language : null,
  }));
}
