import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '#core/scene/break-lines';
import { measureText } from '#core/scene/measure-text';
import { hardTexts } from './hard-map';

const lines = (text: string, width = 192, maxLines?: number) =>
  breakLines(text, { width, font: 'body', measure: measureText, ...(maxLines ? { maxLines } : {}) });
const words = (text: string, width?: number, maxLines?: number) =>
  lines(text, width, maxLines).map((line) => line.text);

describe('Text broken into lines', () => {
  it('keeps a short Russian preposition with the word after it', () => {
    expect(words('Листает список в каталоге', 105)).toEqual(['Листает список', 'в\u00a0каталоге']);
  });

  it('keeps a number with what it counts', () => {
    expect(words('Похожие вещи продают за 7 500–9 000 ₽', 160)).toEqual([
      'Похожие вещи продают',
      'за\u00a07\u00a0500–9\u00a0000\u00a0₽',
    ]);
    expect(words('up to 24 hours', 70)).toEqual(['up to', '24\u00a0hours']);
  });

  it('does not begin a line with the dot between two facts', () => {
    expect(words('предложено · CRM-сообщение · Платежи', 175).some((line) => line.startsWith('·'))).toBe(
      false,
    );
  });

  it('leaves no word of a letter or two alone on the last line, nor a letter before a hyphen', () => {
    expect(words('How long do I have to check it?', 165)).toEqual([
      'How long do I have to',
      'check\u00a0it?',
    ]);
    expect(words('Почему доказывать должен я?', 160).at(-1)).toBe('должен\u00a0я?');
    expect(words('Payment form, bank, e-mailed receipt', 134)).toEqual([
      'Payment form, bank,',
      'e-mailed receipt',
    ]);
  });

  it('keeps line ends people typed, and drops blank ends', () => {
    expect(words('one\n\ntwo\n\n ')).toEqual(['one', '', 'two']);
    expect(words('  \n ')).toEqual([]);
  });

  it('does not begin a line with a dash', () => {
    const shown = words('Пишет ошибка — и всё сначала', 92);
    expect(shown.some((line) => line.startsWith('—'))).toBe(false);
  });

  it('respects no-break spaces as long as they fit', () => {
    expect(words('ещё около 30\u00a0000\u00a0обращений', 130)).toEqual([
      'ещё около',
      '30\u00a0000\u00a0обращений',
    ]);
  });

  it('breaks a word that is wider than the line, and never inside a family of emoji', () => {
    const family = '👩‍👩‍👧‍👦';
    const shown = words(family.repeat(6), 120);
    expect(shown.join('')).toBe(family.repeat(6));
    expect(shown.every((line) => line.replaceAll(family, '') === '')).toBe(true);
  });

  it('ends in an ellipsis when there are more lines than asked for', () => {
    const [only, ...more] = lines('Возвращается проверить статус каждые пятнадцать минут', 120, 1);
    expect(more).toEqual([]);
    expect(only?.text).toMatch(/…$/);
    expect(only?.width).toBeLessThanOrEqual(120);
  });

  it('always fits its width and loses no letter, whatever the text', () => {
    const letters = (text: string) => text.replace(/[\s\u00a0]/g, '');
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom(...hardTexts)),
        fc.integer({ min: 60, max: 400 }),
        (text, width) => {
          const broken = lines(text, width);
          for (const line of broken) {
            expect(line.width).toBeLessThanOrEqual(width + 1e-6);
            expect(line.width).toBeCloseTo(measureText(line.text, 'body'), 6);
          }
          const shown = letters(broken.map((line) => line.text).join(''));
          const whole = letters(
            lines(text, 1e9)
              .map((line) => line.text)
              .join(''),
          );
          expect(shown).toBe(whole);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('Measured text', () => {
  it('is as wide as its characters together', () => {
    expect(measureText('Шаг 12', 'body')).toBeCloseTo(
      measureText('Шаг', 'body') + measureText(' 12', 'body'),
      9,
    );
  });

  it('takes characters the font lacks wide rather than narrow', () => {
    expect(measureText('客', 'body')).toBeGreaterThanOrEqual(13);
    expect(measureText('👍', 'body')).toBeGreaterThanOrEqual(16);
    expect(measureText('e\u0301', 'body')).toBeCloseTo(measureText('e', 'body'), 9);
  });
});
