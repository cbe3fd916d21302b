/**
 * The pack of a review, and the register of all, as files: all are made before one is written, and each is written whole
 * or not at all.
 */
import { failure, type Result } from '#core/desktop/app-error';
import {
  type PackFormat,
  type RegisterFormat,
  type ReviewOptions,
  reviewFormatNames,
} from '#core/desktop/review-options';
import type { Snapshot } from '#core/document/snapshot';
import { csvText } from '#core/evidence/safe-cell';
import { review as text } from '#core/i18n/messages/review';
import { translate } from '#core/i18n/translate';
import { type ReviewPack, reviewPack } from '#core/voc/pack';
import { packMarkdown } from '#core/voc/pack-markdown';
import { reviewRegister } from '#core/voc/register';
import { registerMarkdown } from '#core/voc/register-markdown';
import { pointsTable, registerSheets } from '#core/voc/register-words';
import { logError } from '../log';
import { type MadeFile, type WrittenFile, writeMade } from './write-made';

export interface ReviewRequest {
  readonly snapshot: Snapshot;
  readonly folder: string;
  /** File name without its ending. */
  readonly baseName: string;
  readonly options: ReviewOptions;
  readonly signal?: AbortSignal;
}

export type ReviewFile = WrittenFile<PackFormat | RegisterFormat>;

const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);

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
  const { columns, rows } = pointsTable(register, language);
  const cells = rows.map((row) => row.map((value) => String(value ?? '')));
  // Spreadsheets take a file without the mark for one of another encoding.
  return utf8(`\ufeff${csvText([columns.map(({ title }) => title), ...cells])}`);
}

export async function exportReview(request: ReviewRequest): Promise<Result<readonly ReviewFile[]>> {
  const { snapshot, options } = request;
  const signal = request.signal ?? new AbortController().signal;
  const pack = options.what === 'pack' ? reviewPack(snapshot, options.month, options) : null;
  if (options.what === 'pack' && pack === null) return failure('reviewNotFound', { month: options.month });
  const made: MadeFile<ReviewFile['format']>[] = [];
  const make = async (format: ReviewFile['format'], work: () => Promise<Uint8Array>) => {
    try {
      made.push({ format, bytes: await work() });
      return null;
    } catch (error) {
      if (signal.aborted) return failure('cancelled');
      logError('review failed', error);
      return failure('exportFailed', { format: reviewFormatNames[format] });
    }
  };
  const works =
    options.what === 'register'
      ? [...new Set(options.formats)].map(
          (format) => () => make(format, () => registerBytes(snapshot, format, options)),
        )
      : pack === null
        ? []
        : [...new Set(options.formats)].map(
            (format) => () => make(format, () => packMakers[format](pack, signal)),
          );
  for (const work of works) {
    const failed = await work();
    if (failed !== null) return failed;
  }
  return writeMade(made, request);
}
