/** The pack of a review, and the register of all, as files. */
import { failure, type Result } from '#core/desktop/app-error';
import {
  type PackFormat,
  type RegisterFormat,
  type ReviewOptions,
  reviewFormatNames,
} from '#core/desktop/review-options';
import type { Snapshot } from '#core/document/snapshot';
import { sheetTable } from '#core/export/workbook-sheet';
import { writeCsv } from '#core/file/formats/delimited';
import { review as text } from '#core/i18n/messages/review';
import { translate } from '#core/i18n/translate';
import { type ReviewPack, reviewPack } from '#core/voc/pack';
import { packMarkdown } from '#core/voc/pack-markdown';
import { reviewRegister } from '#core/voc/register';
import { registerMarkdown } from '#core/voc/register-markdown';
import { pointsTable, registerSheets } from '#core/voc/register-words';
import { makeFiles, type ReportPlace, utf8, type WrittenFile } from './make-files';

export interface ReviewRequest extends ReportPlace {
  readonly snapshot: Snapshot;
  readonly options: ReviewOptions;
}

export type ReviewFile = WrittenFile<PackFormat | RegisterFormat>;

/** What draws in a window, and libraries of formats, are loaded when they are needed. */
const packMakers: Readonly<
  Record<PackFormat, (pack: ReviewPack, signal: AbortSignal) => Promise<Uint8Array>>
> = {
  pptx: async (pack, signal) => (await import('./review-pptx')).reviewPptx(pack, signal),
  pdf: async (pack, signal) => (await import('./review-pdf')).reviewPdf(pack, signal),
  html: async (pack) => utf8((await import('./review-html')).reviewHtml(pack)),
  md: async (pack) => utf8(packMarkdown(pack)),
};

type RegisterOptions = Extract<ReviewOptions, { what: 'register' }>;

async function registerBytes(
  snapshot: Snapshot,
  format: RegisterFormat,
  { language, date }: RegisterOptions,
): Promise<Uint8Array> {
  const register = reviewRegister(snapshot, date);
  if (format === 'xlsx') {
    const { writeSheets } = await import('./write-xlsx');
    return writeSheets(registerSheets(register, language), translate(language, text.register));
  }
  if (format === 'md') return utf8(registerMarkdown(snapshot, register, language));
  return utf8(writeCsv(sheetTable(pointsTable(register, language))));
}

export async function exportReview(request: ReviewRequest): Promise<Result<readonly ReviewFile[]>> {
  const { snapshot, options } = request;
  const told = { names: reviewFormatNames, failed: 'review failed' } as const;
  if (options.what === 'register')
    return makeFiles(
      {
        ...told,
        formats: options.formats,
        make: (format) => registerBytes(snapshot, format, options),
      },
      request,
    );
  const pack = reviewPack(snapshot, options.month, options);
  if (pack === null) return failure('reviewNotFound', { month: options.month });
  return makeFiles(
    { ...told, formats: options.formats, make: (format, signal) => packMakers[format](pack, signal) },
    request,
  );
}
