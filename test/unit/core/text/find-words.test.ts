import { describe, expect, it } from 'vitest';
import { findWords, queryWords } from '#core/text/find-words';

const find = (text: string, query: string) => findWords(text, queryWords(query));

describe('Words in a text', () => {
  it('are found by their beginnings, whatever their case, ё as е', () => {
    expect(find('Курьер не ПРИЁХАЛ в срок', 'приех')).toEqual({
      before: 'Курьер не ',
      hit: 'ПРИЁХ',
      after: 'АЛ в срок',
    });
    expect(find('Undelivered', 'delivered')).toBeNull();
  });

  it('must all be there, in any order', () => {
    expect(find('Деньги вернули через неделю', 'неделю деньги')?.hit).toBe('Деньги');
    expect(find('Деньги вернули через неделю', 'деньги месяц')).toBeNull();
  });

  it('stand in an excerpt that is short and cuts no word in two', () => {
    const long = `${'слово '.repeat(100)}находка ${'другое '.repeat(100)}`;
    const found = find(long, 'находка');
    expect(found?.hit).toBe('находка');
    expect(found?.before).toMatch(/^…(слово )+$/);
    expect(found?.after).toMatch(/^( другое)+…$/);
    expect((found?.before.length ?? 0) + (found?.after.length ?? 0)).toBeLessThan(140);
  });

  it('of nothing are nowhere', () => {
    expect(queryWords(' ,. ')).toEqual([]);
    expect(find('Текст', '')).toBeNull();
  });
});
