/** A fix: a proposed change that answers pains. */
import { z } from 'zod';
import { effect } from './effect';
import { commonFields, day, instant, line, orderKey, share, text } from './field';
import { fixId, painId, sessionId, stepId, themeId } from './identity';
import { themeCounts } from './theme-counts';

export const fixKinds = [
  'product',
  'copy',
  'helpArticle',
  'crmMessage',
  'chatBot',
  'supportRule',
  'process',
] as const;
/** In the order a fix goes through them; the last two are where it leaves the way. */
export const fixStatuses = [
  'proposed',
  'accepted',
  'inWork',
  'shipped',
  'measured',
  'deferred',
  'rejected',
] as const;

export const fix = z.object({
  ...commonFields,
  id: fixId,
  kind: z.literal('fix'),
  title: line.default(''),
  description: text.default(''),
  order: orderKey.default('a0'),
  fixKind: z.enum(fixKinds).default('product'),
  stepIds: z.array(stepId).max(500).default([]),
  painIds: z.array(painId).max(200).default([]),
  /** Themes inside its steps whose contacts it is about; none: all contacts of the steps. */
  themeIds: z.array(themeId).max(100).default([]),
  /** Of those contacts, as they were counted last; null: never, or it is about no theme. */
  themeCounts: themeCounts.nullable().default(null),
  team: line.default(''),
  owner: line.default(''),
  /** Person-days. */
  effort: z
    .object({ low: z.number().min(0), high: z.number().min(0) })
    .nullable()
    .default(null),
  dueOn: day.nullable().default(null),
  /** Status, its reason and its time change together. */
  state: z
    .object({ status: z.enum(fixStatuses), reason: text, since: instant.nullable() })
    .default({ status: 'proposed', reason: '', since: null }),
  /** The day it reached customers; null: it has not. */
  shippedOn: day.nullable().default(null),
  link: line.default(''),
  /** Share of the contacts of its steps that the fix is expected to remove. */
  removal: z.object({ low: share, likely: share, high: share }).nullable().default(null),
  /** The window before and the windows after the launch, as measured. */
  effect: effect.nullable().default(null),
  raisedIn: sessionId.nullable().default(null),
  /** When it was written down; null: by a program that did not note it. */
  raisedAt: instant.nullable().default(null),
});
export type Fix = z.infer<typeof fix>;
export type FixKind = (typeof fixKinds)[number];
export type FixStatus = (typeof fixStatuses)[number];

/** It has reached customers, measured or not. */
export const hasShipped = (status: FixStatus): boolean => status === 'shipped' || status === 'measured';
