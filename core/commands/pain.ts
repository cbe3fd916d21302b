/** Commands about pains. */
import type { PainId } from '../document/records/identity';
import type { Pain } from '../document/records/pain';
import { painsInOrder } from '../document/select';
import type { Command } from '../document/snapshot';
import { removal, required } from './required';
import { roomAt } from './row-order';

type Told = Partial<Omit<Pain, 'id' | 'kind' | 'order' | 'deletedAt'>>;

export const addPain: Command<Told, PainId> = (snapshot, told, context) => {
  for (const stepId of told.stepIds ?? []) required(snapshot, 'step', stepId);
  const pains = painsInOrder(snapshot);
  const id = context.newId('pain');
  const { order, moved } = roomAt('pain', pains, pains.length);
  return { changes: [...moved, { kind: 'pain', id, fields: { ...told, order } }], made: id };
};

export const editPain: Command<{ readonly painId: PainId; readonly fields: Told }> = (
  snapshot,
  { painId, fields },
) => {
  const { id } = required(snapshot, 'pain', painId);
  return { changes: [{ kind: 'pain', id, fields }], made: undefined };
};

/** Votes for the pain go with it. */
export const deletePain: Command<{ readonly painId: PainId }> = (snapshot, { painId }, context) => {
  const pain = required(snapshot, 'pain', painId);
  const now = context.now();
  const votes = snapshot.byKind.vote.filter(
    ({ subject }) => subject.kind === 'pain' && subject.id === pain.id,
  );
  return { changes: [...votes.map((vote) => removal(vote, now)), removal(pain, now)], made: undefined };
};
