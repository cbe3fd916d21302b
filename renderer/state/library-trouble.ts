/** The library takes no edits for a while: said once, and withdrawn when it takes them again. */
import { shell } from '#core/i18n/messages/shell';
import { notify, withdraw } from './notices';
import { isWithoutRoom } from './storage';

/** Told of already: each try that fails anew is no news. */
let isFailing = false;

export const isLibraryFailing = (): boolean => isFailing;

export async function sayLibraryFails(error: unknown): Promise<void> {
  if (isFailing) return;
  isFailing = true;
  const message = (await isWithoutRoom(error)) ? shell.libraryFull : shell.libraryFails;
  if (isFailing) notify({ message, tone: 'bad', isSticky: true, id: 'library' });
}

/** False: it worked all the time. */
export function libraryWorks(): boolean {
  if (!isFailing) return false;
  isFailing = false;
  withdraw('library');
  return true;
}
