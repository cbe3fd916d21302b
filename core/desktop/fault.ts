/**
 * What of an error may be kept: its name, its code and places in our code. Its message is left out, and so are lines of a
 * message that look like places: a text that was being read could hold both. Every process uses it; the services tell main
 * of theirs in a `faultNote`.
 */
import { z } from 'zod';

const mostPlaces = 12;

/** Codes of the system and of Node: letters, digits and underscores, beginning with E. */
const codePattern = /^E[A-Z0-9_]{1,60}$/;
/** Names of the classes that JavaScript, Node and we have. */
const namePattern = /^[A-Z][A-Za-z0-9]{1,40}$/;

/** `at someFunction (file:///folder/out/main/main.js:12:34)`, with or without a function. */
const placePattern =
  /^\s*at (?:(?:async )?(?<name>[\w$.<># ]{1,100}?)(?: \[as [\w$.]{1,60}\])? \()?(?:[^()\n]*[\\/])?(?<file>node:[\w/]{1,60}|[\w.-]{1,80}\.[cm]?js):(?<line>\d{1,9}):(?<column>\d{1,9})\)?$/;

/** As `faultOf` makes it: who reads one that comes from another process holds it against these shapes. */
const fault = z.object({
  error: z.string().regex(/^[A-Za-z][A-Za-z0-9]{1,40}$/),
  code: z.string().regex(codePattern).nullable(),
  places: z
    .string()
    .max(4_000)
    .regex(/^[\w$.<># ():/-]*$/),
});
export type Fault = z.infer<typeof fault>;

/** From a service to main: a task of it failed by a bug. `task` is one of a list that the reader knows. */
export const faultNote = z.object({ type: z.literal('fault'), task: z.string().max(60), fault }).strict();
export type FaultNote = z.infer<typeof faultNote>;

export const noteOf = (task: string, error: unknown): FaultNote => ({
  type: 'fault',
  task,
  fault: faultOf(error),
});

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { error: typeof error, code: null, places: '' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return {
    error: namePattern.test(error.name) ? error.name : 'Error',
    code: codePattern.test(code) ? code : null,
    places: placesOf(error),
  };
}

/** The folders of files are left out: they may be named after a person. */
function placesOf({ stack = '', message }: Error): string {
  // The message stands first and may have lines of its own.
  const at = stack.indexOf(message);
  const frames = message === '' || at < 0 ? stack : stack.slice(at + message.length);
  return frames
    .split('\n')
    .slice(1)
    .flatMap((each) => {
      const found = placePattern.exec(each)?.groups;
      if (found === undefined) return [];
      const place = `${found.file}:${found.line}:${found.column}`;
      return [found.name === undefined ? place : `${found.name} (${place})`];
    })
    .slice(0, mostPlaces)
    .join(' < ');
}
