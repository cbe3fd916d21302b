/** What travels over the port of the evidence service: numbered requests, progress, replies. Knows no single request. */
import { z } from 'zod';
import { appError } from '../desktop/app-error';

export const progress = z.object({
  stage: z.enum(['opening', 'reading', 'checking', 'masking', 'storing', 'counting']),
  done: z.number(),
  /** null: not known yet. */
  total: z.number().nullable(),
  rows: z.number(),
});
export type Progress = z.infer<typeof progress>;

/** Messages on the port. */
export const toService = z.discriminatedUnion('type', [
  z.object({ type: z.literal('request'), id: z.number(), name: z.string(), input: z.unknown() }),
  z.object({ type: z.literal('cancel'), id: z.number() }),
]);
export const fromService = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), id: z.number(), progress }),
  z.object({ type: z.literal('reply'), id: z.number(), value: z.unknown() }),
  z.object({ type: z.literal('error'), id: z.number(), error: appError }),
]);
export type ToService = z.infer<typeof toService>;
export type FromService = z.infer<typeof fromService>;
