import { describe, expect, it } from 'vitest';
import type { TableFormat } from '#core/evidence/contact-fields';
import { guessAttributes } from '#core/evidence/guess-attributes';

const format: TableFormat = {
  encoding: 'utf-8',
  delimiter: ',',
  headerRow: 1,
  decimal: '.',
  dateOrder: 'ymd',
};
const rows = 40;
const column = (value: (row: number) => string): string[] =>
  Array.from({ length: rows }, (_, row) => value(row)).filter((cell) => cell !== '');
const guess = (table: Readonly<Record<string, string[]>>, taken: readonly number[] = []) =>
  guessAttributes(Object.keys(table), Object.values(table), {
    rows,
    format,
    used: new Set(taken),
    isCounts: false,
  }).map(({ name }) => name);

describe('columns worth keeping', () => {
  it('hold few different short values', () => {
    expect(
      guess({
        Tariff: column((row) => ['Basic', 'Premium', 'basic '][row % 3] ?? ''),
        Order: column((row) => `A-${row}`),
        Same: column(() => 'yes'),
        Version: column((row) => (row % 2 === 0 ? `5.${row % 4}` : '')),
        Rare: column((row) => (row < 4 ? `v${row % 2}` : '')),
        Day: column((row) => `2026-01-0${(row % 5) + 1}`),
        Reply: column(
          (row) => ['Thank you for your patience, we have looked into it', 'Done'][row % 2] ?? '',
        ),
      }),
    ).toEqual(['Tariff', 'Version']);
  });

  it('are not those that name people, nor those taken already, and no name twice', () => {
    const few = column((row) => ['one', 'two'][row % 2] ?? '');
    expect(
      guess(
        { Оператор: few, 'Agent name': few, 'ФИО клиента': few, Тариф: few, ' тариф ': few, Город: few },
        [5],
      ),
    ).toEqual(['Тариф']);
  });
});
