/** A source of evidence as the map knew it when its numbers were taken, so that the map opens without the store. */
import { z } from 'zod';
import { commonFields, count, instant, line, paletteIndex, period } from './field';
import { sourceId } from './identity';

export const sourceKinds = ['contacts', 'survey', 'counts', 'ideas', 'activity'] as const;

export const source = z.object({
  ...commonFields,
  id: sourceId,
  kind: z.literal('source'),
  sourceKind: z.enum(sourceKinds).default('contacts'),
  name: line.default(''),
  color: paletteIndex.default(0),
  period: period.nullable().default(null),
  rows: count.default(0),
  importedAt: instant.nullable().default(null),
});
export type Source = z.infer<typeof source>;
export type SourceKind = (typeof sourceKinds)[number];
