/** What a rehearsal showed: how long each step took beside its plan, and a plan made of it. Knows no window. */
import { type Deck, stepAt } from './deck';
import type { Plan } from './order';
import { routeOf } from './route';
import type { Showing } from './showing';
import { plannedTimes, spentAt, type Timing } from './timing';

export interface RehearsedStep {
  readonly stepId: Plan[number]['stepId'];
  readonly number: string;
  readonly title: string;
  /** Milliseconds. */
  readonly spent: number;
  /** null: there was no plan, or it does not name the step. */
  readonly planned: number | null;
}

export interface Rehearsal {
  /** In the order of the row; steps that were gone to beside it come last. */
  readonly steps: readonly RehearsedStep[];
  /** Slides without a step: cover, overview, summary. */
  readonly elsewhere: number;
  readonly whole: number;
}

export function rehearsalOf(deck: Deck, showing: Showing, timing: Timing, now: number): Rehearsal {
  const route = routeOf(deck, showing.chosen);
  const planned = plannedTimes(timing, route);
  const beside = [...showing.walked].filter((id) => !route.includes(id));
  const steps = [...route, ...beside].flatMap((stepId): readonly RehearsedStep[] => {
    const step = stepAt(deck, { kind: 'step', stepId });
    if (!step) return [];
    const { number, step: shown } = step.walked;
    const spent = spentAt(timing, stepId, now);
    return [{ stepId, number, title: shown.title, spent, planned: planned?.get(stepId) || null }];
  });
  const whole = now - timing.startedAt;
  return { steps, whole, elsewhere: whole - steps.reduce((sum, { spent }) => sum + spent, 0) };
}

/** Half minutes, upwards: a plan of odd seconds helps nobody. Steps that were not shown are not in it. */
export const planOfRehearsal = ({ steps }: Rehearsal): Plan =>
  steps.flatMap(({ stepId, spent }) =>
    spent < leastSpent ? [] : [{ stepId, minutes: Math.ceil(spent / 30_000) / 2 }],
  );

/** Slides that were only passed, ms. */
const leastSpent = 3_000;
