import { describe, expect, it } from 'vitest';
import { createMapDocument } from '#core/document/map-document';
import { readRecords } from '#core/document/plain-record';
import { fixesInOrder, mapOf } from '#core/document/select';
import { openMap, packMap } from '#core/file/cjm';
import { manifestOf } from '#core/file/manifest';
import { effectOf } from '#core/metrics/effect';
import { effectWarningsOf } from '#core/metrics/effect-warnings';
import { changeSentence } from '#core/metrics/effect-words';
import { publishedMap } from '../../../fixtures/effect/published-case';
import { countingIds, steadyClock } from '../../support/random-map';

describe.each(['en', 'ru'] as const)('the published case as a map, in %s', (language) => {
  it('says its effect when it is opened from a file, without any contacts', () => {
    const { records, notes } = readRecords(publishedMap(language));
    expect(notes).toEqual([]);
    const manifest = manifestOf(records, {
      mapId: 'map-1',
      savedAt: '2026-08-03T09:00:00.000Z',
      app: 'Test',
    });
    const opened = openMap(packMap({ records, assets: [], manifest }));
    if (!opened.ok) throw new Error(opened.error.code);
    const document = createMapDocument({
      mapId: 'map-1',
      records: readRecords(opened.value.records).records,
      actor: 'here',
      now: steadyClock(0),
      newId: countingIds(''),
    });
    const snapshot = document.snapshot();
    const [fix] = fixesInOrder(snapshot);
    const window = fix?.effect?.windows[0];
    if (!fix?.effect || !window) throw new Error('The fix was measured');
    const settings = mapOf(snapshot).metricSettings;
    const effects = effectOf(fix.effect, window, settings);
    const sentences = effects.map((effect) => changeSentence(effect, 'month', language));
    expect(sentences.join('\n').replaceAll('\u00a0', ' ')).toContain(
      language === 'en'
        ? '(−50% rel., 95% −51 to −49% rel.): better'
        : '(−50 % отн., 95 %: от −51 до −49 % отн.): лучше',
    );
    const warnings = effectWarningsOf(snapshot, fix, fix.effect, window, effects, settings, language);
    expect(warnings.map(({ name }) => name)).toEqual(['noComparison', 'months']);
  });
});
