import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '#core/document/build-snapshot';
import { isProgramme, newProgramme } from '#core/document/new-programme';
import { plainRecord, readRecords } from '#core/document/plain-record';
import { programmeContents } from '#core/document/programme-contents';
import { programmeOf } from '#core/document/select';

const read = (records: readonly unknown[]) => readRecords(records);
const snapshotOf = (records: readonly unknown[]) =>
  buildSnapshot(
    'programme-1',
    read(records).records.map(({ record }) => record),
  );
const begun = newProgramme({ title: 'Голос клиента', language: 'ru' }).map(plainRecord);

describe('A programme', () => {
  it('begins with its goals, and with no lane and no step', () => {
    const snapshot = snapshotOf(begun);
    expect(isProgramme(snapshot)).toBe(true);
    expect(programmeOf(snapshot).implementedGoal).toBe(0.7);
    expect([snapshot.byKind.lane, snapshot.byKind.step]).toEqual([[], []]);
  });

  it('has its own record whatever was written, and a journey has none', () => {
    const alone = read([{ kind: 'map', purpose: 'programme' }, { kind: 'evidence' }]);
    expect(alone.notes).toEqual([{ code: 'programmeAdded', recordId: 'programme' }]);
    expect(read([{ kind: 'map' }, { kind: 'evidence' }]).records).toHaveLength(2);
    const deletedAt = '2026-10-05T12:00:00.000Z';
    const deleted = read([
      { kind: 'map', purpose: 'programme' },
      { kind: 'evidence' },
      { kind: 'programme', deletedAt },
    ]);
    expect(deleted.records.map(({ record }) => [record.kind, record.deletedAt])).toEqual([
      ['evidence', null],
      ['map', null],
      ['programme', null],
    ]);
  });

  it('lets nothing hang on what was deleted', () => {
    const at = '2026-10-05T12:00:00.000Z';
    const { records, notes } = read([
      ...begun,
      { kind: 'review', id: 'review-1', deletedAt: at },
      { kind: 'problem', id: 'problem-1', reviewId: 'review-1' },
      { kind: 'request', id: 'request-1', deletedAt: at },
      { kind: 'requestVoices', id: 'voices-1', requestId: 'request-1' },
      { kind: 'guest', id: 'guest-1', sessionId: 'session-9' },
      { kind: 'guest', id: 'guest-2', sessionId: null },
      { kind: 'goalReading', id: 'reading-1', goalId: 'goal-9' },
    ]);
    const gone = records.filter(({ record }) => record.deletedAt !== null).map(({ record }) => record.id);
    expect(gone).toEqual(['guest-1', 'problem-1', 'reading-1', 'request-1', 'review-1', 'voices-1']);
    expect(notes.map(({ code }) => code)).toEqual(Array(4).fill('orphanRemoved'));
  });

  it('counts what is in it', () => {
    const snapshot = snapshotOf([
      ...begun,
      { kind: 'session', id: 'session-1', sessionKind: 'immersion' },
      { kind: 'session', id: 'session-2', sessionKind: 'vocReview' },
      { kind: 'capture', id: 'capture-1', text: 'Идея' },
    ]);
    expect(programmeContents(snapshot)).toMatchObject({ visits: 1, captures: 1, waiting: 1, guests: 0 });
  });
});
