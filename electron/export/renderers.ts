/**
 * How each format is made. What draws in a window, and libraries that most exports don't need, are loaded when they
 * are needed: the other formats work where there is no Electron.
 */
import type { ExportFormat } from '#core/desktop/desktop-api';
import type { StampedRecord } from '#core/document/map-document-types';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { sheetTable, workbook } from '#core/export/workbook';
import { writeMarkdown } from '#core/export/write-markdown';
import { writeCsv } from '#core/file/formats/delimited';
import { type ForeignTextFormat, foreignWriters } from '#core/file/formats/write-foreign';
import { writeTable } from '#core/file/formats/write-table';
import { writeMapJson } from '#core/file/map-json';
import { exporting } from '#core/i18n/messages/export';
import { translate } from '#core/i18n/translate';
import { withoutGround } from '#core/scene/without-ground';
import { writeSvg } from '#core/scene/write-svg';
import type { Job, MadeFile } from './job';
import { dataAddress } from './pictures';

export const renderers: Readonly<Record<ExportFormat, (job: Job) => Promise<readonly MadeFile[]>>> = {
  pdf: async (job) => [single(await (await import('./render-pdf')).renderPdf(job))],
  png: async (job) => [single(await (await import('./render-png')).renderPng(job))],
  svg: text(({ scene, theme, options, fonts, pictures }) =>
    writeSvg(options.background === 'transparent' ? withoutGround(scene) : scene, {
      theme,
      fonts,
      pictureHref: (hash) => dataAddress(pictures, hash),
    }),
  ),
  html: async (job) => text((await import('./render-html')).renderHtml)(job),
  pptx: async (job) => [single(await (await import('./render-pptx')).renderPptx(job))],
  docx: async (job) => [single(await (await import('./render-docx')).renderDocx(job))],
  md: text(({ content }) => writeMarkdown(content)),
  xlsx: renderXlsx,
  csv: renderCsv,
  json: text(({ snapshot }) => writeMapJson(snapshot.mapId, recordsOf(snapshot))),
  mermaid: foreign('mermaid'),
  canvas: foreign('canvas'),
  cjml: foreign('cjml'),
  ojf: foreign('ojf'),
};

/** As they are now: neither when they were edited nor by whom. */
const recordsOf = ({ records }: Snapshot): readonly StampedRecord[] =>
  [...records.values()]
    .filter(({ deletedAt, kind }) => deletedAt === null && kind !== 'author')
    .map((record) => ({ record, stamps: {} }));

const single = (bytes: Uint8Array): MadeFile => ({ suffix: '', bytes });

function text(write: (job: Job) => string): (job: Job) => Promise<readonly MadeFile[]> {
  return async (job) => {
    job.report(0, 1);
    const written = write(job);
    job.report(1, 1);
    return [single(new TextEncoder().encode(written))];
  };
}

function foreign(format: ForeignTextFormat): (job: Job) => Promise<readonly MadeFile[]> {
  return async ({ snapshot, options, report }) => {
    report(0, 1);
    const { text: written, left } = foreignWriters[format](snapshot, options);
    report(1, 1);
    return [{ ...single(new TextEncoder().encode(written)), left }];
  };
}

const tableOf = ({ snapshot, options: { language, contents } }: Job) =>
  writeTable(snapshot, { language, withNotes: contents.hasNotes });

async function renderXlsx(job: Job): Promise<readonly MadeFile[]> {
  job.report(0, 1);
  const { writeXlsx } = await import('./write-xlsx');
  const fallback = translate(job.options.language, exporting.untitled);
  const sheets = workbook(job.content);
  const { grid, left } = tableOf(job);
  const bytes = await writeXlsx(grid, mapOf(job.snapshot).title, fallback, sheets);
  job.report(1, 1);
  return [{ ...single(bytes), left }];
}

/** The map itself under its own name, so that it is the one to be read back; each other table beside it. */
async function renderCsv(job: Job): Promise<readonly MadeFile[]> {
  const sheets = workbook(job.content);
  const { grid, left } = tableOf(job);
  const tables = [
    { suffix: '', table: grid },
    ...sheets.map((sheet) => ({ suffix: `-${sheet.id}`, table: sheetTable(sheet) })),
  ];
  return tables.map(({ suffix, table }, index) => {
    job.report(index + 1, tables.length);
    const bytes = new TextEncoder().encode(writeCsv(table));
    return { suffix, bytes, ...(index === 0 ? { left } : {}) };
  });
}
