/** An import by the command line: timed, or watched for the most memory its processes hold. */
import { z } from 'zod';
import { type WatchedRun, watchedRun } from '../watched-run';

const reply = z.object({ imported: z.number(), duplicates: z.number(), seconds: z.number() });

export interface CommandImport extends z.infer<typeof reply> {
  readonly run: WatchedRun;
}

export async function importByCommand(
  [program = '', ...first]: readonly string[],
  file: string,
  workspace: string,
  { isWatched }: { readonly isWatched: boolean },
): Promise<CommandImport> {
  const words = ['contacts', 'import', file, '--workspace', workspace, '--json'];
  const run = await watchedRun(program, [...first, ...words], isWatched);
  return { ...reply.parse(JSON.parse(run.stdout)), run };
}
