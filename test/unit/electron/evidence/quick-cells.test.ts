import { createHash } from 'node:crypto';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mapping } from '#core/evidence/contact-fields';
import { readInstant, readNumber, readScore, readYesNo } from '#core/evidence/read-value';
import { readLanguage } from '#core/text/language';
import { customerHash } from '#electron/evidence/customer-hash';
import { prepareTexts } from '#electron/evidence/masking-pass';
import { Query } from '#electron/evidence/query';
import { quickCells } from '#electron/evidence/quick-cells';
import { mostlyTrimmedSql } from '#electron/evidence/text-sql';

const number = fc
  .oneof(fc.integer({ min: -20, max: 20 }), fc.double({ min: -5, max: 99, noNaN: true }))
  .map(String);
const two = fc.integer({ min: 0, max: 70 }).map((part) => String(part).padStart(2, '0'));
const year = fc
  .oneof(fc.integer({ min: 1_990, max: 2_030 }), fc.integer({ min: 0, max: 12_000 }))
  .map(String);
const date = fc
  .tuple(
    year,
    two,
    two,
    two,
    two,
    two,
    fc.constantFrom('-', '.', '/', ''),
    fc.constantFrom(' ', 'T', ', '),
    fc.boolean(),
  )
  .map(([y, m, d, h, i, s, sep, t, isYearFirst]) => {
    const day = isYearFirst ? [y, m, d].join(sep) : [d, m, y].join(sep);
    return [day, `${day}${t}${h}:${i}`, `${day}${t}${h}:${i}:${s}`];
  });
/** As long as a moment is, and written in ways of its own. */
const odd = fc
  .tuple(
    fc.constantFrom('2026-03-31', '2026-3-31', '2026-12-1', '31.03.2026', '31.3.2026'),
    fc.constantFrom(' ', '  ', '   ', '    ', 'T', '\t', ' T'),
    fc.constantFrom(
      '24:00:00',
      '24:00',
      '23:59:60',
      '10:24:00',
      '0:00:00',
      '00:00',
      '7:05:09',
      '7:5',
      '24:00:01',
    ),
    fc.constantFrom('', '', 'Z', ' Z', '+03', '-07', '+0300', '.5', '.00'),
  )
  .map((parts) => parts.join(''));
const word = fc.constantFrom(
  ...'|0|1|7|10|true|false|True|да|нет|yes|no|ru|en|RU|ru-RU|Russian|5.|.5|5_0|1e3|+5|-|—|4,5|4.5|1 000|1,000.50|inf|nan|٣|½|５'.split(
    '|',
  ),
);
const framed = fc
  .tuple(
    fc.constantFrom('', '', '', ' ', '\t', '\u00a0', '!'),
    fc.oneof(number, word),
    fc.constantFrom('', '', '', ' ', '\n', '\u00a0', 'Z', '+3'),
  )
  .map((parts) => parts.join(''));
const cells = [
  ...fc.sample(framed, { numRuns: 1_500, seed: 5 }),
  ...fc.sample(date, { numRuns: 1_500, seed: 6 }).flat(),
  ...fc.sample(odd, { numRuns: 2_000, seed: 7 }),
];

