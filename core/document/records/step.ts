/** A step: one thing the customer does; a column of the map. */
import { z } from 'zod';
import { commonFields, line, orderKey, text } from './field';
import { mapId, stageId, stepId } from './identity';

/** Stage and order change together: one field, so that two moves never mix. */
export const stepPlace = z.object({
  /** null: unplaced, e.g. its stage was deleted in another copy. */
  stageId: stageId.nullable(),
  order: orderKey,
});

export const heaviestStep = 100;

export const step = z.object({
  ...commonFields,
  id: stepId,
  kind: z.literal('step'),
  title: line.default(''),
  place: stepPlace.default({ stageId: null, order: 'a0' }),
  /** Track of its card in the path lane, 0 at the top; null: the layout decides. */
  track: z.number().int().min(0).max(20).nullable().default(null),
  /** Among the steps that contacts are asked for, the first first; null: beside its neighbour on the map. */
  priority: orderKey.nullable().default(null),
  /** Parts it has of a contact that several steps share. */
  weight: z.number().int().min(1).max(heaviestStep).default(1),
  /** What the presenter says; never shown to an audience. */
  notes: text.default(''),
  /** Map that shows this step in detail. */
  detailMapId: mapId.nullable().default(null),
  /** Step of the as-is map that this to-be step came from. */
  originId: stepId.nullable().default(null),
});
export type Step = z.infer<typeof step>;
export type StepPlace = z.infer<typeof stepPlace>;
