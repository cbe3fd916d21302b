/** In which order a map is shown, and for whom: the presenter's choice. Knows no map. */
import type { StepId } from '../document/records/identity';
import type { Session } from '../document/records/session';

/** Steps and how long each may take, as a session keeps them. */
export type Plan = Session['plan'];

export const orderKinds = ['path', 'pain', 'list'] as const;
export type OrderKind = (typeof orderKinds)[number];

export interface DeckChoice {
  readonly order: OrderKind;
  /** null: everybody. */
  readonly personaId: string | null;
  /** The chosen steps in their order; in other orders only its minutes count. */
  readonly plan: Plan;
}

export const usualChoice: DeckChoice = { order: 'path', personaId: null, plan: [] };

export const minutesOf = (plan: Plan): ReadonlyMap<StepId, number> =>
  new Map(plan.map(({ stepId, minutes }) => [stepId, minutes]));
