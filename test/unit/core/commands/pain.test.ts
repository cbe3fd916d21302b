import { describe, expect, it } from 'vitest';
import { addFix } from '#core/commands/fix';
import { deletePain, editPain, followSteps, mergePains, takePainEvidence } from '#core/commands/pain';
import { addPainOfPin, addPainOfQuote, addPainOfStep, addPainOfTheme } from '#core/commands/pain-sources';
import type { MapDocument } from '#core/document/map-document-types';
import { painId, pinId, quoteId } from '#core/document/records/identity';
import { liveRecord, painsInOrder, painsOfStep, quotesOfStep } from '#core/document/select';
import { painOfPin, painOfQuote, painOfStepNumbers, painOfTheme } from '#core/pains/known';
import { documentOf, smallMapRecords, step } from '../../support/small-map';
import { countsOf, metricAt, painOf, scoresOf } from '../pains/readings';

const hash = 'a'.repeat(64);
const pictured: readonly object[] = [
  ...smallMapRecords,
  {
    kind: 'screenshot',
    id: 'shot',
    place: { stepId: 'b', order: 'a0' },
    picture: { hash, width: 10, height: 10, type: 'image/png' },
  },
  { kind: 'pin', id: 'pin', screenshotId: 'shot', spot: { x: 0.5, y: 0.5 }, text: 'The button is grey' },
  {
    kind: 'pin',
    id: 'of-quote',
    screenshotId: 'shot',
    spot: { x: 0, y: 0 },
    number: 2,
    subject: { kind: 'quote', id: 'q' },
  },
  metricAt('a', 'contacts', countsOf(100)),
  metricAt('a', 'csat', scoresOf(50, 50)),
  metricAt('b', 'contacts', countsOf(300)),
  metricAt('b', 'csat', scoresOf(90, 10)),
];
const ref = { id: 7, name: 'Money held twice', phrases: ['held twice', 'charged'] };
const theme = {
  ref,
  stepIds: [step('b')],
  personaIds: [],
  evidence: {
    contacts: countsOf(80),
    csat: scoresOf(30, 10),
    of: { kind: 'themes' as const, stepIds: [step('b')] },
  },
  said: {
    stepId: step('b'),
    quotes: [
      { text: 'How long?', origin: null },
      { text: 'Twice!', origin: null },
    ],
  },
};
const open = (): MapDocument => documentOf(pictured);
const only = (map: MapDocument) => {
  const [pain] = painsInOrder(map.snapshot());
  if (!pain) throw new Error('No pain');
  return pain;
};

describe('A pain is made in one action', () => {
  it('of a theme: with its name, numbers, steps and quotes; the theme is kept, words are pinned once', () => {
    const map = open();
    const live = () =>
      [...map.snapshot().records.values()].filter(({ deletedAt }) => deletedAt === null).length;
    const before = live();
    map.commit('pain.ofTheme', addPainOfTheme, theme);
    const pain = only(map);
    expect(pain).toMatchObject({ title: 'Money held twice', stepIds: ['b'], evidence: theme.evidence });
    expect(quotesOfStep(map.snapshot(), step('b')).map(({ text }) => text)).toEqual(['How long?', 'Twice!']);
    expect(pain.quoteIds).toEqual(quotesOfStep(map.snapshot(), step('b')).map(({ id }) => id));
    expect(painsOfStep(map.snapshot(), step('b'))).toEqual([pain]);
    expect(painOfTheme(map.snapshot(), { ...ref, name: 'Renamed since' })).toEqual(pain);
    expect(painOfTheme(map.snapshot(), { ...ref, id: 8, name: 'Another', phrases: [] })).toBeNull();
    map.undo();
    expect(live()).toBe(before);
    map.redo();
    expect(painsInOrder(map.snapshot())).toHaveLength(1);
  });

  it('of a second pain of the theme: the map keeps the theme once', () => {
    const map = open();
    map.commit('pain.ofTheme', addPainOfTheme, theme);
    map.commit('pain.ofTheme', addPainOfTheme, theme);
    expect(map.snapshot().byKind.theme).toHaveLength(1);
  });

  it('of a pin: its words and its step; the pin is about the pain from then on', () => {
    const map = open();
    const pin = pinId.parse('pin');
    expect(painOfPin(map.snapshot(), { subject: null })).toBeNull();
    map.commit('pain.ofPin', addPainOfPin, { pinId: pin });
    expect(only(map)).toMatchObject({ title: 'The button is grey', stepIds: ['b'], description: '' });
    const marked = liveRecord(map.snapshot(), 'pin', pin);
    expect(marked && painOfPin(map.snapshot(), marked)).toEqual(only(map));
    map.undo();
    expect(liveRecord(map.snapshot(), 'pin', pin)?.subject).toBeNull();
    expect(painsInOrder(map.snapshot())).toEqual([]);
  });

  it('of a pin about a quote: the quote goes with it', () => {
    const map = open();
    map.commit('pain.ofPin', addPainOfPin, { pinId: pinId.parse('of-quote') });
    expect(only(map)).toMatchObject({ title: 'How long?', quoteIds: ['q'] });
  });

  it('of a quote: its first sentence', () => {
    const map = open();
    const quote = quoteId.parse('q');
    map.commit('pain.ofQuote', addPainOfQuote, { quoteId: quote });
    expect(only(map)).toMatchObject({ title: 'How long?', stepIds: ['b'], quoteIds: ['q'] });
    expect(painOfQuote(map.snapshot(), { id: quote })).toEqual(only(map));
  });

  it('of the numbers of a step: as large as the step, and it stays so', () => {
    const map = open();
    map.commit('pain.ofStep', addPainOfStep, { stepId: step('a'), title: 'Entry' });
    const pain = only(map);
    expect(pain.evidence.contacts?.tally).toMatchObject({ gross: 100 });
    expect(painOfStepNumbers(map.snapshot(), step('a'))).toEqual(pain);
    map.commit('pain.edit', editPain, { painId: pain.id, fields: { stepIds: [step('a'), step('b')] } });
    expect(only(map).evidence.contacts?.tally).toMatchObject({ gross: 400 });
    expect(only(map).evidence.csat?.tally).toMatchObject({ counts: { '1': 140, '5': 60 } });
    map.undo();
    expect(only(map).evidence.contacts?.tally).toMatchObject({ gross: 100 });
  });
});

