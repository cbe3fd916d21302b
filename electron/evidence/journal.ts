/**
 * Reads the frame of the database's journal, because the database itself passes over some damage without a word: a journal
 * whose head is none it leaves unread and then writes over, and an entry that claims to be longer than the file it takes
 * for one that a killed process had begun, together with everything behind it.
 */
import { readFile } from 'node:fs/promises';

/** An entry of kind 98 ("version") begins it, with the number of the version behind these bytes. */
const head = Buffer.from('6400626500', 'hex');
const headBytes = 8;
/** Length and checksum before each entry. */
const frameBytes = 16;
/** The entry that ends a transaction, with its checksum before it: always the same bytes. */
const commit = Buffer.from('e7fe7d722fed3d5e640064ffff', 'hex');

/**
 * Up to where the journal can be read; null: to its end, or to where a killed process stopped: behind that nothing was
 * committed. Large imports do not go through the journal, which has some megabytes at most.
 */
export async function soundLength(path: string): Promise<number | null> {
  const bytes = await readFile(path);
  if (bytes.length < headBytes) return null;
  if (!bytes.subarray(0, head.length).equals(head)) return 0;
  const end = endOfEntries(bytes);
  return bytes.indexOf(commit, end) >= 0 ? end : null;
}

/** The end of the last entry that lies within the file. */
function endOfEntries(bytes: Buffer): number {
  let at = headBytes;
  while (at + frameBytes <= bytes.length) {
    const next = at + frameBytes + Number(bytes.readBigUInt64LE(at));
    if (next > bytes.length) break;
    at = next;
  }
  return at;
}
