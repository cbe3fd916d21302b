import { describe, expect, it } from 'vitest';
import { bareName, sourceNameOf } from '#core/evidence/source-name';

describe('the name of a source', () => {
  it.each([
    ['tickets-2026-01.csv', 'tickets'],
    ['Чат поддержки, январь 2026.xlsx', 'Чат поддержки'],
    ['chat_20260131 (2).csv', 'chat'],
    ['Отзывы 01.10.2026.csv', 'Отзывы'],
    ['survey March 2026.csv', 'survey'],
    ['region 2.csv', 'region 2'],
    ['2017_SFO_Customer_Survey.csv', '2017_SFO_Customer_Survey'],
    ['2026-01.csv', '2026-01'],
    ['май.csv', 'май'],
    ['Mary.csv', 'Mary'],
  ])('of %s is “%s”', (file, name) => {
    expect(sourceNameOf(file)).toBe(name);
  });

  it('is the same for all months of an export, and another for another export', () => {
    const months = ['Chat 2026-01.csv', 'chat_february (2).csv', 'CHAT.csv', 'chat, копия.csv'];
    expect(new Set(months.map(bareName))).toEqual(new Set(['chat']));
    expect(bareName('phone 2026-01.csv')).toBe('phone');
  });
});
