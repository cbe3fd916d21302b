import { describe, expect, test } from 'vitest';
import { typeMetric } from '#core/commands/metric';
import { addQuote } from '#core/commands/quote';
import { liveRecord } from '#core/document/select';
import { sceneThemes } from '#core/scene/scene-theme';
import { farFacts } from '#renderer/canvas/far-facts';
import { inkOn } from '#renderer/canvas/paint-arm';
import { drawnMap } from './drawn-map';

describe('From afar', () => {
  const map = drawnMap();
  const stepOf = (title: string) => {
    const step = liveRecord(map.document.snapshot(), 'step', map.step(title));
    if (!step) throw new Error(`No step ${title}`);
    return step;
  };
  const type = (title: string, contacts: number) =>
    map.document.commit('metric.type', typeMetric, {
      stepId: stepOf(title).id,
      metric: 'contacts',
      tally: { form: 'count', gross: contacts, net: null },
    });
  const quote = (title: string, text: string, csat: number | null) =>
    map.document.commit('quote.add', addQuote, {
      stepId: stepOf(title).id,
      text,
      origin: { contactKey: null, source: '', channel: '', category: '', language: null, at: null, csat },
    });

  test('the hottest step is the hottest, and a step without numbers has no heat', () => {
    type('search', 40);
    type('pay', 1200);
    const facts = farFacts(map.document.snapshot(), 'en');
    expect(facts.get(map.step('pay'))).toMatchObject({ heat: 4, contacts: '1,200' });
    expect(facts.get(map.step('search'))?.heat).toBe(1);
    expect(facts.get(map.step('compare'))).toMatchObject({ heat: null, contacts: '' });
  });

  test('the worst quote speaks for the step', () => {
    quote('pay', 'Not bad', 4);
    quote('pay', 'Charged twice', 1);
    quote('pay', 'No score', null);
    expect(farFacts(map.document.snapshot(), 'en').get(map.step('pay'))?.quote).toBe('Charged twice');
  });

  test('numbers can be read on every shade of heat, in both themes', () => {
    for (const theme of Object.values(sceneThemes)) {
      expect(inkOn(theme.pain0, theme)).toBe(theme.ink);
      expect([theme.ink, theme.paper]).toContain(inkOn(theme.pain4, theme));
    }
    expect(inkOn(sceneThemes.light.pain4, sceneThemes.light)).toBe(sceneThemes.light.paper);
  });
});
