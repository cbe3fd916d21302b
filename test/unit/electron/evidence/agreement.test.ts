import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { detectLanguage } from '#core/text/language';
import { mask } from '#core/text/mask';
import { searchTextOf } from '#core/text/words';
import { Query } from '#electron/evidence/query';
import { languageSql, needsCareSql, searchTextSql } from '#electron/evidence/text-sql';

/** What people type: both alphabets, digits, marks, and the odd letter of another script. */
const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...'абвеёжЁЖЯйщ') },
      { weight: 4, arbitrary: fc.constantFrom(...'abzAZ') },
      { weight: 3, arbitrary: fc.constantFrom(...'0123456789') },
      { weight: 3, arbitrary: fc.constantFrom(...' .,!?\n\t-—«»"\'№@()[]+_') },
      { weight: 1, arbitrary: fc.constantFrom('ß', 'İ', 'Σ', 'é', 'ё', '\u00a0', '🙂', '中', 'ǅ', '½') },
      {
        weight: 1,
        arbitrary: fc.constantFrom(' собака ', 'a@b.ru', '8 916 123-45-67', '[phone]', 'и\u0306'),
      },
    ),
    { maxLength: 40 },
  )
  .map((letters) => letters.join(''));

describe('the database and the core say the same of a text', () => {
  let query: Query;
  beforeAll(async () => {
    query = new Query(await (await DuckDBInstance.create(':memory:')).connect());
  });
  afterAll(() => query.close());

  it('about its words and its language, wherever the core need not see it', async () => {
    const row = z.object({ care: z.boolean(), search: z.string(), language: z.string() });
    await fc.assert(
      fc.asyncProperty(text, async (one) => {
        const { care, search, language } = await query.row(
          `SELECT ${needsCareSql('t')} AS care, ${searchTextSql('t')} AS search, ${languageSql(searchTextSql('t'))} AS language
          FROM (SELECT $1::VARCHAR AS t)`,
          row,
          [one],
        );
        if (!care) {
          expect(mask(one).text).toBe(one);
          expect(one.normalize('NFC')).toBe(one);
          expect(search.split(' ').filter((word) => word !== '')).toEqual(
            searchTextOf(one)
              .split(' ')
              .filter((word) => word !== ''),
          );
          expect(language).toBe(detectLanguage(one) ?? '');
        }
      }),
      { numRuns: 2_000, seed: 7 },
    );
  }, 120_000);
});
