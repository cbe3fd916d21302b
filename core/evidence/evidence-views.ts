/**
 * What the evidence service shows: contacts, sources, files before and after their import, totals, measurements.
 * Every text in it is masked. How it is asked for is in evidence-api.ts.
 */
import { z } from 'zod';
import { language, period } from '../document/records/field';
import { metricNames, reading, tally } from '../document/records/metric';
import { sourceKinds } from '../document/records/source';
import { maskKinds } from '../text/mask-tokens';
import { contactFields, mapping } from './contact-fields';

/** A contact as the window may see it: masked. */
export const contactView = z.object({
  key: z.string(),
  at: z.string().nullable(),
  source: z.string(),
  channel: z.string(),
  category: z.string(),
  topic: z.string(),
  language: language.nullable(),
  text: z.string(),
  csat: z.number().nullable(),
});
export type ContactView = z.infer<typeof contactView>;

export const sourceView = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(sourceKinds),
  rows: z.number(),
  period: period.nullable(),
  importedAt: z.string(),
  /** Questions of a survey source. */
  questions: z.array(z.string()),
  /** Of colleagues who use the product themselves: no number of customers counts them. */
  isColleagues: z.boolean().optional(),
});
export type SourceView = z.infer<typeof sourceView>;

/** `people`: told apart by the keyed hash of their id; `named`: records of which the customer is known. */
const turnout = z.object({ records: z.number(), people: z.number(), named: z.number() });
const turnoutByMonth = turnout.extend({ months: z.array(turnout.extend({ month: z.string() })) });
export type Turnout = z.infer<typeof turnoutByMonth>;

/** Records without a date are in the whole and in no month. Step counts are of nobody and are left out. */
export const participation = z.object({
  sources: z.array(turnoutByMonth.extend({ sourceId: z.string() })),
  customers: turnoutByMonth,
  colleagues: turnoutByMonth,
});
export type Participation = z.infer<typeof participation>;

/** One import of a source, as it stands: what later imports changed is theirs. */
export const importView = z.object({
  id: z.string(),
  importedAt: z.string(),
  rows: z.number(),
  rejected: z.number(),
});
export type ImportView = z.infer<typeof importView>;

export const rejectedRow = z.object({
  /** As a spreadsheet program numbers it that opens the file, headings and blank lines included, from 1. */
  row: z.number(),
  /** Heading; of a row with too many columns, the last one, behind which the surplus stands. */
  column: z.string(),
  /** Masked. */
  value: z.string(),
  reason: z.enum([
    'noDate',
    'badDate',
    'tooManyColumns',
    'tooFewColumns',
    'badQuote',
    'badEncoding',
    'empty',
    'noStep',
    'badNumber',
    'noCustomer',
    'badAmount',
    'tooLong',
  ]),
});
export type RejectedRow = z.infer<typeof rejectedRow>;

export const preview = z.object({
  mapping,
  headers: z.array(z.string()),
  /** First rows as they lie in the file, masked. */
  rows: z.array(z.array(z.string())),
  /** What each of those rows will become; null: rejected. */
  read: z.array(z.partialRecord(z.enum(contactFields), z.string()).nullable()),
  /** Scores of the questions in those rows, in the order of the mapping; empty: no answer, or one that does not count. */
  /** What the attributes of each of those rows will be, in their order; masked. */
  attributes: z.array(z.array(z.string())).optional(),
  answers: z.array(z.array(z.string())),
  /** Which row of the file each of those is, as `row` of a rejected one. */
  lines: z.array(z.number()),
  rejected: z.array(rejectedRow),
  rejectedTotal: z.number(),
  /** What the file is; a spreadsheet names its sheets. */
  file: z.object({ kind: z.enum(['text', 'sheet', 'json', 'parquet']), sheets: z.array(z.string()) }),
  /** True when a mapping remembered for this layout was used. */
  isRemembered: z.boolean(),
  /** It was remembered for files of another name: their source may be another too. */
  isOfOtherName: z.boolean(),
  guessedFrom: z.array(z.object({ column: z.number(), because: z.enum(['name', 'values', 'remembered']) })),
});
export type Preview = z.infer<typeof preview>;

export const importReport = z.object({
  importId: z.string(),
  sourceId: z.string(),
  rows: z.number(),
  imported: z.number(),
  updated: z.number(),
  rejected: z.number(),
  duplicates: z.number(),
  /** Personal data masked: count of replacements per kind, and the same by column where there were any. */
  masked: z.record(z.enum(maskKinds), z.number()),
  maskedByColumn: z.array(
    z.object({
      column: z.enum([...contactFields, 'attributes']),
      counts: z.record(z.enum(maskKinds), z.number()),
    }),
  ),
  /** Scores outside the scale or not numbers: left out of every metric. */
  scoresLeftOut: z.number(),
  /** Times, outcomes and counts of completed that could not be read, or cannot be: stored as unknown. Reports of old lack it. */
  cellsLeftOut: z.number().optional(),
  seconds: z.number(),
  rejectedSample: z.array(rejectedRow),
});
export type ImportReport = z.infer<typeof importReport>;

const scoreShare = z.object({ share: z.number().nullable(), n: z.number() });
export const totals = z.object({
  contacts: z.number(),
  answers: z.number(),
  csat: scoreShare,
  ces: scoreShare,
  fcr: scoreShare,
  byChannel: z.record(z.string(), z.number()),
  byCategory: z.record(z.string(), z.number()),
  byMonth: z.record(z.string(), z.number()),
  period: period.nullable(),
});
export type Totals = z.infer<typeof totals>;

export const measurement = z.object({
  takenAt: z.string(),
  period: period.nullable(),
  steps: z.array(
    z.object({
      stepId: z.string(),
      /** Readings by metric name; a metric nothing is known about is absent. */
      readings: z.partialRecord(z.enum(metricNames), reading),
    }),
  ),
  contacts: z.object({ total: z.number(), bound: z.number(), unassigned: z.number() }),
  /** Respondents of surveys, each once however many questions they answered. */
  answers: z.object({ total: z.number(), bound: z.number(), unassigned: z.number() }),
  sources: z.array(sourceView),
  /** What the map as a whole is divided by, where step counts hold it. */
  denominator: reading.nullable().optional(),
});
export type Measurement = z.infer<typeof measurement>;

export const evidenceWindows = z.object({
  takenAt: z.string(),
  /** From the first day to the last of which all records can be there; null: the store has no dated records. */
  span: period.nullable(),
  /** Windows outside what was recorded are left out, and so is what was not recorded in them. */
  rows: z.array(
    z.object({ place: z.string(), period, readings: z.partialRecord(z.enum(metricNames), reading) }),
  ),
  weeks: z.array(
    z.object({ place: z.string(), from: z.string(), tallies: z.partialRecord(z.enum(metricNames), tally) }),
  ),
});
export type EvidenceWindows = z.infer<typeof evidenceWindows>;
