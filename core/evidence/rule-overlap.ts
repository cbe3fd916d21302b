/**
 * What a rule would mean among the steps of the map, from counts of the contacts that the same rules find together.
 * Knows no database and no words.
 */
import type { EvidenceReply } from './evidence-api';
import { partsOfContact, wholeContact } from './share-out';

/** Contacts of one month that are found by the same rules. */
export interface AlikeContacts {
  /** null: no date. */
  readonly month: string | null;
  /** Steps whose rules find them, by priority. */
  readonly steps: readonly number[];
  readonly count: number;
}

interface Among {
  /** Of all steps, by priority. */
  readonly stepIds: readonly string[];
  /** Place of the rule's own step among them. */
  readonly own: number;
  /** null: a contact is the first step's alone. */
  readonly weights: readonly number[] | null;
}

export function overlapOf(
  contacts: readonly AlikeContacts[],
  { stepIds, own, weights }: Among,
): EvidenceReply<'ruleContext'> {
  const mine = contacts.filter(({ steps }) => steps.includes(own));
  const bound = contacts.filter(({ steps }) => steps.length > 0);
  const parts = new Map<number, number>();
  for (const { steps, count } of mine)
    for (const { step, units } of partsOfContact(steps, weights))
      parts.set(step, (parts.get(step) ?? 0) + (count * units) / wholeContact);
  const months = [...new Set(contacts.flatMap(({ month }) => month ?? []))];
  return {
    byMonth: months.map((month) => {
      const isThen = (alike: AlikeContacts) => alike.month === month;
      return { month, count: sumOf(mine.filter(isThen)), total: sumOf(contacts.filter(isThen)) };
    }),
    count: sumOf(mine),
    own: parts.get(own) ?? 0,
    covered: sumOf(bound),
    total: sumOf(contacts),
    overlaps: stepIds
      .map((stepId, step) => ({
        stepId,
        count: sumOf(mine.filter(({ steps }) => steps.includes(step))),
        taken: parts.get(step) ?? 0,
        isEarlier: step < own,
      }))
      .filter(({ count }, step) => step !== own && count > 0)
      .toSorted((a, b) => b.taken - a.taken || b.count - a.count),
  };
}

/** Of each step, contacts its rule finds, and what it has of them in this order and with these weights. */
export function keptBySteps(
  sets: readonly { readonly steps: readonly number[]; readonly count: number }[],
  order: readonly number[],
  weights: readonly number[] | null,
): ReadonlyMap<number, { readonly found: number; readonly kept: number }> {
  const kept = new Map(order.map((step) => [step, { found: 0, kept: 0 }]));
  const rank = new Map(order.map((step, place) => [step, place]));
  for (const { steps, count } of sets) {
    const wanted = steps
      .filter((step) => rank.has(step))
      .toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    const units = new Map(partsOfContact(wanted, weights).map((part) => [part.step, part.units]));
    for (const step of wanted) {
      const own = kept.get(step) ?? { found: 0, kept: 0 };
      const part = (count * (units.get(step) ?? 0)) / wholeContact;
      kept.set(step, { found: own.found + count, kept: own.kept + part });
    }
  }
  return kept;
}

const sumOf = (contacts: readonly AlikeContacts[]): number =>
  contacts.reduce((sum, { count }) => sum + count, 0);
