/** A path: a directed edge between two steps. */
import { z } from 'zod';
import { commonFields, line, share } from './field';
import { pathId, personaId, stepId } from './identity';

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
  /** Who walks it; none named: everybody. */
  personaIds: z.array(personaId).max(100).default([]),
  /** The steps that only this branch leads to are folded away. */
  isCollapsed: z.boolean().default(false),
});
export type Path = z.infer<typeof path>;
export type PathKind = (typeof pathKinds)[number];
