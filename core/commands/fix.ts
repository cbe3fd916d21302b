/**
 * Commands about fixes. Whatever becomes of a fix once it is there is noted in its history, in the same commit:
 * undo takes the note back with the change. Who edits comes in from outside.
 */
import { localDay } from '../document/local-day';
import { type Fix, type FixStatus, hasShipped } from '../document/records/fix';
import type { FixChange, FixChangeValue } from '../document/records/fix-change';
import type { FixId } from '../document/records/identity';
import { sameValue } from '../document/same-value';
import { changesOfFix, fixesInOrder } from '../document/select';
import type { Change, Command, CommandContext } from '../document/snapshot';
import { effectAtShipping } from './effect';
import { removal, removals, required } from './required';
import { roomAt } from './row-order';

export type FixFields = Partial<Omit<Fix, 'id' | 'kind' | 'order' | 'deletedAt'>>;

export const addFix: Command<FixFields, FixId> = (snapshot, told, context) => {
  for (const stepId of told.stepIds ?? []) required(snapshot, 'step', stepId);
  const fixes = fixesInOrder(snapshot);
  const id = context.newId('fix');
  const { order, moved } = roomAt('fix', fixes, fixes.length);
  const fields = { raisedAt: context.now(), ...told, order };
  return { changes: [...moved, { kind: 'fix', id, fields }], made: id };
};

interface Edited {
  /** Who edits, as in comments; left out: not told. */
  readonly author?: string;
}

export const editFix: Command<Edited & { readonly fixId: FixId; readonly fields: FixFields }> = (
  snapshot,
  { fixId, fields, author = '' },
  context,
) => editFixes(snapshot, { fixIds: [fixId], fields, author }, context);

/** The same for several: one step of undo. */
export const editFixes: Command<
  Edited & { readonly fixIds: readonly FixId[]; readonly fields: FixFields }
> = (snapshot, { fixIds, fields, author = '' }, context) => {
  const changes = fixIds.flatMap((fixId): readonly Change[] => {
    const fix = required(snapshot, 'fix', fixId);
    const notes = notesOf(fix, fields, { author, context, history: changesOfFix(snapshot, fixId) });
    return [{ kind: 'fix', id: fix.id, fields }, ...notes];
  });
  return { changes, made: undefined };
};

/**
 * `shippedOn`: the day it reached customers; left out, today. A fix that goes back to work, is put off or rejected
 * has not reached them.
 */
export const setFixStatus: Command<
  Edited & {
    readonly fixIds: readonly FixId[];
    readonly status: FixStatus;
    readonly reason?: string;
    readonly shippedOn?: string;
  }
> = (snapshot, { fixIds, status, reason = '', shippedOn, author = '' }, context) => {
  const since = context.now();
  const changes = fixIds.flatMap((fixId): readonly Change[] => {
    const fix = required(snapshot, 'fix', fixId);
    const day = hasShipped(status) ? (shippedOn ?? fix.shippedOn ?? localDay(since)) : null;
    const isSame = fix.state.status === status && fix.state.reason === reason && fix.shippedOn === day;
    if (isSame) return [];
    const fields = { state: { status, reason, since }, shippedOn: day, ...effectAtShipping(fix, day) };
    return editFixes(snapshot, { fixIds: [fixId], fields, author }, context).changes;
  });
  return { changes, made: undefined };
};

/** `goal`: part of all raised, 0 to 1. */
export const setFixGoal: Command<{ readonly goal: number }> = (_snapshot, { goal }) => ({
  changes: [{ kind: 'map', id: 'map', fields: { fixGoal: Math.max(0, Math.min(1, goal)) } }],
  made: undefined,
});

/** Its history goes with it, and votes for it. */
export const deleteFix: Command<{ readonly fixId: FixId }> = (snapshot, { fixId }, context) => {
  const fix = required(snapshot, 'fix', fixId);
  const votes = snapshot.byKind.vote.filter(({ subject }) => subject.kind === 'fix' && subject.id === fix.id);
  const hanging = [...votes, ...changesOfFix(snapshot, fix.id)];
  return { changes: removals([...hanging, fix], context.now()), made: undefined };
};

/** Fields whose changes are worth telling. What was measured is told by the effect itself. */
const noted = [
  'title',
  'description',
  'fixKind',
  'stepIds',
  'painIds',
  'themeIds',
  'team',
  'owner',
  'effort',
  'dueOn',
  'state',
  'shippedOn',
  'link',
  'removal',
] as const satisfies readonly (keyof Fix)[];
type NotedField = (typeof noted)[number];

interface Noting {
  readonly author: string;
  readonly context: CommandContext;
  readonly history: readonly FixChange[];
}

/** Who goes on typing in a field within this time, ms, makes one change of it. */
const oneChange = 120_000;
const isSoonAfter = (earlier: string | null, later: string): boolean =>
  earlier !== null && Date.parse(later) - Date.parse(earlier) < oneChange;

function notesOf(fix: Fix, fields: FixFields, { author, context, history }: Noting): readonly Change[] {
  const madeAt = context.now();
  return noted.flatMap((field): readonly Change[] => {
    const told = fields[field];
    if (told === undefined || sameValue(told, fix[field]) || isFirstWording(fix, field, madeAt)) return [];
    const [from, to] = [heldValue(fix, field), heldValue({ ...fix, ...fields }, field)];
    const last = history.findLast(({ change }) => change.field === field);
    if (field !== 'state' && last?.madeBy === author && isSoonAfter(last.madeAt, madeAt))
      return [extended(last, to, madeAt)];
    const reason = field === 'state' ? (fields.state?.reason ?? '') : '';
    const note = { fixId: fix.id, madeAt, madeBy: author, change: { field, from, to }, reason };
    return [{ kind: 'fixChange', id: context.newId('fixChange'), fields: note }];
  });
}

/** The first words of a fix are how it was raised. */
const isFirstWording = (fix: Fix, field: NotedField, madeAt: string): boolean =>
  (field === 'title' || field === 'description') && isSoonAfter(fix.raisedAt, madeAt);

/** A description is noted as rewritten, without its words: it cannot be told whether it is as it was. */
const extended = (last: FixChange, to: FixChangeValue, at: string): Change =>
  to !== null && sameValue(last.change.from, to)
    ? removal(last, at)
    : { kind: 'fixChange', id: last.id, fields: { change: { ...last.change, to } } };

/** Descriptions are long, and their wording is the past of nobody's interest: that they changed is enough. */
function heldValue(fix: Fix, field: NotedField): FixChangeValue {
  if (field === 'description') return null;
  return field === 'state' ? fix.state.status : fix[field];
}
