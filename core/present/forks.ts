/**
 * Where paths part, and the way through a map by the branches chosen there: the branch first, then what follows its
 * join. Knows nothing of slides. Paths that lead back are branches to walk, but change no order.
 */
import type { StepId } from '../document/records/identity';
import type { Path } from '../document/records/path';
import { pathsFrom } from '../document/select';
import type { Snapshot } from '../document/snapshot';

export interface Branch {
  readonly to: StepId;
  readonly path: Path;
}

/** By the step that they leave; only steps with several ways on. */
export type Forks = ReadonlyMap<StepId, readonly Branch[]>;
/** The step that was gone to at each fork; `all`: every branch, one after another. */
export type Chosen = ReadonlyMap<StepId, StepId | 'all'>;

interface Shown {
  /** In the order of the map. */
  readonly steps: readonly StepId[];
  readonly personaId: string | null;
}

export function forksOf(snapshot: Snapshot, { steps, personaId }: Shown): Forks {
  const shown = new Set(steps);
  const isHers = ({ personaIds }: Path): boolean =>
    personaId === null || personaIds.length === 0 || personaIds.some((id) => id === personaId);
  const forks = new Map<StepId, readonly Branch[]>();
  for (const from of steps) {
    const branches = new Map<StepId, Branch>();
    for (const path of pathsFrom(snapshot, from)) {
      const { to } = path.ends;
      if (to !== from && shown.has(to) && isHers(path) && !branches.has(to)) branches.set(to, { to, path });
    }
    if (branches.size > 1) forks.set(from, [...branches.values()]);
  }
  return forks;
}

/** The branch that is offered: the one taken before, or the main one, the most walked first. */
export function likelyBranch(branches: readonly Branch[], taken: StepId | 'all' | undefined): number {
  const before = branches.findIndex(({ to }) => to === taken);
  if (before >= 0) return before;
  const rank = ({ path }: Branch): number => (path.pathKind === 'main' ? 2 : 0) + (path.share ?? 0);
  const best = Math.max(...branches.map(rank));
  return branches.findIndex((branch) => rank(branch) === best);
}

interface Graph {
  readonly steps: readonly StepId[];
  readonly forks: Forks;
  readonly snapshot: Snapshot;
}

type WaysOn = (from: StepId) => readonly StepId[];

/** Ways forward alone: loops would make everything follow everything. */
function waysForward({ steps, snapshot }: Graph): WaysOn {
  const at = new Map(steps.map((id, index) => [id, index]));
  const isForward = (from: StepId, to: StepId): boolean => (at.get(to) ?? -1) > (at.get(from) ?? -1);
  return (from) =>
    pathsFrom(snapshot, from).flatMap(({ ends }) => (isForward(from, ends.to) ? [ends.to] : []));
}

function reached(starts: Iterable<StepId>, waysOn: WaysOn): ReadonlySet<StepId> {
  const found = new Set(starts);
  // A set is walked in the order its members came in, those that come while it is walked too.
  for (const step of found) for (const next of waysOn(step)) found.add(next);
  return found;
}

/** The steps to show in their order. Forks at which nothing was chosen yet leave the order of the map. */
export function routeThrough(graph: Graph, chosen: Chosen): readonly StepId[] {
  const forward = waysForward(graph);
  let route = graph.steps;
  for (const from of graph.steps) {
    const branches = graph.forks.get(from);
    const taken = chosen.get(from);
    if (!branches || taken === undefined || taken === 'all' || !route.includes(from)) continue;
    const likely = branches[likelyBranch(branches, undefined)]?.to ?? taken;
    if (forward(from).includes(taken)) route = throughBranch(route, { from, taken, likely, forward });
  }
  return route;
}

interface Taken {
  readonly from: StepId;
  readonly taken: StepId;
  /** Where most go: after a branch that leads nowhere further, the way goes on there. */
  readonly likely: StepId;
  readonly forward: WaysOn;
}

function throughBranch(route: readonly StepId[], { from, taken, likely, forward }: Taken): readonly StepId[] {
  const mine = reached([taken], forward);
  const others = forward(from).filter((to) => to !== taken);
  const theirs = reached(others, forward);
  const own = new Set([...mine].filter((step) => !theirs.has(step)));
  const isSideway = own.size === mine.size && others.includes(likely);
  const goesTo = isSideway ? [taken, likely] : [taken];
  // Steps that nobody comes to any more: they follow branches that are not taken.
  const doubtful = new Set([...theirs].filter((step) => !mine.has(step)));
  const still = reached(
    route.filter((step) => !doubtful.has(step)),
    (step) => (step === from ? goesTo : forward(step)),
  );
  // What was shown before the fork stays where it was.
  const at = route.indexOf(from);
  const ahead = route.slice(at + 1).filter((step) => !doubtful.has(step) || still.has(step));
  const isOwn = (step: StepId): boolean => own.has(step);
  return [...route.slice(0, at + 1), ...ahead.filter(isOwn), ...ahead.filter((step) => !isOwn(step))];
}
