/**
 * How each format is made. What draws in a window, and libraries that most exports don't need, are loaded when they
 * are needed: the other formats work where there is no Electron.
 */
import type { ExportFormat } from '#core/desktop/export-options';
import type { StampedRecord } from '#core/document/map-document-types';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import type { MapReport } from '#core/export/map-report';
import { workbook } from '#core/export/workbook';
import { type Sheet, sheetTable } from '#core/export/workbook-sheet';
import { writeMarkdown } from '#core/export/write-markdown';
import { writeCsv } from '#core/file/formats/delimited';
import type { Loss } from '#core/file/formats/losses';
import { type ForeignTextFormat, foreignWriters } from '#core/file/formats/write-foreign';
import { type Table, writeTable } from '#core/file/formats/write-table';
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
      isNamed: true,
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

/** A map's tables: the map itself, to be read back, and what is told of it. */
interface Tables {
  readonly suffix: string;
  readonly title: string;
  /** null: what differs between two maps is told, and neither of them. */
  readonly grid: Table | null;
  readonly sheets: readonly Sheet[];
  readonly left: readonly Loss[];
}

/** Of two maps, each has its own; what differs stands with the as-is map. */
function tablesOf({ snapshot, other, isWhole, content, options }: Job): readonly Tables[] {
  const { language, contents } = options;
  const of = (shown: Snapshot, report: MapReport, suffix: string): Tables => {
    const { title } = mapOf(shown);
    const sheets = workbook(report);
    if (!isWhole) return { suffix, title, sheets, grid: null, left: [] };
    return { suffix, title, sheets, ...writeTable(shown, { language, withNotes: contents.hasNotes }) };
  };
  const own = of(snapshot, content, '');
  return other === null || content.twin === null || !isWhole
    ? [own]
    : [own, of(other, content.twin.report, '-to-be')];
}

async function renderXlsx(job: Job): Promise<readonly MadeFile[]> {
  job.report(0, 1);
  const { writeXlsx } = await import('./write-xlsx');
  const fallback = translate(job.options.language, exporting.untitled);
  const files: MadeFile[] = [];
  for (const { suffix, title, grid, sheets, left } of tablesOf(job)) {
    const [first, ...others] = sheets;
    const isTold = grid === null && first !== undefined;
    const bytes = isTold
      ? await writeXlsx(sheetTable(first), first.name, fallback, others)
      : await writeXlsx(grid ?? [], title, fallback, sheets);
    files.push({ suffix, bytes, left });
  }
  job.report(1, 1);
  return files;
}

/** The map itself under its own name, so that it is the one to be read back; each other table beside it. */
async function renderCsv(job: Job): Promise<readonly MadeFile[]> {
  const files = tablesOf(job).flatMap(({ suffix, grid, sheets, left }) => [
    ...(grid === null ? [] : [{ suffix, table: grid, left }]),
    ...sheets.map((sheet) => ({ suffix: `${suffix}-${sheet.id}`, table: sheetTable(sheet), left: [] })),
  ]);
  return files.map(({ suffix, table, left }, index) => {
    job.report(index + 1, files.length);
    return { suffix, bytes: new TextEncoder().encode(writeCsv(table)), left };
  });
}
