import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '#core/scene/break-lines';
import { measureText } from '#core/scene/measure-text';
import { mostLines } from '#core/scene/most-lines';

const signs = 'аАбвдежзиклмнопрстуШщWwiIlaeou№«»—–-/.,0123456789  \u00a0\n%₽';
const word = fc.string({ unit: fc.constantFrom(...signs), maxLength: 14 });
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
const font = fc.constantFrom('body' as const, 'small' as const, 'heading' as const);

describe('the most lines a text can take', () => {
  it('is never less than it takes', () => {
    fc.assert(
      fc.property(text, font, fc.integer({ min: 30, max: 400 }), (words, name, width) => {
        const options = { width, font: name, measure: measureText };
        expect(mostLines(words, options)).toBeGreaterThanOrEqual(breakLines(words, options).length);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is one for a text that fits', () => {
    expect(mostLines('Ищет отзывы', { width: 192, font: 'body', measure: measureText })).toBe(1);
  });

  it('is not known of a word wider than the line, nor of letters that other fonts draw', () => {
    const options = { width: 40, font: 'body' as const, measure: measureText };
    expect(mostLines('достопримечательность', options)).toBe(Number.POSITIVE_INFINITY);
    expect(mostLines('東京', options)).toBe(Number.POSITIVE_INFINITY);
    expect(mostLines('a\tb', options)).toBe(Number.POSITIVE_INFINITY);
  });
});
