/** What minutes of a session are told, by the window and by the command line alike. */
import { z } from 'zod';
import { language } from '../document/records/field';
import { confidentialityMarks } from '../export/contents-choice';

/** Under the names of the command line. */
export const minutesFormats = ['pdf', 'docx', 'md'] as const;
export type MinutesFormat = (typeof minutesFormats)[number];

/** Names under which people know them. */
export const minutesNames: Readonly<Record<MinutesFormat, string>> = {
  pdf: 'PDF',
  docx: 'DOCX',
  md: 'Markdown',
};

export const minutesOptions = z.object({
  formats: z.array(z.enum(minutesFormats)).min(1),
  language,
  /** ISO day printed on the minutes; fixed for byte-identical output. */
  date: z.iso.date(),
  confidentiality: z.enum(confidentialityMarks).default('none'),
});
export type MinutesOptions = z.infer<typeof minutesOptions>;
