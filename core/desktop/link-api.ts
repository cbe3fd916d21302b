/** The call about links of people's texts. */
import { z } from 'zod';

export const linkApi = {
  /** Main asks the person, in a dialog of its own; `isOpened`: whether the browser or the mail program has it now. */
  'links.open': {
    input: z.object({ address: z.string().max(2_000) }).strict(),
    output: z.object({ isOpened: z.boolean() }),
  },
} as const;
