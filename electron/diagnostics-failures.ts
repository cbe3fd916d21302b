/**
 * The failures that a log tells of, as they are handed over. The log holds no words of others; a log of another version, or
 * one that somebody wrote into, is still read with care: a line that does not look like ours is left out.
 */
import { z } from 'zod';

const mostFailures = 20;

/** Phrases and codes of our sources: plain letters and the marks that places in code have. No letter of another script. */
const word = z
  .string()
  .max(2_000)
  .regex(/^[\w$.,:<>#()/ -]*$/);
const entry = z
  .object({ at: z.iso.datetime(), event: word.max(100) })
  .catchall(z.union([word, z.number(), z.boolean(), z.null()]));

/** Events of these words are failures; starts and commands are none. */
const failing = /fail|gone|not |ended|refused|aside|slow|unreadable|unheard|stopped/;

/** Folders are left out of places: earlier versions wrote them, and they may be named after a person. */
const withoutFolders = (text: string): string =>
  text.replace(/(?:file:\/\/)?[^\s()<]*\/(?=[\w.-]+\.[cm]?js:)/g, '');

export function shownFailures(log: string): readonly string[] {
  return log
    .split('\n')
    .flatMap((line) => {
      const read = entry.safeParse(parsed(line));
      if (!read.success || !failing.test(read.data.event)) return [];
      const { at, event, ...values } = read.data;
      const told = Object.entries(values)
        .filter(([name, value]) => /^[a-zA-Z]{1,30}$/.test(name) && value !== null && value !== '')
        .map(
          ([name, value]) => `${name} ${typeof value === 'string' ? withoutFolders(value) : String(value)}`,
        );
      return [[`${at} ${event}`, ...told].join(', ').slice(0, 3_000)];
    })
    .slice(-mostFailures);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
