import { describe, expect, it } from 'vitest';
import { translate } from '#core/i18n/translate';
import { formatNumber } from '#core/metrics/format';

const contacts = {
  en: { one: '{count} contact of {name}', other: '{count} contacts of {name}' },
  ru: {
    one: '{count} обращение из «{name}»',
    few: '{count} обращения из «{name}»',
    many: '{count} обращений из «{name}»',
    other: '{count} обращения из «{name}»',
  },
};

describe('A message', () => {
  it.each([
    ['en', 1, '1 contact of chats'],
    ['en', 3_485, '3,485 contacts of chats'],
    ['ru', 21, '21 обращение из «chats»'],
    ['ru', 3, '3 обращения из «chats»'],
    ['ru', 3_485, '3\u00a0485 обращений из «chats»'],
    ['ru', 1.5, '1,5 обращения из «chats»'],
  ] as const)('counts in %s: %d', (language, count, expected) => {
    expect(translate(language, contacts, { count, name: 'chats' })).toBe(expected);
  });

  it('keeps a placeholder that nothing was given for, and values that look like one', () => {
    expect(translate('en', contacts, { count: 2 })).toBe('2 contacts of {name}');
    expect(translate('en', contacts, { count: 2, name: '{count}' })).toBe('2 contacts of {count}');
  });

  it('groups thousands just as the figures of metrics do', () => {
    const bare = { en: '{n}', ru: '{n}' };
    for (const language of ['ru', 'en'] as const)
      for (const n of [0, 999, 1_000, 1_621, 3_485, 9_999, 10_000, 1_234_567])
        expect(translate(language, bare, { n })).toBe(formatNumber(n, language));
  });
});

describe('Quotation marks within quotation marks', () => {
  const quoted = { en: 'Step “{title}” of {map}', ru: 'Шаг «{title}» карты {map}' };

  it('are inner ones where the message quotes the value', () => {
    expect(translate('ru', quoted, { title: 'Зайти в «Прилавок»', map: '«А»' })).toBe(
      'Шаг «Зайти в „Прилавок“» карты «А»',
    );
    expect(translate('en', quoted, { title: 'Press “Sell”', map: '“A”' })).toBe('Step “Press ‘Sell’” of “A”');
  });

  it('stay as they are where they are another language’s', () => {
    expect(translate('en', quoted, { title: 'Зайти в «Прилавок»', map: 'A' })).toBe(
      'Step “Зайти в «Прилавок»” of A',
    );
  });
});
