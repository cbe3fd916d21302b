/**
 * A rule while it is being edited. Unlike a StepRule its parts may be unfinished, each part has a key
 * that survives edits (so focus does not jump), and "not" is a mark on a part, not a level of its own.
 */
import {
  type choiceFields,
  mostNearWords,
  type StepRule,
  type scoreFields,
  type ThemeRef,
} from '#core/evidence/rule';

export type ChoiceField = (typeof choiceFields)[number];

interface DraftBase {
  readonly key: string;
  readonly isNot: boolean;
}
export interface ChoiceDraft extends DraftBase {
  readonly test: 'is';
  readonly field: ChoiceField;
  readonly values: readonly string[];
}
export interface DatesDraft extends DraftBase {
  readonly test: 'between';
  readonly from: string | null;
  readonly to: string | null;
}
export interface WordsDraft extends DraftBase {
  readonly test: 'anyWord' | 'allWords';
  readonly words: readonly string[];
}
/** An unfinished one may have a single word. */
export interface NearDraft extends DraftBase {
  readonly test: 'near';
  readonly words: readonly string[];
  readonly within: number;
}
export interface ScoreDraft extends DraftBase {
  readonly test: 'score';
  readonly field: (typeof scoreFields)[number];
  readonly from: number | null;
  readonly to: number | null;
}
export interface ThemeDraft extends DraftBase {
  readonly test: 'theme';
  readonly themes: readonly ThemeRef[];
}
export interface AttributeDraft extends DraftBase {
  readonly test: 'attribute';
  readonly name: string;
  readonly values: readonly string[];
}
export interface AmountDraft extends DraftBase {
  readonly test: 'amount';
  readonly name: string;
  readonly from: number | null;
  readonly to: number | null;
}
export interface ContactDraft extends DraftBase {
  readonly test: 'contact';
  readonly keys: readonly string[];
}
export interface PatternDraft extends DraftBase {
  readonly test: 'matches';
  readonly pattern: string;
}
export interface GroupDraft extends DraftBase {
  readonly test: 'all' | 'any';
  readonly parts: readonly DraftPart[];
}
export type ConditionDraft =
  | ChoiceDraft
  | DatesDraft
  | WordsDraft
  | NearDraft
  | ScoreDraft
  | ThemeDraft
  | AttributeDraft
  | AmountDraft
  | ContactDraft
  | PatternDraft;
export type DraftPart = ConditionDraft | GroupDraft;

/** Each level may cost two of the rule language's twelve: the group and its "not". */
export const deepestGroup = 5;

let lastKey = 0;
export const newKey = (): string => {
  lastKey += 1;
  return `part-${lastKey}`;
};

export const isGroup = (part: DraftPart): part is GroupDraft => part.test === 'all' || part.test === 'any';

export const emptyChoice = (field: ChoiceField): ChoiceDraft => ({
  key: newKey(),
  isNot: false,
  test: 'is',
  field,
  values: [],
});

export const emptyWords = (): WordsDraft => ({ key: newKey(), isNot: false, test: 'anyWord', words: [] });

function draftPart(rule: StepRule, isNot: boolean): DraftPart {
  const base = { key: newKey(), isNot };
  switch (rule.test) {
    case 'not':
      return draftPart(rule.rule, !isNot);
    case 'all':
    case 'any':
      return { ...base, test: rule.test, parts: rule.rules.map((inner) => draftPart(inner, false)) };
    default:
      return { ...base, ...rule };
  }
}

/** The root is always a plain group, so that the editor can show any rule as a list of parts. */
export function draftOfRule(rule: StepRule | null): GroupDraft {
  if (!rule) return { key: newKey(), isNot: false, test: 'all', parts: [] };
  const part = draftPart(rule, false);
  if (isGroup(part) && !part.isNot) return part;
  return { key: newKey(), isNot: false, test: 'all', parts: [part] };
}

function ruleOfCondition(part: ConditionDraft): StepRule | null {
  switch (part.test) {
    case 'is':
      return part.values.length > 0 ? { test: 'is', field: part.field, values: [...part.values] } : null;
    case 'attribute':
      return part.values.length > 0 ? { test: 'attribute', name: part.name, values: [...part.values] } : null;
    case 'between':
      return part.from || part.to ? { test: 'between', from: part.from, to: part.to } : null;
    case 'score':
    case 'amount':
      return ruleOfRange(part);
    case 'theme':
      return part.themes.length > 0 ? { test: 'theme', themes: [...part.themes] } : null;
    case 'contact':
      return part.keys.length > 0 ? { test: 'contact', keys: [...part.keys] } : null;
    default:
      return ruleOfText(part);
  }
}