describe('The numbers of a pain', () => {
  it('follow its steps when these are counted anew, and were taken once else', () => {
    const map = documentOf([
      ...pictured,
      painOf(
        'of-steps',
        {},
        { stepIds: ['a'], evidence: { contacts: null, csat: null, of: { kind: 'steps', stepIds: [] } } },
      ),
      painOf('typed', { contacts: countsOf(5) }, { stepIds: ['a'] }),
    ]);
    map.commit('evidence.refresh', followSteps, undefined);
    const counts = painsInOrder(map.snapshot()).map(({ evidence }) => evidence.contacts?.tally);
    expect(counts).toMatchObject([{ gross: 100 }, { gross: 5 }]);
  });

  it('are taken for pains that are still there', () => {
    const map = documentOf([...pictured, painOf('p', {})]);
    const counted = ['p', 'gone'].map((id) => ({ painId: painId.parse(id), evidence: theme.evidence }));
    map.commit('evidence.refresh', takePainEvidence, { counted });
    expect(only(map).evidence).toEqual(theme.evidence);
  });

  it('come before a severity', () => {
    const map = documentOf([...pictured, painOf('bare', {}), painOf('counted', { contacts: countsOf(1) })]);
    const say = (id: string) =>
      map.commit('pain.edit', editPain, { painId: painId.parse(id), fields: { severity: 3 } });
    expect(() => say('bare')).toThrow('evidence');
    say('counted');
    expect(liveRecord(map.snapshot(), 'pain', 'counted')?.severity).toBe(3);
  });
});

describe('Two pains become one', () => {
  const merged = (...pains: readonly object[]) => {
    const map = documentOf([...pictured, ...pains]);
    map.commit('fix.add', addFix, { title: 'Fix', painIds: [painId.parse('from')] });
    map.commit('pain.merge', mergePains, { painId: painId.parse('from'), into: painId.parse('into') });
    return map;
  };

  it('with all steps, quotes and words; its fixes and pins follow, and all of it comes back', () => {
    const map = merged(
      painOf('into', {}, { stepIds: ['a'], description: 'First' }),
      painOf('from', {}, { stepIds: ['b'], quoteIds: ['q'], description: 'Second' }),
      {
        kind: 'pin',
        id: 'on',
        screenshotId: 'shot',
        spot: { x: 0, y: 0 },
        subject: { kind: 'pain', id: 'from' },
      },
    );
    expect(painsInOrder(map.snapshot())).toHaveLength(1);
    expect(only(map)).toMatchObject({ title: 'into', stepIds: ['a', 'b'], quoteIds: ['q'] });
    expect(only(map).description).toBe('First\n\nfrom\n\nSecond');
    expect(map.snapshot().byKind.fix[0]?.painIds).toEqual(['into']);
    expect(liveRecord(map.snapshot(), 'pin', 'on')?.subject).toEqual({ kind: 'pain', id: 'into' });
    map.undo();
    expect(painsInOrder(map.snapshot())).toHaveLength(2);
    expect(map.snapshot().byKind.fix[0]?.painIds).toEqual(['from']);
  });

  it('of different themes at the same steps: numbers add up; of the same theme they do not', () => {
    const of = { kind: 'themes', stepIds: ['b'] };
    const evidence = { contacts: countsOf(80), csat: scoresOf(30, 10), of };
    const pair = (...themes: readonly string[]) =>
      merged(
        painOf('into', {}, { stepIds: ['b'], themeIds: [themes[0]], evidence }),
        painOf('from', {}, { stepIds: ['b'], themeIds: [themes[1]], evidence }),
        ...['x', 'y'].map((id) => ({ kind: 'theme', id })),
      );
    expect(only(pair('x', 'y')).evidence.contacts?.tally).toMatchObject({ gross: 160 });
    expect(only(pair('x', 'x')).evidence.contacts?.tally).toMatchObject({ gross: 80 });
  });

  it('as large as its steps where both were', () => {
    const of = { kind: 'steps', stepIds: [] };
    const evidence = { contacts: countsOf(1), csat: null, of };
    const map = merged(
      painOf('into', {}, { stepIds: ['a'], evidence }),
      painOf('from', {}, { stepIds: ['b'], evidence }),
    );
    expect(only(map).evidence.contacts?.tally).toMatchObject({ gross: 400 });
  });

  it('a pain is not merged with itself, and a deleted one comes back with undo', () => {
    const map = documentOf([...pictured, painOf('p', {})]);
    const id = painId.parse('p');
    expect(() => map.commit('pain.merge', mergePains, { painId: id, into: id })).toThrow('itself');
    map.commit('pain.delete', deletePain, { painId: id });
    expect(painsInOrder(map.snapshot())).toEqual([]);
    map.undo();
    expect(painsInOrder(map.snapshot())).toHaveLength(1);
  });
});
