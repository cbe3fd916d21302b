/**
 * Room in a row: the order key for a record that comes to stand at a place, and the changes of its neighbours
 * where these leave no room. Knows rows by their kind alone, not what they mean.
 */
import { orderAt } from '../document/order-key';
import type { RecordsByKind } from '../document/records/record';
import type { Change } from '../document/snapshot';

/** Kinds whose order is a field of its own, and kinds where it changes together with the place. */
type OrderedKind = 'stage' | 'lane' | 'persona' | 'pain' | 'fix' | 'collection' | 'problem' | 'goal';
type PlacedKind = 'step' | 'quote' | 'screenshot' | 'collectedQuote';

export interface Room {
  readonly order: string;
  /** Of the others in the row; usually none. */
  readonly moved: readonly Change[];
}

/** `at`: index among `row`, its members in order and without the one that comes. */
export function roomAt<K extends OrderedKind>(
  kind: K,
  row: readonly Pick<RecordsByKind[K], 'id' | 'order'>[],
  at: number,
): Room {
  const { order, renumbered } = orderAt(row, at);
  const moved = [...renumbered].map(([id, next]) => ({ kind, id, fields: { order: next } }) as Change);
  return { order, moved };
}

export function placedRoomAt<K extends PlacedKind>(
  kind: K,
  row: readonly Pick<RecordsByKind[K], 'id' | 'place'>[],
  at: number,
): Room {
  const members = row.map(({ id, place }) => ({ id, order: place.order }));
  const { order, renumbered } = orderAt(members, at);
  const moved = row.flatMap(({ id, place }): readonly Change[] => {
    const next = renumbered.get(id);
    return next === undefined ? [] : [{ kind, id, fields: { place: { ...place, order: next } } } as Change];
  });
  return { order, moved };
}
