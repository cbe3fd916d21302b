/**
 * What a step that is cut takes along besides what is copied: quotes, numbers, rules, comments, and its ties to pains,
 * fixes and other steps. Pasted into its own map the cut step itself comes back, to another place; what goes along
 * into another map is in cut-elsewhere.ts. Knows no clipboard.
 */
import { broughtBack } from '../document/brought-back';
import type { Cell } from '../document/records/cell';
import type { Comment } from '../document/records/comment';
import type { Fix } from '../document/records/fix';
import type { LaneId, StepId } from '../document/records/identity';
import type { Metric } from '../document/records/metric';
import type { Pain } from '../document/records/pain';
import type { Path } from '../document/records/path';
import type { Quote } from '../document/records/quote';
import type { Rule } from '../document/records/rule';
import type { Screenshot } from '../document/records/screenshot';
import { liveRecord, pathsOf } from '../document/select';
import type { AnyRecord, Change, Snapshot } from '../document/snapshot';

export interface CutParts {
  /** Map the things were cut from. */
  readonly mapId: string;
  readonly quotes: readonly Quote[];
  readonly metrics: readonly Metric[];
  readonly rules: readonly Rule[];
  readonly comments: readonly Comment[];
  readonly pains: readonly Pain[];
  readonly fixes: readonly Fix[];
  /** All paths to and from the steps. */
  readonly ties: readonly Path[];
}

interface CopiedParts {
  readonly steps: readonly { readonly id: StepId }[];
  readonly cells: readonly Cell[];
  readonly screenshots: readonly Screenshot[];
  readonly pins: readonly { readonly id: string }[];
  readonly stages?: readonly { readonly id: string }[];
}

/** Taken before the steps are deleted. */
export function cutParts(snapshot: Snapshot, copied: CopiedParts): CutParts {
  const steps = new Set<StepId>(copied.steps.map(({ id }) => id));
  const { quote, metric, rule, comment, pain, fix } = snapshot.byKind;
  const quotes = quote.filter(({ place }) => steps.has(place.stepId));
  const subjects = new Set<string>(
    [...copied.steps, ...(copied.stages ?? []), ...copied.screenshots, ...copied.pins, ...quotes].map(
      ({ id }) => id,
    ),
  );
  return {
    mapId: snapshot.mapId,
    quotes,
    metrics: metric.filter(({ of }) => steps.has(of.stepId)),
    rules: rule.filter(({ of }) => steps.has(of.stepId)),
    comments: comment.filter(
      ({ subjectId }) => subjects.has(subjectId) || stepOfCell(subjectId, steps) !== null,
    ),
    pains: pain.filter(({ stepIds }) => stepIds.some((id) => steps.has(id))),
    fixes: fix.filter(({ stepIds }) => stepIds.some((id) => steps.has(id))),
    ties: pathsOf(snapshot).filter(({ ends }) => steps.has(ends.from) || steps.has(ends.to)),
  };
}

/** The step whose cell has that id, empty ones too; null: it is the id of no cell of these steps. */
export function stepOfCell(id: string, steps: Iterable<StepId>): StepId | null {
  if (!id.startsWith('cell:')) return null;
  for (const step of steps) if (id.endsWith(`:${step}`)) return step;
  return null;
}

/** True where the cut things lie deleted in this very map: pasting them brings them back. */
export const areCutHere = (
  snapshot: Snapshot,
  cut: { readonly mapId: string } | undefined,
  things: readonly { readonly id: string }[],
): boolean =>
  cut?.mapId === snapshot.mapId &&
  things.length > 0 &&
  things.every(({ id }) => (snapshot.records.get(id)?.deletedAt ?? null) !== null);

interface CutSteps {
  readonly steps: readonly { readonly id: StepId }[];
  readonly cells: readonly Cell[];
  readonly screenshots: readonly Screenshot[];
  readonly cut: CutParts;
}

/** The steps with all that went with them, and their paths as they were. Where they come to stand is said by others. */
export function stepsBack(snapshot: Snapshot, clip: CutSteps): readonly Change[] {
  const back = backWith(snapshot, clip.steps);
  const pictures = new Set(clip.screenshots.map(({ id }) => id));
  const cells = new Map(clip.cells.map((cell) => [cell.id, cell]));
  const shown = [...back.values()].filter(
    // A picture that is gone meanwhile is not on the clipboard any more.
    (record) =>
      !(record.kind === 'screenshot' && !pictures.has(record.id)) &&
      !(record.kind === 'pin' && back.has(record.screenshotId) && !pictures.has(record.screenshotId)),
  );
  return [
    ...shown
      .filter(({ kind }) => kind !== 'path')
      .map((record) =>
        record.kind === 'cell' && cells.get(record.id)?.picture === null
          ? ({ kind: 'cell', id: record.id, fields: { deletedAt: null, picture: null } } as const)
          : cameBack(record),
      ),
    ...pathsBack(snapshot, clip),
  ];
}

/** Lanes with their cells. */
export const lanesBack = (snapshot: Snapshot, lanes: readonly { readonly id: LaneId }[]): readonly Change[] =>
  [...backWith(snapshot, lanes).values()].map(cameBack);

function backWith(
  snapshot: Snapshot,
  things: readonly { readonly id: string }[],
): ReadonlyMap<string, AnyRecord> {
  const back = new Map<string, AnyRecord>();
  for (const { id } of things) {
    const record = back.has(id) ? undefined : snapshot.records.get(id);
    for (const each of record ? broughtBack(snapshot.records, record) : []) back.set(each.id, each);
  }
  return back;
}

/** The compiler does not see that kind and id belong together when they come from one record. */
const cameBack = ({ kind, id }: AnyRecord): Change => ({ kind, id, fields: { deletedAt: null } }) as Change;

/** Paths lead where they led, unless a person has led them elsewhere since: then those stay, and the rest is left. */
function pathsBack(snapshot: Snapshot, { steps, cut }: CutSteps): readonly Change[] {
  const back = new Set<string>(steps.map(({ id }) => id));
  const isThere = (id: StepId): boolean => back.has(id) || liveRecord(snapshot, 'step', id) !== null;
  const left = new Set(cut.ties.flatMap(({ ends }) => (back.has(ends.from) ? [ends.to] : [])));
  return cut.ties.flatMap(({ id, ends }): Change[] => {
    const now = snapshot.records.get(id);
    if (now?.kind !== 'path' || !isThere(ends.from) || !isThere(ends.to)) return [];
    const wasLedPast = now.deletedAt !== null || left.has(now.ends.to);
    return wasLedPast ? [{ kind: 'path', id, fields: { ends, deletedAt: null } }] : [];
  });
}
