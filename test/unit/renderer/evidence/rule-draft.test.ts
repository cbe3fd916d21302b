import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StepRule } from '#core/evidence/rule';
import { stepRule } from '#core/evidence/rule';
import {
  addPart,
  changePart,
  draftOfRule,
  emptyChoice,
  emptyWords,
  type GroupDraft,
  isGroup,
  nestedGroup,
  removePart,
  replacePart,
  ruleOfDraft,
  widenRule,
} from '#renderer/evidence/rule-draft';

const payment: StepRule = { test: 'is', field: 'category', values: ['Payment'] };
const refund: StepRule = { test: 'anyWord', words: ['refund'] };

/** Contacts small enough to evaluate a rule by hand: enough to tell two rules apart. */
interface Probe {
  readonly category: string;
  readonly words: readonly string[];
}
function holds(rule: StepRule, probe: Probe): boolean {
  switch (rule.test) {
    case 'is':
      return rule.values.includes(probe.category);
    case 'anyWord':
      return rule.words.some((word) => probe.words.includes(word));
    case 'allWords':
      return rule.words.every((word) => probe.words.includes(word));
    case 'all':
      return rule.rules.every((inner) => holds(inner, probe));
    case 'any':
      return rule.rules.some((inner) => holds(inner, probe));
    case 'not':
      return !holds(rule.rule, probe);
    default:
      return false;
  }
}

const words = ['a', 'b', 'c'] as const;
const probes: readonly Probe[] = words.flatMap((category) =>
  [[], ['a'], ['b'], ['a', 'b'], ['a', 'b', 'c']].map((said) => ({ category, words: said })),
);
const someWords = fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 3 });
const leaf: fc.Arbitrary<StepRule> = fc.oneof(
  someWords.map((values): StepRule => ({ test: 'is', field: 'category', values })),
  someWords.map((said): StepRule => ({ test: 'anyWord', words: said })),
  someWords.map((said): StepRule => ({ test: 'allWords', words: said })),
);
const anyRule = fc.letrec<{ rule: StepRule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((rules): StepRule => ({ test: 'all', rules })),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((rules): StepRule => ({ test: 'any', rules })),
    tie('rule').map((rule): StepRule => ({ test: 'not', rule })),
  ),
})).rule;

const firstPart = (group: GroupDraft) => {
  const [part] = group.parts;
  if (!part) throw new Error('the group is empty');
  return part;
};

describe('a rule being edited', () => {
  it('opens and closes without changing which contacts it matches', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const again = ruleOfDraft(draftOfRule(rule));
        expect(again).not.toBeNull();
        if (!again) return;
        for (const probe of probes) expect(holds(again, probe)).toBe(holds(rule, probe));
      }),
      { verbose: 1 },
    );
  });

  it('stays the same once it has been opened and closed', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const once = ruleOfDraft(draftOfRule(rule));
        expect(ruleOfDraft(draftOfRule(once))).toEqual(once);
      }),
    );
  });

  it('is no rule while nothing in it is finished', () => {
    const draft = addPart(draftOfRule(null), 'nowhere', emptyWords());
    expect(ruleOfDraft(draft)).toBeNull();
    const root = draftOfRule(null);
    expect(ruleOfDraft(addPart(root, root.key, emptyChoice('channel')))).toBeNull();
  });

  it('leaves out unfinished conditions and never turns them into "everything"', () => {
    const root = draftOfRule(payment);
    const grown = addPart(addPart(root, root.key, emptyWords()), root.key, nestedGroup(root));
    expect(ruleOfDraft(grown)).toEqual(payment);
  });

  it('shows "not" as a mark on the part, and two of them cancel out', () => {
    const negated = draftOfRule({ test: 'not', rule: payment });
    expect(firstPart(negated).isNot).toBe(true);
    expect(ruleOfDraft(negated)).toEqual({ test: 'not', rule: payment });
    const twice = draftOfRule({ test: 'not', rule: { test: 'not', rule: payment } });
    expect(ruleOfDraft(twice)).toEqual(payment);
  });

  it('keeps untouched parts as they are when one changes', () => {
    const root = draftOfRule({ test: 'all', rules: [payment, refund] });
    const [first, second] = root.parts;
    if (!first || !second || second.test !== 'anyWord') throw new Error('two parts expected');
    const changed = replacePart(root, { ...second, words: ['money'] });
    expect(changed.parts[0]).toBe(first);
    expect(ruleOfDraft(changed)).toEqual({
      test: 'all',
      rules: [payment, { test: 'anyWord', words: ['money'] }],
    });
    expect(changePart(root, 'unknown', () => null)).toBe(root);
  });

  it('drops a group when its last condition is removed', () => {
    const root = draftOfRule({ test: 'all', rules: [payment, { test: 'any', rules: [refund, payment] }] });
    const group = root.parts[1];
    if (!group || !isGroup(group)) throw new Error('a group expected');
    const lighter = group.parts.reduce<GroupDraft>((tree, part) => removePart(tree, part.key), root);
    expect(lighter.parts).toHaveLength(1);
    expect(ruleOfDraft(lighter)).toEqual(payment);
  });

  it('is empty, not gone, when everything is removed', () => {
    const root = draftOfRule(payment);
    expect(removePart(root, firstPart(root).key).parts).toEqual([]);
    expect(removePart(root, root.key).parts).toEqual([]);
  });

  it('can be nested as deep as the editor allows and is still a valid rule', () => {
    let rule: StepRule = payment;
    for (let level = 0; level < 5; level += 1)
      rule = { test: 'not', rule: { test: level % 2 ? 'all' : 'any', rules: [rule, refund] } };
    expect(stepRule.safeParse(ruleOfDraft(draftOfRule(rule))).success).toBe(true);
  });
});

describe('widening a rule by a category', () => {
  const other: StepRule = { test: 'is', field: 'category', values: ['Refund'] };
  const both: StepRule = { test: 'is', field: 'category', values: ['Payment', 'Refund'] };

  it('is the category alone where there was no rule', () => {
    expect(widenRule(null, other)).toEqual(other);
  });
  it('joins lists of the same field', () => {
    expect(widenRule(payment, other)).toEqual(both);
    expect(widenRule({ test: 'any', rules: [refund, payment] }, other)).toEqual({
      test: 'any',
      rules: [refund, both],
    });
  });
  it('names a category once however often it is added', () => {
    expect(widenRule(widenRule(payment, other), other)).toEqual(both);
  });
  it('matches what either matched', () => {
    fc.assert(
      fc.property(anyRule, leaf, (rule, more) => {
        for (const probe of probes)
          expect(holds(widenRule(rule, more), probe)).toBe(holds(rule, probe) || holds(more, probe));
      }),
    );
  });
});
