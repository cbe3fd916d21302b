/** The two files that can name an address for new versions: the computer's, which is stronger, and the person's. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type UpdateConfig, updateConfig } from '#core/desktop/update-config';

export interface UpdateChoice {
  readonly config: UpdateConfig | null;
  readonly decidedBy: 'nobody' | 'person' | 'computer';
}

const fileName = 'updates.json';
/** `{ "address": null }` in the computer's file: never. */
const never = z.object({ address: z.null() });

/** Only who looks after the computer may write there. */
export function computersFile(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): string {
  if (platform === 'win32') return join(env.ProgramFiles ?? 'C:\\Program Files', 'Tapki', fileName);
  if (platform === 'darwin') return join('/Library/Application Support/Tapki', fileName);
  return join('/etc/tapki', fileName);
}

export const personsFile = (userData: string): string => join(userData, fileName);

/** Read before the app is ready: what host names may be resolved is decided then. A file that does not fit asks nothing. */
export function readUpdateChoice(computers: string, persons: string): UpdateChoice {
  const decided = parsed(computers);
  if (decided !== undefined) {
    const config = updateConfig.safeParse(decided);
    const isNever = never.safeParse(decided).success;
    return { config: !isNever && config.success ? config.data : null, decidedBy: 'computer' };
  }
  const config = updateConfig.safeParse(parsed(persons));
  return config.success
    ? { config: config.data, decidedBy: 'person' }
    : { config: null, decidedBy: 'nobody' };
}

/** undefined: there is no file. A damaged one is there and decides, though for nothing. */
function parsed(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  try {
    return JSON.parse(text) ?? null;
  } catch {
    return null;
  }
}