function ruleOfRange(part: ScoreDraft | AmountDraft): StepRule | null {
  const { from, to } = part;
  if (from === null && to === null) return null;
  return part.test === 'score'
    ? { test: 'score', field: part.field, from, to }
    : { test: 'amount', name: part.name, from, to };
}

function ruleOfText(part: WordsDraft | NearDraft | PatternDraft): StepRule | null {
  switch (part.test) {
    case 'near':
      return part.words.length > 1
        ? { test: 'near', words: part.words.slice(0, mostNearWords), within: part.within }
        : null;
    case 'matches':
      return part.pattern.trim() ? { test: 'matches', pattern: part.pattern } : null;
    default:
      return part.words.length > 0 ? { test: part.test, words: [...part.words] } : null;
  }
}

/** The rule of what is finished; null: nothing is. An empty group is left out: it would match everything. */
export function ruleOfDraft(part: DraftPart): StepRule | null {
  const inner = isGroup(part) ? ruleOfGroup(part) : ruleOfCondition(part);
  if (!inner || !part.isNot) return inner;
  return inner.test === 'not' ? inner.rule : { test: 'not', rule: inner };
}

function ruleOfGroup(group: GroupDraft): StepRule | null {
  const rules = group.parts.map(ruleOfDraft).filter((rule) => rule !== null);
  const [first, ...rest] = rules;
  if (!first) return null;
  return rest.length === 0 ? first : { test: group.test, rules };
}

/** Rebuilds only the branch that holds the part. A change to null takes the part away, and with it emptied groups. */
export function changePart<Part extends DraftPart>(
  root: Part,
  key: string,
  change: (part: DraftPart) => DraftPart | null,
): DraftPart | null {
  if (root.key === key) return change(root);
  if (!isGroup(root)) return root;
  const parts: DraftPart[] = [];
  let hasChanged = false;
  for (const part of root.parts) {
    const next = changePart(part, key, change);
    if (next !== part) hasChanged = true;
    if (next) parts.push(next);
  }
  if (!hasChanged) return root;
  return parts.length === 0 ? null : { ...root, parts };
}

const keepGroup = (root: GroupDraft, changed: DraftPart | null): GroupDraft =>
  changed && isGroup(changed) ? changed : { ...root, parts: [] };

export const replacePart = (root: GroupDraft, next: DraftPart): GroupDraft =>
  keepGroup(
    root,
    changePart(root, next.key, () => next),
  );

export const removePart = (root: GroupDraft, key: string): GroupDraft =>
  keepGroup(
    root,
    changePart(root, key, () => null),
  );

export const addPart = (root: GroupDraft, groupKey: string, added: DraftPart): GroupDraft =>
  keepGroup(
    root,
    changePart(root, groupKey, (group) =>
      isGroup(group) ? { ...group, parts: [...group.parts, added] } : group,
    ),
  );

/** A group of the other kind with one part to fill: inside "all of these" one usually wants "any of these". */
export const nestedGroup = (inside: GroupDraft): GroupDraft => ({
  key: newKey(),
  isNot: false,
  test: inside.test === 'all' ? 'any' : 'all',
  parts: [emptyWords()],
});

/** The rule that matches what either matches; lists of the same field are joined, so that rules stay readable. */
export function widenRule(rule: StepRule | null, more: StepRule): StepRule {
  if (!rule) return more;
  if (rule.test === 'any') {
    const index = rule.rules.findIndex((part) => joinedChoice(part, more) !== null);
    const joined = index >= 0 && rule.rules[index] ? joinedChoice(rule.rules[index], more) : null;
    if (!joined) return { test: 'any', rules: [...rule.rules, more] };
    return { test: 'any', rules: rule.rules.with(index, joined) };
  }
  return joinedChoice(rule, more) ?? { test: 'any', rules: [rule, more] };
}

function joinedChoice(rule: StepRule, more: StepRule): StepRule | null {
  if (rule.test === 'theme' && more.test === 'theme') {
    const known = new Set(rule.themes.map(({ id }) => id));
    return { ...rule, themes: [...rule.themes, ...more.themes.filter(({ id }) => !known.has(id))] };
  }
  if (rule.test !== 'is' || more.test !== 'is' || rule.field !== more.field) return null;
  return { ...rule, values: [...new Set([...rule.values, ...more.values])] };
}
