/** Goes from step to step, and remembers where the walk stands while the whole map is looked at. */
import type { WalkStep } from '#core/walk/journey';

export interface Walker {
  next(): void;
  /** From the map: the step that one came from. */
  previous(): void;
  first(): void;
  last(): void;
  /** The step that is shown, however one came to it. */
  note(stepId: string): void;
}

interface WalkerOptions {
  readonly steps: () => readonly WalkStep[];
  /** null: the whole map. */
  readonly shown: () => string | null;
  readonly open: (stepId: string) => void;
}

export function createWalker({ steps, shown, open }: WalkerOptions): Walker {
  let place: string | null = null;
  const index = (): number => steps().findIndex(({ step }) => step.id === place);
  const openAt = (at: number): void => {
    const to = steps()[at];
    if (to && to.step.id !== shown()) open(to.step.id);
  };
  return {
    next: () => openAt(Math.min(index() + 1, steps().length - 1)),
    previous: () => openAt(index() - (shown() === null ? 0 : 1)),
    first: () => openAt(0),
    last: () => openAt(steps().length - 1),
    note: (stepId) => {
      place = stepId;
    },
  };
}
