/** Typing keeps its words at every pause; undo takes back the whole of it. fast-check prints the seed of a failing trial. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { setCellText } from '#core/commands/cell';
import { renameStep, setStepNotes } from '#core/commands/step';
import type { DocumentChange, MapDocument } from '#core/document/map-document-types';
import { cellAt, lanesInOrder, liveRecord, stepsInOrder } from '#core/document/select';
import { seededRandom } from '#core/themes/random';
import { randomText } from '../../support/chance';
import { liveRecords, randomMap, runRandomCommands } from '../../support/random-map';
import { documentOf, lane, step } from '../../support/small-map';
import { trials } from '../../support/trials';

vi.setConfig({ testTimeout: 300_000 });

const title = (map: MapDocument): string | undefined => liveRecord(map.snapshot(), 'step', 'a')?.title;
const rename = (map: MapDocument, to: string, fold?: string): void =>
  map.commit('step.rename', renameStep, { stepId: step('a'), title: to }, fold);
const write = (map: MapDocument, text: string, fold?: string): void =>
  map.commit('cell.text', setCellText, { laneId: lane('actions'), stepId: step('a'), text }, fold);
const textOf = (map: MapDocument): string | undefined =>
  cellAt(map.snapshot(), lane('actions'), step('a'))?.text;

function undoSteps(map: MapDocument): number {
  let count = 0;
  for (; map.undoLabel() !== null; count += 1) map.undo();
  return count;
}

describe('One stay in a field', () => {
  it('is one undo step, however often the person pauses', () => {
    const map = documentOf();
    rename(map, 'before');
    for (const typed of ['L', 'Log', 'Log in']) rename(map, typed, 'typing 1');
    map.undo();
    expect(title(map)).toBe('before');
    map.redo();
    expect(title(map)).toBe('Log in');
  });

  it('is written down at every pause', () => {
    const map = documentOf();
    const changes: DocumentChange[] = [];
    map.subscribe((change) => changes.push(change));
    for (const typed of ['L', 'Log', 'Log in']) rename(map, typed, 'typing 1');
    expect(changes.map(({ changed }) => changed.map(({ record }) => record))).toMatchObject([
      [{ title: 'L' }],
      [{ title: 'Log' }],
      [{ title: 'Log in' }],
    ]);
  });

  it('takes back a cell that came to be while typing', () => {
    const map = documentOf();
    for (const typed of ['Opens', 'Opens the app']) write(map, typed, 'typing 1');
    map.undo();
    expect(textOf(map)).toBeUndefined();
    map.redo();
    expect(textOf(map)).toBe('Opens the app');
  });

  it('leaves nothing to undo when the words are as they were', () => {
    const map = documentOf();
    rename(map, 'Log in');
    rename(map, 'Log', 'typing 1');
    rename(map, 'Log in', 'typing 1');
    expect(undoSteps(map)).toBe(1);
  });

  it('ends with another stay, with anything else that is done, with undo and with a merge', () => {
    const map = documentOf();
    rename(map, 'one', 'typing 1');
    rename(map, 'two', 'typing 2');
    map.commit('step.notes', setStepNotes, { stepId: step('a'), notes: 'notes' });
    rename(map, 'three', 'typing 2');
    rename(map, 'four', 'typing 2');
    map.undo();
    rename(map, 'five', 'typing 2');
    const copy = documentOf(map.stampedRecords(), { actor: 'boris' });
    copy.commit('step.rename', renameStep, { stepId: step('b'), title: 'theirs' });
    map.merge(copy.stampedRecords());
    rename(map, 'six', 'typing 2');
    expect(undoSteps(map)).toBe(6);
    expect(title(map)).toBe('');
  });
});

/** Types into a random field, with as many pauses as it takes, among other things that are done and undone. */
function typeAtRandom(map: MapDocument, from: number): void {
  const random = seededRandom(from);
  const steps = stepsInOrder(map.snapshot());
  const [written] = lanesInOrder(map.snapshot());
  const target = steps[Math.floor(random() * steps.length)];
  if (!target || !written) return;
  const stay = `typing ${Math.floor(random() * 2)}`;
  for (let pauses = Math.floor(random() * 4); pauses >= 0; pauses -= 1) {
    // What is typed into may have been undone.
    const now = map.snapshot();
    if (!liveRecord(now, 'step', target.id) || !liveRecord(now, 'lane', written.id)) return;
    const text = randomText(random, 3);
    if (random() < 0.5)
      map.commit('step.rename', renameStep, { stepId: target.id, title: text.replace(/\n/g, ' ') }, stay);
    else map.commit('cell.text', setCellText, { laneId: written.id, stepId: target.id, text }, stay);
    if (random() < 0.15) map.undo();
    if (random() < 0.1) map.redo();
  }
}

describe('Undo and redo over folded edits', () => {
  it('lead back to the start and forth to the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (from) => {
        const map = documentOf(randomMap(from, { steps: 4, lanes: 3 }));
        const first = liveRecords(map.snapshot());
        for (let round = 0; round < 6; round += 1) {
          typeAtRandom(map, from + round);
          if (round % 2 === 0) runRandomCommands(map, seededRandom(from + round), 1);
        }
        while (map.redoLabel() !== null) map.redo();
        const last = liveRecords(map.snapshot());
        undoSteps(map);
        expect(liveRecords(map.snapshot())).toEqual(first);
        while (map.redoLabel() !== null) map.redo();
        expect(liveRecords(map.snapshot())).toEqual(last);
      }),
      { numRuns: trials(200, 1_000) },
    );
  });
});
