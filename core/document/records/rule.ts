/** A step rule: which contacts, and which survey answers, belong to a step. */
import { z } from 'zod';
import { stepRule } from '../../evidence/rule';
import { commonFields } from './field';
import { type RuleId, ruleId, type StepId, stepId } from './identity';

export const ruleSubjects = ['contacts', 'answers'] as const;

export const rule = z.object({
  ...commonFields,
  id: ruleId,
  kind: z.literal('rule'),
  of: z.object({ stepId, about: z.enum(ruleSubjects) }),
  expression: stepRule,
});
export type Rule = z.infer<typeof rule>;
export type RuleSubject = (typeof ruleSubjects)[number];

export const ruleIdOf = (step: StepId, about: RuleSubject): RuleId => `rule:${about}:${step}` as RuleId;
