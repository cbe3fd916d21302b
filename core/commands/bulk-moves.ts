/** Commands that put several stages, steps or lanes side by side at one place, each one undo step. */
import { orderAt } from '../document/order-key';
import type { LaneId, StageId, StepId } from '../document/records/identity';
import { lanesInOrder, stagesInOrder, stepsInOrder, stepsOfStage } from '../document/select';
import type { Change, Command, Snapshot } from '../document/snapshot';
import { placeIn, required } from './required';
import { linksOf } from './step-links';

interface Ordered {
  readonly id: string;
  readonly order: string;
}

interface Rooms {
  /** Order keys of those who come, in turn. */
  readonly orders: readonly string[];
  /** New keys of members of the row; usually none. */
  readonly renumbered: ReadonlyMap<string, string>;
}

/** Room for several at one place of a row, its members in order and without those who come. */
export function roomsAt(row: readonly Ordered[], at: number, count: number): Rooms {
  let members = [...row];
  for (let index = 0; index < count; index += 1) {
    const { order, renumbered } = orderAt(members, at + index);
    if (renumbered.size > 0)
      members = members.map(({ id, order: now }) => ({ id, order: renumbered.get(id) ?? now }));
    members.splice(at + index, 0, { id: `new ${index}`, order });
  }
  const orders = members.slice(at, at + count).map(({ order }) => order);
  const now = new Map(members.map(({ id, order }) => [id, order]));
  const moved = row.filter(({ id, order }) => now.get(id) !== order);
  return { orders, renumbered: new Map(moved.map(({ id }) => [id, now.get(id) ?? ''])) };
}

/** The steps come to stand side by side, in the order of the map. `index` among the other steps of the stage. */
export const moveSteps: Command<{
  readonly stepIds: readonly StepId[];
  readonly stageId: StageId;
  readonly index: number;
}> = (snapshot, { stepIds, stageId, index }) => {
  required(snapshot, 'stage', stageId);
  const chosen = new Set(stepIds);
  for (const id of chosen) required(snapshot, 'step', id);
  const steps = stepsInOrder(snapshot).filter(({ id }) => chosen.has(id));
  const all = stepsOfStage(snapshot, stageId);
  const others = all.filter(({ id }) => !chosen.has(id));
  const at = placeIn(others, index);
  const after = [...others.slice(0, at), ...steps, ...others.slice(at)];
  if (after.length === all.length && after.every((step, place) => step === all[place]))
    return { changes: [], made: undefined };
  const row = others.map(({ id, place }) => ({ id, order: place.order }));
  const { orders, renumbered } = roomsAt(row, at, steps.length);
  const moved = others.flatMap(({ id, place }): Change[] => {
    const order = renumbered.get(id);
    return order === undefined ? [] : [{ kind: 'step', id, fields: { place: { ...place, order } } }];
  });
  const come = steps.map(({ id, place }, position): Change => {
    return { kind: 'step', id, fields: { place: { stageId, order: orders[position] ?? place.order } } };
  });
  return { changes: [...moved, ...come], made: undefined };
};

/** The things come to stand side by side. `index` among the others of their kind, hidden lanes too. */
function moveInRow(
  kind: 'stage' | 'lane',
  all: readonly Ordered[],
  ids: ReadonlySet<string>,
  index: number,
): { readonly changes: readonly Change[]; readonly made: undefined } {
  const chosen = all.filter(({ id }) => ids.has(id));
  const others = all.filter(({ id }) => !ids.has(id));
  const at = placeIn(others, index);
  const after = [...others.slice(0, at), ...chosen, ...others.slice(at)];
  if (after.every((thing, place) => thing === all[place])) return { changes: [], made: undefined };
  const { orders, renumbered } = roomsAt(others, at, chosen.length);
  const next = [
    ...renumbered,
    ...chosen.map(({ id, order }, place) => [id, orders[place] ?? order] as const),
  ];
  // The compiler does not see that kind and id belong together.
  const changes = next.map(([id, order]) => ({ kind, id, fields: { order } }) as Change);
  return { changes, made: undefined };
}

export const moveStages: Command<{ readonly stageIds: readonly StageId[]; readonly index: number }> = (
  snapshot,
  { stageIds, index },
) => moveInRow('stage', stagesInOrder(snapshot), new Set(stageIds), index);

export const moveLanes: Command<{ readonly laneIds: readonly LaneId[]; readonly index: number }> = (
  snapshot,
  { laneIds, index },
) => moveInRow('lane', lanesInOrder(snapshot), new Set(laneIds), index);

/** New steps side by side, led into the main path around them. `index` left out: at the end of the stage. */
export const addSteps: Command<
  { readonly stageId: StageId; readonly index?: number; readonly titles: readonly string[] },
  readonly StepId[]
> = (snapshot, { stageId, index, titles }, context) => {
  required(snapshot, 'stage', stageId);
  const row = stepsOfStage(snapshot, stageId);
  const at = placeIn(row, index);
  const ids = titles.map(() => context.newId('step'));
  const steps = stepChanges(snapshot, { stageId, at, ids, titles });
  return { changes: [...steps, ...linksOf(snapshot, ids, { stageId, at }, context)], made: ids };
};

function stepChanges(
  snapshot: Snapshot,
  made: {
    readonly stageId: StageId;
    readonly at: number;
    readonly ids: readonly StepId[];
    readonly titles: readonly string[];
  },
): readonly Change[] {
  const row = stepsOfStage(snapshot, made.stageId);
  const { orders, renumbered } = roomsAt(
    row.map(({ id, place }) => ({ id, order: place.order })),
    made.at,
    made.ids.length,
  );
  const moved = row.flatMap(({ id, place }): Change[] => {
    const order = renumbered.get(id);
    return order === undefined ? [] : [{ kind: 'step', id, fields: { place: { ...place, order } } }];
  });
  const come = made.ids.map((id, position): Change => {
    const place = { stageId: made.stageId, order: orders[position] ?? 'a0' };
    return { kind: 'step', id, fields: { title: made.titles[position] ?? '', place } };
  });
  return [...moved, ...come];
}
