/** A cell: where a lane meets a step. Its id is made of both, so two copies that fill it fill the same one. */
import { z } from 'zod';
import { commonFields, text } from './field';
import { type CellId, cellId, type LaneId, laneId, type StepId, stepId } from './identity';

export const cell = z.object({
  ...commonFields,
  id: cellId,
  kind: z.literal('cell'),
  at: z.object({ laneId, stepId }),
  text: text.default(''),
  /** Emotion lanes: -2 (very bad) to +2 (very good); null: not known, the curve has a gap. */
  emotion: z.number().int().min(-2).max(2).nullable().default(null),
  /** Custom number lanes. */
  number: z.number().nullable().default(null),
});
export type Cell = z.infer<typeof cell>;

export const cellIdOf = (lane: LaneId, step: StepId): CellId => `cell:${lane}:${step}` as CellId;
