/** The scoreboard as files: all are made before one is written, and each is written whole or not at all. */
import { failure, type Result } from '#core/desktop/app-error';
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
import { logError } from '../log';
import { type MadeFile, type WrittenFile, writeMade } from './write-made';

export interface ScoreboardRequest {
  readonly snapshot: Snapshot;
  readonly folder: string;
  /** File name without its ending. */
  readonly baseName: string;
  readonly options: ScoreboardOptions;
  readonly signal?: AbortSignal;
}

export type ScoreboardFile = WrittenFile<ScoreboardFormat>;

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
  const { options } = request;
  const signal = request.signal ?? new AbortController().signal;
  const made: MadeFile<ScoreboardFormat>[] = [];
  for (const format of new Set(options.formats)) {
    try {
      made.push({ format, bytes: await makers[format](request, signal) });
    } catch (error) {
      if (signal.aborted) return failure('cancelled');
      logError('scoreboard failed', error);
      return failure('exportFailed', { format: scoreboardFormatNames[format] });
    }
  }
  return writeMade(made, request);
}
