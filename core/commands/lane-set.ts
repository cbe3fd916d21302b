/** Named sets of lanes: one choice shows the lanes a kind of work needs and hides the others, losing nothing. */
import { ordersBetween } from '../document/order-key';
import type { LaneId } from '../document/records/identity';
import { type LaneKind, laneKinds } from '../document/records/lane';
import { lanesInOrder } from '../document/select';
import type { Change, Command } from '../document/snapshot';

export const laneSets = {
  /** What a room is walked through: what the customer saw and said, and where it hurts. */
  demo: [
    'screenshot',
    'question',
    'emotion',
    'quotes',
    'contacts',
    'contactRate',
    'csat',
    'ces',
    'conversion',
    'pains',
    'fixes',
  ],
  /** What happens before and behind the line of visibility. */
  blueprint: [
    'screenshot',
    'actions',
    'touchpoint',
    'emotion',
    'lineOfInteraction',
    'departments',
    'lineOfVisibility',
    'backstage',
    'systems',
    'pains',
    'fixes',
  ],
  /** What is known from talking to customers. */
  research: [
    'screenshot',
    'textRead',
    'actions',
    'thoughts',
    'question',
    'touchpoint',
    'emotion',
    'quotes',
    'pains',
  ],
  /** Steps and paths alone. */
  empty: [],
} as const satisfies Readonly<Record<string, readonly LaneKind[]>>;

export type LaneSet = keyof typeof laneSets;
export const laneSetNames = ['demo', 'blueprint', 'research', 'empty'] as const satisfies readonly LaneSet[];

/**
 * Lanes of the set are shown in its order, missing ones added; all others are hidden below them, in the order they
 * had. Every lane of a kind of the set is shown: two curves of emotion stay two. Returns the lanes in view.
 */
export const applyLaneSet: Command<{ readonly set: LaneSet }, readonly LaneId[]> = (
  snapshot,
  { set },
  context,
) => {
  const kinds: readonly LaneKind[] = laneSets[set];
  const lanes = lanesInOrder(snapshot);
  const shown = kinds.flatMap((laneKind) => {
    const own = lanes.filter((lane) => lane.laneKind === laneKind);
    return own.length > 0
      ? own.map(({ id }) => ({ id, laneKind, isNew: false }))
      : [{ id: context.newId('lane'), laneKind, isNew: true }];
  });
  const others = lanes.filter(({ laneKind }) => !kinds.includes(laneKind));
  const orders = ordersBetween(null, null, shown.length + others.length);
  return {
    changes: [
      ...shown.map(({ id, laneKind, isNew }, index): Change => {
        const fields = { order: orders[index] ?? 'a0', isHidden: false };
        return { kind: 'lane', id, fields: isNew ? { ...fields, laneKind } : fields };
      }),
      ...others.map(({ id }, index): Change => {
        const order = orders[shown.length + index] ?? 'a0';
        return { kind: 'lane', id, fields: { order, isHidden: true } };
      }),
    ],
    made: shown.map(({ id }) => id),
  };
};

/** The set whose lanes, and no others, are in view; null: a choice of one's own. */
export function laneSetOf(shown: readonly LaneKind[]): LaneSet | null {
  const isSame = (set: readonly LaneKind[]) =>
    laneKinds.every((kind) => shown.includes(kind) === set.includes(kind));
  return laneSetNames.find((name) => isSame(laneSets[name])) ?? null;
}
