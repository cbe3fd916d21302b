/** Ideas and pairs labelled by hand, real ones among them: the bars that the finder and the grouping were made to. */
import { describe, expect, it } from 'vitest';
import type { Language } from '#core/document/records/field';
import { labelledPairs, labelledTexts } from '../bench/ideas/labelled';
import { findingScores, groupingScores, pairScores } from '../bench/ideas/measure';
import { hasSharedData } from './shared-data';

const languages: readonly Language[] = ['ru', 'en'];

describe.skipIf(!hasSharedData)('ideas', () => {
  it('are found in labelled texts', () => {
    const texts = labelledTexts();
    expect(texts.length).toBeGreaterThanOrEqual(400);
    for (const language of languages) {
      const own = texts.filter((text) => text.language === language);
      expect(own.length).toBeGreaterThanOrEqual(150);
      const { precision, recall } = findingScores(own.filter(({ isHeldOut }) => isHeldOut));
      expect(precision).toBeGreaterThanOrEqual(0.9);
      expect(recall).toBeGreaterThanOrEqual(0.8);
    }
  });

  it('are told from others in labelled pairs', () => {
    const pairs = labelledPairs();
    expect(pairs.length).toBeGreaterThanOrEqual(300);
    for (const language of languages) {
      const own = pairs.filter((pair) => pair.language === language && pair.isHeldOut);
      expect(pairScores(pairs, own).f1).toBeGreaterThanOrEqual(0.8);
      expect(groupingScores(language).f1).toBeGreaterThanOrEqual(0.8);
    }
  });
});
