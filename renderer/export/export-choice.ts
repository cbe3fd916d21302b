/** What the person chose to export; kept until the program closes, so that the second export is one click. */
import { create } from 'zustand';
import { type ExportFormat, type ExportOptions, exportFormats } from '#core/desktop/export-options';
import { paperOf } from '#core/export/paper-size';
import { usualExport } from '#core/export/presets';
import { turnedFor } from '#core/export/sheets';
import type { Scene } from '#core/scene/scene';

export type ExportChoice = Pick<
  ExportOptions,
  'formats' | 'theme' | 'scale' | 'background' | 'slides' | 'pdf' | 'contents'
> & {
  /** null: the language of the interface. */
  readonly language: ExportOptions['language'] | null;
  /** Whether a list of the files with their hashes is written beside them. */
  readonly hasManifest: boolean;
};

export const firstChoice: ExportChoice = {
  ...usualExport,
  formats: ['pdf'],
  language: null,
  hasManifest: false,
};

export const useExportChoice = create<ExportChoice>(() => firstChoice);

/** Formats stay in the order of the list, in whatever order they are clicked. */
export const withFormat = (
  formats: readonly ExportFormat[],
  format: ExportFormat,
  isWanted: boolean,
): ExportFormat[] => exportFormats.filter((known) => (known === format ? isWanted : formats.includes(known)));

export const optionsOf = (
  { hasManifest: _hasManifest, ...choice }: ExportChoice,
  language: ExportOptions['language'],
  date: string,
): ExportOptions => ({ ...choice, language: choice.language ?? language, date });

/** Width by height of the sheet that a page of a PDF lies on; null where pages have no such sheet. `isPage`: it is one of several. */
export function sheetShapeOf(
  { formats, pdf }: Pick<ExportChoice, 'formats' | 'pdf'>,
  page: Pick<Scene, 'width' | 'height'>,
  isPage = pdf.layout === 'stages',
): number | null {
  if (!formats.includes('pdf') || (pdf.layout === 'tiled' && !isPage)) return null;
  const paper = isPage ? turnedFor(page, paperOf(pdf), pdf.margin) : paperOf(pdf);
  return paper.width / paper.height;
}

/** Whether pictures, and nothing on paper, are made without a ground. */
export const isSeeThrough = ({
  formats,
  background,
}: Pick<ExportChoice, 'formats' | 'background'>): boolean =>
  background === 'transparent' &&
  !formats.includes('pdf') &&
  formats.some((format) => format === 'png' || format === 'svg');

const longestName = 120;
/** Names Windows keeps for itself, with or without an extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** The title as the name of a file on every system; `fallback` where nothing of it can stay. */
export function fileNameOf(title: string, fallback: string): string {
  const name = title
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = [...name]
    .slice(0, longestName)
    .join('')
    .replace(/[. ]+$/, '')
    .replace(/^[. ]+/, '');
  return short === '' || reserved.test(short) ? fallback : short;
}
