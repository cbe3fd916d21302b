/** Which step the evidence screens speak about: the selected one, else the first. */
import type { StepId } from '#core/document/records/identity';
import type { Step } from '#core/document/records/step';
import type { Snapshot } from '#core/document/snapshot';
import type { Selected } from '#renderer/state/view';

export function stepOfSelection(
  snapshot: Snapshot,
  steps: readonly Step[],
  selected: Selected | null,
): StepId | null {
  const first = steps[0]?.id ?? null;
  if (!selected) return first;
  const known = (id: string): StepId | null => steps.find((step) => step.id === id)?.id ?? first;
  switch (selected.kind) {
    case 'step':
      return known(selected.id);
    case 'cell':
      return known(selected.stepId);
    case 'quote':
      return known(snapshot.byKind.quote.find((quote) => quote.id === selected.id)?.place.stepId ?? '');
    case 'path':
      return known(snapshot.byKind.path.find((path) => path.id === selected.id)?.ends.from ?? '');
    case 'stage':
      return steps.find((step) => step.place.stageId === selected.id)?.id ?? first;
    default:
      return first;
  }
}

/** The neighbour in walking order; the same step at either end. */
export function neighbourStep(steps: readonly Step[], from: StepId, offset: -1 | 1): StepId {
  const index = steps.findIndex((step) => step.id === from);
  return steps[index + offset]?.id ?? from;
}
