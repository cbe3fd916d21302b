/** What an export is told, by the window and by the command line alike. Knows no preset and no format's inside. */
import { z } from 'zod';
import { language } from '../document/records/field';
import { contentsChoice, usualContents } from '../export/contents-choice';
import { customPaper, papers, widestMargin } from '../export/paper-size';

/** Under the names of the command line, in the order in which people are asked. */
export const exportFormats = [
  'pdf',
  'png',
  'svg',
  'html',
  'pptx',
  'docx',
  'md',
  'xlsx',
  'csv',
  'json',
  'mermaid',
  'canvas',
  'cjml',
  'ojf',
] as const;
const side = z.number().min(customPaper.least).max(customPaper.most);

export const exportOptions = z.object({
  formats: z.array(z.enum(exportFormats)).min(1),
  language,
  theme: z.enum(['light', 'dark']),
  /** PNG: device pixels per px of the scene. */
  scale: z.number().min(1).max(4).default(2),
  /** PNG and SVG: what the drawing stands on. */
  background: z.enum(['theme', 'transparent']).default('theme'),
  pdf: z
    .object({
      /** `stages`: a page for each stage. */
      layout: z.enum(['fitted', 'tiled', 'stages']),
      paper: z.enum([...papers, 'custom']),
      /** Of a named paper; one's own lies as it is measured. */
      isLandscape: z.boolean(),
      /** mm; the sheet that `custom` means. */
      custom: z.object({ width: side, height: side }).optional(),
      /** mm around what is drawn; left out: as little as looks well. */
      margin: z.number().min(0).max(customPaper.widestMargin).optional(),
    })
    .refine((pdf) => (pdf.margin ?? 0) <= widestMargin(pdf), { path: ['margin'] })
    .default({ layout: 'fitted', paper: 'A3', isLandscape: true }),
  /** PPTX: shape of its slides. */
  slides: z.enum(['16:9', '4:3']).default('16:9'),
  /** ISO day printed on the export; fixed for byte-identical output. */
  date: z.iso.date(),
  /** What of the map: the same for all formats. */
  contents: contentsChoice.default(usualContents),
});
export type ExportOptions = z.infer<typeof exportOptions>;
export type ExportFormat = (typeof exportFormats)[number];
