/**
 * Contacts that a person gives to a step, or takes from it, whatever its words say. They are part of the rule, so they
 * travel with the map, are undone with it, and hold after every import. Knows no store.
 */
import type { StepRule } from './rule';

type Chosen = Extract<StepRule, { test: 'contact' }>;

const isChosen = (rule: StepRule | undefined): rule is Chosen => rule?.test === 'contact';
const isTaken = (rule: StepRule): rule is { test: 'not'; rule: Chosen } =>
  rule.test === 'not' && isChosen(rule.rule);

interface Parts {
  /** null: the step had contacts chosen by hand and nothing else. */
  readonly rule: StepRule | null;
  readonly given: readonly string[];
  readonly taken: readonly string[];
}

/** A rule with hands off: what it says in words, and the contacts given to it and taken from it. */
export function partsByHand(rule: StepRule | null): Parts {
  if (rule === null) return { rule: null, given: [], taken: [] };
  if (isChosen(rule)) return { rule: null, given: rule.keys, taken: [] };
  const [first, ...others] = rule.test === 'any' ? rule.rules : [];
  if (isChosen(first) && others.length === 1) {
    const inner = partsByHand(others[0] ?? null);
    return { ...inner, given: [...first.keys, ...inner.given] };
  }
  const last = rule.test === 'all' && rule.rules.length === 2 ? rule.rules[1] : undefined;
  if (rule.test === 'all' && last && isTaken(last))
    return { rule: rule.rules[0] ?? null, given: [], taken: last.rule.keys };
  return { rule, given: [], taken: [] };
}

function joined({ rule, given, taken }: Parts): StepRule | null {
  const kept: StepRule | null =
    rule !== null && taken.length > 0
      ? { test: 'all', rules: [rule, { test: 'not', rule: { test: 'contact', keys: [...taken] } }] }
      : rule;
  if (given.length === 0) return kept;
  const chosen: StepRule = { test: 'contact', keys: [...given] };
  return kept === null ? chosen : { test: 'any', rules: [chosen, kept] };
}

const without = (keys: readonly string[], key: string) => keys.filter((each) => each !== key);

export function giveContact(rule: StepRule | null, key: string): StepRule | null {
  const parts = partsByHand(rule);
  return joined({ ...parts, given: [...without(parts.given, key), key], taken: without(parts.taken, key) });
}

export function takeContact(rule: StepRule | null, key: string): StepRule | null {
  const parts = partsByHand(rule);
  const taken = parts.rule === null ? [] : [...without(parts.taken, key), key];
  return joined({ ...parts, given: without(parts.given, key), taken });
}

/**
 * Rules by the priority of their steps. What a person gave to a step is taken from those before it; where contacts are
 * shared, from all others, for a person has said whose it is.
 */
export function handsFirst(
  rules: readonly (StepRule | null)[],
  isShared = false,
): readonly (StepRule | null)[] {
  const given = rules.map((rule) => partsByHand(rule).given);
  if (given.every((keys) => keys.length === 0)) return rules;
  return rules.map((rule, index) => {
    const others = given.flatMap((keys, other) => (other > index || (isShared && other < index) ? keys : []));
    const keys = [...new Set(others)].filter((key) => given[index]?.includes(key) !== true);
    if (rule === null || keys.length === 0) return rule;
    return { test: 'all', rules: [rule, { test: 'not', rule: { test: 'contact', keys } }] };
  });
}
