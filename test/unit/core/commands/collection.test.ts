import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addCollection,
  deleteCollection,
  gatherQuotes,
  moveCollected,
  moveCollection,
  placeCollected,
  type QuotedWords,
  removeCollected,
  renameCollection,
} from '#core/commands/collection';
import { addQuote } from '#core/commands/quote';
import { settleConflict } from '#core/commands/restore';
import { toBeTwin } from '#core/commands/twin';
import type { MapDocument } from '#core/document/map-document-types';
import { plainRecord, readRecords } from '#core/document/plain-record';
import type { CollectionId } from '#core/document/records/identity';
import { repair } from '#core/document/repair';
import { collectionsInOrder, liveRecord, quotesOfCollection, quotesOfStep } from '#core/document/select';
import { documentOf, step } from '../../support/small-map';

const said = (text: string, contactKey: string | null = null): QuotedWords => ({
  text,
  origin: contactKey === null ? null : { ...about, contactKey },
});
const about = {
  source: 'Chat',
  channel: 'chat',
  category: 'Payment',
  language: 'en' as const,
  at: '2026-05-03T00:00:00.000Z',
  csat: 2,
  similar: { count: 214, month: '2026-05' },
};

const texts = (map: MapDocument, collectionId: CollectionId): readonly string[] =>
  quotesOfCollection(map.snapshot(), collectionId).map(({ text }) => text);
const titles = (map: MapDocument): readonly string[] =>
  collectionsInOrder(map.snapshot()).map(({ title }) => title);

/** A map with one collection of three quotes. */
function gathered(): { map: MapDocument; july: CollectionId } {
  const map = documentOf();
  const july = map.commit('collection.add', addCollection, { title: 'For the July demo' });
  const quotes = [said('It failed', '1'), said('Charged twice', '2'), said('By hand')];
  map.commit('collection.gather', gatherQuotes, { collectionId: july, quotes });
  return { map, july };
}

describe('A collection of quotes', () => {
  it('keeps what was gathered in order, with where the words come from, each contact once', () => {
    const { map, july } = gathered();
    map.commit('collection.gather', gatherQuotes, {
      collectionId: july,
      quotes: [said('It failed, edited', '1'), said('By hand'), said('A fourth', '4'), said('A fourth', '4')],
    });
    expect(texts(map, july)).toEqual(['It failed', 'Charged twice', 'By hand', 'A fourth']);
    expect(quotesOfCollection(map.snapshot(), july)[0]?.origin?.similar).toEqual({
      count: 214,
      month: '2026-05',
    });
  });

  it('is named, ordered and deleted with its quotes, and undo brings all of it back', () => {
    const { map, july } = gathered();
    const other = map.commit('collection.add', addCollection, { title: 'Review' });
    map.commit('collection.rename', renameCollection, { collectionId: other, title: 'Monthly review' });
    map.commit('collection.move', moveCollection, { collectionId: other, index: 0 });
    expect(titles(map)).toEqual(['Monthly review', 'For the July demo']);
    map.commit('collection.delete', deleteCollection, { collectionId: july });
    expect([titles(map), map.snapshot().byKind.collectedQuote]).toEqual([['Monthly review'], []]);
    map.undo();
    expect(texts(map, july)).toHaveLength(3);
  });

  it('moves its quotes among each other and into another collection, where a contact still stands once', () => {
    const { map, july } = gathered();
    const [first, second] = quotesOfCollection(map.snapshot(), july);
    if (!first || !second) throw new Error('two quotes');
    map.commit('m', moveCollected, { collectedQuoteId: first.id, collectionId: july, index: 2 });
    expect(texts(map, july)).toEqual(['Charged twice', 'By hand', 'It failed']);
    const other = map.commit('collection.add', addCollection, { title: 'Review' });
    map.commit('g', gatherQuotes, { collectionId: other, quotes: [said('It failed', '1')] });
    map.commit('m', moveCollected, { collectedQuoteId: first.id, collectionId: other });
    map.commit('m', moveCollected, { collectedQuoteId: second.id, collectionId: other, index: 0 });
    expect([texts(map, july), texts(map, other)]).toEqual([['By hand'], ['Charged twice', 'It failed']]);
  });

  it('places several on a step in their order, those it has already left out, and keeps them', () => {
    const { map, july } = gathered();
    map.commit('quote', addQuote, { stepId: step('b'), text: 'By hand' });
    const ids = quotesOfCollection(map.snapshot(), july).map(({ id }) => id);
    const made = map.commit('place', placeCollected, { collectedQuoteIds: ids, stepId: step('b') });
    const onStep = quotesOfStep(map.snapshot(), step('b'));
    expect(onStep.map(({ text }) => text)).toEqual(['How long?', 'By hand', 'It failed', 'Charged twice']);
    expect(made).toEqual(onStep.slice(2).map(({ id }) => id));
    expect(onStep[2]?.origin).toMatchObject({ contactKey: '1', similar: { count: 214 } });
    expect(texts(map, july)).toHaveLength(3);
    map.undo();
    expect(quotesOfStep(map.snapshot(), step('b'))).toHaveLength(2);
  });

  it('travels in the file, also without order keys, and hangs on nothing of the journey', () => {
    const { map, july } = gathered();
    const rows = map.stampedRecords().map(plainRecord);
    const { records, notes } = readRecords(rows);
    expect([records.length, notes]).toEqual([rows.length, []]);
    const script = readRecords([
      { kind: 'collection', id: 'c', title: 'Demo' },
      { kind: 'collectedQuote', id: 'q1', place: { collectionId: 'c' }, text: 'one' },
      { kind: 'collectedQuote', id: 'q2', place: { collectionId: 'c' }, text: 'two' },
      { kind: 'collectedQuote', id: 'q3', place: { collectionId: 'gone' }, text: 'three' },
    ]);
    expect(script.notes.map(({ code, recordId }) => [code, recordId])).toContainEqual([
      'orphanRemoved',
      'q3',
    ]);
    expect(texts(documentOf(script.records), 'c' as CollectionId)).toEqual(['one', 'two']);
    expect(texts(map, july)).toHaveLength(3);
  });

  it('belongs to what was heard: a to-be map begins without it', () => {
    const { map } = gathered();
    const kinds = toBeTwin(map.snapshot(), { originMapId: 'map', title: 'To be' }).map(
      ({ record }) => record.kind,
    );
    expect(kinds).not.toContain('collection');
    expect(kinds).not.toContain('collectedQuote');
  });
});

