/** The tables of a folder: exports of months lie side by side. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const tableName = /\.(?:csv|tsv|tab|txt|xlsx|xls|ods|json|jsonl|ndjson|parquet|gz)$/i;

/** Files of months one after another, "9" before "10". */
const { compare } = new Intl.Collator(undefined, { numeric: true });
export const inOrderOfNames = (paths: readonly string[]): string[] => paths.toSorted(compare);

/** Without what programs hide or lock. */
export async function tablesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  const tables = names.filter(
    (name) => tableName.test(name) && !name.startsWith('.') && !name.startsWith('~$'),
  );
  return inOrderOfNames(tables).map((name) => join(folder, name));
}
