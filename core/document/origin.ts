/**
 * How a to-be map belongs to the as-is map it came from: which step answers which, and what was never carried over.
 * Knows nothing of how the twin is made (core/commands/twin.ts).
 */
import { cellIdOf } from './records/cell';
import type { StepId } from './records/identity';
import { metricIdOf } from './records/metric';
import { type AnyRecord, programmeKinds, type RecordKind } from './records/record';
import { ruleIdOf } from './records/rule';
import type { Step } from './records/step';
import { stepsInOrder } from './select';
import type { Snapshot } from './snapshot';

/**
 * What was measured or said about the as-is journey. It is no fact about a journey that is only planned, so a twin
 * begins without it, and its absence there is no difference to list.
 */
export const measuredKinds: ReadonlySet<RecordKind> = new Set<RecordKind>([
  'quote',
  'collection',
  'collectedQuote',
  'metric',
  'rule',
  'theme',
  'source',
  'evidence',
  'session',
  'vote',
  'comment',
  'author',
  'fixChange',
  ...programmeKinds,
]);

/** The same inside records that are carried over: these fields begin empty. */
export const measuredFields: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  map: ['period'],
  path: ['share'],
  pain: ['evidence', 'quoteIds', 'themeIds'],
  fix: ['effect', 'themeIds', 'themeCounts', 'raisedIn', 'raisedAt', 'shippedOn'],
  pin: ['subject'],
};

/** The as-is step a step came from; a step drawn anew is its own origin. */
export const originOf = ({ id, originId }: Step): StepId => originId ?? id;

/** Ids of `before` for the steps of `after` that go under another id there; same ids are left out. */
export function stepsByOrigin(before: Snapshot, after: Snapshot): ReadonlyMap<string, StepId> {
  const ids = new Set<string>(before.byKind.step.map(({ id }) => id));
  const byOrigin = new Map<string, StepId>();
  for (const step of stepsInOrder(before)) {
    if (!byOrigin.has(originOf(step))) byOrigin.set(originOf(step), step.id);
  }
  const others = new Map<string, StepId>();
  const taken = new Set<string>();
  for (const step of stepsInOrder(after)) {
    const match = byOrigin.get(originOf(step));
    if (match !== undefined && !taken.has(match)) {
      taken.add(match);
      if (match !== step.id) others.set(step.id, match);
    } else if (ids.has(step.id)) {
      // Two steps came from one, or the id means another step there: it is new, under a name nobody has.
      others.set(step.id, `new:${step.id}` as StepId);
    }
  }
  return others;
}

/** The record as the other map would call it. */
export function underIds<R extends AnyRecord>(record: R, ids: ReadonlyMap<string, StepId>): R {
  if (ids.size === 0) return record;
  const named = withIds(record, ids);
  switch (named.kind) {
    case 'cell':
      return { ...named, id: cellIdOf(named.at.laneId, named.at.stepId) };
    case 'metric':
      return { ...named, id: metricIdOf(named.of.stepId, named.of.metric) };
    case 'rule':
      return { ...named, id: ruleIdOf(named.of.stepId, named.of.about) };
    default:
      return named;
  }
}

/** Fields that name steps. */
function withIds<R extends AnyRecord>(record: R, ids: ReadonlyMap<string, StepId>): R {
  const idOf = (id: StepId): StepId => ids.get(id) ?? id;
  const own: AnyRecord = record;
  const changed = (fields: object): R => ({ ...record, ...fields });
  switch (own.kind) {
    case 'step':
      return changed({ id: idOf(own.id) });
    case 'path':
      return changed({ ends: { from: idOf(own.ends.from), to: idOf(own.ends.to) } });
    case 'cell':
      return changed({ at: { ...own.at, stepId: idOf(own.at.stepId) } });
    case 'quote':
    case 'screenshot':
      return changed({ place: { ...own.place, stepId: idOf(own.place.stepId) } });
    case 'metric':
    case 'rule':
      return changed({ of: { ...own.of, stepId: idOf(own.of.stepId) } });
    case 'pain':
    case 'fix':
    case 'theme':
      return changed({ stepIds: own.stepIds.map(idOf) });
    default:
      return record;
  }
}
