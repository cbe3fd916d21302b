/** A fix is about some themes of its steps, not about all their contacts: chosen and counted in one step of undo. */
import type { FixId, ThemeId } from '../document/records/identity';
import type { ThemeCounts } from '../document/records/theme-counts';
import type { Command } from '../document/snapshot';
import type { ThemeRef } from '../evidence/rule';
import { editFix } from './fix';
import { required } from './required';
import { keepTheme } from './theme';

/** `count`: what was counted of the themes, under the ids that the map has for them. No theme: all contacts again. */
export const setFixThemes: Command<{
  readonly fixId: FixId;
  readonly refs: readonly ThemeRef[];
  readonly count: (themeIds: readonly ThemeId[]) => ThemeCounts | null;
  readonly author?: string;
}> = (snapshot, { fixId, refs, count, author = '' }, context) => {
  const { stepIds } = required(snapshot, 'fix', fixId);
  const kept = refs.map((ref) => keepTheme(snapshot, { ref, stepIds }, context));
  const themeIds = [...new Set(kept.map(({ themeId }) => themeId))];
  const themeCounts = themeIds.length === 0 ? null : count(kept.map(({ themeId }) => themeId));
  const edited = editFix(snapshot, { fixId, fields: { themeIds, themeCounts }, author }, context);
  return { changes: [...kept.flatMap(({ changes }) => changes), ...edited.changes], made: undefined };
};
