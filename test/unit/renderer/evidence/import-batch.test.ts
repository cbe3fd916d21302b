/** Several files with one mapping: which of them it holds for. */
import { describe, expect, it } from 'vitest';
import { type Mapping, mapping as mappingSchema } from '#core/evidence/contact-fields';
import type { Preview } from '#core/evidence/evidence-views';
import { mappingInBatch } from '#renderer/evidence/import-batch';

const mapping = (delimiter: ',' | ';', sourceName: string): Mapping =>
  mappingSchema.parse({
    kind: 'contacts',
    sourceName,
    format: { encoding: 'utf-8', delimiter, headerRow: 1, decimal: '.', dateOrder: 'ymd' },
    columns: { id: 0, at: 1 },
  });
const preview = (headers: string[]): Preview => ({
  mapping: mapping(';', 'february'),
  headers,
  rows: [],
  read: [],
  answers: [],
  lines: [],
  rejected: [],
  rejectedTotal: 0,
  file: { kind: 'text', sheets: [] },
  isRemembered: false,
  isOfOtherName: false,
  guessedFrom: [],
});
const batch = { mapping: mapping(',', 'january'), headers: ['id', 'date'], done: [] };

describe('one mapping for several files', () => {
  it('holds where the columns are the same, however the file is written', () => {
    const known = mappingInBatch(batch, preview(['id', ' date ']));
    expect(known).toMatchObject({ sourceName: 'january', format: { delimiter: ';' } });
  });

  it('holds for no other columns, nor for the same ones in another order', () => {
    expect(mappingInBatch(batch, preview(['id', 'date', 'text']))).toBeNull();
    expect(mappingInBatch(batch, preview(['date', 'id']))).toBeNull();
  });
});
