/** Commands about themes of the map: a theme of the contact store, kept by the name and the phrases that tell it. */
import type { StepId, ThemeId } from '../document/records/identity';
import type { Change, CommandContext, Snapshot } from '../document/snapshot';
import type { ThemeRef } from '../evidence/rule';
import { themeOfMap } from '../pains/map-themes';

/** A theme that the map speaks of already is that one. */
export function keepTheme(
  snapshot: Snapshot,
  { ref, stepIds = [] }: { readonly ref: ThemeRef; readonly stepIds?: readonly StepId[] },
  context: CommandContext,
): { readonly themeId: ThemeId; readonly changes: readonly Change[] } {
  const known = themeOfMap(snapshot, ref);
  if (known) return { themeId: known.id, changes: [] };
  const id = context.newId('theme');
  const fields = {
    title: ref.name,
    stepIds: [...stepIds],
    expression: { test: 'theme' as const, themes: [ref] },
  };
  return { themeId: id, changes: [{ kind: 'theme', id, fields }] };
}
