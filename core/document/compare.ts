/**
 * What two states of a map say differently: records added, removed and changed, field by field, moves told apart
 * from edits, in the order in which the map reads. Knows no words and no screens; stamps do not matter here.
 */
import { compareOrder } from './order-key';
import { measuredFields, measuredKinds, stepsByOrigin, underIds } from './origin';
import { readingRank } from './reading-order';
import type { StepId } from './records/identity';
import { type AnyRecord, type RecordKind, recordKinds } from './records/record';
import { sameValue } from './same-value';
import { stepsInOrder } from './select';
import { type AlignedPlace, aligned, inStep } from './sequence';
import type { Snapshot } from './snapshot';
import { type FieldValues, fieldNames } from './sound-record';

export interface FieldDifference {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  /** A move changes where a thing stands, not what it says. */
  readonly isMove: boolean;
}

/** `id` is the one in `before`, also where the other map has its own. */
export type Difference = {
  readonly id: string;
  readonly kind: RecordKind;
} & (
  | { readonly type: 'added'; readonly before: null; readonly after: AnyRecord }
  | { readonly type: 'removed'; readonly before: AnyRecord; readonly after: null }
  | {
      readonly type: 'changed';
      readonly before: AnyRecord;
      readonly after: AnyRecord;
      readonly fields: readonly FieldDifference[];
    }
);

export interface Comparison {
  readonly differences: readonly Difference[];
  /** Order keys that were written anew although nothing moved: nothing a person could see. */
  readonly renumbered: readonly { readonly id: string; readonly field: string; readonly after: unknown }[];
  /** Steps that were moved, by their ids in `before`. */
  readonly movedSteps: ReadonlySet<string>;
  /** Steps of both maps side by side, from left to right, by their ids in `before`. */
  readonly columns: readonly AlignedPlace[];
  /** Ids in `before` for steps of `after` that have another one there. */
  readonly stepIds: ReadonlyMap<string, StepId>;
}

/**
 * `sameIds`: two states of one map, everything is compared.
 * `origin`: an as-is map and its twin, or two twins of one map; what was measured is left out (see origin.ts).
 */
export type Matching = 'sameIds' | 'origin';

/** Who wrote, and what became of things, is noted by the program; the things themselves say it. */
const notedKinds: ReadonlySet<RecordKind> = new Set<RecordKind>(['author', 'fixChange', 'requestChange']);

const noIds: ReadonlyMap<string, StepId> = new Map();

export function compareMaps(before: Snapshot, after: Snapshot, matching: Matching = 'sameIds'): Comparison {
  const stepIds = matching === 'origin' ? stepsByOrigin(before, after) : noIds;
  const kinds = recordKinds.filter((kind) =>
    matching === 'sameIds' ? !notedKinds.has(kind) : !measuredKinds.has(kind),
  );
  const pairs = pairsOf(before, after, { kinds, stepIds });
  const movedIds = movesOf(pairs);
  const differences: Difference[] = [];
  const renumbered: { id: string; field: string; after: unknown }[] = [];
  for (const [id, pair] of pairs) {
    if (!pair.before || !pair.after) {
      differences.push(lonely(id, pair));
      continue;
    }
    const fields: FieldDifference[] = [];
    for (const difference of fieldsOf(pair.before, pair.after, matching)) {
      const isPlace = placeFields.has(difference.field) && standingOf(pair.before) !== null;
      if (isPlace && !movedIds.has(id) && hasSameParent(pair.before, pair.after)) {
        renumbered.push({ id, field: difference.field, after: difference.after });
      } else fields.push({ ...difference, isMove: isPlace });
    }
    const { kind } = pair.before;
    if (fields.length > 0) {
      differences.push({ id, kind, type: 'changed', before: pair.before, after: pair.after, fields });
    }
  }
  const idIn = (step: { readonly id: string }): string => stepIds.get(step.id) ?? step.id;
  const movedSteps = new Set(differences.flatMap((each) => (isMovedStep(each) ? each.id : [])));
  const columns = aligned(
    stepsInOrder(before).map(({ id }) => id),
    stepsInOrder(after).map(idIn),
    movedSteps,
  );
  const rank = readingRank({ before, after, columns });
  return { differences: sortedBy(differences, rank), renumbered, movedSteps, columns, stepIds };
}

const isMovedStep = (difference: Difference): boolean =>
  difference.kind === 'step' &&
  difference.type === 'changed' &&
  difference.fields.some(({ isMove }) => isMove);

interface Pair {
  readonly before: AnyRecord | null;
  /** Under the ids of `before`. */
  readonly after: AnyRecord | null;
}

