/**
 * Everything that can be asked of the evidence service, and what it replies. How it travels is in evidence-messages.ts.
 * Nothing here knows that contacts live in DuckDB. Replies are pages and aggregates, never raw millions.
 */
import { z } from 'zod';
import { period } from '../document/records/field';
import { metricSettings } from '../document/records/map';
import { heaviestStep } from '../document/records/step';
import { effortQuestion, effortReply } from '../effort/effort-request';
import { longestAttributeName, mapping } from './contact-fields';
import { dashboardQuestion, dashboardReply } from './dashboard-request';
import {
  contactView,
  evidenceWindows,
  importReport,
  importView,
  measurement,
  participation,
  preview,
  rejectedRow,
  sourceView,
  totals,
} from './evidence-views';
import { foundIdeas, ideasQuestion } from './ideas-request';
import { condition, stepRule } from './rule';
import { namedTheme, themeChange, themeId, themeList, themePlace, themesFound } from './theme-view';
import { vocCounts, vocQuestion } from './voc-request';

/** Opaque name of a file the person chose; main tells the service its path, the window never knows it. */
const fileToken = z.string().min(1).max(100);
const subject = z.enum(['contacts', 'answers']);

/** Rules of a step, asked together so that overlap and the remainder can be counted. */
export const boundStep = z.object({
  stepId: z.string(),
  /** Its title: step counts are told apart by the names of steps. */
  title: z.string().max(1_000).optional(),
  contacts: stepRule.nullable(),
  answers: stepRule.nullable(),
  /** With weights a contact is shared among the steps whose rules it meets; without, it is the first one's. */
  weight: z.number().int().min(1).max(heaviestStep).optional(),
});
export type BoundStep = z.infer<typeof boundStep>;

/** What numbers are counted apart by; weeks are those of ISO 8601. */
export const breakdownCuts = [
  'none',
  'month',
  'week',
  'channel',
  'category',
  'topic',
  'group',
  'language',
  'source',
  'theme',
  'persona',
  // A column kept under a name of its own, by its name.
  'attribute',
] as const;
export type BreakdownCut = (typeof breakdownCuts)[number];

/** Records of colleagues who use the product themselves are never among those of customers. */
const whose = z.enum(['customers', 'colleagues']);
export type Whose = z.infer<typeof whose>;

const page = z.object({
  offset: z.number().int().min(0).max(10_000_000),
  limit: z.number().int().min(1).max(200),
});
const contactSearch = z.object({
  words: z.string().max(1_000),
  rule: stepRule.nullable(),
  period: period.nullable(),
  /** Left out: customers'. */
  whose: whose.optional(),
  page,
});
const contactPage = z.object({ total: z.number(), contacts: z.array(contactView) });

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
export type ThemeScope = z.infer<typeof themeScope>;

