/** Commands about lanes: add, rename, move, size, hide, say whose and of what, delete with their cells. */
import { CommandError } from '../document/command-error';
import { cellIdOf } from '../document/records/cell';
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

/** A locked lane is read, not edited: its cells refuse changes until it is unlocked. */
export const setLaneLocked: Command<{ readonly laneId: LaneId; readonly isLocked: boolean }> = (
  snapshot,
  { laneId, isLocked },
) => setLane(snapshot, laneId, { isLocked });

/** Draws an emotion lane over another one, in its row; null: in a row of its own. What was drawn in it moves along. */
export const drawLaneIn: Command<{ readonly laneId: LaneId; readonly hostId: LaneId | null }> = (
  snapshot,
  { laneId, hostId },
) => {
  const lane = required(snapshot, 'lane', laneId);
  if (hostId === null) return setLane(snapshot, lane.id, { drawnIn: null });
  const host = required(snapshot, 'lane', hostId);
  const areCurves = [lane, host].every(({ laneKind }) => laneKind === 'emotion');
  if (!areCurves || host.id === lane.id) throw new CommandError('Only emotion lanes share a row');
  const root = host.drawnIn ?? host.id;
  const moved = snapshot.byKind.lane.filter(({ id, drawnIn }) => id === lane.id || drawnIn === lane.id);
  const changes = moved
    .filter(({ id }) => id !== root)
    .map(({ id }): Change => ({ kind: 'lane', id, fields: { drawnIn: root } }));
  return { changes, made: undefined };
};

/** The persona's curve of emotions: over the first one there is, else in a row of its own at the bottom. */
export const addPersonaCurve: Command<{ readonly personaId: PersonaId }, LaneId> = (
  snapshot,
  { personaId },
  context,
) => {
  const persona = required(snapshot, 'persona', personaId);
  const lanes = lanesInOrder(snapshot);
  const host = lanes.find((lane) => lane.laneKind === 'emotion' && lane.drawnIn === null && !lane.isHidden);
  const { changes, made } = addLane(
    snapshot,
    { laneKind: 'emotion', ...(host ? { index: lanes.indexOf(host) + 1 } : {}) },
    context,
  );
  const fields = { personaId: persona.id, drawnIn: host?.id ?? null };
  return { changes: [...changes, { kind: 'lane', id: made, fields }], made };
};

/** The copy stands under the original, with the same cells; a lane of numbers or quotes shows the same ones again. */
export const duplicateLane: Command<{ readonly laneId: LaneId; readonly title: string }, LaneId> = (
  snapshot,
  { laneId, title },
  context,
) => {
  const lane = required(snapshot, 'lane', laneId);
  const index = lanesInOrder(snapshot).indexOf(lane) + 1;
  const { changes, made } = addLane(snapshot, { laneKind: lane.laneKind, index, title }, context);
  const { height, isCollapsed, personaId, drawnIn, unit } = lane;
  const cells = snapshot.byKind.cell.flatMap(
    ({ at, text, emotion, number, icon, mark, picture }): Change[] =>
      at.laneId === lane.id
        ? [
            {
              kind: 'cell',
              id: cellIdOf(made, at.stepId),
              fields: { at: { ...at, laneId: made }, text, emotion, number, icon, mark, picture },
            },
          ]
        : [],
  );
  const fields = { height, isCollapsed, personaId, drawnIn, unit };
  return { changes: [...changes, { kind: 'lane', id: made, fields }, ...cells], made };
};

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
  fields: Partial<
    Pick<
      Lane,
      'title' | 'height' | 'isHidden' | 'isCollapsed' | 'isLocked' | 'personaId' | 'drawnIn' | 'unit'
    >
  >,
): { readonly changes: readonly Change[]; readonly made: undefined } {
  const { id } = required(snapshot, 'lane', laneId);
  return { changes: [{ kind: 'lane', id, fields }], made: undefined };
}
