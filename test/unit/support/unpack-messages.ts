/** What goes between the check of hostile archives and the process that opens them. */
import { z } from 'zod';

export const archiveKinds = ['map', 'template', 'steps', 'contacts'] as const;
export const unpackTask = z.object({ path: z.string(), kind: z.enum(archiveKinds) });
export type UnpackTask = z.infer<typeof unpackTask>;

export const unpackAnswer = z.object({
  /** "opened", or the code of the refusal. */
  outcome: z.string(),
  milliseconds: z.number(),
  /** Most memory of the process above what it had before; 0 where the system does not tell. */
  grownBytes: z.number(),
});
export type UnpackAnswer = z.infer<typeof unpackAnswer>;
