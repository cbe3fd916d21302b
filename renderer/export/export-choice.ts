/** What the person chose to export; kept until the program closes, so that the second export is one click. */
import { create } from 'zustand';
import { type ExportFormat, type ExportOptions, exportFormats } from '#core/desktop/desktop-api';
import { usualContents } from '#core/export/contents-choice';

export type ExportChoice = Pick<
  ExportOptions,
  'formats' | 'theme' | 'scale' | 'background' | 'slides' | 'pdf' | 'contents'
> & {
  /** null: the language of the interface. */
  readonly language: ExportOptions['language'] | null;
};

export const firstChoice: ExportChoice = {
  formats: ['pdf'],
  language: null,
  theme: 'light',
  scale: 2,
  background: 'theme',
  slides: '16:9',
  pdf: { layout: 'fitted', paper: 'A3', isLandscape: true },
  contents: usualContents,
};

export const useExportChoice = create<ExportChoice>(() => firstChoice);

/** Formats stay in the order of the list, in whatever order they are clicked. */
export const withFormat = (
  formats: readonly ExportFormat[],
  format: ExportFormat,
  isWanted: boolean,
): ExportFormat[] => exportFormats.filter((known) => (known === format ? isWanted : formats.includes(known)));

export const optionsOf = (
  choice: ExportChoice,
  language: ExportOptions['language'],
  date: string,
): ExportOptions => ({ ...choice, language: choice.language ?? language, date });

/** Width by height of the one sheet a PDF is fitted on; null where no such sheet is asked for. */
export function sheetShapeOf({ formats, pdf }: Pick<ExportChoice, 'formats' | 'pdf'>): number | null {
  if (!formats.includes('pdf') || pdf.layout !== 'fitted') return null;
  return pdf.isLandscape ? Math.SQRT2 : Math.SQRT1_2;
}

/** The day on the person's own calendar, YYYY-MM-DD. */
export function dayOf(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

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
