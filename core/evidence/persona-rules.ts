/** Personas that say which contacts are theirs, as the evidence service asks for them: in their order, the first wins. */
import type { Persona } from '../document/records/persona';
import type { StepRule } from './rule';

export const ruledPersonas = (personas: readonly Persona[]): { id: string; rule: StepRule }[] =>
  personas.flatMap(({ id, rule }) => (rule === null ? [] : [{ id, rule }]));
