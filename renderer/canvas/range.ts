/** Several things of the grid at once: rectangles of cells as in a spreadsheet, runs of stages, steps and lanes. */
import { isRuleLane, type MapLayout } from '#core/scene/layout-types';
import type { CellRef, Range, Selected } from '#renderer/state/view';
import { isSame } from './pointing';

/** What is shown, in order. */
export interface Order {
  readonly stages: readonly string[];
  readonly steps: readonly string[];
  readonly lanes: readonly string[];
  /** Lanes that have cells. */
  readonly rows: readonly string[];
}

export const orderOf = (layout: MapLayout): Order => ({
  stages: layout.stages.flatMap(({ stageId }) => stageId ?? []),
  steps: layout.columns.map(({ stepId }) => stepId),
  lanes: layout.rows.map(({ laneId }) => laneId),
  rows: layout.rows.filter(({ laneKind }) => !isRuleLane(laneKind)).map(({ laneId }) => laneId),
});

/** Selected things, the active one apart; no range: it stands alone. */
export interface Selection {
  readonly selected: Selected;
  readonly range: Range | null;
}

type Block = Range['blocks'][number];

/** The part of a list between two of its members, both included, whichever comes first; empty: one is not in it. */
function run(list: readonly string[], one: string, other: string): readonly string[] {
  const [a, b] = [list.indexOf(one), list.indexOf(other)];
  return a < 0 || b < 0 ? [] : list.slice(Math.min(a, b), Math.max(a, b) + 1);
}

const isSameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((each) => other.has(each));

/** Lanes by step; a column that keeps its cells keeps its set of `before`. */
function cellsOf(order: Order, blocks: readonly Block[], before: Range | null): Range['cells'] {
  const cells = new Map<string, ReadonlySet<string>>();
  for (const { from, to } of blocks) {
    const lanes = new Set(run(order.rows, from.laneId, to.laneId));
    for (const stepId of run(order.steps, from.stepId, to.stepId)) {
      const others = cells.get(stepId);
      cells.set(stepId, others ? new Set([...others, ...lanes]) : lanes);
    }
  }
  for (const [stepId, lanes] of cells) {
    const known = before?.cells.get(stepId);
    if (known && isSameSet(known, lanes)) cells.set(stepId, known);
    if (lanes.size === 0) cells.delete(stepId);
  }
  return cells;
}

const cellRange = (
  order: Order,
  blocks: readonly Block[],
  end: Selected,
  before: Range | null = null,
): Range => ({
  kind: 'cell',
  blocks,
  cells: cellsOf(order, blocks, before),
  ids: new Set(),
  end,
});

const thingRange = (kind: Range['kind'], ids: readonly string[], end: Selected): Range => ({
  kind,
  blocks: [],
  cells: new Map(),
  ids: new Set(ids),
  end,
});

const listOf = (order: Order, kind: 'stage' | 'step' | 'lane'): readonly string[] =>
  kind === 'stage' ? order.stages : kind === 'step' ? order.steps : order.lanes;

/** From the active thing to another one of its kind, as Shift does; null: they are of two kinds. */
export function extended(order: Order, { selected, range }: Selection, end: Selected): Selection | null {
  if (selected.kind === 'cell' && end.kind === 'cell') {
    const earlier = range?.kind === 'cell' ? range.blocks.slice(0, -1) : [];
    return { selected, range: cellRange(order, [...earlier, { from: selected, to: end }], end, range) };
  }
  if (selected.kind !== end.kind || selected.kind === 'cell' || end.kind === 'cell') return null;
  if (selected.kind === 'path' || selected.kind === 'quote') return null;
  const ids = run(listOf(order, selected.kind), selected.id, end.id);
  return { selected, range: thingRange(selected.kind, ids, end) };
}

