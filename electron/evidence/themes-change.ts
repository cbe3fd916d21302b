/** What people do to themes: rename, hide, merge, take out again, split. Kept when themes are searched for again. */
import { z } from 'zod';
import type { ThemeChange } from '#core/evidence/theme-view';
import type { Query } from './query';
import type { Store } from './store';
import { forgetAlong, nextId } from './themes-store';
import { openThemesThread } from './themes-thread';

export async function changeTheme(query: Query, change: ThemeChange): Promise<Record<string, never>> {
  await query.transaction(async () => {
    switch (change.change) {
      case 'rename':
        return query.run('UPDATE themes SET name = $2 WHERE id = $1', [change.id, change.name]);
      case 'hide':
        return query.run('UPDATE themes SET is_hidden = $2 WHERE id = $1', [change.id, change.isHidden]);
      case 'merge':
        return merge(query, change.id, change.into);
      case 'part':
        return takeOut(query, change.id);
    }
  });
  return {};
}

/** One level deep: what was part of the merged theme becomes part of the other, too. */
async function merge(query: Query, id: number, into: number): Promise<void> {
  const found = await query.rows(
    'SELECT coalesce(part_of, id)::DOUBLE AS id FROM themes WHERE id = $1',
    z.object({ id: z.number() }),
    [into],
  );
  const target = found[0]?.id;
  if (target === undefined || target === id) return;
  await query.run('DELETE FROM themes_along WHERE theme = $1 OR came_with = $1', [id]);
  await query.run(
    `INSERT INTO themes_along SELECT id, $1 FROM themes
    WHERE part_of = $1 AND id NOT IN (SELECT theme FROM themes_along)`,
    [id],
  );
  await query.run('UPDATE themes SET part_of = $2 WHERE id = $1 OR part_of = $1', [id, target]);
}

/** With all that had been merged into it before it was merged itself. */
async function takeOut(query: Query, id: number): Promise<void> {
  await query.run(
    `WITH RECURSIVE along AS (
      SELECT theme FROM themes_along WHERE came_with = $1
      UNION SELECT a.theme FROM themes_along a JOIN along ON a.came_with = along.theme)
    UPDATE themes SET part_of = $1 WHERE id IN (SELECT theme FROM along)
      AND part_of = (SELECT part_of FROM themes WHERE id = $1)`,
    [id],
  );
  await query.run('UPDATE themes SET part_of = NULL WHERE id = $1', [id]);
  await query.run('DELETE FROM themes_along WHERE theme = $1 OR came_with = $1', [id]);
}

/** More texts than this do not make the parts clearer. */
const mostTexts = 20_000;
const fewestTexts = 4;
const partCount = 2;

const memberRow = z.object({ key: z.string(), text: z.string() });

export async function splitTheme(
  store: Store,
  themeId: number,
  signal: AbortSignal,
): Promise<{ parts: number[] }> {
  const members = await store.read((query) => readMembers(query, themeId), signal);
  if (members.length < fewestTexts) return { parts: [themeId] };
  const thread = openThemesThread(signal, () => undefined);
  try {
    const found = await thread.find({
      texts: members.map(({ text }) => text),
      known: new Int32Array(members.length).fill(-1),
      knownThemes: 0,
      count: partCount,
      leavesNone: true,
    });
    if (found.phrases.length < partCount) return { parts: [themeId] };
    const rows = members.map(({ key }, index) => [
      key,
      found.themeOf[index] ?? 0,
      found.likeness[index] ?? 0,
    ]);
    return await store.write((query) => saveParts(query, themeId, found.phrases, rows), signal);
  } finally {
    await thread.close();
  }
}

/** Of a theme that others were merged into, all texts: those of its parts, too. */
const readMembers = (query: Query, themeId: number) =>
  query.rows(
    `SELECT c.key::VARCHAR AS key, c.text AS text FROM theme_of o JOIN contacts c ON c.key = o.key
    JOIN themes t ON t.id = o.theme WHERE coalesce(t.part_of, t.id) = $1 ORDER BY c.key LIMIT ${mostTexts}`,
    memberRow,
    [themeId],
  );

/** The first and largest part keeps the theme's number, its name and place; the other is new. */
async function saveParts(
  query: Query,
  themeId: number,
  phrases: readonly (readonly string[])[],
  rows: readonly (readonly (string | number)[])[],
): Promise<{ parts: number[] }> {
  await query.run('CREATE OR REPLACE TEMP TABLE parts (key VARCHAR, part DOUBLE, likeness DOUBLE)');
  return query.transaction(async () => {
    const next = await nextId(query, 'themes');
    const { search } = await query.row(
      'SELECT max(search)::DOUBLE AS search FROM themes WHERE id = $1',
      z.object({ search: z.number() }),
      [themeId],
    );
    await query.append('parts', rows);
    const ids = phrases.map((_, part) => (part === 0 ? themeId : next + part - 1));
    for (const [part, words] of phrases.entries()) {
      const id = ids[part] ?? themeId;
      if (part === 0)
        await query.run('UPDATE themes SET phrases = $2 WHERE id = $1', [id, JSON.stringify(words)]);
      else
        await query.run('INSERT INTO themes VALUES ($1, NULL, $2, FALSE, NULL, $3)', [
          id,
          JSON.stringify(words),
          search,
        ]);
      await query.run(
        `UPDATE theme_of SET theme = $1, likeness = p.likeness FROM parts p
        WHERE theme_of.key = p.key::UHUGEINT AND p.part = $2`,
        [id, part],
      );
    }
    // What was merged into the theme now lies in its parts.
    await query.run(
      'DELETE FROM themes WHERE part_of = $1 AND id NOT IN (SELECT theme FROM theme_of WHERE theme IS NOT NULL)',
      [themeId],
    );
    await forgetAlong(query);
    return { parts: ids };
  });
}
