/** Failures inside the service that people can meet, and how those of the database and the disk become one of them. */
import { basename } from 'node:path';
import type { AppError, AppErrorCode } from '#core/desktop/app-error';

export class EvidenceError extends Error {
  constructor(
    code: AppErrorCode,
    readonly details: AppError['details'] = {},
  ) {
    super(code);
    this.code = code;
  }
  readonly code: AppErrorCode;
}

/** By words of the database's own messages; the first that fits. */
const databaseSigns: readonly (readonly [RegExp, AppErrorCode])[] = [
  [/INTERRUPT/i, 'cancelled'],
  [/could not set lock|conflicting lock/i, 'workspaceBusy'],
  [/no space left|disk (?:is )?full|ENOSPC|could not write all bytes/i, 'diskFull'],
  [/only read versions? between|newer version of duckdb/i, 'mapTooNew'],
  [
    /not a valid duckdb|checksum|corrupt|could not read enough bytes|serialization error|while replaying wal/i,
    'workspaceDamaged',
  ],
  [/regexp|regular expression|invalid escape sequence|pattern too large/i, 'ruleInvalid'],
];

const fileSigns: Readonly<Record<string, AppErrorCode>> = {
  ENOENT: 'fileNotFound',
  EACCES: 'fileNotReadable',
  EPERM: 'fileNotReadable',
  EISDIR: 'fileNotReadable',
  EIO: 'fileNotReadable',
  ENOSPC: 'diskFull',
  EROFS: 'fileReadOnlyPlace',
};

/** Never carries a message of the database or a full path: both can hold what customers wrote. */
export function toAppError(error: unknown): AppError {
  if (error instanceof EvidenceError) return { code: error.code, details: error.details };
  const message = error instanceof Error ? error.message : '';
  const fileCode = error instanceof Error && 'code' in error ? fileSigns[String(error.code)] : undefined;
  if (fileCode !== undefined) {
    const path = error instanceof Error && 'path' in error ? String(error.path) : '';
    return { code: fileCode, details: { name: basename(path) } };
  }
  const code = databaseSigns.find(([sign]) => sign.test(message))?.[1] ?? 'internal';
  return { code, details: {} };
}
