/** Where a thing stands, said by its stage or step and its position: an order key says nothing to a person. */
import { z } from 'zod';
import { compareOrder } from '../document/order-key';
import type { Language } from '../document/records/field';
import type { AnyRecord } from '../document/records/record';
import { stepPlace } from '../document/records/step';
import type { Snapshot } from '../document/snapshot';
import { conflicts } from '../i18n/messages/conflicts';
import { translate } from '../i18n/translate';
import { thingWords } from './thing-words';

const { values: text } = conflicts;

interface Ordered {
  readonly id: string;
  readonly order: string;
}

const position = (siblings: readonly Ordered[], own: Ordered): number =>
  siblings.filter((other) => other.id !== own.id && compareOrder(other, own) < 0).length + 1;

/** Problems stand among those of their review. */
const isBeside = (record: AnyRecord, other: AnyRecord): boolean =>
  record.kind !== 'problem' || other.kind !== 'problem' || record.reviewId === other.reviewId;

const inCollection = z.object({ collectionId: z.string(), order: z.string() });
const inStep = z.object({ stepId: z.string(), order: z.string() });

/** null: the value is no place. */
export function placeWords(
  snapshot: Snapshot,
  record: AnyRecord,
  value: unknown,
  language: Language,
): string | null {
  const own = (order: string): Ordered => ({ id: record.id, order });
  if (typeof value === 'string' && 'order' in record) {
    const rows = snapshot.byKind[record.kind].flatMap((other) =>
      'order' in other && isBeside(record, other) ? [other] : [],
    );
    return translate(language, text.position, { count: position(rows, own(value)) });
  }
  const step = stepPlace.safeParse(value);
  if (record.kind === 'step' && step.success) {
    const { stageId, order } = step.data;
    const siblings = snapshot.byKind.step.flatMap(({ id, place }) =>
      place.stageId === stageId ? [{ id, order: place.order }] : [],
    );
    return placed(snapshot, stageId, position(siblings, own(order)), language);
  }
  const gathered = inCollection.safeParse(value);
  if (record.kind === 'collectedQuote' && gathered.success) {
    const { collectionId, order } = gathered.data;
    const siblings = snapshot.byKind.collectedQuote.flatMap(({ id, place }) =>
      place.collectionId === collectionId ? [{ id, order: place.order }] : [],
    );
    return placed(snapshot, collectionId, position(siblings, own(order)), language);
  }
  const held = inStep.safeParse(value);
  if ((record.kind !== 'quote' && record.kind !== 'screenshot') || !held.success) return null;
  const siblings = snapshot.byKind[record.kind].flatMap(({ id, place }) =>
    place.stepId === held.data.stepId ? [{ id, order: place.order }] : [],
  );
  return placed(snapshot, held.data.stepId, position(siblings, own(held.data.order)), language);
}

function placed(snapshot: Snapshot, id: string | null, count: number, language: Language): string {
  const holder = id === null ? undefined : snapshot.records.get(id);
  const name = holder ? thingWords(holder, snapshot.records, language) : translate(language, text.nowhere);
  return translate(language, text.placeIn, { name, count });
}
