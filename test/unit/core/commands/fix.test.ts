import { describe, expect, it } from 'vitest';
import { addFix, deleteFix, editFix, editFixes, setFixStatus } from '#core/commands/fix';
import { createMapDocument } from '#core/document/map-document';
import type { MapDocument } from '#core/document/map-document-types';
import { readRecords } from '#core/document/plain-record';
import type { Fix } from '#core/document/records/fix';
import type { FixChange } from '#core/document/records/fix-change';
import type { FixId } from '#core/document/records/identity';
import { changesOfFix, fixesInOrder, liveRecord } from '#core/document/select';
import { cleanCopy } from '#core/file/clean-copy';
import { countingIds, steadyClock } from '../../support/random-map';

const documentOf = (): MapDocument =>
  createMapDocument({
    mapId: 'map-1',
    records: readRecords([]).records,
    actor: 'here',
    now: steadyClock(Date.UTC(2026, 9, 5, 12)),
    newId: countingIds(''),
  });

const addTo = (map: MapDocument, title = 'Срок'): FixId => map.commit('fix.add', addFix, { title });
const fixOf = (map: MapDocument, id: FixId): Fix | null => liveRecord(map.snapshot(), 'fix', id);
const historyOf = (map: MapDocument, id: FixId): readonly FixChange[] => changesOfFix(map.snapshot(), id);

describe('A fix', () => {
  it('knows when it was raised', () => {
    const map = documentOf();
    expect(fixOf(map, addTo(map))?.raisedAt).toMatch(/^2026-10-05T12:/);
  });

  it('notes who changed which field from what to what', () => {
    const map = documentOf();
    const fixId = addTo(map);
    map.commit('fix.edit', editFix, {
      fixId,
      fields: { team: 'Модерация', effort: { low: 2, high: 5 }, title: 'Срок' },
      author: 'Анна',
    });
    expect(historyOf(map, fixId)).toMatchObject([
      { madeBy: 'Анна', change: { field: 'team', from: '', to: 'Модерация' } },
      { madeBy: 'Анна', change: { field: 'effort', from: null, to: { low: 2, high: 5 } } },
    ]);
  });

  it('does not keep its old descriptions a second time', () => {
    const map = documentOf();
    const fixId = map.commit('fix.add', addFix, { title: 'Срок', raisedAt: '2026-10-01T09:00:00.000Z' });
    map.commit('fix.edit', editFix, { fixId, fields: { description: 'Длинно' } });
    expect(historyOf(map, fixId)).toMatchObject([{ change: { field: 'description', from: null, to: null } }]);
  });

  it('takes its history with it when it is deleted, and brings it back', () => {
    const map = documentOf();
    const fixId = addTo(map);
    map.commit('fix.edit', editFix, { fixId, fields: { owner: 'Анна' } });
    map.commit('fix.delete', deleteFix, { fixId });
    expect(map.snapshot().byKind.fixChange).toEqual([]);
    map.undo();
    expect(historyOf(map, fixId)).toHaveLength(1);
  });

  it('is given away in a clean copy without its history', () => {
    const map = documentOf();
    const fixId = addTo(map);
    map.commit('fix.edit', editFix, { fixId, fields: { owner: 'Анна' }, author: 'Борис' });
    const kinds = cleanCopy(map.stampedRecords()).map(({ record }) => record.kind);
    expect(kinds).toContain('fix');
    expect(kinds).not.toContain('fixChange');
  });

  it('loses the note of an edit that is undone, and has it again when that is redone', () => {
    const map = documentOf();
    const fixId = addTo(map);
    map.commit('fix.edit', editFix, { fixId, fields: { owner: 'Анна' } });
    map.undo();
    expect(fixOf(map, fixId)?.owner).toBe('');
    expect(historyOf(map, fixId)).toEqual([]);
    map.redo();
    expect(historyOf(map, fixId)).toHaveLength(1);
  });
});

