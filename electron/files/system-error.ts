/** What the system said of a failed call, and which of the errors people can meet that is. */
import { basename, dirname } from 'node:path';
import type { AppError } from '#core/desktop/app-error';

/** Empty: it is no error of the system. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const syscallOf = (error: unknown): string =>
  error instanceof Error && 'syscall' in error ? String(error.syscall) : '';

const writeErrorCodes: Readonly<Record<string, AppError['code']>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EROFS: 'fileReadOnlyPlace',
};

/** The place by its own name, never with the folders above: those stay with main. */
export const placeOf = (path: string): AppError['details'] => {
  const folder = basename(dirname(path));
  return { name: basename(path), ...(folder === '' ? {} : { folder }) };
};

export function writeError(error: unknown, path: string): AppError {
  const code = codeOf(error);
  const isFolderClosed = (code === 'EACCES' || code === 'EPERM') && syscallOf(error) === 'open';
  return {
    code: writeErrorCodes[code] ?? (isFolderClosed ? 'fileReadOnlyPlace' : 'fileNotWritable'),
    details: placeOf(path),
  };
}

export function readError(error: unknown, path: string): AppError {
  const code = codeOf(error);
  return {
    code: code === 'ENOENT' || code === 'ENOTDIR' ? 'fileNotFound' : 'fileNotReadable',
    details: { name: basename(path) },
  };
}
