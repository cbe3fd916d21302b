import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textBlock } from '#core/scene/figure';
import { isText, joinTexts } from '#core/scene/item-words';
import { measureText } from '#core/scene/measure-text';
import { richBlock } from '#core/scene/rich-block';
import type { SceneItem, TextItem } from '#core/scene/scene';
import { plainText } from '#core/text/rich-text';

const options = {
  x: 14,
  y: 12,
  width: 192,
  font: 'body',
  color: 'ink',
  owner: 'cell',
  measure: measureText,
} as const;
const block = (text: string) => richBlock(text, options);
const texts = (items: readonly SceneItem[]): readonly TextItem[] => items.filter(isText);

describe('Formatted text in a cell', () => {
  it('is drawn as before where it holds no formatting', () => {
    expect(block('Просто текст')).toEqual(textBlock('Просто текст', options));
  });

  it('shows bold words in the bold font, on the same line', () => {
    const [before, bold, after] = texts(block('Это **очень** важно').items);
    expect([before?.font, bold?.font, after?.font]).toEqual(['body', 'strong', 'body']);
    expect(bold?.baseline).toBe(before?.baseline);
    expect(bold?.x).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0));
  });

  it('hangs the lines of an entry under its words, and lets an inner list stand further in', () => {
    const items = texts(block(`- ${'слово '.repeat(12)}\n  - внутри\n12. двенадцать`).items);
    const lefts = [...new Set(items.map(({ x }) => x))];
    const [bullet, first, second] = items;
    expect(bullet?.text).toBe('•');
    expect(second?.x).toBe(first?.x);
    expect(second?.baseline).toBeGreaterThan(first?.baseline ?? 0);
    expect(lefts.length).toBe(3);
    expect(items.at(-1)?.x).toBe(first?.x);
  });

  it('underlines a link and says where it leads', () => {
    const { items } = block('См. [правила](https://www.example.org/rules/)');
    const link = texts(items).filter(({ address }) => address === 'https://www.example.org/rules/');
    expect(link.map(({ text, font }) => [text, font])).toEqual([
      ['правила', 'body'],
      ['(example.org/rules)', 'small'],
    ]);
    expect(items.filter(({ type }) => type === 'path')).toHaveLength(1);
    expect(texts(block('[example.org](https://example.org)').items)).toHaveLength(1);
  });

  it('keeps within its width and tells all its words in order, whatever was typed', () => {
    const piece = fc.oneof(
      fc.constantFrom('**', '\n- ', '\n  - ', '\n1. ', '[', '](https://a.example/x)', ' ', 'слово', '\\'),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    const typed = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
    // Addresses are shown without what every address has.
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').replaceAll('https', '');
    fc.assert(
      fc.property(typed, (text) => {
        const { items } = block(text);
        for (const item of texts(items)) {
          expect(item.x).toBeGreaterThanOrEqual(options.x - 0.01);
          expect(item.x + item.width).toBeLessThanOrEqual(options.x + options.width + 0.01);
        }
        expect(letters(joinTexts(texts(items)))).toBe(letters(plainText(text)));
      }),
    );
  });
});
