/**
 * A block of values put into the grid, right and down from one cell, as one undo step: new steps and lanes where the
 * map has too few, cells, and what hangs at steps. What a value means to a lane was decided before.
 */
import { grouped } from '../document/grouped';
import { cellIdOf } from '../document/records/cell';
import type { LaneId, StageId, StepId } from '../document/records/identity';
import {
  cellAt,
  fixesInOrder,
  fixesOfStep,
  lanesInOrder,
  painsInOrder,
  painsOfStep,
  quotesOfStep,
} from '../document/select';
import type { Change, Command, CommandContext, Snapshot } from '../document/snapshot';
import { addSteps, roomsAt } from './bulk-moves';
import { type CellContent, isEmptyContent } from './cell';
import { required } from './required';

export interface Fill {
  /** Places in the block, from 0. */
  readonly row: number;
  readonly column: number;
  readonly content?: CellContent;
  /** Masked. */
  readonly quotes?: readonly string[];
  readonly pains?: readonly string[];
  readonly fixes?: readonly string[];
}

export interface PasteBlock {
  /** Steps and lanes that the block meets, in order; the rest of its columns and rows are new. */
  readonly stepIds: readonly StepId[];
  readonly laneIds: readonly LaneId[];
  /** How many are new, and where new steps go: the end of that stage. */
  readonly newSteps: number;
  readonly newLanes: number;
  readonly stageId: StageId | null;
  readonly fills: readonly Fill[];
}

export interface PastedBlock {
  readonly stepIds: readonly StepId[];
  readonly laneIds: readonly LaneId[];
}

export const pasteBlock: Command<PasteBlock, PastedBlock> = (snapshot, block, context) => {
  for (const id of block.stepIds) required(snapshot, 'step', id);
  for (const id of block.laneIds) required(snapshot, 'lane', id);
  const steps =
    block.newSteps === 0 || block.stageId === null
      ? { changes: [], made: [] }
      : addSteps(
          snapshot,
          { stageId: block.stageId, titles: Array.from({ length: block.newSteps }, () => '') },
          context,
        );
  const lanes = addLanes(snapshot, block.newLanes, context);
  const stepIds = [...block.stepIds, ...steps.made];
  const laneIds = [...block.laneIds, ...lanes.made];
  const cells = block.fills.flatMap(({ row, column, content }): Change[] => {
    const [laneId, stepId] = [laneIds[row], stepIds[column]];
    if (!content || laneId === undefined || stepId === undefined) return [];
    const id = cellIdOf(laneId, stepId);
    if (cellAt(snapshot, laneId, stepId)) return [{ kind: 'cell', id, fields: content }];
    const fields = { at: { laneId, stepId }, deletedAt: null, ...content };
    return isEmptyContent(content) ? [] : [{ kind: 'cell', id, fields }];
  });
  return {
    changes: [
      ...steps.changes,
      ...lanes.changes,
      ...cells,
      ...quoteChanges(snapshot, block.fills, stepIds, context),
      ...titledChanges(snapshot, 'pain', block.fills, stepIds, context),
      ...titledChanges(snapshot, 'fix', block.fills, stepIds, context),
    ],
    made: { stepIds, laneIds },
  };
};

function addLanes(
  snapshot: Snapshot,
  count: number,
  context: CommandContext,
): { readonly changes: readonly Change[]; readonly made: readonly LaneId[] } {
  const row = lanesInOrder(snapshot);
  const { orders, renumbered } = roomsAt(row, row.length, count);
  const made = orders.map(() => context.newId('lane'));
  const moved = row.flatMap(({ id }): Change[] => {
    const order = renumbered.get(id);
    return order === undefined ? [] : [{ kind: 'lane', id, fields: { order } }];
  });
  const come = made.map((id, index): Change => {
    return { kind: 'lane', id, fields: { laneKind: 'customText', order: orders[index] ?? 'a0' } };
  });
  return { changes: [...moved, ...come], made };
}

/** Quotes that the step does not have yet, after those it has. */
function quoteChanges(
  snapshot: Snapshot,
  fills: readonly Fill[],
  stepIds: readonly StepId[],
  context: CommandContext,
): readonly Change[] {
  const byStep = grouped(
    fills.filter(({ quotes }) => quotes !== undefined),
    ({ column }) => (stepIds[column] === undefined ? [] : [stepIds[column]]),
  );
  return [...byStep].flatMap(([stepId, own]): readonly Change[] => {
    const row = quotesOfStep(snapshot, stepId);
    const known = new Set(row.map(({ text }) => text));
    const texts = [...new Set(own.flatMap(({ quotes }) => quotes ?? []))].filter((text) => !known.has(text));
    const members = row.map(({ id, place }) => ({ id, order: place.order }));
    const { orders, renumbered } = roomsAt(members, members.length, texts.length);
    const moved = row.flatMap(({ id, place }): Change[] => {
      const order = renumbered.get(id);
      return order === undefined ? [] : [{ kind: 'quote', id, fields: { place: { ...place, order } } }];
    });
    const come = texts.map((text, index): Change => {
      const place = { stepId, order: orders[index] ?? 'a0' };
      return { kind: 'quote', id: context.newId('quote'), fields: { place, text, origin: null } };
    });
    return [...moved, ...come];
  });
}

/** Pains or fixes that the step does not have yet; one with that title elsewhere on the map comes to the step too. */
function titledChanges(
  snapshot: Snapshot,
  kind: 'pain' | 'fix',
  fills: readonly Fill[],
  stepIds: readonly StepId[],
  context: CommandContext,
): readonly Change[] {
  const all = kind === 'pain' ? painsInOrder(snapshot) : fixesInOrder(snapshot);
  const wanted = new Map<string, Set<StepId>>();
  for (const { column, pains, fixes } of fills) {
    const stepId = stepIds[column];
    if (stepId === undefined) continue;
    const own = kind === 'pain' ? painsOfStep(snapshot, stepId) : fixesOfStep(snapshot, stepId);
    for (const title of (kind === 'pain' ? pains : fixes) ?? []) {
      if (own.some((thing) => thing.title === title)) continue;
      const steps = wanted.get(title) ?? new Set();
      wanted.set(title, steps.add(stepId));
    }
  }
  const known = new Map(all.map((thing) => [thing.title, thing]));
  const fresh = [...wanted.keys()].filter((title) => !known.has(title));
  const { orders } = roomsAt(all, all.length, fresh.length);
  return [...wanted].map(([title, steps]): Change => {
    const thing = known.get(title);
    const fields = thing
      ? { stepIds: [...thing.stepIds, ...steps] }
      : { title, stepIds: [...steps], order: orders[fresh.indexOf(title)] ?? 'a0' };
    return { kind, id: thing?.id ?? context.newId(kind), fields } as Change;
  });
}
