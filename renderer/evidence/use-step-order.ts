/** Steps with rules in the order they are asked, and what each has of the contacts that its rule finds. */
import { useMemo } from 'react';
import type { Step } from '#core/document/records/step';
import { mapOf, ruleOf, stepsInOrder } from '#core/document/select';
import { boundSteps } from '#core/evidence/bound-steps';
import { keptBySteps } from '#core/evidence/rule-overlap';
import { stepsByPriority } from '#core/evidence/step-priority';
import { useSnapshot } from '#renderer/state/open-map';
import { useEvidenceReply } from './use-evidence-reply';

export interface OrderRow {
  readonly step: Step;
  readonly hasContactRule: boolean;
  /** null: not counted yet. */
  readonly counts: { readonly found: number; readonly kept: number } | null;
}

export interface StepOrderView {
  readonly rows: readonly OrderRow[];
  readonly total: number;
  readonly bound: number;
  /** Contacts that are left out of the counts. */
  readonly left: number;
  readonly isCounted: boolean;
}

export function useStepOrder(): StepOrderView {
  const snapshot = useSnapshot((now) => now);
  const { assignment, period } = mapOf(snapshot);
  // Asked in the order of the map, so that another order is told from the same answer.
  const asked = useMemo(() => {
    const places = new Map(stepsInOrder(snapshot).map(({ id }, place) => [String(id), place]));
    const place = (stepId: string) => places.get(stepId) ?? 0;
    return boundSteps(snapshot)
      .filter(({ contacts }) => contacts !== null)
      .map(({ stepId, contacts }) => ({ stepId, contacts, answers: null }))
      .toSorted((a, b) => place(a.stepId) - place(b.stepId));
  }, [snapshot]);
  const { reply } = useEvidenceReply('alike', { about: 'contacts', steps: asked, period });
  const steps = stepsByPriority(snapshot).filter(
    ({ id }) => ruleOf(snapshot, id, 'contacts') !== null || ruleOf(snapshot, id, 'answers') !== null,
  );
  const placeOf = new Map(asked.map(({ stepId }, place) => [stepId, place]));
  const order = steps.flatMap(({ id }) => placeOf.get(id) ?? []);
  const weightOf = new Map(steps.map(({ id, weight }) => [String(id), weight]));
  const weights = assignment === 'shared' ? asked.map(({ stepId }) => weightOf.get(stepId) ?? 1) : null;
  const kept = reply ? keptBySteps(reply.sets, order, weights) : null;
  const sum = (sets: readonly { readonly count: number }[]) =>
    sets.reduce((all, { count }) => all + count, 0);
  return {
    rows: steps.map((step) => {
      const place = placeOf.get(step.id);
      return {
        step,
        hasContactRule: place !== undefined,
        counts: place === undefined ? null : (kept?.get(place) ?? null),
      };
    }),
    total: sum(reply?.sets ?? []) + (reply?.left ?? 0),
    bound: sum(reply?.sets.filter((set) => set.steps.length > 0) ?? []),
    left: reply?.left ?? 0,
    isCounted: reply !== null,
  };
}
