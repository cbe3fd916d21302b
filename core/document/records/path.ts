/** A path: a directed edge between two steps. */
import { z } from 'zod';
import { commonFields, line, share } from './field';
import { pathId, stepId } from './identity';

export const pathKinds = ['main', 'alternative', 'failure'] as const;

export const path = z.object({
  ...commonFields,
  id: pathId,
  kind: z.literal('path'),
  ends: z.object({ from: stepId, to: stepId }),
  pathKind: z.enum(pathKinds).default('main'),
  label: line.default(''),
  /** Share of the customers leaving the first step who take this path; null: not known. */
  share: share.nullable().default(null),
});
export type Path = z.infer<typeof path>;
export type PathKind = (typeof pathKinds)[number];
