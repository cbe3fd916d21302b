/** No two themes of a list are called alike. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrasesOf } from '#core/themes/phrases';
import { textReader } from '#core/themes/read-text';
import { toldApart, withOwnNames } from '#core/themes/tell-apart';
import { type Nameable, themeName } from '#core/themes/theme-name';

const named = (id: number, phrases: readonly string[], name: string | null = null): Nameable => ({
  id,
  name,
  phrases,
});
const namesOf = (themes: readonly Nameable[]) => withOwnNames(themes).map(themeName);

describe('Names of themes', () => {
  it('take the next phrase where the first two are those of an earlier theme', () => {
    expect(
      namesOf([
        named(1, ['не приходит код', 'смс', 'на почту']),
        named(2, ['не приходит код', 'смс', 'звонок']),
        named(3, ['СМС', 'не приходит код']),
      ]),
    ).toEqual(['Не приходит код, смс', 'Не приходит код, звонок', 'СМС, не приходит код (2)']);
  });

  it('are numbered where nothing tells them apart, and no number is given twice', () => {
    const alike = [named(1, ['refund']), named(2, ['Refund']), named(3, ['refund'])];
    expect(namesOf(alike)).toEqual(['Refund', 'Refund (2)', 'Refund (3)']);
  });

  it('give way to a name that a person gave, wherever it stands', () => {
    expect(namesOf([named(1, ['refund', 'card']), named(2, ['login'], 'Refund, card')])).toEqual([
      'Refund, card (2)',
      'Refund, card',
    ]);
  });

  it('are each other’s for no list at all', () => {
    const phrase = fc.constantFrom('код', 'Код', 'ёлка', 'елка', 'не приходит код', 'refund', 'card');
    const list = fc.array(fc.array(phrase, { minLength: 1, maxLength: 4 }), { maxLength: 30 });
    fc.assert(
      fc.property(list, (all) => {
        const names = namesOf(all.map((phrases, id) => named(id, phrases))).map((name) =>
          name.toLowerCase().replaceAll('ё', 'е'),
        );
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it('say what one theme has and its namesake has not, though many others have it too', () => {
    const read = textReader();
    const texts = [
      ...Array.from({ length: 20 }, () => 'Фото не загружаются на андроиде'),
      ...Array.from({ length: 20 }, () => 'Фото не загружаются на айфоне'),
      ...Array.from({ length: 60 }, (_, i) => `Деньги списали дважды на ${i % 2 ? 'андроиде' : 'айфоне'}`),
    ];
    const themeOf = Int32Array.from(texts, (_, i) => (i < 20 ? 0 : i < 40 ? 1 : 2));
    const weights = new Float32Array(texts.length).fill(1);
    const phrases = phrasesOf(texts.map(read), weights, themeOf, 3);
    const names = phrases.map((own, id) => themeName(named(id, own)));
    expect(new Set(names).size).toBe(3);
    expect(names[0]).toMatch(/андроид/i);
    expect(names[1]).toMatch(/айфон/i);
  });

  it('keep a longer phrase in place of the one it holds', () => {
    const both = [['photo fails'], ['photo fails']];
    expect(toldApart(both, (theme) => (theme === 0 ? [] : ['photo fails on Android']))).toEqual([
      ['photo fails'],
      ['photo fails on Android'],
    ]);
  });
});
