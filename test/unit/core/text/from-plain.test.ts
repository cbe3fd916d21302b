import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPlain } from '#core/text/from-plain';
import { plainText } from '#core/text/rich-text';

describe('Formatting out of plain text', () => {
  it('is lists as they were, with their inner entries and numbers', () => {
    const list = 'Смотрит:\n- цену\n  - за метр\n1. звонит\n2. пишет';
    expect(fromPlain(plainText(list))).toBe(list);
  });

  it('is a link of the word before an address, and of nothing else in brackets', () => {
    expect(fromPlain('см. правила (https://example.org/rules)')).toBe(
      'см. [правила](https://example.org/rules)',
    );
    for (const text of ['скидка (до 10 %)', 'код (javascript:alert)', '(https://example.org)', 'a•b – c'])
      expect(fromPlain(text)).toBe(text);
  });

  it('reads the same as the plain text it came from', () => {
    const piece = fc.oneof(
      fc.constantFrom('\n• ', '\n  – ', '\n1. ', ' (https://a.example/x)', ' ', '– ', 'слово', '(', ')'),
      fc.string({ unit: fc.constantFrom(...'абв xyz.,!'), maxLength: 8 }),
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          const plain = plainText(text);
          expect(plainText(fromPlain(plain))).toBe(plain);
        },
      ),
    );
  });
});
