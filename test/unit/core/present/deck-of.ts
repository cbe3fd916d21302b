/** A deck of a small map that has everything an audience must not see before its time. */
import type { Snapshot } from '#core/document/snapshot';
import { type Deck, makeDeck } from '#core/present/deck';
import type { DeckChoice } from '#core/present/order';
import { documentOf, smallMapRecords } from '../../support/small-map';

const hash = (letter: string): string => letter.repeat(64);

export const secrets = {
  notes: 'Say it slowly',
  comment: 'Between us only',
  first: 'Where is my parcel?',
  second: 'Nobody answers me',
} as const;

const records: readonly object[] = [
  ...smallMapRecords.filter((record) => !('id' in record && ['b', 'q'].includes(String(record.id)))),
  { kind: 'step', id: 'b', place: { stageId: 'one' }, title: 'Wait', notes: secrets.notes },
  { kind: 'lane', id: 'quotes', laneKind: 'quotes' },
  { kind: 'lane', id: 'shots', laneKind: 'screenshot' },
  { kind: 'lane', id: 'pains', laneKind: 'pains' },
  { kind: 'quote', id: 'q1', place: { stepId: 'b', order: 'a0' }, text: secrets.first },
  { kind: 'quote', id: 'q2', place: { stepId: 'b', order: 'a1' }, text: secrets.second },
  { kind: 'comment', id: 'm', subjectId: 'b', text: secrets.comment, author: 'Anna' },
  {
    kind: 'screenshot',
    id: 's1',
    place: { stepId: 'b', order: 'a0' },
    picture: { hash: hash('a'), type: 'image/png', width: 400, height: 800 },
  },
  {
    kind: 'screenshot',
    id: 's2',
    place: { stepId: 'b', order: 'a1' },
    picture: { hash: hash('b'), type: 'image/png', width: 400, height: 800 },
  },
  {
    kind: 'pin',
    id: 'p1',
    screenshotId: 's1',
    spot: { x: 0.5, y: 0.5 },
    subject: { kind: 'quote', id: 'q2' },
  },
  { kind: 'pain', id: 'slow', title: 'Slow', stepIds: ['b'], severity: 3 },
];

export const presentedMap = (): ReturnType<typeof documentOf> => documentOf(records);

export const deckOf = (snapshot: Snapshot = presentedMap().snapshot(), choice?: DeckChoice): Deck =>
  makeDeck(snapshot, { language: 'en', date: '2026-11-22', ...(choice ? { choice } : {}) });
