/** Words or a theme proposed for the rule of the selected step: the rule editor opens with them as with a draft being edited. */
import { stepsInOrder } from '#core/document/select';
import type { StepRule } from '#core/evidence/rule';
import { type KnownTheme, themeRefOf } from '#core/evidence/theme-meant';
import { useOpenMap } from '#renderer/state/open-map';
import { openDialog, useView } from '#renderer/state/view';
import { widenRule } from './rule-draft';
import { type RulePlace, savedRule } from './rule-drafts';
import { stepOfSelection } from './step-choice';

export interface ProposedRule {
  readonly place: RulePlace;
  readonly rule: StepRule;
  /** The saved rule it widens. */
  readonly base: StepRule | null;
}

let proposed: ProposedRule | null = null;

/** Enough to tell the theme; each further word brings strangers along. */
const mostWords = 5;

/** Words of a theme: they find contacts that come later, and those that no search for themes has seen. */
export function proposeRule(phrases: readonly string[]): void {
  if (phrases.length > 0) propose({ test: 'anyWord', words: phrases.slice(0, mostWords) });
}

/** The theme itself: exactly its contacts, and those that join it later. */
export const proposeTheme = (theme: Omit<KnownTheme, 'partOf'>): void =>
  propose({ test: 'theme', themes: [themeRefOf(theme)] });

function propose(more: StepRule): void {
  const { snapshot } = useOpenMap.getState();
  if (!snapshot) return;
  const stepId = stepOfSelection(snapshot, stepsInOrder(snapshot), useView.getState().selected);
  if (stepId === null) return;
  const place = { stepId, about: 'contacts' } as const;
  const base = savedRule(snapshot, place);
  proposed = { place, rule: widenRule(base, more), base };
  openDialog('rule');
}

/** The proposal is for the editor that opens next, once. */
export function takeProposal(): ProposedRule | null {
  const taken = proposed;
  proposed = null;
  return taken;
}
