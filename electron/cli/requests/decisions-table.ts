/** A table of decisions, one request a line: id, and what grooming found, whose task it is, what became of it. */
import { basename } from 'node:path';
import { failure, type Result, success } from '#core/desktop/app-error';
import { readCsv } from '#core/file/formats/delimited';
import { tableText } from '../table-text';
import { type Decision, decisionFields } from './decide';

export interface DecisionLine {
  /** As spreadsheets count them: the head is the first. */
  readonly line: number;
  readonly decision: Decision;
}

export async function readDecisions(path: string, folder: string): Promise<Result<readonly DecisionLine[]>> {
  const name = basename(path);
  const text = await tableText(path, folder);
  if (!text.ok) return text;
  const read = readCsv(text.value);
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
