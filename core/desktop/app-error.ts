/** Errors that people can meet. A closed list: each code has a text in both languages (core/i18n/messages/errors.ts). */
import { z } from 'zod';

export const appErrorCodes = [
  'cancelled',
  'internal',
  'badRequest',
  'fileNotFound',
  'folderNotFound',
  'folderNotWritable',
  'fileNotReadable',
  'fileHasNoPlace',
  'fileNotWritable',
  'fileReadOnlyPlace',
  'diskFull',
  'fileTooLarge',
  'fileChangedOutside',
  'fileBusy',
  'fileExists',
  'notAMap',
  'mapDamaged',
  'mapTooNew',
  'notProgramme',
  'mapUnsafe',
  'mapNotFound',
  'storageUnavailable',
  'workspaceBusy',
  'workspaceDamaged',
  'evidenceStopped',
  'evidenceEmpty',
  'customerKeyLocked',
  'tableUnreadable',
  'tableEmpty',
  'tableRowEndless',
  'tableProtected',
  'tableTooLarge',
  'tableTooWide',
  'columnMissing',
  'tableColumnMissing',
  'tableCellInvalid',
  'visitUnknown',
  'sourceOfCustomers',
  'sourceOfColleagues',
  'monthEmpty',
  'categoryUnknown',
  'ruleInvalid',
  'exportFailed',
  'exportRunning',
  'sessionNotFound',
  'reviewNotFound',
  'problemNotFound',
  'problemNotRaised',
  'requestNotFound',
  'requestRepeats',
  'decisionWrong',
  'optionUnknown',
  'optionMissing',
  'optionInvalid',
  'differentMaps',
  'formatUnknown',
  'formatRefused',
  'formatDamaged',
  'templateUnusable',
  'linkRefused',
] as const;

export type AppErrorCode = (typeof appErrorCodes)[number];

export const appError = z.object({
  code: z.enum(appErrorCodes),
  /** Values for the placeholders of the text: file name, row, column. Never customer text. */
  details: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
export type AppError = z.infer<typeof appError>;

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: AppError };

export const success = <T>(value: T): Result<T> => ({ ok: true, value });
export const failure = (
  code: AppErrorCode,
  details: Record<string, string | number> = {},
): Result<never> => ({
  ok: false,
  error: { code, details },
});