/** A block without one cell: the parts above, below, left and right of it. */
function withoutCell(order: Order, block: Block, cell: CellRef): readonly Block[] {
  const lanes = run(order.rows, block.from.laneId, block.to.laneId);
  const steps = run(order.steps, block.from.stepId, block.to.stepId);
  const [row, column] = [lanes.indexOf(cell.laneId), steps.indexOf(cell.stepId)];
  if (row < 0 || column < 0) return [block];
  const part = (rows: readonly string[], columns: readonly string[]): readonly Block[] => {
    const [top, bottom, left, right] = [rows[0], rows.at(-1), columns[0], columns.at(-1)];
    if (top === undefined || bottom === undefined || left === undefined || right === undefined) return [];
    return [{ from: { laneId: top, stepId: left }, to: { laneId: bottom, stepId: right } }];
  };
  return [
    ...part(lanes.slice(0, row), steps),
    ...part(lanes.slice(row + 1), steps),
    ...part([cell.laneId], steps.slice(0, column)),
    ...part([cell.laneId], steps.slice(column + 1)),
  ];
}

/** Adds a thing to what is selected, or takes it away, as Ctrl with a click does; null: they are of two kinds. */
export function toggled(order: Order, { selected, range }: Selection, target: Selected): Selection | null {
  if (selected.kind === 'cell' && target.kind === 'cell') {
    const blocks = range?.kind === 'cell' ? range.blocks : [{ from: selected, to: selected }];
    const isIn = (range?.cells.get(target.stepId)?.has(target.laneId) ?? false) || isSame(selected, target);
    if (!isIn)
      return {
        selected: target,
        range: cellRange(order, [...blocks, { from: target, to: target }], target, range),
      };
    const rest = blocks.flatMap((block) => withoutCell(order, block, target));
    const last = rest.at(-1);
    if (!last) return { selected, range: null };
    const active: Selected = isSame(selected, target) ? { kind: 'cell', ...last.from } : selected;
    return { selected: active, range: cellRange(order, rest, active, range) };
  }
  if (selected.kind !== target.kind || selected.kind === 'cell' || target.kind === 'cell') return null;
  if (selected.kind === 'path' || selected.kind === 'quote') return null;
  const { kind } = selected;
  const known = range?.kind === kind ? [...range.ids] : [selected.id];
  if (!known.includes(target.id))
    return { selected: target, range: thingRange(kind, [...known, target.id], target) };
  const rest = known.filter((id) => id !== target.id);
  const last = rest.at(-1);
  if (last === undefined) return { selected, range: null };
  const active = selected.id === target.id ? { kind, id: last } : selected;
  return { selected: active, range: thingRange(kind, rest, active) };
}

/** All cells between two corners; null: nothing is there. */
export function blockBetween(order: Order, from: CellRef, to: CellRef): Selection | null {
  const range = cellRange(order, [{ from, to }], { kind: 'cell', ...to });
  return range.cells.size === 0 ? null : { selected: { kind: 'cell', ...from }, range };
}

export function allCells({ rows, steps }: Order): { readonly from: CellRef; readonly to: CellRef } | null {
  const [top, bottom, left, right] = [rows[0], rows.at(-1), steps[0], steps.at(-1)];
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) return null;
  return { from: { laneId: top, stepId: left }, to: { laneId: bottom, stepId: right } };
}

/** What is left of the selection when the map has changed: null where a part of it is shown no more. */
export function stillShown(order: Order, range: Range): Range | null {
  if (range.kind !== 'cell') {
    const list = new Set(listOf(order, range.kind));
    return [...range.ids].every((id) => list.has(id)) ? range : null;
  }
  const [steps, rows] = [new Set(order.steps), new Set(order.rows)];
  const isShown = ({ laneId, stepId }: CellRef): boolean => rows.has(laneId) && steps.has(stepId);
  if (!range.blocks.every(({ from, to }) => isShown(from) && isShown(to))) return null;
  const now = cellRange(order, range.blocks, range.end, range);
  const isUnchanged =
    now.cells.size === range.cells.size &&
    [...now.cells].every(([stepId, lanes]) => range.cells.get(stepId) === lanes);
  return isUnchanged ? range : now;
}
