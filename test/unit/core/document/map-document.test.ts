import { describe, expect, it } from 'vitest';
import { addStep, renameStep } from '#core/commands/step';
import { CommandError } from '#core/document/command-error';
import { createMapDocument } from '#core/document/map-document';
import type { DocumentChange, MapDocument, StampedRecord } from '#core/document/map-document-types';
import { defaultLanes, emptySteps, newMap } from '#core/document/new-map';
import { readRecords } from '#core/document/plain-record';
import { repair } from '#core/document/repair';
import { lanesInOrder, liveRecord, mapOf, pathsOf, stagesInOrder, stepsInOrder } from '#core/document/select';
import type { Command } from '#core/document/snapshot';
import { stampAfter, zeroStamp } from '#core/document/stamps';
import { undoWrites } from '#core/document/undo';
import { countingIds, randomMap } from '../../support/random-map';
import { documentOf, stage, step } from '../../support/small-map';

const title = (map: MapDocument, id: string): string | undefined =>
  liveRecord(map.snapshot(), 'step', id)?.title;
const rename = (map: MapDocument, id: string, to: string): void =>
  map.commit('step.rename', renameStep, { stepId: step(id), title: to });

describe('The map document', () => {
  it('keeps what did not change the same object', () => {
    const map = documentOf();
    const before = map.snapshot();
    rename(map, 'a', 'new');
    const after = map.snapshot();
    expect(after.byKind.lane).toBe(before.byKind.lane);
    expect(after.records.get('b')).toBe(before.records.get('b'));
    expect(after.byKind.step).not.toBe(before.byKind.step);
    expect(stagesInOrder(after)).toBe(stagesInOrder(before));
    expect(stepsInOrder(after)).toBe(stepsInOrder(after));
    expect(before.records.get('a')).toMatchObject({ title: '' });
  });

  it('tells subscribers what to write, and of nothing when nothing changed', () => {
    const map = documentOf();
    const changes: DocumentChange[] = [];
    const labels: (string | null)[] = [];
    const stop = map.subscribe((change) => {
      changes.push(change);
      labels.push(map.undoLabel());
    });
    rename(map, 'a', 'new');
    rename(map, 'a', 'new');
    map.undo();
    stop();
    map.redo();
    expect(changes.map(({ origin, label }) => `${origin} ${label}`)).toEqual([
      'command step.rename',
      'undo step.rename',
    ]);
    expect(changes[0]?.changed.map(({ record }) => record.id)).toEqual(['a']);
    expect(labels).toEqual(['step.rename', null]);
    expect(map.undoLabel()).toBe('step.rename');
  });

  it('tells every subscriber, also when one of them fails', () => {
    const map = documentOf();
    const heard: string[] = [];
    map.subscribe(() => {
      throw new Error('a screen fell over');
    });
    map.subscribe(({ label }) => heard.push(label));
    expect(() => rename(map, 'a', 'new')).toThrow('a screen fell over');
    expect(heard).toEqual(['step.rename']);
    expect(title(map, 'a')).toBe('new');
  });

  it('refuses a field its schema refuses, and stays as it was', () => {
    const map = documentOf();
    const before = map.snapshot();
    expect(() => rename(map, 'a', 'x'.repeat(1_001))).toThrow(CommandError);
    expect(() => rename(map, 'nowhere', 'x')).toThrow('There is no step nowhere');
    expect(map.snapshot()).toBe(before);
  });

  it('says no customer text when it refuses', () => {
    const map = documentOf();
    expect(() => rename(map, 'a', `secret${'x'.repeat(1_000)}`)).toThrow(/^(?!.*secret)/);
  });

  it('refuses unknown fields and changed kinds', () => {
    const map = documentOf();
    const odd =
      (fields: object): Command<null> =>
      () => ({
        changes: [{ kind: 'step', id: step('a'), fields }],
        made: undefined,
      });
    expect(() => map.commit('odd', odd({ color: 1 }), null)).toThrow('has no field color');
    const kinds: Command<null> = () => ({
      changes: [{ kind: 'step', id: step('one'), fields: { title: '' } }],
      made: undefined,
    });
    expect(() => map.commit('odd', kinds, null)).toThrow('one is a stage');
  });

  it('does not change when what was given to it is changed later', () => {
    const map = documentOf();
    const notes = { title: 'x', place: { stageId: stage('one'), order: 'a5' } };
    const command: Command<null> = () => ({
      changes: [{ kind: 'step', id: step('a'), fields: notes }],
      made: undefined,
    });
    map.commit('x', command, null);
    notes.place.order = 'changed';
    expect(liveRecord(map.snapshot(), 'step', 'a')?.place.order).toBe('a5');
  });

  it('changes nothing when it is open for reading only', () => {
    const map = createMapDocument({
      mapId: 'm',
      records: randomMap(1, { steps: 1, lanes: 1 }),
      actor: 'a',
      now: () => 0,
      newId: countingIds(''),
      isReadOnly: true,
    });
    expect(() => map.commit('step.add', addStep, { stageId: null })).toThrow(CommandError);
    expect(() => map.merge([])).toThrow(CommandError);
    expect(map.isReadOnly).toBe(true);
  });

  it('holds forty thousand records and changes one of them alone', () => {
    const map = documentOf(
      emptySteps(newMap({ title: '', language: 'en' }), { stages: 40, stepsInStage: 500 }),
    );
    const seen: number[] = [];
    map.subscribe(({ changed }) => seen.push(changed.length));
    const before = map.snapshot();
    const steps = stepsInOrder(before);
    for (const [index, { id }] of steps.slice(0, 600).entries()) rename(map, id, `t${index}`);
    expect(new Set(seen)).toEqual(new Set([1]));
    expect(map.snapshot().records.size).toBe(before.records.size);
    expect([...map.snapshot().records.keys()]).toHaveLength(before.records.size);
    while (map.undoLabel() !== null) map.undo();
    expect(stepsInOrder(map.snapshot()).every((one) => one.title === '')).toBe(true);
  });
});

