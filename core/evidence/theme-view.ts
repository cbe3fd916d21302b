/**
 * Themes as the window and the command line see them. Which contacts are asked about is a scope: all, those of one
 * step, or those no step has; of one source or of all; within a period.
 */
import { z } from 'zod';
import { period } from '../document/records/field';

export const themePlace = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('unassigned') }),
  z.object({ kind: z.literal('step'), stepId: z.string().max(100) }),
]);
export type ThemePlace = z.infer<typeof themePlace>;

const month = z.string().regex(/^\d{4}-\d{2}$/);

/** `Nameable` of core/themes/theme-name.ts. */
export const namedTheme = z.object({
  id: z.number().int(),
  /** Given by a person; null: the phrases name it. */
  name: z.string().nullable(),
  phrases: z.array(z.string()),
  /** Of several that nothing else tells apart; left out: the first. */
  ordinal: z.number().int().optional(),
});

export const themeView = namedTheme.extend({
  /** Contacts of the scope. */
  size: z.number(),
  /** Found by the latest search, when there were themes before. */
  isNew: z.boolean(),
  isHidden: z.boolean(),
  /** Themes merged into this one. */
  parts: z.array(namedTheme),
  series: z.array(z.object({ month, count: z.number() })),
  /** Share of the rated contacts that are dissatisfied (null: none is rated), and the scales they were asked on. */
  dsat: z.object({
    share: z.number().nullable(),
    n: z.number(),
    scales: z.array(z.object({ min: z.number(), max: z.number() })),
  }),
});
export type ThemeView = z.infer<typeof themeView>;

export const themeList = z.object({
  /** Largest first. */
  themes: z.array(themeView),
  /** Contacts of the scope with any text. */
  total: z.number(),
  /** Of them, without a theme although a search has looked at them. */
  left: z.number(),
  /** Of them, not looked at yet. */
  unseen: z.number(),
  /** When themes were last searched for, anywhere; null: never. */
  foundAt: z.string().nullable(),
  period: period.nullable(),
});
export type ThemeList = z.infer<typeof themeList>;

export const themesFound = z.object({
  /** Texts looked at. */
  texts: z.number(),
  /** Contacts that joined themes known before. */
  joined: z.number(),
  newThemes: z.number(),
  /** Contacts in new themes. */
  inNew: z.number(),
  /** Contacts like no theme. */
  left: z.number(),
  seconds: z.number(),
});
export type ThemesFound = z.infer<typeof themesFound>;

const themeId = z.number().int().min(1).max(2_000_000_000);

/** What a person may do to a theme. Kept when themes are searched for again. */
export const themeChange = z.discriminatedUnion('change', [
  /** null: the phrases name it again. */
  z.object({ change: z.literal('rename'), id: themeId, name: z.string().trim().min(1).max(200).nullable() }),
  z.object({ change: z.literal('hide'), id: themeId, isHidden: z.boolean() }),
  z.object({ change: z.literal('merge'), id: themeId, into: themeId }),
  /** Takes a merged theme out again. */
  z.object({ change: z.literal('part'), id: themeId }),
]);
export type ThemeChange = z.infer<typeof themeChange>;
export { themeId };
