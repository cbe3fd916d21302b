/**
 * What of a map is exported, chosen once for all formats. Knows no format and no map: ids of what is gone choose
 * nothing and do no harm.
 */
import { z } from 'zod';
import { laneId, personaId, stageId } from '../document/records/identity';

/** Said on every page of an export that is not for everybody. */
export const confidentialityMarks = ['none', 'internal', 'confidential'] as const;

/** Of a map that has a twin: the map itself, its twin, both one above the other, or what differs between them. */
export const mapSides = ['own', 'other', 'both', 'differences'] as const;
export type MapSides = (typeof mapSides)[number];

export const longestFooter = 300;

export const contentsChoice = z.object({
  /** Without a twin it is the map itself, whatever is asked for. */
  sides: z.enum(mapSides).default('own'),
  /** null: all stages, and steps without one. */
  stageIds: z.array(stageId).max(1_000).nullable().default(null),
  /** null: the lanes that the map shows; chosen lanes are exported even if it hides them. */
  laneIds: z.array(laneId).max(1_000).nullable().default(null),
  /** null: everybody; otherwise the steps these walk, and lanes that are theirs or nobody's. */
  personaIds: z.array(personaId).max(100).nullable().default(null),
  /** What the presenter says: left out unless asked for. */
  hasNotes: z.boolean().default(false),
  hasQuotes: z.boolean().default(true),
  hasComments: z.boolean().default(false),
  hasFixes: z.boolean().default(true),
  /** Quotes with their sources, numbers with n and period, methods; in formats of several pages. */
  hasAppendix: z.boolean().default(true),
  /** Above the map: its title, description, what it shows and of when. Marks are said without it, too. */
  hasTitle: z.boolean().default(true),
  /** In the title block, where one is given. */
  hasLogo: z.boolean().default(true),
  hasDate: z.boolean().default(true),
  /** Period of the evidence, and how much of it there is. */
  hasPeriod: z.boolean().default(true),
  hasLegend: z.boolean().default(true),
  /** Steps in the colour of their dissatisfied contacts a month, with the number. */
  hasHeat: z.boolean().default(false),
  /** A line of the person's own on every page; empty: none. */
  footer: z.string().max(longestFooter).default(''),
  confidentiality: z.enum(confidentialityMarks).default('none'),
});
export type ContentsChoice = z.infer<typeof contentsChoice>;

/** What an audience may see of the whole map. */
export const usualContents: ContentsChoice = contentsChoice.parse({});
