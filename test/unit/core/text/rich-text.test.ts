import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFormatted, isLinkAddress, parseRichText, plainText } from '#core/text/rich-text';

const runsOf = (text: string) =>
  parseRichText(text).map(({ runs }) =>
    runs.map(({ text: words, isBold, address }) => [words, isBold ? 'bold' : '', address ?? ''].join('|')),
  );

describe('Light formatting', () => {
  it('knows bold words', () => {
    expect(runsOf('Это **очень** важно')).toEqual([['Это ||', 'очень|bold|', ' важно||']]);
    expect(runsOf('**a** и **b**')).toEqual([['a|bold|', ' и ||', 'b|bold|']]);
  });

  it('leaves literal what is not whole', () => {
    for (const text of [
      '2 * 3 * 4',
      '** не жирно **',
      '**не закрыто',
      'не открыто**',
      'три ***звёздочки***',
      '****',
      '[слова]',
      '[слова](',
      '[слова](адрес)',
      '[](https://a.example)',
      '[x](javascript:alert)',
      '[x](java\tscript:alert)',
      '[x](file:///etc/hosts)',
      '[x](https://a.example b)',
      '-1 градус',
      '2024.',
      '- ',
      '1.5 млн',
      'C:\\Temp',
    ]) {
      expect(plainText(text), text).toBe(text);
      expect(parseRichText(text)[0]?.runs.some(({ isBold, address }) => isBold || address !== null)).toBe(
        false,
      );
    }
  });

  it('knows lists of two levels with their own numbers', () => {
    const lines = parseRichText('- one\n  - inner\n2. two\nplain');
    expect(lines.map(({ marker, level }) => [marker, level])).toEqual([
      ['-', 0],
      ['-', 1],
      ['2.', 0],
      ['', 0],
    ]);
    expect(plainText('- one\n  - inner\n2. two')).toBe('• one\n  – inner\n2. two');
  });

  it('knows links to the web and to mail, also bold ones and with brackets in the address', () => {
    const wiki = 'https://ru.wikipedia.org/wiki/CJM_(анализ)';
    expect(runsOf(`см. [вики](${wiki}).`)).toEqual([['см. ||', `вики||${wiki}`, '.||']]);
    expect(runsOf('**[a](https://a.example)**')).toEqual([['a|bold|https://a.example']]);
    expect(runsOf('[a **b**](mailto:a@b.example)')).toEqual([
      ['a ||mailto:a@b.example', 'b|bold|mailto:a@b.example'],
    ]);
    expect(plainText('[a **b**](https://a.example)')).toBe('a b (https://a.example)');
    expect(plainText('[https://a.example](https://a.example)')).toBe('https://a.example');
  });

  it('takes a sign after a backslash as it stands', () => {
    expect(plainText('\\**a\\** \\[b](https://a.example)')).toBe('**a** [b](https://a.example)');
    expect(plainText('1\\. не список')).toBe('1. не список');
    expect(plainText('\\\\')).toBe('\\');
  });

  it('takes only addresses that open without running anything', () => {
    for (const address of ['https://a.example/b?c=d&e', 'HTTP://a.example', 'mailto:a@b.example'])
      expect(isLinkAddress(address), address).toBe(true);
    for (const address of [
      'javascript:1',
      'data:text/html,x',
      'file:///a',
      '//a.example',
      'tapki',
      'https://',
    ])
      expect(isLinkAddress(address), address).toBe(false);
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    '**',
    '*',
    '- ',
    '  - ',
    '1. ',
    '[',
    '](',
    ')',
    'https://a.example/x',
    '\\',
    '\n',
    ' ',
    '***',
  ),
  fc.string({ maxLength: 6 }),
  fc.constantFrom('слово', 'очень', 'a', '1'),
);
const typed = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

describe('Any text', () => {
  it('keeps all its letters and digits in order', () => {
    fc.assert(
      fc.property(typed, (text) => {
        // Words that are their own address are said once.
        const said = parseRichText(text).some(({ runs }) =>
          runs.some(({ text: words, address }) => words === address),
        );
        if (!said) expect(letters(plainText(text))).toBe(letters(text));
      }),
    );
  });

  it('is itself where it holds no signs of formatting', () => {
    fc.assert(
      fc.property(typed, (text) => {
        if (!isFormatted(text)) {
          expect(plainText(text)).toBe(text);
          expect(parseRichText(text).map(({ runs }) => runs.map((run) => run.text).join(''))).toEqual(
            text.split(/\r\n?|\n/),
          );
        }
      }),
    );
  });

  it('is parsed in a moment, however many signs it holds', () => {
    for (const unit of ['**', '[', '](', '[a](', '[a](https://', '(', '- ', '**a ', '\\', '[a](https://x('])
      expect(parseRichText(unit.repeat(50_000 / unit.length)).length).toBe(1);
  });
});
