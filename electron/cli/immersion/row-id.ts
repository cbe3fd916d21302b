/** Ids of records that rows of a table make: the same row makes the same record, however often it is read. */
import { createHash } from 'node:crypto';

const plain = /^[A-Za-z0-9][A-Za-z0-9:_-]{0,149}$/;

const digest = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);

/** By the id that was given, else by what the row says. */
export const rowId = (kind: string, given: string, said: readonly string[]): string => {
  if (given === '') return `${kind}-${digest(said)}`;
  return plain.test(given) ? `${kind}-${given}` : `${kind}-${digest(['id', given])}`;
};
