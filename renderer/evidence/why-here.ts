/** Why a contact is in a rule: the conditions it meets, in words, with the values and words it holds and no others. */
import type { Language } from '#core/document/records/field';
import { reasonsOf } from '#core/evidence/evaluate-rule';
import type { ContactView } from '#core/evidence/evidence-views';
import type { Condition, StepRule } from '#core/evidence/rule';
import { describeRule } from '#core/evidence/rule-text';
import { holdsTerm, stemsOf } from '#core/evidence/term';

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
  const stems = stemsOf(contact.text);
  const reasons = reasonsOf(rule, matchable, () => found.length > 0);
  return [...new Set(reasons.map((reason) => describeRule(heldOnly(reason, contact, stems), language)))];
}

/** Of a list of values or words, those that the contact has. */
function heldOnly(reason: Condition, contact: ContactView, stems: readonly string[]): Condition {
  if (reason.test === 'is') {
    const value = reason.field === 'group' || reason.field === 'question' ? null : contact[reason.field];
    return value === null ? reason : { ...reason, values: [value] };
  }
  if (reason.test !== 'anyWord') return reason;
  const words = reason.words.filter((word) => holdsTerm(stems, stemsOf(word)));
  return words.length === 0 ? reason : { ...reason, words };
}
