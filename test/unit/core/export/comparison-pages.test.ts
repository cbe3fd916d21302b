import { describe, expect, it } from 'vitest';
import { toBeTwin } from '#core/commands/twin';
import { exportOptions } from '#core/desktop/export-options';
import type { Snapshot } from '#core/document/snapshot';
import { comparisonPages } from '#core/export/comparison-pages';
import { exportedScene } from '#core/export/exported-scene';
import { paperOf } from '#core/export/paper-size';
import { findOverflows } from '#core/scene/check-scene';
import { measureText } from '#core/scene/measure-text';
import type { Scene } from '#core/scene/scene';
import { documentOf } from '../../support/small-map';
import { hardSnapshot } from '../scene/hard-map';

const options = exportOptions.parse({ formats: ['pdf'], language: 'en', theme: 'light', date: '2026-10-05' });

/** A map and a twin in which some cells are gone and a step is new. */
function twins(seed: number, steps: number): { snapshot: Snapshot; other: Snapshot } {
  const snapshot = hardSnapshot(seed, { steps, lanes: 6 });
  const records = toBeTwin(snapshot, { originMapId: snapshot.mapId, title: 'x' })
    .map(({ record }) => record)
    .filter((record) => record.kind !== 'cell' || record.id.length % 3 === seed % 3);
  return { snapshot, other: documentOf([...records, { kind: 'step', id: 'new', title: 'New' }]).snapshot() };
}

const wordsOf = (scenes: readonly Scene[]): readonly string[] =>
  scenes.flatMap(({ items }) =>
    items.flatMap((item) => (item.type === 'text' && item.owner === 'comparison' ? [item.text] : [])),
  );

describe('What differs, on paper', () => {
  it('is the drawing of pictures where one sheet is enough', () => {
    const both = twins(1, 1);
    const paper = paperOf({ paper: 'custom', isLandscape: true, custom: { width: 1_000, height: 1_000 } });
    const drawn = exportedScene({ ...both, isWhole: false }, options, null, measureText);
    const wide = { ...paper, height: (paper.width * drawn.height) / drawn.width };
    expect(comparisonPages(both, options, null, wide)).toEqual([drawn]);
  });

  it.each([2, 4])(
    'goes on from page to page with every word, in pages as the sheets are (map %i)',
    (seed) => {
      const both = twins(seed, 40);
      const drawn = exportedScene({ ...both, isWhole: false }, options, null, measureText);
      const lying = paperOf({ paper: 'A3', isLandscape: true });
      const pages = comparisonPages(both, options, null, lying);
      expect(pages.length).toBeGreaterThan(1);
      const said = wordsOf(pages);
      // Titles of a list are said again on each of its pages.
      expect(new Set(said)).toEqual(new Set(wordsOf([drawn])));
      expect(said.length).toBeGreaterThanOrEqual(wordsOf([drawn]).length);
      for (const page of [
        ...pages,
        ...comparisonPages(both, options, null, paperOf({ paper: 'A4', isLandscape: false })),
      ])
        expect(findOverflows(page)).toEqual([]);
      // A description of ten thousand signs makes the first one longer.
      for (const { width, height } of pages.slice(1))
        expect(width / height).toBeCloseTo(lying.width / lying.height, 1);
    },
  );
});
