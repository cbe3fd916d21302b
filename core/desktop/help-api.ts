/** Calls about help: diagnostics, the log, crash dumps, new versions. */
import { z } from 'zod';
import { nothing } from './call-shapes';
import { diagnostics } from './diagnostics';
import { updateProblem, updateState } from './update-config';

const dumps = z.object({ count: z.number().int(), bytes: z.number() });
export type Dumps = z.infer<typeof dumps>;

export const helpApi = {
  'diagnostics.read': { input: nothing, output: diagnostics },
  /** The folder of the log in the system's file manager. */
  'diagnostics.showLogs': { input: nothing, output: nothing },
  'dumps.list': { input: nothing, output: dumps },
  'dumps.show': { input: nothing, output: nothing },
  'dumps.delete': { input: nothing, output: dumps },
  'updates.state': { input: nothing, output: updateState },
  /** Main asks the person once more, naming the host: a page cannot open the network by itself. */
  'updates.turnOn': {
    input: z.object({ address: z.string().max(500), key: z.string().max(100) }).strict(),
    output: z.object({ state: updateState, problem: updateProblem }),
  },
  'updates.turnOff': { input: nothing, output: updateState },
  /** Main says what came of it, and asks before each step. */
  'updates.check': { input: nothing, output: nothing },
} as const;
