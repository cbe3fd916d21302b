/**
 * How words are made for values of one shape: numbers with units, names instead of ids, days, choices of a list.
 * A maker answers null for anything else; which field is said how is in value-words.ts.
 */
import { z } from 'zod';
import type { Language } from '../document/records/field';
import type { AnyRecord } from '../document/records/record';
import type { Snapshot } from '../document/snapshot';
import { formatDay, formatLocalInstant, type Zone } from '../i18n/dates';
import { conflicts } from '../i18n/messages/conflicts';
import type { Message, MessageValues } from '../i18n/translate';
import { formatNumber, formatShare } from '../metrics/format';
import { ownName } from './thing-words';

const { values: text } = conflicts;

export interface Asked {
  readonly snapshot: Snapshot;
  readonly record: AnyRecord;
  readonly value: unknown;
  readonly language: Language;
  readonly zone?: Zone;
  readonly say: (message: Message, values?: MessageValues) => string;
}

export type Words = (asked: Asked) => string | null;

/** Words for values of one shape; null for any other. */
export const of =
  <Value>(schema: z.ZodType<Value>, words: (value: Value, asked: Asked) => string | null): Words =>
  (asked) => {
    const parsed = schema.safeParse(asked.value);
    return parsed.success ? words(parsed.data, asked) : null;
  };

export const named =
  (names: Readonly<Record<string, Message>>): Words =>
  ({ value, say }) => {
    const name = typeof value === 'string' && Object.hasOwn(names, value) ? names[value] : undefined;
    return name ? say(name) : null;
  };

export const thing: Words = of(z.string(), (id, { snapshot: { records }, language, say }) => {
  const record = records.get(id);
  return record ? ownName(record, records, language) || say(text.untitled) : say(text.unknownThing);
});

export const things =
  (none: Message): Words =>
  ({ value, ...asked }) => {
    if (!Array.isArray(value)) return null;
    const names = value.map((id) => thing({ ...asked, value: id }) ?? asked.say(text.unknownThing));
    return names.length === 0 ? asked.say(none) : names.join(', ');
  };

/** For null, what is meant by it. */
export const or =
  (nothing: Message, words: Words): Words =>
  (asked) =>
    asked.value === null ? asked.say(nothing) : words(asked);

export const share = of(z.number(), (value, { language }) => formatShare(value, language, 1));
export const counted = (message: Message): Words =>
  of(z.number(), (count, { say }) => say(message, { count }));
export const numbered = (message: Message): Words =>
  of(z.number(), (index, { say }) => say(message, { count: index + 1 }));
export const moment = of(z.string(), (at, { language, zone }) => formatLocalInstant(at, language, zone));
export const day = of(z.string(), (on, { language }) => formatDay(on, language));

/** As many decimals as were typed. */
export const numberWords = (value: number, language: Language): string =>
  formatNumber(value, language, Math.min(6, String(value).split('.')[1]?.length ?? 0));

/** "Name, Team · Name, Team" */
export const people = of(z.array(z.object({ name: z.string(), team: z.string() })), (all) =>
  all.map(({ name, team }) => [name, team].filter(Boolean).join(', ')).join(' · '),
);

export const momentOrNone = or(text.notSet, moment);
export const dayOrNone = or(text.notSet, day);
export const numberOrNone = or(
  text.notSet,
  of(z.number(), (value, { language }) => numberWords(value, language)),
);
