/**
 * Themes that a map speaks of: the store of contacts numbers its themes for itself, so the map keeps their names and
 * phrases, and knows its own theme again by them.
 */
import type { Theme } from '../document/records/theme';
import type { Snapshot } from '../document/snapshot';
import type { ThemeRef } from '../evidence/rule';
import { themeMeant } from '../evidence/theme-meant';

/** null: the theme says by no reference which contacts are its. */
export const refOfTheme = ({ expression }: Theme): ThemeRef | null =>
  expression?.test === 'theme' ? (expression.themes[0] ?? null) : null;

/** The theme of the map that means the same; null: there is none. */
export function themeOfMap(snapshot: Snapshot, ref: ThemeRef): Theme | null {
  const known = snapshot.byKind.theme.flatMap((theme) => {
    const own = refOfTheme(theme);
    return own ? [{ theme, ...own, partOf: null }] : [];
  });
  const meant = themeMeant(ref, known);
  return known.find((one) => one === meant)?.theme ?? null;
}