describe('Typing in a field of a fix', () => {
  const type = (map: MapDocument, fixId: FixId, team: string, author = 'Анна') =>
    map.commit('fix.edit', editFix, { fixId, fields: { team }, author });

  it('is one change of the history, however often it was kept on the way', () => {
    const map = documentOf();
    const fixId = addTo(map);
    for (const team of ['Мод', 'Модера', 'Модерация']) type(map, fixId, team);
    expect(historyOf(map, fixId)).toMatchObject([{ change: { from: '', to: 'Модерация' } }]);
  });

  it('leaves no note where the field says again what it said', () => {
    const map = documentOf();
    const fixId = addTo(map);
    for (const team of ['Мод', '']) type(map, fixId, team);
    expect(historyOf(map, fixId)).toEqual([]);
  });

  it('is how the fix was raised, where its first words come right after', () => {
    const map = documentOf();
    const fixId = addTo(map, '');
    map.commit('fix.edit', editFix, { fixId, fields: { title: 'Срок', description: 'Показать' } });
    expect(historyOf(map, fixId)).toEqual([]);
  });

  it('never extends what somebody else noted', () => {
    const map = documentOf();
    const fixId = addTo(map);
    type(map, fixId, 'Модерация');
    type(map, fixId, 'Платежи', 'Борис');
    expect(historyOf(map, fixId)).toMatchObject([
      { madeBy: 'Анна', change: { to: 'Модерация' } },
      { madeBy: 'Борис', change: { from: 'Модерация', to: 'Платежи' } },
    ]);
  });
});

describe('The status of a fix', () => {
  it('changes with its reason and its time, and the history says why', () => {
    const map = documentOf();
    const fixId = addTo(map);
    map.commit('fix.status', setFixStatus, { fixIds: [fixId], status: 'rejected', reason: 'Дорого' });
    expect(fixOf(map, fixId)?.state).toMatchObject({ status: 'rejected', reason: 'Дорого' });
    expect(historyOf(map, fixId)).toMatchObject([
      { change: { field: 'state', from: 'proposed', to: 'rejected' }, reason: 'Дорого' },
    ]);
  });

  it('keeps the day it was shipped, through measuring, until it goes back to work', () => {
    const map = documentOf();
    const fixId = addTo(map);
    const fixIds = [fixId];
    map.commit('fix.status', setFixStatus, { fixIds, status: 'shipped', shippedOn: '2026-09-30' });
    map.commit('fix.status', setFixStatus, { fixIds, status: 'measured' });
    expect(fixOf(map, fixId)?.shippedOn).toBe('2026-09-30');
    map.commit('fix.status', setFixStatus, { fixIds, status: 'inWork' });
    expect(fixOf(map, fixId)?.shippedOn).toBeNull();
  });

  it('is today where nobody says when it was shipped', () => {
    const map = documentOf();
    const fixId = addTo(map);
    map.commit('fix.status', setFixStatus, { fixIds: [fixId], status: 'shipped' });
    expect(fixOf(map, fixId)?.shippedOn).toBe('2026-10-05');
  });

  it('changes nothing where it is the same', () => {
    const map = documentOf();
    const fixId = addTo(map);
    map.commit('fix.status', setFixStatus, { fixIds: [fixId], status: 'proposed' });
    expect(map.undoLabel()).toBe('fix.add');
  });
});

describe('Several fixes', () => {
  it('change at once, in one step of undo', () => {
    const map = documentOf();
    const fixIds = [addTo(map, 'Срок'), addTo(map, 'Текст')];
    map.commit('fixes.edit', editFixes, { fixIds, fields: { team: 'Модерация' } });
    map.commit('fixes.status', setFixStatus, { fixIds, status: 'accepted' });
    expect(fixesInOrder(map.snapshot())).toMatchObject([
      { team: 'Модерация', state: { status: 'accepted' } },
      { team: 'Модерация', state: { status: 'accepted' } },
    ]);
    map.undo();
    map.undo();
    expect(map.snapshot().byKind.fixChange).toEqual([]);
  });
});
