/** Writes what a search found: new themes, and the theme of each contact. All of it or nothing. */
import { z } from 'zod';
import type { ThemesFound } from '#core/evidence/theme-view';
import type { Query } from './query';

export interface Assigned {
  /** Ids of the themes there were, in the order of their numbers. */
  readonly known: readonly number[];
  /** Of the known themes, then of the new. */
  readonly phrases: readonly (readonly string[])[];
  /** Theme by number; -1: like none. */
  readonly rows: readonly { readonly key: string; readonly theme: number; readonly likeness: number }[];
}

type Counts = Omit<ThemesFound, 'texts' | 'seconds'>;

export async function saveThemes(query: Query, { known, phrases, rows }: Assigned): Promise<Counts> {
  await query.run('CREATE OR REPLACE TEMP TABLE assigned (key VARCHAR, theme DOUBLE, likeness DOUBLE)');
  const fresh = phrases.slice(known.length);
  return query.transaction(async () => {
    const search = await nextId(query, 'theme_searches');
    await query.run('INSERT INTO theme_searches VALUES ($1, $2)', [search, new Date().toISOString()]);
    const ids = [...known];
    let id = await nextId(query, 'themes');
    for (const words of fresh) {
      await query.run('INSERT INTO themes VALUES ($1, NULL, $2, FALSE, NULL, $3)', [
        id,
        JSON.stringify(words),
        search,
      ]);
      ids.push(id++);
    }
    await query.append(
      'assigned',
      rows.map(({ key, theme, likeness }) => [key, ids[theme] ?? null, likeness]),
    );
    await query.run('DELETE FROM theme_of WHERE key IN (SELECT key::UHUGEINT FROM assigned)');
    await query.run('INSERT INTO theme_of SELECT key::UHUGEINT, theme::INTEGER, likeness FROM assigned');
    await forgetOrphans(query);
    const count = (isCounted: (theme: number) => boolean) =>
      rows.reduce((sum, { theme }) => sum + (isCounted(theme) ? 1 : 0), 0);
    return {
      joined: count((theme) => theme >= 0 && theme < known.length),
      newThemes: fresh.length,
      inNew: count((theme) => theme >= known.length),
      left: count((theme) => theme < 0),
    };
  });
}

export async function nextId(query: Query, table: 'themes' | 'theme_searches'): Promise<number> {
  const { next } = await query.row(
    `SELECT coalesce(max(id), 0)::DOUBLE + 1 AS next FROM ${table}`,
    z.object({ next: z.number() }),
  );
  return next;
}

/** What only deleted contacts said must not outlive them. */
export async function forgetOrphans(query: Query): Promise<void> {
  await query.run('DELETE FROM theme_of WHERE key NOT IN (SELECT key FROM contact_records)');
  // Parts before what they were merged into: that one stays as long as it has a part.
  for (const isPart of ['part_of IS NOT NULL', 'part_of IS NULL'])
    await query.run(
      `DELETE FROM themes WHERE ${isPart} AND id NOT IN (SELECT theme FROM theme_of WHERE theme IS NOT NULL)
        AND id NOT IN (SELECT part_of FROM themes WHERE part_of IS NOT NULL)`,
    );
  await forgetAlong(query);
}

/** Numbers of themes are given again. */
export const forgetAlong = (query: Query): Promise<void> =>
  query.run(
    'DELETE FROM themes_along WHERE theme NOT IN (SELECT id FROM themes) OR came_with NOT IN (SELECT id FROM themes)',
  );
