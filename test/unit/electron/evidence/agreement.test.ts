import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { detectLanguage } from '#core/text/language';
import { type MaskChoices, mask } from '#core/text/mask';
import { searchTextOf } from '#core/text/words';
import { Query } from '#electron/evidence/query';
import { languageSql, needsCareSql, searchTextSql } from '#electron/evidence/text-sql';
import { readLabelled, unseenSets } from '../../support/masking-set';

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

/** What makes a short number a person's, and what does not. */
const besideNumbers = [
  ...'тел|телефон|мой телефон|моб.|сотовый|вотсап|ватсап|вайбер|phone|tel|mobile|cell|whatsapp|viber|ph'.split(
    '|',
  ),
  ...'call me on|text me|ring us at|reach me at|звоните|позвоните мне|наберите|my number|мой номер'.split(
    '|',
  ),
  ...'bank account|account number|sort code|passport|passport no|паспорт|серия|счёт|инн|снилс'.split('|'),
  ...'ул. Ленина|улица Мира|дом|flat|12 Hill Road apt|заказ|объявление №|цена|order|the year|+|8|#'.split(
    '|',
  ),
];

describe('the database and the core say the same of a text', () => {
  let query: Query;
  beforeAll(async () => {
    query = new Query(await (await DuckDBInstance.create(':memory:')).connect());
  });
  afterAll(() => query.close());

  it('about its words and its language, wherever the core need not see it', async () => {
    const row = z.object({ n: z.number(), care: z.boolean(), search: z.string(), language: z.string() });
    const texts = fc.sample(text, { numRuns: 2_000, seed: 7 });
    await query.run('CREATE TEMP TABLE typed (n DOUBLE, t VARCHAR)');
    await query.append(
      'typed',
      texts.map((one, n) => [n, one]),
    );
    // All at once: the plan of the question costs more than its answers.
    const rows = await query.rows(
      `SELECT n, ${needsCareSql('t')} AS care, ${searchTextSql('t')} AS search, ${languageSql(searchTextSql('t'))} AS language
      FROM typed ORDER BY n`,
      row,
    );
    expect(rows).toHaveLength(texts.length);
    const wordsOf = (words: string): readonly string[] => words.split(' ').filter((word) => word !== '');
    for (const { n, care, search, language } of rows) {
      const one = texts[n] ?? '';
      if (care) continue;
      expect(mask(one).text).toBe(one);
      expect(one.normalize('NFC')).toBe(one);
      expect(wordsOf(search), one).toEqual(wordsOf(searchTextOf(one)));
      expect(language, one).toBe(detectLanguage(one) ?? '');
    }
  }, 120_000);

  it('about every labelled text: what is masked there is seen, and so is its number put beside other words', async () => {
    const held = [
      ...(['ru', 'en', 'optional'] as const).flatMap(readLabelled),
      ...unseenSets('ru'),
      ...unseenSets('en'),
    ].map(({ text: one }) => one);
    const short = fc
      .sample(
        fc.tuple(
          fc.constantFrom(...besideNumbers),
          fc.constantFrom('', ' ', ': ', ' №', ' is ', ' - '),
          fc.constantFrom(
            '123-45-67',
            '12-34-56',
            '5550123',
            '12345678',
            '1234 5678',
            '105-112',
            'AB123456',
            '12345',
          ),
          fc.constantFrom('', '.', ' спасибо', ', кв. 5', ' please'),
        ),
        { numRuns: 3_000, seed: 11 },
      )
      .map((parts) => parts.join(''));
    const texts = [...held, ...short];
    await query.run('CREATE TEMP TABLE asked (n DOUBLE, t VARCHAR)');
    await query.append(
      'asked',
      texts.map((one, n) => [n, one]),
    );
    const unseenWith = async (choices: MaskChoices) =>
      (
        await query.rows(
          `SELECT n FROM asked WHERE NOT ${needsCareSql('t', choices)}`,
          z.object({ n: z.number() }),
        )
      ).map(({ n }) => texts[n] ?? '');
    const unseen = await unseenWith({});
    expect(unseen.length).toBeGreaterThan(200);
    expect(unseen.filter((one) => mask(one).text !== one)).toEqual([]);
    const all = { orders: true, names: true };
    expect((await unseenWith(all)).filter((one) => mask(one, all).text !== one)).toEqual([]);
  });
});
