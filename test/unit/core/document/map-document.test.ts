import { describe, expect, it } from 'vitest';
import { setCellText } from '#core/commands/cell';
import { settleConflict } from '#core/commands/restore';
import { deleteStage } from '#core/commands/stage';
import { addStep, deleteStep, renameStep, setStepNotes } from '#core/commands/step';
import { CommandError } from '#core/document/command-error';
import { createMapDocument } from '#core/document/map-document';
import type { Conflict, DocumentChange, MapDocument, StampedRecord } from '#core/document/map-document-types';
import { merge } from '#core/document/merge';
import { defaultLanes, emptySteps, newMap } from '#core/document/new-map';
import { readRecords } from '#core/document/plain-record';
import { repair } from '#core/document/repair';
import {
  cellAt,
  lanesInOrder,
  liveRecord,
  mapOf,
  pathsOf,
  stagesInOrder,
  stepsInOrder,
} from '#core/document/select';
import type { Command } from '#core/document/snapshot';
import { stampAfter, zeroStamp } from '#core/document/stamps';
import { undoWrites } from '#core/document/undo';
import { countingIds, randomMap } from '../../support/random-map';
import { documentOf, lane, stage, step } from '../../support/small-map';

const title = (map: MapDocument, id: string): string | undefined =>
  liveRecord(map.snapshot(), 'step', id)?.title;
const rename = (map: MapDocument, id: string, to: string): void =>
  map.commit('step.rename', renameStep, { stepId: step(id), title: to });

/** Two people with copies of the same map. */
function twoCopies(): readonly [MapDocument, MapDocument] {
  const records = documentOf().stampedRecords();
  return [documentOf(records), documentOf(records, { actor: 'boris' })];
}

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