describe('Two copies of a collection', () => {
  it('merge what each gathered without a question', () => {
    const { map: anna, july } = gathered();
    const boris = documentOf(anna.stampedRecords(), { actor: 'boris' });
    anna.commit('g', gatherQuotes, { collectionId: july, quotes: [said('From Anna', '7')] });
    boris.commit('g', gatherQuotes, { collectionId: july, quotes: [said('From Boris', '8')] });
    boris.commit('collection.add', addCollection, { title: 'Review' });
    expect(anna.merge(boris.stampedRecords()).conflicts).toEqual([]);
    expect([...texts(anna, july)].sort()).toEqual(
      ['By hand', 'Charged twice', 'From Anna', 'From Boris', 'It failed'].sort(),
    );
    expect(titles(anna)).toEqual(['For the July demo', 'Review']);
    expect(repair(anna.stampedRecords()).notes).toEqual([]);
  });

  it('ask when one deleted the collection that the other went on filling', () => {
    const { map: anna, july } = gathered();
    const boris = documentOf(anna.stampedRecords(), { actor: 'boris' });
    anna.commit('g', gatherQuotes, { collectionId: july, quotes: [said('From Anna', '7')] });
    boris.commit('collection.delete', deleteCollection, { collectionId: july });
    const [conflict] = boris.merge(anna.stampedRecords()).conflicts;
    expect(conflict).toMatchObject({ recordId: july, field: 'deletedAt' });
    if (conflict) boris.commit('settle', settleConflict, { conflict, side: 'theirs' });
    expect(liveRecord(boris.snapshot(), 'collection', july)?.title).toBe('For the July demo');
    expect(texts(boris, july)).toContain('From Anna');
    expect(repair(boris.stampedRecords()).notes).toEqual([]);
  });

  it('each remove what they do not want', () => {
    const { map: anna, july } = gathered();
    const boris = documentOf(anna.stampedRecords(), { actor: 'boris' });
    const [first, second] = quotesOfCollection(anna.snapshot(), july);
    if (!first || !second) throw new Error('two quotes');
    anna.commit('r', removeCollected, { collectedQuoteIds: [first.id] });
    boris.commit('r', removeCollected, { collectedQuoteIds: [second.id] });
    expect(anna.merge(boris.stampedRecords()).conflicts).toEqual([]);
    expect(texts(anna, july)).toEqual(['By hand']);
  });
});

describe('Any edits of collections on two copies', () => {
  type Edit = readonly [kind: number, one: number, other: number];
  const edits = fc.array(fc.tuple(fc.nat(6), fc.nat(20), fc.nat(20)), { maxLength: 12 });

  function edit(map: MapDocument, [kind, one, other]: Edit): void {
    const all = collectionsInOrder(map.snapshot());
    const collectionId = all[one % Math.max(1, all.length)]?.id;
    if (kind === 0 || !collectionId) return void map.commit('e', addCollection, { title: `${one}` });
    const row = quotesOfCollection(map.snapshot(), collectionId);
    const quote = row[other % Math.max(1, row.length)];
    const target = all[other % all.length]?.id ?? collectionId;
    if (kind === 1) map.commit('e', renameCollection, { collectionId, title: `${other}` });
    else if (kind === 2) map.commit('e', moveCollection, { collectionId, index: other % (all.length + 1) });
    else if (kind === 3 && one > 15) map.commit('e', deleteCollection, { collectionId });
    else if (kind === 4 || !quote)
      map.commit('e', gatherQuotes, { collectionId, quotes: [said('w', `${one}`), said(`typed ${other}`)] });
    else if (kind === 5)
      map.commit('e', moveCollected, {
        collectedQuoteId: quote.id,
        collectionId: target,
        index: one % (row.length + 1),
      });
    else map.commit('e', removeCollected, { collectedQuoteIds: [quote.id] });
  }
  const told = (map: MapDocument) =>
    collectionsInOrder(map.snapshot()).map(({ id, title }) => [title, texts(map, id)]);

  it('come to the same after merging either way, need no repair, and are undone to the last', () => {
    fc.assert(
      fc.property(edits, edits, (ours, theirs) => {
        const anna = gathered().map;
        const boris = documentOf(anna.stampedRecords(), { actor: 'boris' });
        const before = told(boris);
        for (const each of ours) edit(anna, each);
        let steps = 0;
        boris.subscribe(() => {
          steps += 1;
        });
        for (const each of theirs) edit(boris, each);
        const rows = boris.stampedRecords();
        const after = told(boris);
        for (let step = 0; step < steps && boris.undoLabel() !== null; step += 1) boris.undo();
        expect(told(boris)).toEqual(before);
        for (let step = 0; step < 20; step += 1) boris.redo();
        expect(told(boris)).toEqual(after);
        const one = documentOf(anna.stampedRecords(), { actor: 'clara' });
        const other = documentOf(rows, { actor: 'dora' });
        one.merge(rows);
        other.merge(anna.stampedRecords());
        expect(told(one)).toEqual(told(other));
        expect(repair(one.stampedRecords()).notes).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
