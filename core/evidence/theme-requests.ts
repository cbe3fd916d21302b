/** Requests about themes of contacts: finding them, changing them, and reading what stands behind them. */
import { z } from 'zod';
import { period } from '../document/records/field';
import { metricSettings } from '../document/records/map';
import { boundStep, contactPage, page } from './request-shapes';
import { namedTheme, themeChange, themeId, themeList, themePlace, themesFound } from './theme-view';

/** Steps are asked by priority: a contact belongs to the first whose rule it meets, or is shared by weight. */
export const themeScope = z.object({
  place: themePlace,
  steps: z.array(boundStep).max(2_000),
  /** Name of a source; null: all. */
  source: z.string().max(1_000).nullable(),
  period: period.nullable(),
  /** What the map calls satisfied; not given: 4 and 5 of 1 to 5. */
  satisfaction: metricSettings.pick({ csat: true, dissatisfied: true }).optional(),
});

export const themeRequests = {
  listThemes: { input: z.object({ scope: themeScope }), reply: themeList },
  /** All themes as rules can name them, the largest first; `count`: contacts, those of what was merged into it too. */
  knownThemes: {
    input: z.object({}),
    reply: z.array(namedTheme.extend({ partOf: z.number().nullable(), count: z.number() })),
  },
  /** Contacts without a theme join those they are like; what is left becomes new themes. */
  findThemes: { input: z.object({ scope: themeScope }), reply: themesFound },
  /** Contacts of a theme, the most typical first. */
  themeContacts: { input: z.object({ scope: themeScope, themeId, page }), reply: contactPage },
  changeTheme: { input: themeChange, reply: z.object({}) },
  /** Parts a theme by what its contacts say; the parts can be merged again. */
  splitTheme: { input: z.object({ themeId }), reply: z.object({ parts: z.array(themeId) }) },
} as const;