describe('what the database reads by itself', () => {
  let query: Query;
  beforeAll(async () => {
    query = new Query(await (await DuckDBInstance.create(':memory:')).connect());
    await query.run('CREATE TABLE cells (n DOUBLE, cell VARCHAR)');
    await query.append(
      'cells',
      cells.map((cell, n) => [n, cell]),
    );
  });
  afterAll(() => query.close());

  for (const dateOrder of ['dmy', 'mdy'] as const)
    for (const decimal of ['.', ','] as const)
      it(`is what the core reads (dates ${dateOrder}, decimal "${decimal}")`, async () => {
        const format = { encoding: 'utf-8', delimiter: ',', headerRow: 1, decimal, dateOrder } as const;
        const csatScale = { min: 1, max: 5, isLowGood: dateOrder === 'dmy' };
        const columns = { at: 0, csat: 1, nps: 2, fcr: 3, language: 4, handlingMinutes: 5 };
        const read = quickCells(
          mapping.parse({ kind: 'contacts', sourceName: 's', format, columns, csatScale }),
        );
        const scoreOf = (cell: string, scale: typeof csatScale | { min: number; max: number }) => {
          const score = readScore(cell, decimal, scale);
          return score.kind === 'score' ? String(score.score) : null;
        };
        const core: Record<string, (cell: string) => unknown> = {
          f_at: (cell) => readInstant(cell, dateOrder),
          f_csat: (cell) => scoreOf(cell, csatScale),
          f_nps: (cell) => scoreOf(cell, { min: 0, max: 10 }),
          f_fcr: (cell) => String(readYesNo(cell)),
          f_language: (cell) => readLanguage(cell),
          f_handlingminutes: (cell) => String(readNumber(cell, decimal)),
        };
        expect(read.map(({ cell }) => cell).toSorted()).toEqual(Object.keys(core).toSorted());
        for (const { cell: name, value } of read) {
          const sql =
            name === 'f_at'
              ? `strftime(${value('cell')}, '%Y-%m-%d %H:%M:%S')`
              : `(${value('cell')})::VARCHAR`;
          const rows = await query.rows(
            `SELECT cell, value FROM (SELECT n, cell, ${sql} AS value FROM cells) WHERE value IS NOT NULL ORDER BY n`,
            z.object({ cell: z.string(), value: z.string() }),
          );
          expect(rows.length, name).toBeGreaterThan(0);
          const isNumber = /csat|nps|minutes/.test(name);
          const plain = (found: unknown) => (isNumber ? Number(found) : found);
          expect(rows.filter((row) => plain(core[name]?.(row.cell)) !== plain(row.value))).toEqual([]);
        }
      });

  it('trims ids as other cells are trimmed', async () => {
    const rows = await query.rows(
      `SELECT cell, ${mostlyTrimmedSql('cell')} AS id FROM cells`,
      z.object({ cell: z.string(), id: z.string() }),
    );
    const trimmed = (cell: string) => cell.replace(/^[ \t\n\r\u00a0]+|[ \t\n\r\u00a0]+$/g, '');
    expect(rows.filter(({ cell, id }) => id !== trimmed(cell))).toEqual([]);
  });

  it('hashes customers as the store was begun: by MD5 with a key, or by SHA-256', async () => {
    const digest = (kind: 'md5' | 'sha256', text: string) => createHash(kind).update(text).digest();
    for (const kind of ['md5', 'sha256'] as const) {
      await query.run(`CREATE OR REPLACE TABLE store AS SELECT '${kind}' AS customer_hash`);
      const hash = await customerHash(query, 'secret');
      const { value } = await query.row(
        `SELECT (${hash.sql(`'id 7'`, '$1')})::VARCHAR AS value`,
        z.object({ value: z.string() }),
        [hash.secret],
      );
      const whole = digest(kind, `${hash.secret}id 7`);
      expect(BigInt(value)).toBe(kind === 'sha256' ? whole.readBigUInt64BE(0) : whole.readBigUInt64LE(8));
      expect(hash.secret === 'secret').toBe(kind === 'sha256');
    }
  });

  it('keeps texts apart that share a hash', async () => {
    await query.run('CREATE TABLE texts (id INTEGER, hash UBIGINT, text VARCHAR, search_text VARCHAR)');
    await query.run(
      `CREATE TEMP TABLE raw AS SELECT unnest(['one', 'two ', 'two', 'one', 'three']) AS f_text, unnest([7, 7, 7, 7, 8])::UBIGINT AS text_hash`,
    );
    const format = {
      encoding: 'utf-8',
      delimiter: ',',
      headerRow: 1,
      decimal: '.',
      dateOrder: 'dmy',
    } as const;
    const given = mapping.parse({ kind: 'contacts', sourceName: 's', format, columns: { text: 0 } });
    const { textId, fresh } = await prepareTexts(query, given, 'TRUE', () => undefined);
    const rows = await query.rows(
      `SELECT r.f_text AS cell, t.text FROM raw r ${textId.join} JOIN fresh_texts t ON t.id = ${textId.value}`,
      z.object({ cell: z.string(), text: z.string() }),
    );
    expect(rows).toHaveLength(5);
    expect(rows.filter(({ cell, text }) => cell.trim() !== text)).toEqual([]);
    expect(fresh).toBe(3);
  });
});
