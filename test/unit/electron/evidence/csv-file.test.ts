/** Rows of the one table the import reads: a record written by its filled cells alone is the one written whole. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvFile } from '#electron/evidence/readers/csv-file';
import { temporaryFolder } from '../support/temporary-folder';

async function written(add: (file: CsvFile) => void): Promise<string> {
  const path = join(temporaryFolder(), 'table.csv');
  const file = new CsvFile(path);
  add(file);
  await file.end();
  return readFileSync(path, 'utf8');
}

const cell = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, fc.constantFrom('a', 'a,b', '"', '\n', ' '));

describe('A row of the table', () => {
  it('of few filled cells is the same as with all of them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 12 }), async (cells) => {
        const filled = cells.flatMap((text, column) => (text === '' ? [] : [[column, text] as const]));
        expect(await written((file) => file.addSparse(filled, cells.length))).toBe(
          await written((file) => file.addRecord(cells)),
        );
      }),
      { numRuns: 60 },
    );
  });
});
