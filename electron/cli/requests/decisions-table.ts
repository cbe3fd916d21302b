/** A table of decisions, one request a line: id, and what grooming found, whose task it is, what became of it. */
import { basename, resolve } from 'node:path';
import { failure, type Result, success } from '#core/desktop/app-error';
import { readCsv } from '#core/file/formats/delimited';
import { readFileWithin } from '../../file-writer';
import { type Decision, decisionFields } from './decide';

const mostBytes = 50_000_000;

export interface DecisionLine {
  /** As spreadsheets count them: the head is the first. */
  readonly line: number;
  readonly decision: Decision;
}

export async function readDecisions(path: string, folder: string): Promise<Result<readonly DecisionLine[]>> {
  const name = basename(path);
  const bytes = await readFileWithin(resolve(folder, path), mostBytes);
  if (!bytes.ok) return bytes;
  const read = readCsv(Buffer.from(bytes.value).toString('utf8'));
  if (!read.ok) return failure('tableUnreadable', { name });
  const [head = [], ...rows] = read.grid;
  const columns = head.map((title) => title.trim().toLowerCase());
  const id = columns.indexOf('id');
  if (id < 0) return failure('columnMissing', { column: 'id', name });
  const lines = rows.flatMap((row, index): readonly DecisionLine[] => {
    const cell = (column: string): string | undefined => row[columns.indexOf(column)]?.trim() || undefined;
    const own = cell('id');
    if (own === undefined) return [];
    const told = Object.fromEntries(
      decisionFields.filter((field) => columns.includes(field)).map((field) => [field, cell(field)]),
    );
    return [{ line: index + 2, decision: { ids: [own], ...told } }];
  });
  return lines.length === 0 ? failure('tableEmpty', { name }) : success(lines);
}
