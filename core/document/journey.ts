/**
 * A map's paths as a graph: where the journey begins, its main way, what a folded branch hides, who walks where.
 * Knows nothing of places on the map. Linear in steps and paths.
 */
import { grouped } from './grouped';
import { kept } from './kept';
import type { PersonaId, StepId } from './records/identity';
import type { Path } from './records/path';
import { pathsFrom, pathsOf, stepsInOrder } from './select';
import type { Snapshot } from './snapshot';

/** Steps that no path leads to, and the first of the map. */
const beginnings = kept(['path', 'step', 'stage'], (snapshot): readonly StepId[] => {
  const entered = new Set<StepId>(pathsOf(snapshot).map(({ ends }) => ends.to));
  return stepsInOrder(snapshot).flatMap(({ id }, index) => (index === 0 || !entered.has(id) ? [id] : []));
});

function reached(
  snapshot: Snapshot,
  starts: readonly StepId[],
  isOpen: (path: Path) => boolean,
): ReadonlySet<StepId> {
  const found = new Set<StepId>(starts);
  // A set is walked in the order its members came in, those that come while it is walked too.
  for (const step of found) {
    for (const path of pathsFrom(snapshot, step)) if (isOpen(path)) found.add(path.ends.to);
  }
  return found;
}

/** Steps that main paths lead to, and those where the journey begins; the others lie on branches. */
export const mainLine: (snapshot: Snapshot) => ReadonlySet<StepId> = kept(
  ['path', 'step', 'stage'],
  (snapshot) => reached(snapshot, beginnings(snapshot), ({ pathKind }) => pathKind === 'main'),
);

/**
 * Branches: steps off the main way that paths join to each other, each branch in the order of the map.
 * The first branch begins first.
 */
export const branches: (snapshot: Snapshot) => readonly (readonly StepId[])[] = kept(
  ['path', 'step', 'stage'],
  (snapshot) => {
    const main = mainLine(snapshot);
    const roots = new Map<StepId, StepId>();
    const rootOf = (step: StepId): StepId => {
      let root = step;
      for (let next = roots.get(root); next !== undefined && next !== root; next = roots.get(root))
        root = next;
      roots.set(step, root);
      return root;
    };
    for (const { ends } of pathsOf(snapshot)) {
      if (!main.has(ends.from) && !main.has(ends.to)) roots.set(rootOf(ends.from), rootOf(ends.to));
    }
    const off = stepsInOrder(snapshot).flatMap(({ id }) => (main.has(id) ? [] : [id]));
    return [...grouped(off, (step) => [rootOf(step)]).values()];
  },
);

/** Steps that can only be reached through a branch that is folded away. */
export const foldedSteps: (snapshot: Snapshot) => ReadonlySet<StepId> = kept(
  ['path', 'step', 'stage'],
  (snapshot) => {
    if (!pathsOf(snapshot).some(({ isCollapsed }) => isCollapsed)) return new Set();
    const starts = beginnings(snapshot);
    const open = reached(snapshot, starts, ({ isCollapsed }) => !isCollapsed);
    const all = reached(snapshot, starts, () => true);
    return new Set([...all].filter((step) => !open.has(step)));
  },
);

/** Steps that this path's folding hides; 0: its step is reached in another way, or it is not folded. */
export function foldedBehind(snapshot: Snapshot, { ends, isCollapsed }: Path): number {
  const folded = foldedSteps(snapshot);
  if (!isCollapsed || !folded.has(ends.to)) return 0;
  return reached(snapshot, [ends.to], (path) => folded.has(path.ends.to)).size;
}

/** Steps a persona comes to, along paths that are hers or everybody's. */
export const stepsWalkedBy = (snapshot: Snapshot, personaId: PersonaId): ReadonlySet<StepId> =>
  reached(
    snapshot,
    beginnings(snapshot),
    ({ personaIds }) => personaIds.length === 0 || personaIds.includes(personaId),
  );
