/** Commands about fixes. */
import type { Fix } from '../document/records/fix';
import type { FixId } from '../document/records/identity';
import { fixesInOrder } from '../document/select';
import type { Command } from '../document/snapshot';
import { removal, required } from './required';
import { roomAt } from './row-order';

type Told = Partial<Omit<Fix, 'id' | 'kind' | 'order' | 'deletedAt'>>;

export const addFix: Command<Told, FixId> = (snapshot, told, context) => {
  for (const stepId of told.stepIds ?? []) required(snapshot, 'step', stepId);
  const fixes = fixesInOrder(snapshot);
  const id = context.newId('fix');
  const { order, moved } = roomAt('fix', fixes, fixes.length);
  return { changes: [...moved, { kind: 'fix', id, fields: { ...told, order } }], made: id };
};

export const editFix: Command<{ readonly fixId: FixId; readonly fields: Told }> = (
  snapshot,
  { fixId, fields },
) => {
  const { id } = required(snapshot, 'fix', fixId);
  return { changes: [{ kind: 'fix', id, fields }], made: undefined };
};

/** Votes for the fix go with it. */
export const deleteFix: Command<{ readonly fixId: FixId }> = (snapshot, { fixId }, context) => {
  const fix = required(snapshot, 'fix', fixId);
  const now = context.now();
  const votes = snapshot.byKind.vote.filter(({ subject }) => subject.kind === 'fix' && subject.id === fix.id);
  return { changes: [...votes.map((vote) => removal(vote, now)), removal(fix, now)], made: undefined };
};
