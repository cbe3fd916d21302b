/** Why a contact is in a rule: the conditions it meets, as words; fields only, since found words are marked in the text. */
import type { Language } from '#core/document/records/field';
import { reasonsOf } from '#core/evidence/evaluate-rule';
import type { ContactView } from '#core/evidence/evidence-api';
import type { StepRule } from '#core/evidence/rule';
import { describeRule } from '#core/evidence/rule-text';

export function whyHere(
  rule: StepRule,
  contact: ContactView,
  found: readonly string[],
  language: Language,
): readonly string[] {
  const matchable = {
    ...contact,
    language: contact.language ?? '',
    // What the window is not told of a contact can be no reason it shows.
    group: '',
    question: '',
    scores: { csat: contact.csat },
  };
  const reasons = reasonsOf(rule, matchable, () => found.length > 0).map((reason) =>
    describeRule(
      reason.test === 'is' ? { ...reason, values: [contact[heldBy(reason.field)] ?? ''] } : reason,
      language,
    ),
  );
  return [...new Set(reasons)];
}

/** A contact that meets a list of values is shown the one it has. */
const heldBy = (field: string) =>
  field === 'channel' ||
  field === 'category' ||
  field === 'topic' ||
  field === 'source' ||
  field === 'language'
    ? field
    : 'text';
