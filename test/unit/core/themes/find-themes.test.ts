/** Themes of texts: found, repeated, kept while new texts come. */
import { describe, expect, it } from 'vitest';
import { findThemes, joinThemes, type ThemeSearch } from '#core/themes/find-themes';

const search: ThemeSearch = { seed: 7, count: null, most: 20, fewestTexts: 5, leavesNone: false };

const russian = {
  payment: ['Не проходит оплата картой', 'Оплата картой отклонена банком', 'Почему оплату картой отклоняют'],
  code: [
    'Не приходит код подтверждения',
    'Код подтверждения так и не пришёл',
    'Где код подтверждения по СМС',
  ],
  photo: ['Фото не загружается в объявление', 'Загрузка фото зависает', 'Не могу загрузить фотографии'],
  refund: ['Верните деньги за доставку', 'Когда возврат денег за доставку', 'Возврат за доставку не дошёл'],
};
const tails = ['второй раз', 'с телефона', 'на сайте', 'снова', 'Алиса', 'в приложении', 'на даче', 'у жены'];

/** Each sentence with each ending: 24 texts of each problem. */
const texts = (problems: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(problems).flatMap(([problem, sentences]) =>
    sentences.flatMap((sentence) => tails.map((tail) => ({ problem, text: `${sentence}, ${tail}` }))),
  );

const find = (all: readonly string[], over: Partial<ThemeSearch> = {}) =>
  findThemes(
    { texts: all, known: new Int32Array(all.length).fill(-1), knownThemes: 0 },
    { ...search, ...over },
  );

describe('Themes of texts', () => {
  const labelled = texts(russian);
  const all = labelled.map(({ text }) => text);

  it('Four problems are four themes when four are asked for, each text in its own', () => {
    const { themeOf } = find(all, { count: 4, leavesNone: true });
    const pairs = new Set(labelled.map(({ problem }, index) => `${problem} ${themeOf[index]}`));
    expect(pairs.size).toBe(4);
  });

  it('The same texts with the same seed give the same themes', () => {
    const one = find(all);
    const two = find(all);
    expect(two.themes).toEqual(one.themes);
    expect(two.themeOf).toEqual(one.themeOf);
  });

  it('A theme is named in the words customers write, not in stems', () => {
    const { themes, themeOf } = find(all, { count: 4, leavesNone: true });
    const named = (problem: string) =>
      themes[themeOf[labelled.findIndex((each) => each.problem === problem)] ?? 0]?.phrases.join(', ') ?? '';
    expect(named('payment')).toContain('оплат');
    expect(named('payment')).toContain('картой');
    expect(named('code')).toContain('код подтверждения');
    expect(named('refund')).toMatch(/за доставку|возврат/);
  });

  it('Texts of a theme are the nearest to its middle and belong to it', () => {
    const { themes, themeOf } = find(all, { count: 4, leavesNone: true });
    for (const [index, { typical }] of themes.entries()) {
      expect(typical.length).toBeGreaterThan(0);
      for (const text of typical) expect(themeOf[text]).toBe(index);
    }
  });

  it('Further texts join the themes they are like, and no other', () => {
    const { themeOf, model } = find(all, { count: 4, leavesNone: true });
    const joined = joinThemes(model, [
      'Код подтверждения не приходит, снова',
      'Погода сегодня прекрасная, солнечно',
    ]);
    const [code, weather] = joined.themeOf;
    expect(code).toBe(themeOf[labelled.findIndex(({ problem }) => problem === 'code')]);
    expect(weather).toBe(-1);
  });

  it('Known themes keep their texts, take what is like them, and what is new becomes a new theme', () => {
    const { refund, ...before } = russian;
    const old = texts(before);
    const fresh = texts({ refund, code: ['Код подтверждения не приходит никак'] });
    const problems = Object.keys(before);
    const input = [...old, ...fresh];
    const { themes, themeOf } = findThemes(
      {
        texts: input.map(({ text }) => text),
        known: Int32Array.from(input, (each, index) =>
          index < old.length ? problems.indexOf(each.problem) : -1,
        ),
        knownThemes: problems.length,
      },
      search,
    );
    for (const [index, { problem }] of old.entries()) expect(themeOf[index]).toBe(problems.indexOf(problem));
    const code = input.findIndex(({ text }) => text.startsWith('Код подтверждения не приходит никак'));
    expect(themeOf[code]).toBe(problems.indexOf('code'));
    const refunds = input.flatMap(({ problem }, index) =>
      problem === 'refund' ? [themeOf[index] ?? -1] : [],
    );
    for (const theme of refunds) expect(theme < 0 || themes[theme]?.known === null).toBe(true);
    expect(refunds.some((theme) => theme >= problems.length)).toBe(true);
  });

  it('Nothing, blanks and texts without words have no theme', () => {
    expect(find([]).themes).toEqual([]);
    const { themes, themeOf } = find(['', '12345', '[телефон]', '!!!']);
    expect(themes).toEqual([]);
    expect([...themeOf]).toEqual([-1, -1, -1, -1]);
  });

  it('A text sent a thousand times draws no other problems together', () => {
    const template = Array.from({ length: 1_000 }, () => 'Подключите рассылку новостей');
    const { themeOf } = find([...all, ...template], { count: 5, leavesNone: true });
    const problems = new Map<number, Set<string>>();
    for (const [index, { problem }] of labelled.entries()) {
      const theme = themeOf[index] ?? -1;
      problems.set(theme, (problems.get(theme) ?? new Set<string>()).add(problem));
    }
    expect([...problems.values()].every(({ size }) => size === 1)).toBe(true);
    expect(new Set(themeOf.slice(all.length)).size).toBe(1);
  });
});
