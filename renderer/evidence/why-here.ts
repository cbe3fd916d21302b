/** Why a contact is in a rule, in words: the conditions it meets, each said once. */
import type { Language } from '#core/document/records/field';
import type { Condition } from '#core/evidence/rule';
import { describeRule } from '#core/evidence/rule-text';

export const whyHere = (reasons: readonly Condition[], language: Language): readonly string[] => [
  ...new Set(reasons.map((reason) => describeRule(reason, language))),
];
