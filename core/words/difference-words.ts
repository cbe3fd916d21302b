/**
 * One difference of two maps in words: which thing, and what it says on both sides. Knows no screens and no files;
 * what is added, removed or moved is told by difference-groups.ts.
 */
import type { Difference, FieldDifference } from '../document/compare';
import type { Compared } from '../document/compared';
import type { Language } from '../document/records/field';
import type { AnyRecord } from '../document/records/record';
import type { Zone } from '../i18n/dates';
import { areaNames, compare as text } from '../i18n/messages/compare';
import { type Message, translate } from '../i18n/translate';
import type { Became, DifferenceGroup } from './difference-groups';
import { ownName, thingWords } from './thing-words';
import { valueWords } from './value-words';

/** How many differences of a kind there are. */
export const countTexts: Readonly<Record<Became, Message>> = {
  added: text.addedCount,
  removed: text.removedCount,
  changed: text.changedCount,
  moved: text.movedCount,
};

type Sides = Pick<Compared, 'before' | 'after'>;

/** Of a step, or of a kind of things. */
export function groupName(
  { stepId, kind }: DifferenceGroup,
  { before, after }: Sides,
  language: Language,
): string {
  if (stepId === null) return translate(language, areaNames[kind] ?? text.changed);
  const { records } = after.records.has(stepId) ? after : before;
  const name = ownName(records.get(stepId), records, language);
  return name === '' ? translate(language, text.untitledStep) : translate(language, text.step, { name });
}

/** `isInStep`: the step is named by the heading. */
export function differenceName(
  difference: Difference,
  { before, after }: Sides,
  isInStep: boolean,
  language: Language,
): string {
  const record = difference.after ?? difference.before;
  const { records } = difference.after ? after : before;
  if (record.kind !== 'cell' || !isInStep) return thingWords(record, records, language);
  const lane = records.get(record.at.laneId);
  // Lanes of one kind are told apart by whose they are.
  const whose = lane?.kind === 'lane' && lane.personaId !== null ? records.get(lane.personaId) : undefined;
  return [lane, whose]
    .map((each) => ownName(each, records, language))
    .filter((name) => name !== '')
    .join(', ');
}

export type Changed = Extract<Difference, { readonly type: 'changed' }>;

export function fieldSides(
  { field, ...values }: FieldDifference,
  difference: Changed,
  { before, after }: Sides,
  language: Language,
  zone?: Zone,
): { readonly before: string; readonly after: string } {
  const was = { snapshot: before, record: difference.before, field, value: values.before, zone };
  const is = { snapshot: after, record: difference.after, field, value: values.after, zone };
  return { before: valueWords(was, language), after: valueWords(is, language) };
}

/** What of a thing that came or went is worth reading, beyond its name. */
const contentFields: Readonly<Partial<Record<AnyRecord['kind'], readonly string[]>>> = {
  cell: ['text', 'emotion', 'number', 'icon', 'mark', 'picture'],
  quote: ['text'],
  collectedQuote: ['text'],
  metric: ['reading'],
  rule: ['expression'],
  comment: ['text'],
  persona: ['role'],
};

/** Of what was added or removed; empty where its name says all. */
export function contentWords(difference: Difference, { before, after }: Sides, language: Language): string {
  const record = difference.after ?? difference.before;
  const snapshot = difference.after ? after : before;
  const fields: Readonly<Record<string, unknown>> = { ...record };
  return (contentFields[record.kind] ?? [])
    .flatMap((field) => {
      const value = fields[field];
      return value === null || value === '' ? [] : [valueWords({ snapshot, record, field, value }, language)];
    })
    .join(' · ');
}
