/** Blocks of cells on the clipboard: what is copied comes back, what other programs give lands where it should. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClip } from '#core/clipboard/clip';
import { copyCells, htmlTable, tabbedText, tableOf } from '#core/clipboard/copied';
import { blockOfClip, blockOfTable, planPaste, stepTitles } from '#core/clipboard/paste-plan';
import { setCellText } from '#core/commands/cell';
import { pasteBlock } from '#core/commands/paste-block';
import type { MapDocument } from '#core/document/map-document-types';
import { cellAt, lanesInOrder, pathsFrom, quotesOfStep, stepsInOrder } from '#core/document/select';
import { readClipboardTable } from '#core/file/formats/html-table';
import { liveRecords } from '../../support/random-map';
import { documentOf, lane, step } from '../../support/small-map';

const records = (steps: number): object[] => [
  { kind: 'map', title: 'Small' },
  { kind: 'stage', id: 'one' },
  ...Array.from({ length: steps }, (_, index) => ({
    kind: 'step',
    id: `s${index}`,
    title: `Step ${index}`,
    place: { stageId: 'one' },
  })),
  ...(['actions', 'emotion', 'customNumber', 'quotes', 'csat', 'systems'] as const).map((laneKind) => ({
    kind: 'lane',
    id: laneKind,
    laneKind,
  })),
];

const from = (map: MapDocument, laneId: string, stepId: string) => {
  const lanes = lanesInOrder(map.snapshot()).map(({ id }) => id);
  const steps = stepsInOrder(map.snapshot()).map(({ id }) => id);
  return {
    laneIds: lanes.slice(lanes.indexOf(lane(laneId))),
    stepIds: steps.slice(steps.indexOf(step(stepId))),
  };
};

const paste = (map: MapDocument, grid: readonly (readonly string[])[], laneId: string, stepId: string) => {
  const plan = planPaste(map.snapshot(), blockOfTable(grid), from(map, laneId, stepId));
  return { ...plan, made: map.commit('paste', pasteBlock, plan.block) };
};

describe('A table of another program', () => {
  it('fills right and down, each lane taking what it holds', () => {
    const map = documentOf(records(2));
    const { refused } = paste(
      map,
      [
        ['reads', 'asks'],
        ['−2', 'Very good'],
        ['1,5', '2.5'],
        ['Call me at +7 912 345-67-89', 'Where is it?\n\nHow long?'],
        ['90 %', ''],
        ['CRM', 'mail'],
      ],
      'actions',
      's0',
    );
    const read = (laneId: string, stepId: string) => cellAt(map.snapshot(), lane(laneId), step(stepId));
    expect(read('actions', 's1')?.text).toBe('asks');
    expect([read('emotion', 's0')?.emotion, read('emotion', 's1')?.emotion]).toEqual([-2, 2]);
    expect([read('customNumber', 's0')?.number, read('customNumber', 's1')?.number]).toEqual([1.5, 2.5]);
    expect(quotesOfStep(map.snapshot(), step('s0'))[0]?.text).not.toContain('345-67');
    expect(quotesOfStep(map.snapshot(), step('s1')).map(({ text }) => text)).toEqual([
      'Where is it?',
      'How long?',
    ]);
    expect(read('systems', 's1')?.text).toBe('mail');
    expect([...refused]).toEqual([['counted', 1]]);
  });

  it('says which words are no feelings and no figures, and leaves what stood there', () => {
    const map = documentOf(records(1));
    paste(map, [['1'], ['7']], 'emotion', 's0');
    const { refused } = paste(map, [['sad-ish'], ['many']], 'emotion', 's0');
    expect(new Map(refused)).toEqual(
      new Map([
        ['feelings', 1],
        ['figures', 1],
      ]),
    );
    expect(cellAt(map.snapshot(), lane('emotion'), step('s0'))?.emotion).toBe(1);
    expect(cellAt(map.snapshot(), lane('customNumber'), step('s0'))?.number).toBe(7);
  });

  it('of 12 × 6 adds the steps and lanes it needs, joined by paths, and one undo takes all back', () => {
    const map = documentOf(records(2));
    const before = liveRecords(map.snapshot());
    const grid = Array.from({ length: 12 }, (_, row) =>
      Array.from({ length: 6 }, (_, column) => `${row}.${column}`),
    );
    const { made } = paste(map, grid, 'systems', 's1');
    expect(made.stepIds).toHaveLength(6);
    expect(made.laneIds).toHaveLength(12);
    const read = made.laneIds.map((laneId) =>
      made.stepIds.map((stepId) => cellAt(map.snapshot(), laneId, stepId)?.text),
    );
    expect(read).toEqual(grid);
    const steps = stepsInOrder(map.snapshot());
    expect(pathsFrom(map.snapshot(), step('s1')).map(({ ends }) => ends.to)).toEqual([steps[2]?.id]);
    map.undo();
    expect(liveRecords(map.snapshot())).toEqual(before);
  });

  it('of one column becomes steps, without the signs of a list', () => {
    expect(stepTitles([['1. Search'], ['• Compare'], [''], ['- Pay']])).toEqual(['Search', 'Compare', 'Pay']);
    expect(stepTitles([['Search', 'Compare']])).toEqual(['Search', 'Compare']);
    expect(
      stepTitles([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ).toBeNull();
  });
});

describe('A locked lane', () => {
  it('takes nothing, and that is said', () => {
    const map = documentOf([
      { kind: 'step', id: 's0' },
      { kind: 'lane', id: 'actions', laneKind: 'actions', isLocked: true },
    ]);
    const { refused } = paste(map, [['new']], 'actions', 's0');
    expect([...refused]).toEqual([['locked', 1]]);
    expect(map.snapshot().byKind.cell).toEqual([]);
  });
});

const content = fc.record({
  text: fc.string({ unit: 'grapheme', maxLength: 20 }),
  icon: fc.constantFrom(null, 'chat' as const, 'phone' as const),
  mark: fc.constantFrom(null, 'red' as const, 'green' as const),
});

describe('A copied block', () => {
  it('pasted elsewhere and copied again is the same block', () => {
    const size = { minLength: 3, maxLength: 3 };
    const rows = fc.array(fc.array(content, size), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(rows, (filled) => {
        const map = documentOf(records(6));
        const lanes = ['actions', 'systems'].map((id) => lane(id));
        const plain = lanesInOrder(map.snapshot()).filter(({ id }) => lanes.includes(id));
        const steps = stepsInOrder(map.snapshot());
        const fills = filled.flatMap((row, at) =>
          row.map((cell, column) => ({
            row: at,
            column,
            content: { emotion: null, number: null, picture: null, ...cell },
          })),
        );
        const common = { newSteps: 0, newLanes: 0, stageId: null, fills };
        const first = steps.slice(0, 3);
        map.commit('fill', pasteBlock, { ...common, stepIds: first.map(({ id }) => id), laneIds: lanes });
        const copied = copyCells(map.snapshot(), plain, first, 'en');
        const read = readClip(JSON.stringify(copied));
        if (read?.what !== 'cells') throw new Error('no block');
        const before = liveRecords(map.snapshot());
        const last = steps.slice(3);
        const plan = planPaste(map.snapshot(), blockOfClip(read), {
          stepIds: last.map(({ id }) => id),
          laneIds: lanes,
        });
        map.commit('paste', pasteBlock, plan.block);
        expect(copyCells(map.snapshot(), plain, last, 'en')).toEqual(copied);
        map.undo();
        expect(liveRecords(map.snapshot())).toEqual(before);
      }),
    );
  });

  it('is the same table to a spreadsheet as text and as HTML, and begins no formula there', () => {
    const map = documentOf(records(2));
    const write = (laneId: string, stepId: string, text: string) =>
      map.commit('cell.text', setCellText, { laneId: lane(laneId), stepId: step(stepId), text });
    write('actions', 's0', '=HYPERLINK("http://a")');
    write('actions', 's1', 'two\nlines  & "marks"');
    write('systems', 's0', '<b>CRM</b>');
    const snapshot = map.snapshot();
    const table = tableOf(snapshot, lanesInOrder(snapshot), stepsInOrder(snapshot), {
      language: 'ru',
      hasNames: true,
    });
    const text = tabbedText(table, 'ru');
    const asText = readClipboardTable({ html: '', text });
    const asHtml = readClipboardTable({ html: htmlTable(table, 'ru'), text: '' });
    if (!asText.ok || !asHtml.ok) throw new Error('refused');
    expect(asHtml.grid).toEqual(asText.grid);
    expect(asText.grid[1]?.[1]).toBe(`'=HYPERLINK("http://a")`);
    expect(asText.grid[1]?.[2]).toBe('two\nlines  & "marks"');
    expect(asText.grid[6]?.[1]).toBe('<b>CRM</b>');
  });

  it('that is damaged, or none of ours, is not read', () => {
    expect(readClip('')).toBeNull();
    expect(readClip('{"what":"cells"')).toBeNull();
    expect(
      readClip(JSON.stringify({ what: 'cells', rows: [{ laneKind: 'nonsense', cells: [] }] })),
    ).toBeNull();
    expect(readClip(JSON.stringify({ what: 'lanes', lanes: 'all', cells: [], stepIds: [] }))).toBeNull();
  });
});
