/** What the scoreboard is written as, told by the window and by the command line alike. */
import { z } from 'zod';
import { language } from '../document/records/field';

/** Under the names of the command line. */
export const scoreboardFormats = ['pdf', 'xlsx', 'csv', 'md'] as const;
export type ScoreboardFormat = (typeof scoreboardFormats)[number];

/** Names under which people know them. */
export const scoreboardFormatNames: Readonly<Record<ScoreboardFormat, string>> = {
  pdf: 'PDF',
  xlsx: 'XLSX',
  csv: 'CSV',
  md: 'Markdown',
};

export const scoreboardOptions = z.object({
  formats: z.array(z.enum(scoreboardFormats)).min(1),
  language,
  /** ISO day printed on the page; fixed for byte-identical output. */
  date: z.iso.date(),
});
export type ScoreboardOptions = z.infer<typeof scoreboardOptions>;
