/** How large a sheet of a PDF is, and how wide its margins may be. Lengths are mm on paper. Knows no format. */

/** Sheets a PDF is printed on. */
export const papers = ['A4', 'A3', 'A2', 'A1', 'A0'] as const;
/** mm: what a sheet of one's own may measure, and the most that margins may take. */
export const customPaper = { least: 100, most: 5_000, widestMargin: 100 } as const;

export interface Paper {
  readonly width: number;
  readonly height: number;
}

interface PaperOptions {
  readonly paper: (typeof papers)[number] | 'custom';
  readonly isLandscape: boolean;
  readonly custom?: Paper | undefined;
}

const sizes = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  A2: { width: 420, height: 594 },
  A1: { width: 594, height: 841 },
  A0: { width: 841, height: 1189 },
} as const;

/** Of one's own, where it was not measured: what hangs on most walls. */
export const usualCustom: Paper = { width: 900, height: 600 };

/** One's own lies as it is measured. */
export function paperOf({ paper, isLandscape, custom }: PaperOptions): Paper {
  if (paper === 'custom') return custom ?? usualCustom;
  const { width, height } = sizes[paper];
  return isLandscape ? { width: height, height: width } : { width, height };
}

/** What is left of a sheet must still show something. */
const leastRoom = 60;

export function widestMargin(pdf: PaperOptions): number {
  const { width, height } = paperOf(pdf);
  return Math.floor((Math.min(width, height) - leastRoom) / 2);
}
