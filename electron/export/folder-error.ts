/** What to say when a file of an export cannot be written: another name would not help where the folder is at fault. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { AppError } from '#core/desktop/app-error';

export function folderError(error: AppError, path: string, folder: string): AppError {
  const isAboutFolder =
    error.code === 'fileReadOnlyPlace' || (error.code === 'fileNotWritable' && !existsSync(path));
  if (!isAboutFolder) return error;
  const code = existsSync(folder) ? 'folderNotWritable' : 'folderNotFound';
  return { code, details: { name: basename(folder) || folder } };
}
