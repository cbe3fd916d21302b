/** The themes of the store, each with a name of its own. */
import { z } from 'zod';
import { withOwnNames } from '#core/themes/tell-apart';
import type { Query } from './query';

const themeRow = z.object({
  id: z.number(),
  name: z.string().nullable(),
  phrases: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
  isHidden: z.boolean(),
  partOf: z.number().nullable(),
  search: z.number(),
});
export type StoredTheme = z.infer<typeof themeRow> & { readonly ordinal?: number | undefined };

/** The oldest first. */
export async function storedThemes(query: Query): Promise<readonly StoredTheme[]> {
  const rows: readonly StoredTheme[] = await query.rows(
    `SELECT id::DOUBLE AS id, name, phrases, is_hidden AS "isHidden", part_of::DOUBLE AS "partOf",
      search::DOUBLE AS search
    FROM themes ORDER BY id`,
    themeRow,
  );
  return withOwnNames(rows);
}
