/** What formats are called and how their files end. Names need no translation. */
import type { ExportFormat } from '../desktop/export-options';

export interface FormatFacts {
  readonly name: string;
  /** Of its files, without the dot. */
  readonly ending: string;
}

export const formatFacts: Readonly<Record<ExportFormat, FormatFacts>> = {
  pdf: { name: 'PDF', ending: 'pdf' },
  png: { name: 'PNG', ending: 'png' },
  svg: { name: 'SVG', ending: 'svg' },
  html: { name: 'HTML', ending: 'html' },
  pptx: { name: 'PowerPoint', ending: 'pptx' },
  docx: { name: 'Word', ending: 'docx' },
  md: { name: 'Markdown', ending: 'md' },
  xlsx: { name: 'Excel', ending: 'xlsx' },
  csv: { name: 'CSV', ending: 'csv' },
  json: { name: 'JSON', ending: 'json' },
  mermaid: { name: 'Mermaid', ending: 'mmd' },
  canvas: { name: 'JSON Canvas', ending: 'canvas' },
  cjml: { name: 'CJML', ending: 'cjml' },
  ojf: { name: 'OpenJourney', ending: 'ojf' },
};

/** They carry a journey as it is, and have no place for a second one. */
const ofOneMap: ReadonlySet<ExportFormat> = new Set(['html', 'json', 'mermaid', 'canvas', 'cjml', 'ojf']);
export const isOfOneMap = (format: ExportFormat): boolean => ofOneMap.has(format);
