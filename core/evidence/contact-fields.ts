/** What a column of an imported table can become. Names only; how values are read is in read-value.ts. */
import { z } from 'zod';
import { sourceKinds } from '../document/records/source';
import { limits } from '../limits';

export const contactFields = [
  'id',
  'at',
  'resolvedAt',
  'channel',
  'category',
  'topic',
  'text',
  'language',
  'customer',
  'group',
  'csat',
  'ces',
  'nps',
  'fcr',
  'handlingMinutes',
  'resolutionHours',
  // Of step counts.
  'step',
  'segment',
  'entered',
  'completed',
  // Of what customers do over time; a segment it can have, too.
  'month',
  'active',
  'spend',
] as const;
export type ContactField = (typeof contactFields)[number];

export const surveyKinds = ['csat', 'ces', 'nps'] as const;

export const tableFormat = z.object({
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r', 'windows-1252']),
  delimiter: z.enum([',', ';', '\t', '|']),
  /** Number of the header row, from 1. */
  headerRow: z.number().int().min(1).max(1_000),
  decimal: z.enum(['.', ',']),
  /** Order of day and month in dates that do not start with the year. */
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']),
  /** Of a spreadsheet: which sheet. Without it, the one that holds most. */
  sheet: z.string().max(200).optional(),
});
export type TableFormat = z.infer<typeof tableFormat>;

/** A wider table is a damaged one: the widest surveys have some hundreds of columns. */
export const mostColumns = limits.table.columns;

/** Zero-based column numbers: headers repeat in real exports, numbers do not. */
const column = z.number().int().min(0).max(10_000);

/** From the lowest to the highest score. Where 1 is best, scores are turned as they are read: more is always better. */
const scoreScale = z.object({
  min: z.number(),
  max: z.number(),
  /** Not given: nobody said which end is good, and more is taken for better. */
  isLowGood: z.boolean().optional(),
});
export type ScoreScale = z.infer<typeof scoreScale>;

export const mostAttributes = 50;
export const longestAttributeName = 100;

/** How a file becomes contacts or survey answers. The same object is the mapping file of the command line. */
export const mapping = z.object({
  kind: z.enum(sourceKinds),
  sourceName: z.string().min(1).max(200),
  format: tableFormat,
  columns: z.partialRecord(z.enum(contactFields), column),
  /** Survey files: each scored column is a question. Scores outside the scale are counted as left out. */
  questions: z
    .array(
      z.object({
        column,
        name: z.string().min(1).max(300),
        kind: z.enum(surveyKinds),
        scale: scoreScale,
      }),
    )
    .max(500)
    .default([]),
  /** Columns kept under names of their own, each name once; not given: none. */
  attributes: z
    .array(z.object({ column, name: z.string().trim().min(1).max(longestAttributeName) }))
    .max(mostAttributes)
    .optional(),
  /** For files without a date column: the day every row is given. */
  fixedDay: z.iso.date().nullable().default(null),
  csatScale: scoreScale.default({ min: 1, max: 5 }),
  cesScale: scoreScale.default({ min: 1, max: 7 }),
  /** What is masked besides what always is: numbers of orders and adverts, names after a greeting or in a signature. */
  masking: z.object({ orders: z.boolean(), names: z.boolean() }).optional(),
  /** Whether the source is one of colleagues who use the product themselves; not given: as it is, a new one is customers'. */
  isColleagues: z.boolean().optional(),
});
export type Mapping = z.infer<typeof mapping>;
