/** The command that gives numbers a row: hidden lanes come back, missing ones are added where a full map has them. */
import type { LaneId } from '../document/records/identity';
import { type Lane, type LaneKind, laneKinds } from '../document/records/lane';
import { lanesInOrder } from '../document/select';
import type { Change, Command } from '../document/snapshot';
import { roomAt } from './row-order';

type Row = Pick<Lane, 'id' | 'order' | 'laneKind'>;

/** Kinds that are in view already are passed over. Returns the lanes that came into view. */
export const showEvidenceLanes: Command<{ readonly kinds: readonly LaneKind[] }, readonly LaneId[]> = (
  snapshot,
  { kinds },
  context,
) => {
  let row: readonly Row[] = lanesInOrder(snapshot);
  const changes: Change[] = [];
  const made: LaneId[] = [];
  for (const laneKind of laneKinds.filter((kind) => kinds.includes(kind))) {
    const own = snapshot.byKind.lane.filter((lane) => lane.laneKind === laneKind);
    if (own.some(({ isHidden }) => !isHidden)) continue;
    const [hidden] = own;
    if (hidden) {
      changes.push({ kind: 'lane', id: hidden.id, fields: { isHidden: false } });
      made.push(hidden.id);
      continue;
    }
    const id = context.newId('lane');
    const place = placeOf(laneKind, row);
    const { order, moved } = roomAt('lane', row, place);
    changes.push(...moved, { kind: 'lane', id, fields: { laneKind, order } });
    row = renumbered(row, moved).toSpliced(place, 0, { id, order, laneKind });
    made.push(id);
  }
  return { changes, made };
};

/** The row as it is after neighbours made room, so that the next lane finds its place among them. */
function renumbered(row: readonly Row[], moved: readonly Change[]): readonly Row[] {
  const orders = new Map(
    moved.flatMap((change) =>
      change.kind === 'lane' && change.fields.order !== undefined ? [[change.id, change.fields.order]] : [],
    ),
  );
  return row.map((lane) => ({ ...lane, order: orders.get(lane.id) ?? lane.order }));
}

/** Numbers stand together. */
const numberLanes: ReadonlySet<LaneKind> = new Set([
  'contacts',
  'contactRate',
  'csat',
  'ces',
  'nps',
  'conversion',
]);

/** Behind the numbers that come before it in a full map, else behind any such lane; otherwise at the bottom. */
function placeOf(laneKind: LaneKind, row: readonly Row[]): number {
  const earlier = laneKinds.slice(0, laneKinds.indexOf(laneKind));
  const behind = (kinds: readonly LaneKind[]) =>
    row.findLastIndex((lane) => kinds.includes(lane.laneKind)) + 1;
  return behind(earlier.filter((kind) => numberLanes.has(kind))) || behind(earlier) || row.length;
}
