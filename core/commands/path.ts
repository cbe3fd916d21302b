/** Commands about paths: add, kind, label, share, ends, delete. */
import { CommandError } from '../document/command-error';
import type { PathId, PersonaId, StepId } from '../document/records/identity';
import type { Path, PathKind } from '../document/records/path';
import { pathsFrom } from '../document/select';
import type { Command, Snapshot } from '../document/snapshot';
import { removal, required } from './required';

export interface AddPath {
  readonly from: StepId;
  readonly to: StepId;
  readonly pathKind?: PathKind;
  readonly label?: string;
  /** 0 to 1, of the customers leaving the first step; null: not known. */
  readonly share?: number | null;
}

/** Two steps have one path in a direction: where there is one already, it takes the given kind, label and share. */
export const addPath: Command<AddPath, PathId> = (
  snapshot,
  { from, to, pathKind, label, share },
  context,
) => {
  assertEnds(snapshot, from, to);
  const fields = {
    ...(pathKind === undefined ? {} : { pathKind }),
    ...(label === undefined ? {} : { label }),
    ...(share === undefined ? {} : { share }),
  };
  const known = pathBetween(snapshot, from, to);
  if (known) return { changes: [{ kind: 'path', id: known.id, fields }], made: known.id };
  const id = context.newId('path');
  return { changes: [{ kind: 'path', id, fields: { ends: { from, to }, ...fields } }], made: id };
};

export const setPathKind: Command<{ readonly pathId: PathId; readonly pathKind: PathKind }> = (
  snapshot,
  { pathId, pathKind },
) => {
  const { id } = required(snapshot, 'path', pathId);
  return { changes: [{ kind: 'path', id, fields: { pathKind } }], made: undefined };
};

export const setPathLabel: Command<{ readonly pathId: PathId; readonly label: string }> = (
  snapshot,
  { pathId, label },
) => {
  const { id } = required(snapshot, 'path', pathId);
  return { changes: [{ kind: 'path', id, fields: { label } }], made: undefined };
};

/** `share`: 0 to 1; null: not known. */
export const setPathShare: Command<{ readonly pathId: PathId; readonly share: number | null }> = (
  snapshot,
  { pathId, share },
) => {
  const { id } = required(snapshot, 'path', pathId);
  return { changes: [{ kind: 'path', id, fields: { share } }], made: undefined };
};

/** Who walks it; none named: everybody. */
export const setPathPersonas: Command<{
  readonly pathId: PathId;
  readonly personaIds: readonly PersonaId[];
}> = (snapshot, { pathId, personaIds }) => {
  const { id } = required(snapshot, 'path', pathId);
  const named = personaIds.map((personaId) => required(snapshot, 'persona', personaId).id);
  return { changes: [{ kind: 'path', id, fields: { personaIds: named } }], made: undefined };
};

/** Folds the steps that only this path leads to, or shows them again. */
export const foldPath: Command<{ readonly pathId: PathId; readonly isCollapsed: boolean }> = (
  snapshot,
  { pathId, isCollapsed },
) => {
  const { id } = required(snapshot, 'path', pathId);
  return { changes: [{ kind: 'path', id, fields: { isCollapsed } }], made: undefined };
};

/** Leads the path between other steps; where these have a path already, the two become that one. */
export const movePath: Command<{ readonly pathId: PathId; readonly from: StepId; readonly to: StepId }> = (
  snapshot,
  { pathId, from, to },
  context,
) => {
  const path = required(snapshot, 'path', pathId);
  assertEnds(snapshot, from, to);
  const known = pathBetween(snapshot, from, to);
  if (known && known.id !== path.id) return { changes: [removal(path, context.now())], made: undefined };
  return { changes: [{ kind: 'path', id: path.id, fields: { ends: { from, to } } }], made: undefined };
};

export const deletePath: Command<{ readonly pathId: PathId }> = (snapshot, { pathId }, context) => ({
  changes: [removal(required(snapshot, 'path', pathId), context.now())],
  made: undefined,
});

function assertEnds(snapshot: Snapshot, from: StepId, to: StepId): void {
  required(snapshot, 'step', from);
  required(snapshot, 'step', to);
  if (from === to) throw new CommandError('A path leads from one step to another');
}

const pathBetween = (snapshot: Snapshot, from: StepId, to: StepId): Path | undefined =>
  pathsFrom(snapshot, from).find(({ ends }) => ends.to === to);
