import { describe, expect, it } from 'vitest';
import type { StepRule } from '#core/evidence/rule';
import { draftOfRule, ruleOfDraft } from '#renderer/evidence/rule-draft';
import { startDraft } from '#renderer/evidence/rule-drafts';
import { takeIn, widens } from '#renderer/evidence/rule-proposal';

const payment: StepRule = { test: 'is', field: 'category', values: ['Payment'] };
const theme = (id: number): StepRule => ({
  test: 'theme',
  themes: [{ id, name: `Theme ${id}`, phrases: ['refund'] }],
});

describe('a rule that a theme proposes', () => {
  it('lies beside a rule that is there, and widens it once it is taken in', () => {
    const draft = draftOfRule(payment);
    expect(ruleOfDraft(draft)).toEqual(payment);
    expect(ruleOfDraft(takeIn(draft, { more: theme(1) }))).toEqual({
      test: 'any',
      rules: [payment, theme(1)],
    });
  });

  it('is the rule of a step that had none, without the empty condition people see there', () => {
    expect(ruleOfDraft(takeIn(startDraft(null, 'contacts'), { more: theme(1) }))).toEqual(theme(1));
  });

  it('is not proposed where the rule takes it in already', () => {
    expect(widens(null, theme(1))).toBe(true);
    expect(widens(theme(1), theme(2))).toBe(true);
    expect(widens({ test: 'any', rules: [payment, theme(1)] }, theme(1))).toBe(false);
  });
});
