import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { deleteLane, hideLane } from '#core/commands/lane';
import { addPath, deletePath } from '#core/commands/path';
import { addQuote, deleteQuote } from '#core/commands/quote';
import { deleteStage } from '#core/commands/stage';
import { deleteStep } from '#core/commands/step';
import { lanesInOrder, liveRecord, stagesInOrder, stepsInOrder } from '#core/document/select';
import { createLayouter } from '#core/scene/layout';
import { measureText } from '#core/scene/measure-text';
import type { ShownMap } from '#renderer/canvas/inner-things';
import { stillSelected } from '#renderer/canvas/neighbour';
import type { Selected } from '#renderer/state/view';
import { type DrawnMap, drawnMap } from './drawn-map';

let drawn: DrawnMap;
let before: ShownMap;

const shown = (): ShownMap => ({ snapshot: drawn.document.snapshot(), layout: drawn.draw() });
const step = (title: string): Selected => ({ kind: 'step', id: drawn.step(title) });
const stage = (title: string): Selected => ({ kind: 'stage', id: drawn.stage(title) });
const lane = (kind: string): Selected => ({ kind: 'lane', id: drawn.lane(kind) });
const cell = (kind: string, title: string): Selected => ({
  kind: 'cell',
  laneId: drawn.lane(kind),
  stepId: drawn.step(title),
});
const stepId = (title: string) => {
  const found = stepsInOrder(drawn.document.snapshot()).find((each) => each.title === title);
  if (!found) throw new Error(`No step ${title}`);
  return found.id;
};
const laneId = (kind: string) => {
  const found = lanesInOrder(drawn.document.snapshot()).find((each) => each.laneKind === kind);
  if (!found) throw new Error(`No lane ${kind}`);
  return found.id;
};
const dropStep = (title: string) => drawn.document.commit('-', deleteStep, { stepId: stepId(title) });
const dropStage = (title: string) => {
  const found = stagesInOrder(drawn.document.snapshot()).find((each) => each.title === title);
  if (found) drawn.document.commit('-', deleteStage, { stageId: found.id });
};
const selectedNow = (selected: Selected): Selected | null => stillSelected(before, shown(), selected);

beforeEach(() => {
  drawn = drawnMap();
  before = shown();
});

describe('When the selected thing is shown no more, the selection', () => {
  it('stays where it is as long as the thing is there', () => {
    const selected = cell('emotion', 'search');
    dropStep('compare');
    expect(selectedNow(selected)).toBe(selected);
  });

  it('goes from a step to the one before it, else to the next one of its stage', () => {
    const [compare, search] = [step('compare'), step('search')];
    dropStep('compare');
    expect(selectedNow(compare)).toEqual(search);
    drawn = drawnMap();
    before = shown();
    const [first, second] = [step('search'), step('compare')];
    dropStep('search');
    expect(selectedNow(first)).toEqual(second);
  });

  it('goes from the last step of a stage to the stage, where the next step is added', () => {
    const pay = step('pay');
    dropStep('pay');
    expect(selectedNow(pay)).toEqual(stage('buy'));
  });

  it('goes with its column to a cell of the same lane', () => {
    const [there, here] = [cell('systems', 'compare'), cell('systems', 'search')];
    dropStep('compare');
    expect(selectedNow(there)).toEqual(here);
  });

  it('goes with its row to a cell of the same step, over lines that have none', () => {
    const [systems, contacts] = [cell('systems', 'pay'), cell('contacts', 'pay')];
    drawn.document.commit('-', hideLane, { laneId: laneId('systems') });
    expect(selectedNow(systems)).toEqual(contacts);
  });

  it('goes from a lane to the one above it', () => {
    drawn.document.commit('-', deleteLane, { laneId: laneId('emotion') });
    expect(selectedNow(lane('emotion'))).toEqual(lane('actions'));
  });

  it('goes from a stage to its neighbour', () => {
    const buy = stage('buy');
    dropStage('buy');
    expect(selectedNow(buy)).toEqual(stage('empty'));
  });

  it('goes out of a path to the step it left, out of a quote to its cell', () => {
    const pathId = drawn.document.commit('-', addPath, { from: stepId('search'), to: stepId('pay') });
    const quoteId = drawn.document.commit('-', addQuote, { stepId: stepId('compare'), text: 'Where?' });
    before = shown();
    drawn.document.commit('-', deletePath, { pathId });
    drawn.document.commit('-', deleteQuote, { quoteId });
    expect(selectedNow({ kind: 'path', id: pathId })).toEqual(step('search'));
    expect(selectedNow({ kind: 'quote', id: quoteId })).toEqual(cell('quotes', 'compare'));
  });

  it('goes further where what was around it is gone too', () => {
    const quoteId = drawn.document.commit('-', addQuote, { stepId: stepId('compare'), text: 'Where?' });
    before = shown();
    const search = cell('quotes', 'search');
    dropStep('compare');
    expect(selectedNow({ kind: 'quote', id: quoteId })).toEqual(search);
  });

  it('goes to nothing where nothing is left', () => {
    const selected = step('search');
    for (const title of ['choose', 'empty', 'buy']) dropStage(title);
    for (const { id } of stepsInOrder(drawn.document.snapshot()))
      drawn.document.commit('-', deleteStep, { stepId: id });
    expect(selectedNow(selected)).toBeNull();
  });

  it('comes into the part that alone is shown', () => {
    const focus = { stageId: drawn.stage('buy'), personaId: null, laneId: null };
    const snapshot = drawn.document.snapshot();
    const layout = createLayouter()(snapshot, { language: 'en', measure: measureText, focus });
    expect(stillSelected(before, { snapshot, layout }, cell('emotion', 'search'))).toEqual(
      cell('emotion', 'pay'),
    );
  });
});

describe('A lane that is hidden already', () => {
  it('stays selected for the panel that shows it', () => {
    const selected = lane('emotion');
    drawn.document.commit('-', hideLane, { laneId: laneId('emotion') });
    before = shown();
    expect(selectedNow(selected)).toEqual(selected);
  });
});

it('whatever is taken away, the selection is somewhere on the map, or the map is empty', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(['search', 'compare', 'pay']),
      fc.shuffledSubarray(['choose', 'empty', 'buy']),
      fc.shuffledSubarray(['actions', 'emotion', 'quotes', 'contacts', 'systems']),
      fc.constantFrom('step', 'cell', 'lane', 'stage'),
      (steps, stages, lanes, kind) => {
        drawn = drawnMap();
        before = shown();
        const selected = {
          step: step('compare'),
          cell: cell('quotes', 'compare'),
          lane: lane('quotes'),
          stage: stage('choose'),
        }[kind];
        for (const title of steps) dropStep(title);
        for (const title of stages) dropStage(title);
        for (const name of lanes) drawn.document.commit('-', deleteLane, { laneId: laneId(name) });
        const now = shown();
        const next = stillSelected(before, now, selected);
        if (next === null) expect(now.layout.stages.length + now.layout.columns.length).toBe(0);
        else expect(stillSelected(null, now, next)).toEqual(next);
        if (next && next.kind !== 'cell') expect(liveRecord(now.snapshot, next.kind, next.id)).not.toBeNull();
      },
    ),
    { numRuns: 60 },
  );
});
