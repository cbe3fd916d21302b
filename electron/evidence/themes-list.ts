/** Themes of a scope with their numbers, and the contacts of one theme. */
import { z } from 'zod';
import type { CheckedInput, ThemeScope } from '#core/evidence/evidence-api';
import type { ContactView } from '#core/evidence/evidence-views';
import type { ThemeList, ThemeView } from '#core/evidence/theme-view';
import { isDissatisfied, type Satisfaction, usualSatisfaction } from '#core/metrics/dissatisfied';
import type { Query } from './query';
import { type StoredTheme, storedThemes } from './stored-themes';
import { readViewsOf } from './themes-contacts';
import { whereScope } from './themes-scope';

/** The theme a contact counts for: the one that the theme it was put into is part of. */
export const themeJoin = `JOIN theme_of o ON o.key = c.key LEFT JOIN themes t ON t.id = o.theme`;
export const countsFor = 'coalesce(t.part_of, t.id)';

const monthRow = z.object({
  theme: z.number(),
  month: z.string().nullable(),
  size: z.number(),
});

const scoreRow = z.object({
  theme: z.number(),
  score: z.number(),
  min: z.number(),
  max: z.number(),
  count: z.number(),
});
type ScoreRow = z.infer<typeof scoreRow>;

const totalRow = z.object({
  total: z.number(),
  seen: z.number(),
  left: z.number(),
  first: z.string().nullable(),
  last: z.string().nullable(),
});

export async function listThemes(query: Query, scope: ThemeScope): Promise<ThemeList> {
  const { where, bound } = await whereScope(query, scope);
  const asked = `FROM (SELECT * FROM contacts WHERE ${where}) c`;
  const totals = await query.row(
    `SELECT count(*)::DOUBLE AS total, count(o.key)::DOUBLE AS seen,
      count(*) FILTER (o.key IS NOT NULL AND o.theme IS NULL)::DOUBLE AS left,
      strftime(min(happened_at), '%Y-%m-%d') AS first, strftime(max(happened_at), '%Y-%m-%d') AS last
    ${asked} LEFT JOIN theme_of o ON o.key = c.key`,
    totalRow,
    bound.values,
  );
  const months = await query.rows(
    `SELECT ${countsFor}::DOUBLE AS theme, strftime(c.happened_at, '%Y-%m') AS month, count(*)::DOUBLE AS size
    ${asked} ${themeJoin} WHERE t.id IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`,
    monthRow,
    bound.values,
  );
  // Each import says on which scale it was asked.
  const scores = await query.rows(
    `SELECT ${countsFor}::DOUBLE AS theme, c.csat AS score, i.csat_min AS min, i.csat_max AS max,
      count(*)::DOUBLE AS count
    ${asked} ${themeJoin} JOIN imports i ON i.id = c.import_id
    WHERE t.id IS NOT NULL AND c.csat IS NOT NULL GROUP BY 1, 2, 3, 4 ORDER BY 1, 3, 4, 2`,
    scoreRow,
    bound.values,
  );
  const searches = await query.rows(
    'SELECT id::DOUBLE AS id, found_at FROM theme_searches ORDER BY id DESC LIMIT 1',
    z.object({ id: z.number(), found_at: z.string() }),
  );
  const latest = searches[0] ?? null;
  const all = await storedThemes(query);
  const firstSearch = Math.min(...all.map(({ search }) => search));
  const themes = all.flatMap((theme): ThemeView[] => {
    if (theme.partOf !== null) return [];
    const own = months.filter(({ theme: id }) => id === theme.id);
    const size = own.reduce((all, part) => all + part.size, 0);
    if (size === 0) return [];
    return [
      {
        ...namedOf(theme),
        size,
        isNew: theme.search === latest?.id && theme.search !== firstSearch,
        isHidden: theme.isHidden,
        parts: all.filter(({ partOf }) => partOf === theme.id).map(namedOf),
        series: own.flatMap(({ month, size: count }) => (month === null ? [] : [{ month, count }])),
        dsat: dsatOf(
          scores.filter(({ theme: id }) => id === theme.id),
          scope.satisfaction,
        ),
      },
    ];
  });
  return {
    themes: themes.toSorted((a, b) => b.size - a.size || a.id - b.id),
    total: totals.total,
    left: totals.left,
    unseen: totals.total - totals.seen,
    foundAt: latest?.found_at ?? null,
    period: totals.first === null || totals.last === null ? null : { from: totals.first, to: totals.last },
  };
}

function dsatOf(
  scores: readonly ScoreRow[],
  satisfaction: Satisfaction = usualSatisfaction,
): ThemeView['dsat'] {
  const sum = (some: readonly ScoreRow[]) => some.reduce((all, { count }) => all + count, 0);
  const n = sum(scores);
  const unhappy = sum(scores.filter((row) => isDissatisfied(row.score, row, satisfaction)));
  const scales = new Map(scores.map(({ min, max }) => [`${min} ${max}`, { min, max }]));
  return { share: n === 0 ? null : unhappy / n, n, scales: [...scales.values()] };
}

const namedOf = ({ id, name, phrases, ordinal }: StoredTheme) => ({
  id,
  name,
  phrases: [...phrases],
  ...(ordinal === undefined ? {} : { ordinal }),
});

export async function themeContacts(
  query: Query,
  { scope, themeId, page }: CheckedInput<'themeContacts'>,
): Promise<{ total: number; contacts: ContactView[] }> {
  const { where, bound } = await whereScope(query, scope);
  const from = `(SELECT * FROM contacts WHERE ${where}) c ${themeJoin} WHERE ${countsFor} = ${bound.add(themeId)}`;
  const { total } = await query.row(
    `SELECT count(*)::DOUBLE AS total FROM ${from}`,
    z.object({ total: z.number() }),
    bound.values,
  );
  return { total, contacts: await readViewsOf(query, from, bound, page) };
}
