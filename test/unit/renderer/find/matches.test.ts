import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replaceTexts } from '#core/commands/replace-text';
import { cellAt, liveRecord } from '#core/document/select';
import { excerptOf, findMatches, patternOf, replacing, type Search } from '#renderer/find/matches';
import { liveRecords } from '../../support/random-map';
import { documentOf, lane, step } from '../../support/small-map';

const search = (words: string, more: Partial<Search> = {}): Search => ({
  words,
  isCaseKept: false,
  isWhole: false,
  ...more,
});

const map = () =>
  documentOf([
    { kind: 'map', title: 'Доставка' },
    { kind: 'stage', id: 'one', title: 'Ждёт курьера' },
    { kind: 'step', id: 'a', title: 'Ждет', place: { stageId: 'one' }, notes: 'курьер опоздал' },
    { kind: 'step', id: 'b', title: 'Pays', place: { stageId: 'one' } },
    { kind: 'lane', id: 'actions', laneKind: 'actions' },
    { kind: 'lane', id: 'locked', laneKind: 'systems', isLocked: true },
    { kind: 'cell', at: { laneId: 'actions', stepId: 'a' }, text: 'Звонит курьеру. Курьер молчит.' },
    { kind: 'cell', at: { laneId: 'locked', stepId: 'a' }, text: 'Курьер-бот' },
    { kind: 'quote', id: 'q', place: { stepId: 'b' }, text: 'Где курьер?' },
    { kind: 'comment', id: 'c', subjectId: 'b', text: 'Спросить: курьер ли' },
    { kind: 'collection', id: 'demo', title: 'О курьерах' },
    { kind: 'collectedQuote', id: 'g', place: { collectionId: 'demo' }, text: 'Курьер не позвонил' },
  ]);

describe('Words of a map', () => {
  test('are found in titles, cells, quotes, notes, comments and collections, in the order of the map', () => {
    const found = findMatches(map().snapshot(), search('курьер'));
    expect(found.map(({ kind, field }) => `${kind}.${field}`)).toEqual([
      'stage.title',
      'step.notes',
      'cell.text',
      'cell.text',
      'cell.text',
      'quote.text',
      'comment.text',
      'collection.title',
      'collectedQuote.text',
    ]);
    expect(findMatches(map().snapshot(), search('Курьер', { isCaseKept: true }))).toHaveLength(3);
    expect(findMatches(map().snapshot(), search('курьер', { isWhole: true }))).toHaveLength(6);
  });

  test('are found with ё and е alike, unless case matters', () => {
    expect(findMatches(map().snapshot(), search('ждёт'))).toHaveLength(2);
    expect(findMatches(map().snapshot(), search('Ждёт', { isCaseKept: true }))).toHaveLength(1);
  });

  test('are replaced in one undo step; locked lanes keep theirs, and that is counted', () => {
    const document = map();
    const before = liveRecords(document.snapshot());
    const matches = findMatches(document.snapshot(), search('курьер'));
    const { edits, replaced, left } = replacing(document.snapshot(), matches, 'агент');
    expect([replaced, left]).toEqual([8, 1]);
    document.commit('text.replace', replaceTexts, { edits });
    const snapshot = document.snapshot();
    expect(cellAt(snapshot, lane('actions'), step('a'))?.text).toBe('Звонит агенту. агент молчит.');
    expect(cellAt(snapshot, lane('locked'), step('a'))?.text).toBe('Курьер-бот');
    expect(liveRecord(snapshot, 'step', 'a')?.notes).toBe('агент опоздал');
    document.undo();
    expect(liveRecords(document.snapshot())).toEqual(before);
  });

  test('are masked in quotes, gathered ones too, whatever takes their place', () => {
    const snapshot = map().snapshot();
    const matches = findMatches(snapshot, search('курьер')).filter(({ kind }) => /quote/i.test(kind));
    const { edits } = replacing(snapshot, matches, '+7 916 123-45-67');
    expect(edits.map(({ kind }) => kind)).toEqual(['quote', 'collectedQuote']);
    for (const { text } of edits) expect(text).not.toContain('916');
  });

  test('that look like a pattern are words all the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), (words) => {
        const pattern = patternOf(search(words, { isCaseKept: true }));
        expect(pattern && `a ${words} b`.match(pattern)?.[0]).toBe(words);
      }),
    );
  });
});

describe('Formatted words', () => {
  const rich = () =>
    documentOf([
      { kind: 'stage', id: 'one' },
      { kind: 'step', id: 'a', place: { stageId: 'one' } },
      { kind: 'lane', id: 'actions', laneKind: 'actions' },
      {
        kind: 'cell',
        at: { laneId: 'actions', stepId: 'a' },
        text: 'Курьер **молчит** долго, см. [правила](https://a.example/b)',
      },
    ]);

  test('are found across bold, and read without its marks', () => {
    const [match] = findMatches(rich().snapshot(), search('курьер молчит'));
    if (!match) throw new Error('a match');
    expect(excerptOf(match, { lead: 16, rest: 30 })).toMatchObject({
      before: '',
      found: 'Курьер молчит',
      after: ' долго, см. правила (https://a',
    });
  });

  test('that take the place of others keep bold whole', () => {
    for (const [words, text] of [
      ['курьер молчит', '**Х** долго'],
      ['молчит долго', 'Курьер **Х**'],
      ['курьер молчит долго', 'Х'],
    ] as const) {
      const document = rich();
      const matches = findMatches(document.snapshot(), search(words));
      document.commit('text.replace', replaceTexts, replacing(document.snapshot(), matches, 'Х'));
      const now = cellAt(document.snapshot(), lane('actions'), step('a'))?.text;
      expect(now).toBe(`${text}, см. [правила](https://a.example/b)`);
    }
  });
});
