/** Commands about step rules: which contacts and which survey answers belong to a step. */
import type { StepId } from '../document/records/identity';
import { type Rule, type RuleSubject, ruleIdOf } from '../document/records/rule';
import { ruleOf } from '../document/select';
import type { Command } from '../document/snapshot';
import { removal, required } from './required';

export const setRule: Command<{
  readonly stepId: StepId;
  readonly about: RuleSubject;
  readonly expression: Rule['expression'];
}> = (snapshot, { stepId, about, expression }) => {
  required(snapshot, 'step', stepId);
  const of = { stepId, about };
  return {
    changes: [{ kind: 'rule', id: ruleIdOf(stepId, about), fields: { of, expression, deletedAt: null } }],
    made: undefined,
  };
};

export const clearRule: Command<{ readonly stepId: StepId; readonly about: RuleSubject }> = (
  snapshot,
  { stepId, about },
  context,
) => {
  const rule = ruleOf(snapshot, stepId, about);
  return { changes: rule ? [removal(rule, context.now())] : [], made: undefined };
};
