/** How many contacts of the same month were found by what found this one. */
import type { ContactView } from '#core/evidence/evidence-views';
import type { StepRule } from '#core/evidence/rule';
import { periodOfMonth } from '#core/metrics/periods';
import { requestEvidence, type Similar } from '#renderer/state/evidence';

/** Undefined where it cannot be told; a quote is pinned all the same. */
export async function similarTo(contact: ContactView, rule: StepRule | null): Promise<Similar | undefined> {
  const month = contact.at?.slice(0, 7);
  if (month === undefined || rule === null) return undefined;
  const period = periodOfMonth(month);
  const counted = await requestEvidence('tryRule', { about: 'contacts', rule, period, sample: 0 });
  return counted.ok ? { count: counted.value.count, month } : undefined;
}
