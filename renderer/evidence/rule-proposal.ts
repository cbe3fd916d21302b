/** What another screen proposes for a rule. It lies beside the rule until a person takes it in: no leaving writes it. */
import type { StepRule } from '#core/evidence/rule';
import { draftOfRule, type GroupDraft, ruleOfDraft, widenRule } from './rule-draft';
import { isSameRule, type RulePlace } from './rule-drafts';

export interface ProposedRule {
  readonly place: RulePlace;
  /** What the rule would take in besides. */
  readonly more: StepRule;
  /** Name of the theme it comes from. */
  readonly theme: string;
}

/** Whether the rule would be another with it. */
export const widens = (rule: StepRule | null, more: StepRule): boolean =>
  !isSameRule(widenRule(rule, more), rule);

export const takeIn = (draft: GroupDraft, { more }: Pick<ProposedRule, 'more'>): GroupDraft =>
  draftOfRule(widenRule(ruleOfDraft(draft), more));
