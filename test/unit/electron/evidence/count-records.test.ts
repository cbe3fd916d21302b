import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countRecords } from '#electron/evidence/count-records';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tapki-records-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const never = new AbortController().signal;
const table = { delimiter: ',', skipped: 0 };

async function recordsOf(text: string, skipped = 0): Promise<number> {
  const path = join(folder, 'table.csv');
  await writeFile(path, text);
  const { records, endless } = await countRecords(path, { delimiter: ',', skipped }, never);
  expect(endless).toBeNull();
  return records;
}

describe('Counting the records of a file', () => {
  it('takes line ends within quotes for text, and an empty line for none', async () => {
    expect(await recordsOf('')).toBe(0);
    expect(await recordsOf('a,b')).toBe(1);
    expect(await recordsOf('a,"b\nc ""d""\n",e\n\n\r\nf\r\n')).toBe(2);
    expect(await recordsOf(' \n')).toBe(1);
  });

  it('takes a quotation mark within a cell for a letter', async () => {
    expect(await recordsOf('1,a 5" display\n2,b\n3,c"d"\n"4","e"\n5," ""f"\n')).toBe(5);
    expect(await recordsOf('1,"a"\n"2 ""b"",c"\n')).toBe(2);
  });

  it('does not count the lines above the records, whatever stands in them', async () => {
    expect(await recordsOf('an "export\n\nid,text\n1,a\n2,b\n', 3)).toBe(2);
    expect(await recordsOf('id\n', 5)).toBe(0);
  });

  it('is the same wherever the pieces in which it is read end', async () => {
    const cell = fc.constantFrom('x', '', '"two\nlines"', '"a ""quote"""', '"\r\n"');
    const record = fc.array(cell, { minLength: 2, maxLength: 4 }).map((cells) => cells.join(','));
    const table = fc.tuple(
      fc.array(record, { maxLength: 8 }),
      fc.constantFrom('\n', '\r\n', '\n\n', '\r\n\n'),
    );
    await fc.assert(
      fc.asyncProperty(table, fc.nat(40), async ([records, lineEnd], before) => {
        const border = `"${'y'.repeat((1 << 20) - before)}",z`;
        expect(await recordsOf([border, ...records].join(lineEnd))).toBe(records.length + 1);
      }),
      { numRuns: 60 },
    );
  });

  it('says on which line a record begins that does not end', async () => {
    const path = join(folder, 'table.csv');
    for (const [before, opening, line] of [
      ['id,text\n1,"two\nlines"\n\n', '2,', 5],
      ['id,text\n', '2,"open\n', 2],
      ['', '', 1],
    ] as const) {
      await writeFile(path, `${before}${opening}${'parcel\n'.repeat(opening.includes('"') ? 3e6 : 0)}`);
      await appendFile(path, 'x'.repeat(17 << 20));
      expect((await countRecords(path, table, never)).endless).toBe(line);
    }
    for (const sound of [
      `id,text\n1,${'x'.repeat(15 << 20)}\n`,
      `id,text\n1,a 5" display\n${'2,parcel\n'.repeat(2e6)}`,
      `id,text\r${'2,parcel\r'.repeat(2e6)}`,
    ]) {
      await writeFile(path, sound);
      expect((await countRecords(path, table, never)).endless).toBeNull();
    }
  });

  it('ends when it is told to', async () => {
    const path = join(folder, 'table.csv');
    await writeFile(path, 'a\n');
    await expect(countRecords(path, table, AbortSignal.abort())).rejects.toThrow();
  });
});
