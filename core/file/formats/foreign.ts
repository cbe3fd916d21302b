/**
 * What every reader of another program's format gives back: a plain map (records as a script may write them, see
 * docs/file-format.md) with what was left out of it, or the line at fault. Knows no format.
 */
import type { PlainRecord } from '../../document/plain-record';
import { formatProblems } from '../../i18n/messages/formats';
import type { Message, MessageValues } from '../../i18n/translate';
import { limits } from '../../limits';
import type { Loss } from './losses';

export interface PlainMap {
  /** For `readRecords`: order keys and stamps are left out, the order of the list counts. */
  readonly records: readonly PlainRecord[];
}

export type ForeignResult =
  | { readonly ok: true; readonly map: PlainMap; readonly left: readonly Loss[] }
  | Refused;

export interface Refused {
  readonly ok: false;
  /** From 1. */
  readonly line: number;
  readonly column?: number;
  readonly problem: Message;
  readonly values: MessageValues;
}

export const foreignLimits = limits.foreign;

/** Thrown by readers where the text is at fault, and caught by `reading`: never leaves this folder. */
export class Refusal extends Error {
  constructor(
    readonly problem: Message,
    readonly line: number,
    readonly values: MessageValues = {},
    readonly column?: number,
  ) {
    super('The text is not of its format');
  }
}

/** Runs a reader; what it refuses becomes a value. Any other error is a bug and goes on. */
export function reading<Good extends { readonly ok: true }>(text: string, read: () => Good): Good | Refused {
  try {
    if (text.length > foreignLimits.characters) {
      throw new Refusal(formatProblems.tooLong, 1, { limit: foreignLimits.characters / (1024 * 1024) });
    }
    return read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { line, problem, values, column } = error;
    return { ok: false, line, ...(column === undefined ? {} : { column }), problem, values };
  }
}

const lineEnds = /\r\n?|[\u2028\u2029\u0085\v\f]/g;
const notText = /(?![\n\t])\p{Cc}|\p{Surrogate}|[\ufeff\ufffe\uffff]/gu;

/** Text of any number of lines as a map may hold it. */
export const foreignText = (text: string): string => text.replace(lineEnds, '\n').replace(notText, '');

/** The same as one line. */
export const foreignLine = (text: string): string =>
  foreignText(text)
    .replace(/[\n\t]+/g, ' ')
    .trim();

/** Line and column, from 1, of a place in a text. */
export function placeAt(text: string, at: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < at; end = text.indexOf('\n', end + 1)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: at - start + 1 };
}
