/** The scoreboard as files. */
import type { Result } from '#core/desktop/app-error';
import {
  type ScoreboardFormat,
  type ScoreboardOptions,
  scoreboardFormatNames,
} from '#core/desktop/scoreboard-options';
import type { Snapshot } from '#core/document/snapshot';
import { sheetTable } from '#core/export/workbook-sheet';
import { writeCsv } from '#core/file/formats/delimited';
import { scoreboardText as text } from '#core/i18n/messages/scoreboard';
import { translate } from '#core/i18n/translate';
import { goalsTable, readingsTable, scoreboardPage } from '#core/scoreboard/page';
import { scoreboardMarkdown } from '#core/scoreboard/page-markdown';
import { makeFiles, type ReportPlace, utf8, type WrittenFile } from './make-files';

export interface ScoreboardRequest extends ReportPlace {
  readonly snapshot: Snapshot;
  readonly options: ScoreboardOptions;
}

export type ScoreboardFile = WrittenFile<ScoreboardFormat>;

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
  csv: async ({ snapshot, options: { date, language } }) =>
    utf8(writeCsv(sheetTable(readingsTable(snapshot, date, language)))),
  md: async ({ snapshot, options: { date, language } }) =>
    utf8(scoreboardMarkdown(scoreboardPage(snapshot, date, language))),
};

export const exportScoreboard = (request: ScoreboardRequest): Promise<Result<readonly ScoreboardFile[]>> =>
  makeFiles(
    {
      formats: request.options.formats,
      make: (format, signal) => makers[format](request, signal),
      names: scoreboardFormatNames,
      failed: 'scoreboard failed',
    },
    request,
  );
