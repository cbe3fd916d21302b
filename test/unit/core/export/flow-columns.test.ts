import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  balancedColumns,
  type FlowBlock,
  type FlowRoom,
  flowColumns,
  paragraphsOf,
} from '#core/export/flow-columns';
import { measureText } from '#core/scene/measure-text';

const look = { size: 12, lineHeight: 15, font: 'body' } as const;
const room: FlowRoom = {
  columns: 2,
  width: 200,
  height: 100,
  gap: 8,
  looks: { heading: look, text: look, quote: look, source: look, item: look },
  measure: measureText,
};
const wordsIn = (slides: ReturnType<typeof flowColumns<string>>): string =>
  slides
    .flat()
    .flatMap(({ content }) => ('lines' in content ? content.lines.map(({ text }) => text) : []))
    .join(' ')
    .replace(/\s+/g, '');

describe('text poured into columns', () => {
  test('keeps a heading with what follows it', () => {
    const filler = { texts: [{ look: 'text' as const, text: 'one\ntwo\nthree\nfour\nfive' }], thing: null };
    const titled = {
      texts: [
        { look: 'heading' as const, text: 'Quotes' },
        { look: 'quote' as const, text: 'How long?' },
      ],
      thing: null,
    };
    const [slide] = flowColumns([filler, titled], () => room);
    expect(slide?.map(({ column, top }) => [column, top])).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });

  test('spreads what fits on one slide over its columns, and tears no block for it', () => {
    const block = (text: string) => ({ texts: [{ look: 'text' as const, text }], thing: null });
    const [slide, ...more] = balancedColumns([block('one\ntwo'), block('three\nfour')], () => room);
    expect(more).toEqual([]);
    expect(slide?.map(({ column, top }) => [column, top])).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });

  test('keeps a source with the last line of its quote', () => {
    const quote = {
      texts: [
        { look: 'quote' as const, text: 'one\ntwo\nthree\nfour\nfive\nsix' },
        { look: 'source' as const, text: 'chat' },
      ],
      thing: null,
    };
    const [slide] = flowColumns([quote], () => room);
    const texts = slide?.map(({ content }) =>
      'lines' in content ? content.lines.map(({ text }) => text) : [],
    );
    expect(texts).toEqual([
      ['one', 'two', 'three', 'four', 'five'],
      ['six', 'chat'],
    ]);
  });

  test('gives back the paragraphs that lines were made of', () => {
    const text =
      'a first paragraph that is longer than a line of the column is\n\nAnd another: длинное\u00a0неразрывное слово';
    const [slide] = flowColumns([{ texts: [{ look: 'text', text }], thing: null }], () => ({
      ...room,
      height: 1_000,
    }));
    const [placed] = slide ?? [];
    const lines = placed && 'lines' in placed.content ? placed.content.lines : [];
    expect(lines.length).toBeGreaterThan(4);
    expect(
      paragraphsOf(lines)
        .map((each) => each.text)
        .join('\n')
        .replaceAll('\u00a0', ' '),
    ).toBe(text.replaceAll('\u00a0', ' '));
  });

  test('keeps a thing with its heading', () => {
    const filler = { texts: [{ look: 'text' as const, text: 'one\ntwo' }], thing: null };
    const chart = {
      texts: [{ look: 'heading' as const, text: 'Numbers' }],
      thing: { what: 'chart', height: () => 60 },
    };
    const [slide] = flowColumns([filler, chart], () => room);
    expect(slide?.map(({ column, top }) => [column, top])).toEqual([
      [0, 0],
      [1, 0],
      [1, 15],
    ]);
  });

  test('loses no word, overlaps nothing, and stays in its columns', () => {
    const texts = fc.array(
      fc.record({
        look: fc.constantFrom('heading' as const, 'text' as const, 'quote' as const),
        text: fc.string({ unit: 'grapheme', maxLength: 300 }),
      }),
      { maxLength: 4 },
    );
    const thing = fc.option(
      fc.record({
        what: fc.constant('chart'),
        height: fc.integer({ min: 1, max: 100 }).map((height) => () => height),
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.record({ texts, thing }), { maxLength: 8 }), (blocks: FlowBlock<string>[]) => {
        const slides = flowColumns(blocks, () => room);
        for (const slide of slides) {
          for (const [index, { column, top, height }] of slide.entries()) {
            expect(column).toBeLessThan(room.columns);
            expect(top + height).toBeLessThanOrEqual(room.height + 1e-9);
            const before = slide[index - 1];
            if (before?.column === column)
              expect(top).toBeGreaterThanOrEqual(before.top + before.height - 1e-9);
          }
        }
        const things = slides.flat().filter(({ content }) => 'thing' in content);
        expect(things).toHaveLength(blocks.filter((block) => block.thing !== null).length);
      }),
    );
  });

  test('tells a long text to its end', () => {
    const text = 'Клиент ждёт ответа и пишет снова. '.repeat(200);
    const slides = flowColumns<string>([{ texts: [{ look: 'text', text }], thing: null }], () => room);
    expect(wordsIn(slides)).toBe(text.replace(/\s+/g, ''));
    expect(slides.length).toBeGreaterThan(5);
  });
});
