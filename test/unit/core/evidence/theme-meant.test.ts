import { describe, expect, it } from 'vitest';
import { type KnownTheme, themeMeant, themeRefOf, themesOfRule } from '#core/evidence/theme-meant';

const codes: KnownTheme = { id: 1, name: null, phrases: ['код не приходит', 'смс'], partOf: null };
const refunds: KnownTheme = { id: 2, name: 'Возвраты', phrases: ['верните деньги'], partOf: null };
const known = [codes, refunds];

describe('the theme that a rule means', () => {
  it('is the one with its number, also when it has got another name, or has been split', () => {
    const ref = themeRefOf(codes);
    expect(ref).toEqual({ id: 1, name: 'Код не приходит, смс', phrases: ['код не приходит', 'смс'] });
    expect(themeMeant(ref, [{ ...codes, name: 'Коды входа' }, refunds])?.id).toBe(1);
    expect(themeMeant(ref, [{ ...codes, phrases: ['смс', 'звонок'] }])?.id).toBe(1);
  });

  it('is told by its name where numbers mean other themes', () => {
    const ref = themeRefOf(refunds);
    const elsewhere = [
      { ...codes, id: 2 },
      { ...refunds, id: 7, name: ' возвраты' },
    ];
    expect(themeMeant(ref, elsewhere)?.id).toBe(7);
    expect(themeMeant(ref, [{ ...codes, id: 2 }])).toBeNull();
    expect(themeMeant(ref, [])).toBeNull();
  });

  it('is the theme it was merged into', () => {
    expect(themeMeant(themeRefOf(codes), [{ ...codes, partOf: 2 }, refunds])?.id).toBe(2);
  });

  it('is found wherever it stands in a rule, and listed once', () => {
    const theme = { test: 'theme', themes: [themeRefOf(codes)] } as const;
    const rule = {
      test: 'any' as const,
      rules: [
        { ...theme, themes: [...theme.themes] },
        { test: 'not' as const, rule: { ...theme, themes: [...theme.themes] } },
      ],
    };
    expect(themesOfRule(rule)).toEqual([themeRefOf(codes)]);
    expect(known).toHaveLength(2);
  });
});
