/**
 * What stands within a place of the grid and is selected one by one: the paths that lead on from a step, the quotes
 * of a cell. Space goes in, Up and Down walk, Escape goes back out; any other way goes on from the place itself.
 */
import type { Path } from '#core/document/records/path';
import { liveRecord, pathsFrom } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { cellKey, type MapLayout } from '#core/scene/layout-types';
import type { Selected } from '#renderer/state/view';
import { type Move, moveInGrid } from './grid-navigation';
import { gridOf } from './grid-of-layout';

export interface ShownMap {
  readonly snapshot: Snapshot;
  readonly layout: MapLayout;
}

/** In the order in which they are walked. */
export function thingsWithin({ snapshot, layout }: ShownMap, place: Selected): readonly Selected[] {
  if (place.kind === 'step') {
    const step = liveRecord(snapshot, 'step', place.id);
    if (!step) return [];
    const places = new Map(layout.columns.map(({ stepId }, index) => [stepId, index]));
    const placeOf = ({ ends }: Path): number => places.get(ends.to) ?? 0;
    return [...pathsFrom(snapshot, step.id)]
      .sort((one, other) => placeOf(one) - placeOf(other))
      .map(({ id }) => ({ kind: 'path', id }));
  }
  if (place.kind !== 'cell') return [];
  const parts = layout.cells.get(cellKey(place.laneId, place.stepId))?.figure.parts ?? [];
  return parts.map(({ id }) => ({ kind: 'quote', id }));
}

/** The step in whose column a selected thing stands; null: in none. */
export function stepOf(snapshot: Snapshot, selected: Selected | null): string | null {
  switch (selected?.kind) {
    case 'step':
      return selected.id;
    case 'cell':
      return selected.stepId;
    case 'path':
      return liveRecord(snapshot, 'path', selected.id)?.ends.from ?? null;
    case 'quote':
      return liveRecord(snapshot, 'quote', selected.id)?.place.stepId ?? null;
    default:
      return null;
  }
}

/** The place a path or a quote stands within; null: the thing is a place itself, or gone. */
export function placeAround({ snapshot, layout }: ShownMap, selected: Selected): Selected | null {
  if (selected.kind !== 'path' && selected.kind !== 'quote') return null;
  const stepId = stepOf(snapshot, selected);
  if (stepId === null) return null;
  if (selected.kind === 'path') return { kind: 'step', id: stepId };
  const row = layout.rows.find(({ laneId }) =>
    layout.cells.get(cellKey(laneId, stepId))?.figure.parts?.some(({ id }) => id === selected.id),
  );
  return row ? { kind: 'cell', laneId: row.laneId, stepId } : { kind: 'step', id: stepId };
}

/** Where a key leads from whatever is selected; null: nowhere. */
export function moveFrom(map: ShownMap, from: Selected | null, move: Move): Selected | null {
  const grid = gridOf(map.layout);
  const around = from && placeAround(map, from);
  if (!from || !around) return moveInGrid(grid, from, move);
  const things = thingsWithin(map, around);
  const at = things.findIndex((thing) => 'id' in thing && 'id' in from && thing.id === from.id);
  if (move === 'up') return things[at - 1] ?? around;
  if (move === 'down' && at + 1 < things.length) return things[at + 1] ?? null;
  const path = from.kind === 'path' ? liveRecord(map.snapshot, 'path', from.id) : null;
  if (path && move === 'right') return { kind: 'step', id: path.ends.to };
  if (path && move === 'left') return around;
  return moveInGrid(grid, around, move);
}
