import { describe, expect, it } from 'vitest';
import { buildScene } from '#core/scene/build-scene';
import { findOverflows } from '#core/scene/check-scene';
import { measureText } from '#core/scene/measure-text';
import type { Scene, TextItem } from '#core/scene/scene';
import { trials } from '../../support/trials';
import { hardSnapshot } from './hard-map';

const page = { date: '2026-10-05', hasLegend: true };

describe('Nothing on a printed map is cut off or covered', () => {
  const seeds = Array.from({ length: trials(50, 200) }, (_, index) => index + 1);

  it.each([
    ['ru', 'page', page],
    ['en', 'map', null],
  ] as const)(
    `on ${seeds.length} random maps in %s (%s)`,
    (language, _, pageOptions) => {
      const faults = seeds.flatMap((seed) => {
        const scene = buildScene(hardSnapshot(seed), { language, measure: measureText, page: pageOptions });
        return findOverflows(scene)
          .slice(0, 3)
          .map((fault) => ({ seed, ...fault, text: fault.text.slice(0, 60) }));
      });
      expect(faults).toEqual([]);
    },
    300_000,
  );
});

describe('The check itself', () => {
  const text = (x: number, words: string, width = 40): TextItem => ({
    type: 'text',
    x,
    baseline: 20,
    width,
    text: words,
    font: 'body',
    color: 'ink',
    align: 'start',
    within: { x, y: 0, width: 50, height: 30 },
    owner: words,
  });
  const sceneOf = (...items: TextItem[]): Scene => ({
    title: '',
    description: '',
    language: 'ru',
    width: 200,
    height: 60,
    items,
    parts: [{ box: { x: 0, y: 0, width: 200, height: 60 }, first: 0, count: items.length }],
  });

  it('finds nothing in a tidy scene', () => {
    expect(findOverflows(sceneOf(text(0, 'one'), text(60, 'two')))).toEqual([]);
  });

  it('finds text over text, text out of its box and text off the page', () => {
    const kinds = (...items: TextItem[]) => findOverflows(sceneOf(...items)).map(({ kind }) => kind);
    expect(kinds(text(0, 'one'), text(20, 'two'))).toEqual(['overlapsText']);
    expect(kinds(text(0, 'wide', 70))).toEqual(['outsideBox']);
    expect(kinds(text(180, 'off'))).toEqual(['outsidePage']);
  });
});
