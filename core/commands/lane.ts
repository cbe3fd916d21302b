/** Commands about lanes: add, rename, move, size, hide, say whose and of what, delete with their cells. */
import type { LaneId, PersonaId } from '../document/records/identity';
import type { Lane, LaneKind } from '../document/records/lane';
import { lanesInOrder } from '../document/select';
import type { Change, Command } from '../document/snapshot';
import { placeIn, removal, removals, required } from './required';
import { roomAt } from './row-order';

/** `index` among all lanes, hidden ones too; left out: at the bottom. An empty title: the kind's own name. */
export const addLane: Command<
  { readonly laneKind: LaneKind; readonly index?: number; readonly title?: string },
  LaneId
> = (snapshot, { laneKind, index, title = '' }, context) => {
  const lanes = lanesInOrder(snapshot);
  const id = context.newId('lane');
  const { order, moved } = roomAt('lane', lanes, placeIn(lanes, index));
  return { changes: [...moved, { kind: 'lane', id, fields: { laneKind, title, order } }], made: id };
};

export const renameLane: Command<{ readonly laneId: LaneId; readonly title: string }> = (
  snapshot,
  { laneId, title },
) => setLane(snapshot, laneId, { title });

/** `index` among the other lanes, hidden ones too. */
export const moveLane: Command<{ readonly laneId: LaneId; readonly index: number }> = (
  snapshot,
  { laneId, index },
) => {
  const lane = required(snapshot, 'lane', laneId);
  const all = lanesInOrder(snapshot);
  const others = all.filter(({ id }) => id !== lane.id);
  const place = placeIn(others, index);
  if (all.indexOf(lane) === place) return { changes: [], made: undefined };
  const { order, moved } = roomAt('lane', others, place);
  return { changes: [...moved, { kind: 'lane', id: lane.id, fields: { order } }], made: undefined };
};

/** Least height in px at 100 %; null: as high as its content. */
export const resizeLane: Command<{ readonly laneId: LaneId; readonly height: number | null }> = (
  snapshot,
  { laneId, height },
) => setLane(snapshot, laneId, { height });

export const hideLane: Command<{ readonly laneId: LaneId }> = (snapshot, { laneId }) =>
  setLane(snapshot, laneId, { isHidden: true });

export const showLane: Command<{ readonly laneId: LaneId }> = (snapshot, { laneId }) =>
  setLane(snapshot, laneId, { isHidden: false });

export const setLaneCollapsed: Command<{ readonly laneId: LaneId; readonly isCollapsed: boolean }> = (
  snapshot,
  { laneId, isCollapsed },
) => setLane(snapshot, laneId, { isCollapsed });

/** Whose feelings or doings the lane shows; null: the customer in general. */
export const setLanePersona: Command<{ readonly laneId: LaneId; readonly personaId: PersonaId | null }> = (
  snapshot,
  { laneId, personaId },
) => {
  if (personaId !== null) required(snapshot, 'persona', personaId);
  return setLane(snapshot, laneId, { personaId });
};

/** What the numbers of the lane count, e.g. "min"; empty: bare numbers. */
export const setLaneUnit: Command<{ readonly laneId: LaneId; readonly unit: string }> = (
  snapshot,
  { laneId, unit },
) => setLane(snapshot, laneId, { unit });

/** The cells of the lane go with it; metrics and quotes belong to steps and stay. */
export const deleteLane: Command<{ readonly laneId: LaneId }> = (snapshot, { laneId }, context) => {
  const lane = required(snapshot, 'lane', laneId);
  const now = context.now();
  const cells = snapshot.byKind.cell.filter(({ at }) => at.laneId === lane.id);
  return { changes: [...removals(cells, now), removal(lane, now)], made: undefined };
};

function setLane(
  snapshot: Parameters<typeof required>[0],
  laneId: LaneId,
  fields: Partial<Pick<Lane, 'title' | 'height' | 'isHidden' | 'isCollapsed' | 'personaId' | 'unit'>>,
): { readonly changes: readonly Change[]; readonly made: undefined } {
  const { id } = required(snapshot, 'lane', laneId);
  return { changes: [{ kind: 'lane', id, fields }], made: undefined };
}
