/** Themes that rules of a map speak of and the contacts of this computer do not have: their conditions find nothing. */
import { ruleOf, stepsInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { type KnownTheme, themeMeant, themesOfRule } from './theme-meant';

export interface MissingTheme {
  readonly stepId: string;
  /** Title of the step. */
  readonly step: string;
  readonly theme: string;
}

const refsOfStep = (snapshot: Snapshot, stepId: Parameters<typeof ruleOf>[1]) => {
  const rule = ruleOf(snapshot, stepId, 'contacts');
  return rule === null ? [] : themesOfRule(rule.expression);
};

/** Whether there is anything to look for. */
export const speaksOfThemes = (snapshot: Snapshot): boolean =>
  stepsInOrder(snapshot).some(({ id }) => refsOfStep(snapshot, id).length > 0);

export const missingThemes = (snapshot: Snapshot, known: readonly KnownTheme[]): readonly MissingTheme[] =>
  stepsInOrder(snapshot).flatMap(({ id, title }) =>
    refsOfStep(snapshot, id)
      .filter((ref) => themeMeant(ref, known) === null)
      .map(({ name }) => ({ stepId: id, step: title, theme: name })),
  );
