/** The scoreboard as files: all are made before one is written, and each is written whole or not at all. */
import { join } from 'node:path';
import { failure, type Result, success } from '#core/desktop/app-error';
import {
  type ScoreboardFormat,
  type ScoreboardOptions,
  scoreboardFormatNames,
} from '#core/desktop/scoreboard-options';
import type { Snapshot } from '#core/document/snapshot';
import { csvText } from '#core/evidence/safe-cell';
import { scoreboardText as text } from '#core/i18n/messages/scoreboard';
import { translate } from '#core/i18n/translate';
import { goalsTable, readingsTable, scoreboardPage } from '#core/scoreboard/page';
import { scoreboardMarkdown } from '#core/scoreboard/page-markdown';
import { writeFileAtomically } from '../file-writer';
import { logError } from '../log';
import { folderError } from './folder-error';

export interface ScoreboardRequest {
  readonly snapshot: Snapshot;
  readonly folder: string;
  /** File name without its ending. */
  readonly baseName: string;
  readonly options: ScoreboardOptions;
  readonly signal?: AbortSignal;
}

export interface ScoreboardFile {
  readonly format: ScoreboardFormat;
  readonly path: string;
}

const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);

/** What draws in a window, and libraries of formats, are loaded when they are needed. */
const makers: Readonly<
  Record<ScoreboardFormat, (request: ScoreboardRequest, signal: AbortSignal) => Promise<Uint8Array>>
> = {
  pdf: async ({ snapshot, options: { date, language } }, signal) =>
    (await import('./scoreboard-pdf')).scoreboardPdf(scoreboardPage(snapshot, date, language), signal),
  xlsx: async ({ snapshot, options: { date, language } }) => {
    const { writeSheets } = await import('./write-xlsx');
    const sheets = [
      { id: 'goals' as const, name: translate(language, text.tab), ...goalsTable(snapshot, date, language) },
      {
        id: 'readings' as const,
        name: translate(language, text.months),
        ...readingsTable(snapshot, date, language),
      },
    ];
    return writeSheets(sheets, translate(language, text.tab));
  },
  csv: async ({ snapshot, options: { date, language } }) => {
    const { columns, rows } = readingsTable(snapshot, date, language);
    const cells = rows.map((row) => row.map((value) => String(value ?? '')));
    // Spreadsheets take a file without the mark for one of another encoding.
    return utf8(`\ufeff${csvText([columns.map(({ title }) => title), ...cells])}`);
  },
  md: async ({ snapshot, options: { date, language } }) =>
    utf8(scoreboardMarkdown(scoreboardPage(snapshot, date, language))),
};

export async function exportScoreboard(
  request: ScoreboardRequest,
): Promise<Result<readonly ScoreboardFile[]>> {
  const { folder, baseName, options } = request;
  const signal = request.signal ?? new AbortController().signal;
  const made: { readonly format: ScoreboardFormat; readonly bytes: Uint8Array }[] = [];
  for (const format of new Set(options.formats)) {
    try {
      made.push({ format, bytes: await makers[format](request, signal) });
    } catch (error) {
      if (signal.aborted) return failure('cancelled');
      logError('scoreboard failed', error);
      return failure('exportFailed', { format: scoreboardFormatNames[format] });
    }
  }
  const files: ScoreboardFile[] = [];
  for (const { format, bytes } of made) {
    const path = join(folder, `${baseName}.${format}`);
    const written = await writeFileAtomically(path, bytes);
    if (!written.ok) return { ok: false, error: folderError(written.error, path, folder) };
    files.push({ format, path });
  }
  return success(files);
}
