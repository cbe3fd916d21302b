/** Themes in rules: which theme of the store a rule means, and the condition that a contact is of it. */
import { z } from 'zod';
import type { EvidenceReply } from '#core/evidence/evidence-api';
import type { StepRule, ThemeRef } from '#core/evidence/rule';
import { type KnownTheme, themeMeant, themesOfRule } from '#core/evidence/theme-meant';
import type { Query } from './query';
import { storedThemes } from './stored-themes';

/** The theme a contact counts for: what its own theme was merged into. Contacts without one are not in it. */
export const themeOfContacts = `SELECT o.key, coalesce(t.part_of, t.id) AS theme
  FROM theme_of o JOIN themes t ON t.id = o.theme`;
export const themeColumn = 'of_theme';

export interface RuleThemes {
  /** Whether any rule speaks of themes. */
  readonly isAsked: boolean;
  readonly known: readonly KnownTheme[];
  /** A condition over any table with a column `key`. Never NULL. */
  sqlOf(themes: readonly ThemeRef[]): string;
  /** The same over `themeColumn`: where many are asked at once, themes are joined once. */
  columnSqlOf(themes: readonly ThemeRef[]): string;
}

export async function ruleThemes(query: Query, rules: readonly StepRule[]): Promise<RuleThemes> {
  const isAsked = rules.some((rule) => themesOfRule(rule).length > 0);
  const known = isAsked ? await storedThemes(query) : [];
  const idsOf = (themes: readonly ThemeRef[]): string =>
    [...new Set(themes.flatMap((ref) => themeMeant(ref, known)?.id ?? []))].join(', ');
  return {
    isAsked,
    known,
    sqlOf: (themes) => {
      const ids = idsOf(themes);
      return ids === '' ? 'FALSE' : `key IN (SELECT key FROM (${themeOfContacts}) WHERE theme IN (${ids}))`;
    },
    columnSqlOf: (themes) => {
      const ids = idsOf(themes);
      return ids === '' ? 'FALSE' : `coalesce(${themeColumn} IN (${ids}), FALSE)`;
    },
  };
}

export async function countedThemes(query: Query): Promise<EvidenceReply<'knownThemes'>> {
  const counts = await query.rows(
    `SELECT theme::DOUBLE AS theme, count(*)::DOUBLE AS count FROM (${themeOfContacts})
    WHERE theme IS NOT NULL AND key IN (SELECT key FROM contact_rows) GROUP BY 1`,
    z.object({ theme: z.number(), count: z.number() }),
  );
  const countOf = new Map(counts.map(({ theme, count }) => [theme, count]));
  const themes = (await storedThemes(query)).map(({ isHidden: _isHidden, search: _search, ...theme }) => ({
    ...theme,
    count: countOf.get(theme.id) ?? 0,
  }));
  return themes.toSorted((a, b) => b.count - a.count || a.id - b.id);
}
