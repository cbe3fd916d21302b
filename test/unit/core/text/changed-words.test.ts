import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedWords, type TextPart } from '#core/text/changed-words';

const marked = (parts: readonly TextPart[]): string =>
  parts.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('');

describe('Two texts side by side', () => {
  it('mark the words that differ and no others', () => {
    const { before, after } = changedWords(
      'Ждёт код в сообщении, потом звонит',
      'Ждёт код в чате, потом пишет в поддержку',
    );
    expect(marked(before)).toBe('Ждёт код в [сообщении], потом [звонит]');
    expect(marked(after)).toBe('Ждёт код в [чате], потом [пишет в поддержку]');
  });

  it('mark nothing where nothing differs, and everything where nothing is shared', () => {
    expect(changedWords('a b', 'a b').before).toEqual([{ text: 'a b', isChanged: false }]);
    expect(marked(changedWords('', 'new words').after)).toBe('[new words]');
    expect(changedWords('', 'new words').before).toEqual([]);
  });

  it('lose no letter, and what is not marked is the same on both sides', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n', ',', 'код', 'ё'), { maxLength: 40 });
    fc.assert(
      fc.property(words, words, (left, right) => {
        const [before, after] = [left.join(' '), right.join(' ')];
        const changed = changedWords(before, after);
        const whole = (parts: readonly TextPart[]) => parts.map(({ text }) => text).join('');
        const kept = (parts: readonly TextPart[]) =>
          whole(parts.filter(({ isChanged }) => !isChanged)).replace(/\s+/g, '');
        expect(whole(changed.before)).toBe(before);
        expect(whole(changed.after)).toBe(after);
        expect(kept(changed.before)).toBe(kept(changed.after));
      }),
      { numRuns: 500 },
    );
  });

  it('answer at once for texts of ten thousand words that have nothing in common', () => {
    const before = Array.from({ length: 10_000 }, (_, index) => `a${index}`).join(' ');
    const after = Array.from({ length: 10_000 }, (_, index) => `b${index}`).join(' ');
    expect(changedWords(before, after).after.length).toBeGreaterThan(0);
  });
});
