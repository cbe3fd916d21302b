/**
 * The local log: what happened to the program, never what customers said. Errors are written with their
 * name, code and places in the code; their messages are left out, since a message may quote what was read.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sizeLimit = 1024 * 1024;
const filesKept = 3;

export type LogValues = Readonly<Record<string, string | number | boolean | null>>;

let folder: string | null = null;

/** Until told where, the log goes nowhere. */
export function openLog(logFolder: string): void {
  mkdirSync(logFolder, { recursive: true });
  folder = logFolder;
}

/** `event` is a fixed phrase; `values` are codes, counts and names of our own. */
export function log(event: string, values: LogValues = {}): void {
  write({ event, ...values });
}

export function logError(event: string, error: unknown): void {
  write({ event, ...describeError(error) });
}

/** What of an error may be kept. */
export function describeError(error: unknown): LogValues {
  if (!(error instanceof Error)) return { error: typeof error };
  const places = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim())
    .join(' < ');
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  return { error: error.name, code, places };
}

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
