/** Several files imported with one mapping: what came of those before, and what the next one is to be read as. */
import type { Mapping } from '#core/evidence/contact-fields';
import type { ImportReport, Preview } from '#core/evidence/evidence-views';

export interface ImportedFile {
  readonly name: string;
  readonly report: ImportReport;
}

export interface ImportBatch {
  readonly mapping: Mapping;
  readonly headers: readonly string[];
  readonly done: readonly ImportedFile[];
}

/** The mapping of the batch as this file is written; null: its columns are others, and somebody must look. */
export function mappingInBatch(batch: ImportBatch, preview: Preview): Mapping | null {
  const isSame =
    batch.headers.length === preview.headers.length &&
    batch.headers.every((header, column) => header.trim() === preview.headers[column]?.trim());
  return isSame ? { ...batch.mapping, format: preview.mapping.format } : null;
}
