/** Words or a theme proposed for the rule of the selected step: the rule editor opens with them beside the rule. */
import { stepsInOrder } from '#core/document/select';
import type { StepRule } from '#core/evidence/rule';
import { type KnownTheme, themeRefOf } from '#core/evidence/theme-meant';
import { useOpenMap } from '#renderer/state/open-map';
import { openDialog, useView } from '#renderer/state/view';
import { savedRule } from './rule-drafts';
import { type ProposedRule, widens } from './rule-proposal';
import { stepOfSelection } from './step-choice';

type ProposedTheme = Omit<KnownTheme, 'partOf'>;

let proposed: ProposedRule | null = null;

/** Enough to tell the theme; each further word brings strangers along. */
const mostWords = 5;

/** Words of a theme: they find contacts that come later, and those that no search for themes has seen. */
export function proposeWords({ phrases }: ProposedTheme, name: string): void {
  if (phrases.length > 0) propose({ test: 'anyWord', words: phrases.slice(0, mostWords) }, name);
}

/** The theme itself: exactly its contacts, and those that join it later. */
export const proposeTheme = (theme: ProposedTheme, name: string): void =>
  propose({ test: 'theme', themes: [themeRefOf(theme)] }, name);

function propose(more: StepRule, theme: string): void {
  const { snapshot } = useOpenMap.getState();
  if (!snapshot) return;
  const stepId = stepOfSelection(snapshot, stepsInOrder(snapshot), useView.getState().selected);
  if (stepId === null) return;
  const place = { stepId, about: 'contacts' } as const;
  proposed = widens(savedRule(snapshot, place), more) ? { place, more, theme } : null;
  openDialog('rule');
}

/** The proposal is for the editor that opens next, once. */
export function takeProposal(): ProposedRule | null {
  const taken = proposed;
  proposed = null;
  return taken;
}
