/**
 * The cases of a parser's own tests, each a small text: those written as tables are (commas and the like, quotes
 * doubled), read by the preview exactly as the parser reads them. Its options for other dialects are not ours.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tableFormat } from '#core/evidence/contact-fields';
import { readSample } from '#core/evidence/csv-sample';
import { sniffTable } from '#core/evidence/sniff';
import { hasSharedData, sharedData } from './shared-data';

const delimiters = tableFormat.shape.delimiter;
const example = z.object({
  description: z.string(),
  input: z.string(),
  config: z.record(z.string(), z.unknown()).nullish(),
  expected: z.object({ data: z.array(z.unknown()), errors: z.array(z.unknown()) }),
});
const file = z.object({ core: z.array(z.unknown()), parse: z.array(z.unknown()) });
const rowsOf = z.array(z.array(z.string()));

const all = hasSharedData
  ? file.parse(JSON.parse(readFileSync(join(sharedData, 'import-nasty/papaparse/cases.json'), 'utf8')))
  : { core: [], parse: [] };
const ours = [...all.core, ...all.parse].flatMap((one) => {
  const { success, data } = example.safeParse(one);
  if (!success || data.expected.errors.length > 0) return [];
  const { newline: _, ...others } = data.config ?? {};
  const { delimiter = sniffTable(data.input, true).delimiter, ...unknown } = others;
  const known = delimiters.safeParse(delimiter);
  const rows = rowsOf.safeParse(data.expected.data);
  if (!known.success || !rows.success || Object.keys(unknown).length > 0) return [];
  // Line ends of two kinds in one file: ours are all ends of lines.
  if (/\r(?!\n)/.test(data.input) && /\n/.test(data.input)) return [];
  return [{ description: data.description, input: data.input, delimiter: known.data, rows: rows.data }];
});

/** Blank lines are no records, and blanks round a cell say nothing. */
const bare = (rows: readonly (readonly string[])[]) =>
  rows
    .map((cells) => cells.map((cell) => cell.replace(/\r\n?/g, '\n').trim()))
    .filter((cells) => cells.length > 1 || cells[0] !== '');

describe.skipIf(!hasSharedData)('nasty texts', () => {
  it('are most of the cases of the suite', () => {
    expect(ours.length).toBeGreaterThan(50);
  });
  it.each(ours)('$description', ({ input, delimiter, rows }) => {
    const found = readSample(input, delimiter, 1_000, true).map(({ cells }) => cells);
    expect(bare(found)).toEqual(bare(rows));
  });
});
