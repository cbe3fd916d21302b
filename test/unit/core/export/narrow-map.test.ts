import { describe, expect, test } from 'vitest';
import type { Snapshot } from '#core/document/snapshot';
import { contentsChoice } from '#core/export/contents-choice';
import { narrowMap } from '#core/export/narrow-map';
import { documentOf, smallMapRecords } from '../../support/small-map';

const hash = 'a'.repeat(64);
const snapshot = documentOf([
  ...smallMapRecords,
  { kind: 'step', id: 'notes', place: { stageId: 'one' }, notes: 'say it slowly' },
  { kind: 'lane', id: 'hidden', laneKind: 'thoughts', isHidden: true },
  { kind: 'cell', at: { laneId: 'systems', stepId: 'c' }, text: 'billing' },
  { kind: 'quote', id: 'far', place: { stepId: 'c' }, text: 'Nobody answers' },
  {
    kind: 'screenshot',
    id: 'shot',
    place: { stepId: 'b' },
    picture: { hash, type: 'image/png', width: 100, height: 200 },
  },
  {
    kind: 'pin',
    id: 'pin',
    screenshotId: 'shot',
    spot: { x: 0.5, y: 0.5 },
    subject: { kind: 'quote', id: 'q' },
  },
  { kind: 'pain', id: 'here', title: 'Waits', stepIds: ['b'], quoteIds: ['q'] },
  { kind: 'pain', id: 'there', title: 'Silence', stepIds: ['c'] },
  { kind: 'fix', id: 'fix', title: 'Answer sooner', stepIds: ['b'] },
  { kind: 'comment', id: 'about-quote', subjectId: 'q', text: 'Is it so?' },
  { kind: 'comment', id: 'about-step', subjectId: 'b', text: 'Ask them' },
  { kind: 'comment', id: 'about-nothing-yet', subjectId: 'cell:systems:d', text: 'Fill it' },
  { kind: 'persona', id: 'ann', name: 'Ann' },
  { kind: 'persona', id: 'bob', name: 'Bob' },
  { kind: 'path', id: 'ad', ends: { from: 'a', to: 'd' }, pathKind: 'alternative', personaIds: ['bob'] },
  { kind: 'session', id: 'demo', title: 'Demo' },
  { kind: 'collection', id: 'july', title: 'For July' },
  { kind: 'lane', id: 'of-bob', laneKind: 'emotion', personaId: 'bob' },
]).snapshot();

const idsOf = (map: Snapshot, kind: keyof Snapshot['byKind']): string[] =>
  map.byKind[kind].map(({ id }) => id);
const narrowed = (choice: object): Snapshot => narrowMap(snapshot, contentsChoice.parse(choice));

describe('the part of a map that is exported', () => {
  test('is all of the map when everything is wanted, but for sessions and gathered quotes', () => {
    const all = narrowed({ hasNotes: true, hasComments: true });
    const expected = [...snapshot.records.values()].filter(
      ({ kind }) => !['session', 'collection'].includes(kind),
    );
    expect([...all.records.values()]).toEqual(expected);
    expect(all.records.size).toBe(snapshot.records.size - 2);
  });

  test('says nothing of what presenters say unless asked', () => {
    const notesIn = (map: Snapshot) => map.byKind.step.map(({ notes }) => notes).join('');
    expect(notesIn(narrowed({}))).toBe('');
    expect(notesIn(narrowed({ hasNotes: true, hasComments: false }))).toBe('say it slowly');
  });

  test('of one stage holds its steps and what hangs on them, and nothing else', () => {
    const map = narrowed({ stageIds: ['one'], hasComments: true });
    expect(idsOf(map, 'step')).toEqual(['a', 'b', 'notes']);
    expect(idsOf(map, 'stage')).toEqual(['one']);
    expect(idsOf(map, 'path')).toEqual(['ab']);
    expect(idsOf(map, 'quote')).toEqual(['q']);
    expect(idsOf(map, 'pain')).toEqual(['here']);
    expect(idsOf(map, 'cell')).toEqual(['cell:actions:b']);
    expect(idsOf(map, 'comment')).toEqual(['about-quote', 'about-step']);
  });

  test('shows a chosen lane that the map hides, and only chosen ones', () => {
    const map = narrowed({ laneIds: ['hidden', 'actions'] });
    expect(map.byKind.lane.map(({ id, isHidden }) => [id, isHidden])).toEqual([
      ['actions', false],
      ['hidden', false],
    ]);
  });

  test('without quotes holds none, nor comments on them, nor pins that point at them', () => {
    const map = narrowed({ hasQuotes: false, hasComments: true });
    expect(idsOf(map, 'quote')).toEqual([]);
    expect(idsOf(map, 'comment')).toEqual(['about-nothing-yet', 'about-step']);
    expect(map.byKind.pin.map(({ subject }) => subject)).toEqual([null]);
    expect(JSON.stringify([...map.records.values()])).not.toContain('How long?');
  });

  test('without fixes and comments holds none', () => {
    const map = narrowed({ hasFixes: false });
    expect(idsOf(map, 'fix')).toEqual([]);
    expect(idsOf(map, 'comment')).toEqual([]);
  });

  test('of a persona holds the steps she walks, and lanes that are hers or nobody’s', () => {
    const map = narrowed({ personaIds: ['ann'] });
    expect(idsOf(map, 'persona')).toEqual(['ann']);
    expect(idsOf(map, 'lane')).not.toContain('of-bob');
    expect(idsOf(narrowed({ personaIds: ['bob'] }), 'lane')).toContain('of-bob');
  });

  test('does not change the map', () => {
    const before = JSON.stringify([...snapshot.records.values()]);
    narrowed({ stageIds: ['two'], laneIds: ['hidden'], hasQuotes: false, hasFixes: false });
    expect(JSON.stringify([...snapshot.records.values()])).toBe(before);
  });
});
