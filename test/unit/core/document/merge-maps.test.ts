import { describe, expect, it } from 'vitest';
import { setCellText } from '#core/commands/cell';
import { addPath } from '#core/commands/path';
import { addQuote, deleteQuote, editQuote } from '#core/commands/quote';
import { settleConflict } from '#core/commands/restore';
import { deleteStage } from '#core/commands/stage';
import { addStep, deleteStep, renameStep, setStepNotes } from '#core/commands/step';
import type { Conflict, MapDocument } from '#core/document/map-document-types';
import { merge } from '#core/document/merge';
import { repair } from '#core/document/repair';
import { cellAt, liveRecord, pathsFrom, stagesInOrder } from '#core/document/select';
import { zeroStamp } from '#core/document/stamps';
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

  it('asks nothing about what both deleted, each at a time of its own', () => {
    const [anna, boris] = twoCopies();
    rename(anna, 'b', 'edited');
    anna.commit('step.delete', deleteStep, { stepId: step('b') });
    boris.commit('step.notes', setStepNotes, { stepId: step('b'), notes: 'notes' });
    boris.commit('step.delete', deleteStep, { stepId: step('b') });
    expect(anna.merge(boris.stampedRecords()).conflicts).toEqual([]);
    expect(liveRecord(anna.snapshot(), 'step', 'b')).toBeNull();
  });

  it('asks when one added to a step that the other deleted, and brings back the step with all of it', () => {
    const [anna, boris] = twoCopies();
    anna.commit('cell', setCellText, { laneId: lane('systems'), stepId: step('b'), text: 'CRM' });
    const quoteId = anna.commit('quote', addQuote, { stepId: step('b'), text: 'why?' });
    boris.commit('step.delete', deleteStep, { stepId: step('b') });
    const merged = documentOf(boris.stampedRecords(), { actor: 'clara' });
    const { conflicts } = merged.merge(anna.stampedRecords());
    expect(conflicts).toMatchObject([
      { recordId: 'b', field: 'deletedAt', theirs: { value: null }, winner: 'theirs' },
    ]);
    expect(title(merged, 'b')).toBe('');
    expect(liveRecord(merged.snapshot(), 'quote', quoteId)?.text).toBe('why?');
    expect(cellAt(merged.snapshot(), lane('systems'), step('b'))?.text).toBe('CRM');
    expect(repair(merged.stampedRecords()).notes).toEqual([]);
    expect(merged.merge(anna.stampedRecords()).conflicts).toEqual([]);
    merged.undo();
    expect(title(merged, 'b')).toBeUndefined();
  });

  it('does not ask twice about what was decided, but does about what was written since', () => {
    const [anna, boris] = twoCopies();
    const quoteId = anna.commit('quote', addQuote, { stepId: step('b'), text: 'why?' });
    boris.commit('step.delete', deleteStep, { stepId: step('b') });
    expect(boris.merge(anna.stampedRecords()).conflicts).toHaveLength(1);
    expect(boris.merge(anna.stampedRecords()).conflicts).toEqual([]);
    anna.commit('quote.edit', editQuote, { quoteId, text: 'why not?' });
    expect(boris.merge(anna.stampedRecords()).conflicts).toMatchObject([
      { recordId: quoteId, field: 'deletedAt', winner: 'theirs' },
    ]);
  });

  it('lets the later of an edit and a deletion stand, whichever way round, and shows both', () => {
    for (const isEditLater of [true, false]) {
      const base = documentOf().stampedRecords();
      const noon = Date.UTC(2026, 9, 6, 12);
      const [early, late] = [noon, noon + 3_600_000];
      const anna = documentOf(base, { actor: 'anna', start: isEditLater ? late : early });
      const boris = documentOf(base, { actor: 'boris', start: isEditLater ? early : late });
      anna.commit('cell', setCellText, { laneId: lane('actions'), stepId: step('b'), text: 'asks' });
      boris.commit('step.delete', deleteStep, { stepId: step('b') });
      const both = [
        [anna.stampedRecords(), boris.stampedRecords()],
        [boris.stampedRecords(), anna.stampedRecords()],
      ] as const;
      const [one, other] = both.map(([own, foreign]) => {
        const map = documentOf(own, { actor: 'clara', start: late + 3_600_000 });
        const before = map.snapshot();
        const { conflicts } = map.merge(foreign);
        expect(conflicts.length).toBeGreaterThan(0);
        expect(conflicts.every((each) => (each[each.winner].value === null) === isEditLater)).toBe(true);
        const text = cellAt(map.snapshot(), lane('actions'), step('b'))?.text;
        expect(text).toBe(isEditLater ? 'asks' : undefined);
        const records = map.stampedRecords().map(({ record }) => record);
        map.undo();
        expect(title(map, 'b')).toBe(liveRecord(before, 'step', step('b'))?.title);
        return records;
      });
      expect(one).toEqual(other);
    }
  });

  it('brings back what a record hangs on, whenever that went', () => {
    const [anna, boris] = twoCopies();
    const made = boris.commit('quote', addQuote, { stepId: step('b'), text: 'why?' });
    anna.merge(boris.stampedRecords());
    boris.commit('quote.edit', editQuote, { quoteId: made, text: 'why not?' });
    anna.commit('quote.delete', deleteQuote, { quoteId: made });
    anna.commit('step.delete', deleteStep, { stepId: step('b') });
    const [conflict] = anna.merge(boris.stampedRecords()).conflicts;
    expect(conflict).toMatchObject({ recordId: made, field: 'deletedAt', winner: 'ours' });
    if (conflict) anna.commit('settle', settleConflict, { conflict, side: 'theirs' });
    expect(liveRecord(anna.snapshot(), 'quote', made)?.text).toBe('why not?');
    expect(title(anna, 'b')).toBe('');
    expect(repair(anna.stampedRecords()).notes).toEqual([]);
  });

  it('takes along what hangs on a step when a person decides for its deletion', () => {
    const [anna] = twoCopies();
    const stamp = zeroStamp;
    const deletedAt = '2026-10-06T12:00:00.000Z';
    const conflict: Conflict = {
      recordId: 'b',
      field: 'deletedAt',
      ours: { value: null, stamp },
      theirs: { value: deletedAt, stamp },
      winner: 'ours',
    };
    anna.commit('settle', settleConflict, { conflict, side: 'theirs' });
    expect(title(anna, 'b')).toBeUndefined();
    expect(repair(anna.stampedRecords()).notes).toEqual([]);
  });

  it('asks what holds of a path that both drew', () => {
    const [anna, boris] = twoCopies();
    const ends = { from: step('c'), to: step('a') };
    anna.commit('path', addPath, { ...ends, label: 'refused' });
    boris.commit('path', addPath, { ...ends, label: 'again', pathKind: 'failure' });
    const { conflicts } = anna.merge(boris.stampedRecords());
    expect(conflicts.map(({ field }) => field)).toEqual(['pathKind', 'label']);
    for (const conflict of conflicts) {
      anna.commit('settle', settleConflict, { conflict, side: 'theirs' });
    }
    const path = pathsFrom(anna.snapshot(), step('c')).find(({ ends: { to } }) => to === 'a');
    expect(path).toMatchObject({ label: 'again', pathKind: 'failure' });
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
