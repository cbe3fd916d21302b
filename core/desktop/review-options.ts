/** What the pack of a review is told, by the window and by the command line alike. */
import { z } from 'zod';
import { language, month } from '../document/records/field';
import { confidentialityMarks } from '../export/contents-choice';

/** Of the pack of a month, under the names of the command line. */
export const packFormats = ['pptx', 'pdf', 'html', 'md'] as const;
/** Of the register of all months. */
export const registerFormats = ['xlsx', 'csv', 'md'] as const;
export type PackFormat = (typeof packFormats)[number];
export type RegisterFormat = (typeof registerFormats)[number];

/** Names under which people know them. */
export const reviewFormatNames: Readonly<Record<PackFormat | RegisterFormat, string>> = {
  pptx: 'PPTX',
  pdf: 'PDF',
  html: 'HTML',
  md: 'Markdown',
  xlsx: 'XLSX',
  csv: 'CSV',
};

const common = {
  language,
  /** ISO day printed on the pages, and the one that promises are late by; fixed for byte-identical output. */
  date: z.iso.date(),
};

/** Either the pack of a month, or the register of all. */
export const reviewOptions = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('pack'),
    month,
    formats: z.array(z.enum(packFormats)).min(1),
    confidentiality: z.enum(confidentialityMarks).default('none'),
    ...common,
  }),
  z.object({ what: z.literal('register'), formats: z.array(z.enum(registerFormats)).min(1), ...common }),
]);
export type ReviewOptions = z.infer<typeof reviewOptions>;
