/**
 * The local log: what happened to the program, never what customers said. The compiler lets through phrases and codes that
 * are written in our sources, numbers and yes or no; a word that comes from outside goes through `ownWord` first.
 * Of an error only its name, its code and places in our code are kept: its message may quote what was read.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, faultOf } from '#core/desktop/fault';

const sizeLimit = 1024 * 1024;
const filesKept = 3;

type Scalar = string | number | boolean | null;
export type LogValues = Readonly<Record<string, Scalar>>;

declare const own: unique symbol;
/** A word of which is known at run time that it is one of ours. */
export type OwnWord = string & { readonly [own]: true };

/** What may be written: a text that any string fits into is refused. */
type Loggable<V> = V extends OwnWord ? V : V extends string ? (string extends V ? never : V) : V;
/** Types like `call ${string}` have a place that any string fits into. */
type Fixed<E extends string> = E extends OwnWord
  ? E
  : Record<never, never> extends Record<E, true>
    ? never
    : E;

let folder: string | null = null;

/** Until told where, the log goes nowhere. */
export function openLog(logFolder: string): void {
  mkdirSync(logFolder, { recursive: true });
  folder = logFolder;
}

export function log<const E extends string, const V extends LogValues>(
  event: Fixed<E>,
  values?: { readonly [Name in keyof V]: Loggable<V[Name]> },
): void {
  write({ event, ...values });
}

export function logError<const E extends string, const V extends LogValues>(
  event: Fixed<E>,
  error: unknown,
  values?: { readonly [Name in keyof V]: Loggable<V[Name]> },
): void {
  write({ event, ...values, ...faultOf(error) });
}

/** The same for a fault that another process of ours told of. */
export function logFault<const E extends string, const V extends LogValues>(
  event: Fixed<E>,
  fault: Fault,
  values?: { readonly [Name in keyof V]: Loggable<V[Name]> },
): void {
  write({ event, ...values, ...fault });
}

const isAmong = (word: string, known: readonly string[]): word is OwnWord => known.includes(word);
const isVersion = (text: string): text is OwnWord => /^\d{1,5}(\.\d{1,5}){1,3}$/.test(text);

/** The word itself when it is one of ours; 'other' for whatever else. */
export const ownWord = (word: string, known: readonly string[]): OwnWord | 'other' =>
  isAmong(word, known) ? word : 'other';

/** Numbers with dots between them. */
export const versionWord = (text: string | undefined): OwnWord | 'other' =>
  text !== undefined && isVersion(text) ? text : 'other';

function write(entry: LogValues): void {
  if (folder === null) return;
  const path = join(folder, 'tapki.log');
  try {
    rotate(path);
    appendFileSync(path, `${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
  } catch {
    // A log that cannot be written must not stop the work.
  }
}

function rotate(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size < sizeLimit) return;
  for (let index = filesKept - 1; index >= 1; index -= 1) {
    const from = index === 1 ? path : `${path}.${index - 1}`;
    if (statSync(from, { throwIfNoEntry: false })) renameSync(from, `${path}.${index}`);
  }
}
