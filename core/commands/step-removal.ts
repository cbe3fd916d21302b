/**
 * What goes when steps go: their cells, quotes, screenshots with pins, metrics, rules and paths.
 * The main path is led past them, so that a journey does not fall apart when one step is taken out.
 */
import type { StepId } from '../document/records/identity';
import type { Path } from '../document/records/path';
import type { Step } from '../document/records/step';
import { pathsFrom, pathsOf } from '../document/select';
import type { Change, Snapshot } from '../document/snapshot';
import { removal, removals } from './required';

export function stepRemovals(snapshot: Snapshot, steps: readonly Step[], now: string): readonly Change[] {
  const gone = new Set<StepId>(steps.map(({ id }) => id));
  const { cell, quote, metric, rule, screenshot, pin } = snapshot.byKind;
  const screenshots = screenshot.filter(({ place }) => gone.has(place.stepId));
  const pictures = new Set(screenshots.map(({ id }) => id));
  return [
    ...pathChanges(snapshot, gone, now),
    ...removals(
      [
        ...cell.filter(({ at }) => gone.has(at.stepId)),
        ...quote.filter(({ place }) => gone.has(place.stepId)),
        ...metric.filter(({ of }) => gone.has(of.stepId)),
        ...rule.filter(({ of }) => gone.has(of.stepId)),
        ...screenshots,
        ...pin.filter(({ screenshotId }) => pictures.has(screenshotId)),
        ...steps,
      ],
      now,
    ),
  ];
}

function pathChanges(snapshot: Snapshot, gone: ReadonlySet<StepId>, now: string): readonly Change[] {
  const paths = pathsOf(snapshot);
  const joined = new Set(paths.map(({ ends }) => pairOf(ends.from, ends.to)));
  return paths
    .filter(({ ends }) => gone.has(ends.from) || gone.has(ends.to))
    .map((path): Change => {
      const to = detour(snapshot, path, gone);
      if (to === null || joined.has(pairOf(path.ends.from, to))) return removal(path, now);
      joined.add(pairOf(path.ends.from, to));
      return { kind: 'path', id: path.id, fields: { ends: { from: path.ends.from, to } } };
    });
}

/** The first step that stays, following the main path; null: the path does not lead from a step that stays to one. */
function detour(snapshot: Snapshot, path: Path, gone: ReadonlySet<StepId>): StepId | null {
  if (path.pathKind !== 'main' || gone.has(path.ends.from)) return null;
  const passed = new Set<StepId>();
  let step = path.ends.to;
  while (gone.has(step)) {
    if (passed.has(step)) return null;
    passed.add(step);
    const next = pathsFrom(snapshot, step).find(({ pathKind }) => pathKind === 'main');
    if (!next) return null;
    step = next.ends.to;
  }
  return step === path.ends.from ? null : step;
}

const pairOf = (from: StepId, to: StepId): string => `${from} ${to}`;
