import { describe, expect, it } from 'vitest';
import { usualContents } from '#core/export/contents-choice';
import { exportedScene } from '#core/export/exported-scene';
import { stagePages } from '#core/export/stage-page';
import { stageParts } from '#core/export/stage-parts';
import { measureText } from '#core/scene/measure-text';
import type { Scene } from '#core/scene/scene';
import { documentOf, smallMapRecords } from '../../support/small-map';
import { countsOf, metricAt, scoresOf } from '../pains/readings';

const snapshot = documentOf([
  ...smallMapRecords,
  metricAt('a', 'contacts', countsOf(1_000)),
  metricAt('a', 'csat', scoresOf(40, 60)),
  metricAt('c', 'contacts', countsOf(1_000)),
  metricAt('c', 'csat', scoresOf(10, 90)),
]).snapshot();

const optionsOf = (hasHeat: boolean) => ({
  language: 'en' as const,
  date: '2026-07-02',
  contents: { ...usualContents, hasHeat },
});
const sceneOf = (hasHeat: boolean) =>
  exportedScene({ snapshot, other: null, isWhole: true }, optionsOf(hasHeat), null, measureText);
const textsOf = ({ items }: Scene) => items.flatMap((item) => (item.type === 'text' ? [item.text] : []));
const fillsOf = ({ items }: Scene, owner: string) =>
  items.flatMap((item) => (item.type === 'rect' && item.owner === owner && item.fill ? [item.fill] : []));

describe('An export with pain heat', () => {
  it('colours the steps with their numbers, and says what the colours mean', () => {
    expect(textsOf(sceneOf(true))).toContain('400/mo');
    expect(fillsOf(sceneOf(true), 'a')).toContain('heat4');
    expect(textsOf(sceneOf(true)).join(' ')).toContain('dissatisfied contacts a month, four equal parts');
  });

  it('has none of it unless it is chosen', () => {
    expect(textsOf(sceneOf(false)).join(' ')).not.toMatch(/\/mo|four equal parts/);
    expect(fillsOf(sceneOf(false), 'a')).not.toContain('heat4');
  });

  it('measures a stage on a page of its own against the whole map', () => {
    const page = stagePages(snapshot, optionsOf(true), null);
    const second = stageParts(snapshot, usualContents).at(-1);
    expect(second && fillsOf(page(second.snapshot), 'c')).toContain('heat1');
  });
});
