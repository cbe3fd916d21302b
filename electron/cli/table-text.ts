/** A table that a command reads into a programme, as text: whatever its encoding. */
import { basename, resolve } from 'node:path';
import { failure, type Result, success } from '#core/desktop/app-error';
import { limits } from '#core/limits';
import { readFileWithin } from '../files/file-writer';
import { textOf } from '../parser/foreign-text';

export async function tableText(path: string, folder: string): Promise<Result<string>> {
  const bytes = await readFileWithin(resolve(folder, path), limits.commandTable.fileBytes);
  if (!bytes.ok) return bytes;
  const text = textOf(bytes.value);
  return text === null ? failure('tableUnreadable', { name: basename(path) }) : success(text);
}