describe('A new map', () => {
  it('has the default lanes and no stages', () => {
    const map = documentOf(newMap({ title: 'Моя', language: 'ru' }));
    expect(lanesInOrder(map.snapshot()).map(({ laneKind }) => laneKind)).toEqual(defaultLanes);
    expect(stagesInOrder(map.snapshot())).toEqual([]);
    expect(mapOf(map.snapshot())).toMatchObject({ title: 'Моя', language: 'ru', isSample: false });
  });

  it('can begin with empty steps in a row', () => {
    const map = documentOf(emptySteps(newMap({ title: '', language: 'en' }), { stages: 2, stepsInStage: 3 }));
    expect(stepsInOrder(map.snapshot())).toHaveLength(6);
    expect(pathsOf(map.snapshot())).toHaveLength(5);
  });
});

describe('Undo', () => {
  it('writes the old value only where the field is still one’s own, or the merge’s own', () => {
    const map = documentOf();
    rename(map, 'a', 'mine');
    const rows = new Map<string, StampedRecord>(map.stampedRecords().map((row) => [row.record.id, row]));
    const row = rows.get('a');
    if (!row) throw new Error('a');
    const mine = row.stamps.title ?? zeroStamp;
    const foreign = stampAfter(mine, 'boris');
    const entry = {
      label: 'x',
      isSilent: false,
      fields: [{ recordId: 'a', field: 'title', value: '', stampAfter: mine }],
    };
    const isOwn = (stamp: string): boolean => stamp.endsWith('.anna');
    expect(undoWrites(entry, rows, isOwn)).toHaveLength(1);
    const taken = new Map(rows).set('a', { ...row, stamps: { ...row.stamps, title: foreign } });
    expect(undoWrites(entry, taken, isOwn)).toEqual([]);
    const merged = { ...entry, fields: [{ recordId: 'a', field: 'title', value: '', stampAfter: foreign }] };
    expect(undoWrites(merged, taken, isOwn)).toHaveLength(1);
  });

  it('forgets what could be redone once something new is done', () => {
    const map = documentOf();
    rename(map, 'a', 'one');
    map.undo();
    rename(map, 'a', 'two');
    expect(map.redoLabel()).toBeNull();
    map.redo();
    expect(title(map, 'a')).toBe('two');
  });
});

describe('Repair', () => {
  const notesOf = (records: readonly object[]): string[] =>
    readRecords(records).notes.map(({ code }) => code);
  const base = [{ kind: 'map' }, { kind: 'evidence' }, { kind: 'step', id: 'a' }, { kind: 'step', id: 'b' }];

  it('says what it did', () => {
    expect(notesOf(base)).toEqual([]);
    expect(notesOf([])).toEqual(['mapAdded', 'evidenceAdded']);
    expect(notesOf([...base, { kind: 'step', id: 'a' }])).toEqual(['duplicateRecord']);
    expect(notesOf([...base, { kind: 'step', id: 'c', place: { stageId: 'gone' } }])).toEqual([
      'stepUnplaced',
    ]);
    expect(notesOf([...base, { kind: 'step', id: 'c', title: 5 }])).toEqual(['fieldReset']);
    expect(notesOf([...base, { kind: 'step', id: 'c', title: 'x'.repeat(2_000) }])).toEqual(['textCut']);
    expect(notesOf([...base, { kind: 'step', id: 'c', taste: 'sweet' }])).toEqual(['unknownField']);
    expect(notesOf([...base, { kind: 'path', id: 'p', ends: { from: 'a', to: 'x' } }])).toEqual([
      'orphanRemoved',
    ]);
    expect(notesOf([...base, { kind: 'path', id: 'p' }])).toEqual(['recordDropped']);
    expect(
      notesOf([
        ...base,
        { kind: 'path', id: 'p', ends: { from: 'a', to: 'b' } },
        { kind: 'path', id: 'q', ends: { from: 'a', to: 'b' } },
      ]),
    ).toEqual(['pathRemoved']);
    expect(notesOf([{ ...base[0], deletedAt: '2026-01-01T00:00:00.000Z' }, ...base.slice(1)])).toEqual([
      'mapRestored',
    ]);
  });

  it('gives a record with a wrong id its right one, with its content', () => {
    const { records, notes } = readRecords([
      ...base,
      { kind: 'lane', id: 'l', laneKind: 'actions' },
      { kind: 'cell', id: 'odd', at: { laneId: 'l', stepId: 'a' }, text: 'kept' },
    ]);
    expect(notes.map(({ code }) => code)).toEqual(['idCorrected']);
    expect(records.find(({ record }) => record.id === 'cell:l:a')?.record).toMatchObject({ text: 'kept' });
  });

  it('resets numbers that are none', () => {
    const { records } = readRecords([
      ...base,
      { kind: 'path', id: 'p', ends: { from: 'a', to: 'b' }, share: Number.NaN },
    ]);
    expect(records.find(({ record }) => record.id === 'p')?.record).toMatchObject({ share: null });
  });

  it('keeps sound rows the same objects', () => {
    const records = randomMap(3, { steps: 3, lanes: 2 });
    expect(new Set(repair(records).records)).toEqual(new Set(records));
    expect(repair(records).records.every((row) => records.includes(row))).toBe(true);
  });
});