function lonely(id: string, { before, after }: Pair): Difference {
  if (before) return { id, kind: before.kind, type: 'removed', before, after: null };
  if (after) return { id, kind: after.kind, type: 'added', before: null, after };
  throw new Error('One side of a pair is there');
}

function pairsOf(
  before: Snapshot,
  after: Snapshot,
  { kinds, stepIds }: { kinds: readonly RecordKind[]; stepIds: ReadonlyMap<string, StepId> },
): ReadonlyMap<string, Pair> {
  const pairs = new Map<string, Pair>();
  for (const kind of kinds) {
    for (const record of before.byKind[kind]) pairs.set(record.id, { before: record, after: null });
    for (const each of after.byKind[kind]) {
      const record = underIds<AnyRecord>(each, stepIds);
      pairs.set(record.id, { before: pairs.get(record.id)?.before ?? null, after: record });
    }
  }
  return pairs;
}

const placeFields: ReadonlySet<string> = new Set(['place', 'order']);

function fieldsOf(
  before: AnyRecord,
  after: AnyRecord,
  matching: Matching,
): readonly Omit<FieldDifference, 'isMove'>[] {
  const [own, other]: readonly FieldValues[] = [before, after];
  if (!own || !other) return [];
  const measured = matching === 'origin' ? (measuredFields[before.kind] ?? []) : [];
  return fieldNames(before.kind).flatMap((field) => {
    const [mine, theirs] = [own[field], other[field]];
    if (sameValue(mine, theirs)) return [];
    if (matching === 'origin' && isAboutTwins(before.kind, field)) return [];
    if (measured.includes(field) && (isNothing(mine) || isNothing(theirs))) return [];
    return [{ field, before: mine, after: theirs }];
  });
}

/** How the two maps belong together, and what each is called, is known before anybody compares them. */
const isAboutTwins = (kind: RecordKind, field: string): boolean =>
  field === 'originId' || (kind === 'map' && ['originMapId', 'variant', 'title'].includes(field));

/** Null, an empty list, or an object of nothing else. */
const isNothing = (value: unknown): boolean =>
  value === null || (typeof value === 'object' && Object.values(value).every(isNothing));

interface Standing {
  /** The row it stands in: a stage, a step, or all of its kind. */
  readonly parent: string;
  readonly order: string;
}

function standingOf(record: AnyRecord): Standing | null {
  switch (record.kind) {
    case 'step':
      return { parent: record.place.stageId ?? '', order: record.place.order };
    case 'collectedQuote':
      return { parent: record.place.collectionId, order: record.place.order };
    case 'problem':
      return { parent: record.reviewId, order: record.order };
    case 'quote':
    case 'screenshot':
      return { parent: record.place.stepId, order: record.place.order };
    default:
      return 'order' in record ? { parent: '', order: record.order } : null;
  }
}

const hasSameParent = (before: AnyRecord, after: AnyRecord): boolean => {
  const [own, other] = [standingOf(before), standingOf(after)];
  return own !== null && other !== null && own.parent === other.parent;
};

/** Things that stand in another order among those that stayed in their row. */
function movesOf(pairs: ReadonlyMap<string, Pair>): ReadonlySet<string> {
  const rows = new Map<string, { id: string; before: string; after: string }[]>();
  for (const [id, { before, after }] of pairs) {
    if (!before || !after) continue;
    const [own, other] = [standingOf(before), standingOf(after)];
    if (!own || !other || own.parent !== other.parent) continue;
    const key = `${before.kind} ${own.parent}`;
    const row = rows.get(key) ?? [];
    row.push({ id, before: own.order, after: other.order });
    rows.set(key, row);
  }
  const moved = new Set<string>();
  for (const row of rows.values()) {
    const inOrder = (side: 'before' | 'after'): readonly string[] =>
      row
        .map((each) => ({ id: each.id, order: each[side] }))
        .sort(compareOrder)
        .map(({ id }) => id);
    const stayed = inStep(inOrder('before'), inOrder('after'));
    for (const { id } of row) if (!stayed.has(id)) moved.add(id);
  }
  return moved;
}

function sortedBy(
  differences: readonly Difference[],
  rank: (record: AnyRecord) => readonly number[],
): readonly Difference[] {
  const ranked = differences.map((difference) => ({
    difference,
    rank: rank(difference.after ?? difference.before),
  }));
  ranked.sort((a, b) => {
    const at = a.rank.findIndex((part, index) => part !== b.rank[index]);
    return at < 0 ? (a.difference.id < b.difference.id ? -1 : 1) : (a.rank[at] ?? 0) - (b.rank[at] ?? 0);
  });
  return ranked.map(({ difference }) => difference);
}