/** Name, input and reply of every request. */
export const evidenceRequests = {
  listSources: { input: z.object({}), reply: z.array(sourceView) },
  /** Of one source, the newest first. */
  listImports: { input: z.object({ sourceId: z.string().max(100) }), reply: z.array(importView) },
  /** From now on the source counts as one of colleagues, or as one of customers again. */
  markColleagues: {
    input: z.object({ sourceId: z.string().max(100), isColleagues: z.boolean() }),
    reply: z.object({}),
  },
  /** How many took part and how many records they left, by month. People who left records in several months or sources are one. */
  participants: { input: z.object({ period: period.nullable() }), reply: participation },
  deleteSource: { input: z.object({ sourceId: z.string().max(100) }), reply: z.object({ rows: z.number() }) },
  /** How long texts are kept; null: for good. `texts`: of how many records they are kept at present. */
  retention: {
    input: z.object({}),
    reply: z.object({ months: z.number().nullable(), texts: z.number() }),
  },
  /** From now on texts of older records are deleted; at once, and after each import. Their numbers stay. */
  setRetention: {
    input: z.object({ months: z.number().int().min(1).max(120).nullable() }),
    reply: z.object({ rows: z.number() }),
  },
  /** Deletes the whole store, its key and what was remembered of files, for good. */
  wipeStore: { input: z.object({}), reply: z.object({}) },
  /** Guesses the mapping, or reads the file with the given one. */
  previewFile: {
    /** `sheet`: the one to guess about, while there is no mapping. */
    input: z.object({ fileToken, mapping: mapping.nullable(), sheet: z.string().max(200).optional() }),
    reply: preview,
  },
  importFile: { input: z.object({ fileToken, mapping }), reply: importReport },
  undoImport: { input: z.object({ importId: z.string().max(100) }), reply: z.object({ rows: z.number() }) },
  /** All rejected rows of an import as CSV text, values masked, formulas neutralised. */
  rejectedRows: {
    input: z.object({ importId: z.string().max(100), page }),
    reply: z.object({ total: z.number(), rows: z.array(rejectedRow) }),
  },
  totals: { input: z.object({ period: period.nullable() }), reply: totals },
  /** Values of a field with their counts, most frequent first: for the rule editor. */
  fieldValues: {
    input: z.object({
      about: subject,
      field: z.enum(['channel', 'category', 'topic', 'source', 'language', 'group', 'question']),
    }),
    reply: z.array(z.object({ value: z.string(), count: z.number() })),
  },
  /** Columns that were kept under names of their own, the most frequent first; `values`: how many different ones. */
  attributes: {
    input: z.object({ about: subject }),
    reply: z.array(
      z.object({ name: z.string(), count: z.number(), values: z.number(), isNumber: z.boolean() }),
    ),
  },
  attributeValues: {
    input: z.object({ about: subject, name: z.string().max(longestAttributeName) }),
    reply: z.array(z.object({ value: z.string(), count: z.number() })),
  },
  /** Live count of a rule with a sample. */
  tryRule: {
    input: z.object({
      about: subject,
      rule: stepRule,
      period: period.nullable(),
      sample: z.number().int().min(0).max(50),
    }),
    reply: z.object({
      count: z.number(),
      total: z.number(),
      sample: z.array(contactView),
      /** What expressions of the rule found in the sample, by key. */
      found: z.record(z.string(), z.array(z.string())),
      /** Why each of the sample is there, by key: conditions with what it holds of them. */
      reasons: z.record(z.string(), z.array(condition)),
    }),
  },
  /** What a rule would mean among the steps of the map: months, contacts it shares with other steps, what is covered. */
  ruleContext: {
    input: z.object({
      about: subject,
      rule: stepRule,
      stepId: z.string(),
      steps: z.array(boundStep).max(2_000),
      period: period.nullable(),
    }),
    reply: z.object({
      byMonth: z.array(z.object({ month: z.string(), count: z.number(), total: z.number() })),
      count: z.number(),
      /** Left to the step: without those that steps before it take, or, of shared contacts, its parts of them. */
      own: z.number(),
      /** By any rule of the map, this one among them. */
      covered: z.number(),
      total: z.number(),
      /** `count`: contacts both rules find; `taken`: of them, those (or the parts) that belong to that other step. */
      overlaps: z.array(
        z.object({ stepId: z.string(), count: z.number(), taken: z.number(), isEarlier: z.boolean() }),
      ),
    }),
  },
  /** Contacts that the same rules find, counted together: with them any order of the steps, and any sharing, can be told. */
  alike: {
    input: z.object({ about: subject, steps: z.array(boundStep).max(2_000), period: period.nullable() }),
    reply: z.object({
      /** `steps`: places among those asked; none: no rule finds them. The most frequent first. */
      sets: z.array(z.object({ steps: z.array(z.number()), count: z.number() })),
      /** Contacts of rarer sets than are told. */
      left: z.number(),
    }),
  },
  /** Words that tell the chosen contacts from the others. */
  suggestWords: {
    input: z.object({
      about: subject,
      keys: z
        .array(z.string().regex(/^\d{1,40}$/))
        .min(1)
        .max(200),
      period: period.nullable(),
    }),
    reply: z.object({
      examples: z.number(),
      /** Contacts the words were held against. */
      others: z.number(),
      words: z.array(z.object({ words: z.string(), found: z.number(), rest: z.number() })),
      recall: z.number(),
      /** As if the others were as many as the examples. */
      precision: z.number(),
      rest: z.number(),
    }),
  },
  /** Contacts no step rule covers. */
  unassigned: {
    input: z.object({
      about: subject,
      steps: z.array(boundStep).max(2_000),
      period: period.nullable(),
      page,
    }),
    reply: contactPage.extend({ byCategory: z.array(z.object({ value: z.string(), count: z.number() })) }),
  },
  measure: {
    input: z.object({
      steps: z.array(boundStep).max(2_000),
      period: period.nullable(),
      onTimeHours: z.number().positive(),
      /** Name among step counts of what the map as a whole is divided by. */
      denominator: z.string().max(1_000).optional(),
    }),
    reply: measurement,
  },
  /** Numbers of places in windows of days, and week by week (from Mondays): what an effect is measured by. */
  windows: {
    input: z
      .object({
        steps: z.array(boundStep).max(4_000),
        /** One name for each step, the same for those counted together; '': not asked about. */
        places: z.array(z.string().max(200)).max(4_000),
        periods: z.array(period).max(60),
        weeks: period.nullable(),
        onTimeHours: z.number().positive(),
        /** Name among step counts of what the map as a whole is divided by. */
        denominator: z.string().max(1_000).optional(),
      })
      .refine(({ steps, places }) => steps.length === places.length),
    reply: evidenceWindows,
  },
  /** Numbers of places (a step, a stage, the map: one name for each step, the same for those counted together). */
  breakdown: {
    input: z
      .object({
        steps: z.array(boundStep).max(2_000),
        places: z.array(z.string().max(200)).max(2_000),
        by: z.enum(breakdownCuts),
        attribute: z.string().max(longestAttributeName).default(''),
        period: period.nullable(),
        onTimeHours: z.number().positive(),
        /** In their order: a record is of the first persona whose rule it meets. */
        personas: z
          .array(z.object({ id: z.string().max(100), rule: stepRule }))
          .max(100)
          .default([]),
      })
      .refine(({ steps, places }) => steps.length === places.length),
    reply: z.object({
      rows: z.array(
        z.object({
          place: z.string(),
          label: z.string(),
          readings: measurement.shape.steps.element.shape.readings,
        }),
      ),
      /** Of labels that are numbers of the store: themes. */
      names: z.record(z.string(), z.string()),
    }),
  },
  /** The contacts (or answers) that a number was counted from, newest first. */
  numberContacts: {
    input: z.object({
      about: subject,
      /** All that are bound, by priority. */
      steps: z.array(boundStep).max(2_000),
      /** Whose number it is; null: all records, bound or not. */
      stepIds: z.array(z.string().max(100)).max(2_000).nullable(),
      period: period.nullable(),
      by: z.enum(breakdownCuts).default('none'),
      attribute: z.string().max(longestAttributeName).default(''),
      /** Of what it was counted apart by; empty: of nothing. */
      label: z.string().max(1_000).default(''),
      personas: z
        .array(z.object({ id: z.string().max(100), rule: stepRule }))
        .max(100)
        .default([]),
      /** Only records that have an answer to it. */
      metric: z.enum(['csat', 'ces', 'nps', 'fcr', 'onTime', 'handling']).nullable(),
      page,
    }),
    reply: contactPage,
  },
  /** Ideas as they were imported, newest first; rules read their fields as those of contacts. */
  listIdeas: { input: contactSearch, reply: contactPage },
  /** Feature ideas in contacts, comments and rows of ideas, grouped into requests. */
  findIdeas: { input: ideasQuestion, reply: foundIdeas },
  searchContacts: { input: contactSearch, reply: contactPage },
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
  /** What customers did after their answers; without a question: what there is to ask about. */
  effort: { input: z.object({ asked: effortQuestion.nullable() }), reply: effortReply },
  changeTheme: { input: themeChange, reply: z.object({}) },
  /** Everything customers (or colleagues) left, counted by source, theme, category, channel and month, for one page. */
  dashboard: { input: dashboardQuestion, reply: dashboardReply },
  /** Parts a theme by what its contacts say; the parts can be merged again. */
  splitTheme: { input: z.object({ themeId }), reply: z.object({ parts: z.array(themeId) }) },
  /** Themes and steps of a month with the months before: what a VOC review is ranked from. */
  voc: {
    /** Steps of each map by priority. */
    input: vocQuestion.extend({ maps: z.array(z.array(boundStep).max(2_000)).max(200) }),
    reply: vocCounts,
  },
} as const;

export type EvidenceRequestName = keyof typeof evidenceRequests;
export type EvidenceInput<N extends EvidenceRequestName> = z.input<(typeof evidenceRequests)[N]['input']>;
/** The input after it was checked, defaults filled in. */
export type CheckedInput<N extends EvidenceRequestName> = z.output<(typeof evidenceRequests)[N]['input']>;
export type EvidenceReply<N extends EvidenceRequestName> = z.output<(typeof evidenceRequests)[N]['reply']>;
