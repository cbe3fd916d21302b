/**
 * Everything that can be asked of the evidence service, and what it replies. How it travels is in evidence-messages.ts.
 * Nothing here knows that contacts live in DuckDB. Replies are pages and aggregates, never raw millions.
 */
import { z } from 'zod';
import { period } from '../document/records/field';
import { effortQuestion, effortReply } from '../effort/effort-request';
import { dashboardQuestion, dashboardReply } from './dashboard-request';
import { foundIdeas, ideasQuestion } from './ideas-request';
import { type breakdownCuts, numberRequests } from './number-requests';
import { boundStep, contactPage, page } from './request-shapes';
import { stepRule } from './rule';
import { ruleRequests } from './rule-requests';
import { storeRequests } from './store-requests';
import { themeRequests, type themeScope } from './theme-requests';
import { vocCounts, vocQuestion } from './voc-request';

export type BoundStep = z.infer<typeof boundStep>;
export type BreakdownCut = (typeof breakdownCuts)[number];
export type ThemeScope = z.infer<typeof themeScope>;

/** Records of colleagues who use the product themselves are never among those of customers. */
const whose = z.enum(['customers', 'colleagues']);
export type Whose = z.infer<typeof whose>;

const contactSearch = z.object({
  words: z.string().max(1_000),
  rule: stepRule.nullable(),
  period: period.nullable(),
  /** Left out: customers'. */
  whose: whose.optional(),
  page,
});

/** Name, input and reply of every request. */
export const evidenceRequests = {
  ...storeRequests,
  ...ruleRequests,
  ...numberRequests,
  ...themeRequests,
  /** Ideas as they were imported, newest first; rules read their fields as those of contacts. */
  listIdeas: { input: contactSearch, reply: contactPage },
  /** Feature ideas in contacts, comments and rows of ideas, grouped into requests. */
  findIdeas: { input: ideasQuestion, reply: foundIdeas },
  searchContacts: { input: contactSearch, reply: contactPage },
  /** What customers did after their answers; without a question: what there is to ask about. */
  effort: { input: z.object({ asked: effortQuestion.nullable() }), reply: effortReply },
  /** Everything customers (or colleagues) left, counted by source, theme, category, channel and month, for one page. */
  dashboard: { input: dashboardQuestion, reply: dashboardReply },
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