describe('Merging two copies', () => {
  it('takes both sides’ edits of different fields, without a conflict', () => {
    const [anna, boris] = twoCopies();
    rename(anna, 'a', 'title');
    boris.commit('step.notes', setStepNotes, { stepId: step('a'), notes: 'notes' });
    expect(anna.merge(boris.stampedRecords()).conflicts).toEqual([]);
    expect(liveRecord(anna.snapshot(), 'step', 'a')).toMatchObject({ title: 'title', notes: 'notes' });
  });

  it('asks when both changed one field, the later edit preselected', () => {
    const [anna, boris] = twoCopies();
    rename(anna, 'a', 'hers');
    rename(boris, 'b', 'aside');
    rename(boris, 'a', 'his');
    const { conflicts } = anna.merge(boris.stampedRecords());
    expect(conflicts).toMatchObject([
      { recordId: 'a', field: 'title', ours: { value: 'hers' }, theirs: { value: 'his' }, winner: 'theirs' },
    ]);
    expect(title(anna, 'a')).toBe('his');
    const [conflict] = conflicts;
    if (conflict) anna.commit('settle', settleConflict, { conflict, side: 'ours' });
    expect(title(anna, 'a')).toBe('hers');
    expect(boris.merge(anna.stampedRecords()).conflicts).toEqual([]);
    expect(title(boris, 'a')).toBe('hers');
  });

  it('does not ask when both wrote the same, nor when the later had seen the earlier', () => {
    const [anna, boris] = twoCopies();
    rename(anna, 'a', 'same');
    rename(boris, 'a', 'same');
    expect(anna.merge(boris.stampedRecords()).conflicts).toEqual([]);
    boris.merge(anna.stampedRecords());
    rename(boris, 'a', 'later');
    rename(boris, 'a', 'later still');
    expect(anna.merge(boris.stampedRecords()).conflicts).toEqual([]);
    expect(title(anna, 'a')).toBe('later still');
  });

  it('remembers what it has seen over sessions and over edits that hid it', () => {
    const [anna, boris] = twoCopies();
    rename(anna, 'a', 'hers');
    const hers = anna.stampedRecords();
    boris.merge(hers);
    rename(boris, 'a', 'his');
    const reopened = documentOf(boris.stampedRecords(), { actor: 'boris2', start: Date.UTC(2026, 9, 9) });
    rename(reopened, 'a', 'his again');
    rename(reopened, 'b', 'too');
    expect(anna.merge(reopened.stampedRecords()).conflicts).toEqual([]);
  });

  it('has seen an edit that lost in it', () => {
    const [anna, boris] = twoCopies();
    rename(anna, 'a', 'hers');
    rename(boris, 'b', 'aside');
    rename(boris, 'a', 'his');
    const merged = merge(anna.stampedRecords(), boris.stampedRecords()).records;
    const clara = documentOf(merged, { actor: 'clara', start: Date.UTC(2026, 9, 9) });
    rename(clara, 'a', 'hers and his');
    expect(clara.merge(anna.stampedRecords()).conflicts).toEqual([]);
    expect(title(clara, 'a')).toBe('hers and his');
  });

  it('does not grow with every session for ever', () => {
    let records = documentOf().stampedRecords();
    for (let session = 0; session < 700; session += 1) {
      const start = Date.UTC(2026, 9, 6) + session * 60_000;
      const map = documentOf(records, { actor: `session${session}`, start });
      rename(map, 'a', `edit ${session}`);
      records = map.stampedRecords();
    }
    const mapRow = records.find(({ record }) => record.id === 'map');
    const seen = Object.keys(mapRow?.stamps ?? {}).filter((name) => name.startsWith('seen:'));
    expect(seen).toHaveLength(500);
    expect(seen).toContain('seen:session698');
  });

  it('never loses an edit to a deletion silently, and can bring all of it back', () => {
    const [anna, boris] = twoCopies();
    rename(anna, 'b', 'edited');
    boris.commit('stage.delete', deleteStage, { stageId: stage('one') });
    const { conflicts } = anna.merge(boris.stampedRecords());
    expect(conflicts).toMatchObject([
      { recordId: 'b', field: 'deletedAt', ours: { value: null }, winner: 'theirs' },
    ]);
    expect(title(anna, 'b')).toBeUndefined();
    const [conflict]: readonly (Conflict | undefined)[] = conflicts;
    if (conflict) anna.commit('settle', settleConflict, { conflict, side: 'ours' });
    expect(title(anna, 'b')).toBe('edited');
    expect(stagesInOrder(anna.snapshot())).toHaveLength(2);
    expect(cellAt(anna.snapshot(), lane('actions'), step('b'))?.text).toBe('waits');
  });

  it('drops what was added to a step that the other deleted, and says where', () => {
    const [anna, boris] = twoCopies();
    anna.commit('cell', setCellText, { laneId: lane('systems'), stepId: step('b'), text: 'CRM' });
    boris.commit('step.delete', deleteStep, { stepId: step('b') });
    anna.merge(boris.stampedRecords());
    expect(cellAt(anna.snapshot(), lane('systems'), step('b'))).toBeNull();
    anna.undo();
    expect(cellAt(anna.snapshot(), lane('systems'), step('b'))?.text).toBe('CRM');
    expect(title(anna, 'b')).toBe('');
  });

  it('unplaces steps added to a stage that the other deleted', () => {
    const [anna, boris] = twoCopies();
    const made = anna.commit('step.add', addStep, { stageId: stage('two'), title: 'kept' });
    boris.commit('stage.delete', deleteStage, { stageId: stage('two') });
    anna.merge(boris.stampedRecords());
    expect(liveRecord(anna.snapshot(), 'step', made)).toMatchObject({
      title: 'kept',
      place: { stageId: null },
    });
  });

  it('lets a person write over a field from a machine whose clock is years ahead', () => {
    const [anna] = twoCopies();
    const wrong = documentOf(anna.stampedRecords(), { actor: 'wrong', start: Date.UTC(2099, 0, 1) });
    rename(wrong, 'a', 'from 2099');
    anna.merge(wrong.stampedRecords());
    rename(anna, 'a', 'now');
    rename(anna, 'b', 'also now');
    const row = anna.stampedRecords().find(({ record }) => record.id === 'b');
    expect(
      (row?.stamps.title ?? '') <
        (wrong.stampedRecords().find(({ record }) => record.id === 'a')?.stamps.title ?? ''),
    ).toBe(true);
    expect(anna.merge(wrong.stampedRecords()).conflicts).toEqual([]);
    expect(title(anna, 'a')).toBe('now');
    anna.undo();
    anna.undo();
    expect(title(anna, 'a')).toBe('from 2099');
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
