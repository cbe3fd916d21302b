/**
 * Which edition of an invitation this is (SEQUENCE of RFC 5545), told from the stamps of a visit: it never falls, not
 * even when a change is taken back, and copies of the programme agree on it without counting.
 */
import type { FieldStamps, Stamp } from '../document/map-document-types';
import { compareText } from '../document/same-value';
import { momentOf, zeroStamp } from '../document/stamps';

/** What a guest would come wrong by. */
const telling = ['heldOn', 'startsAt', 'endsAt', 'place', 'title', 'format', 'instructions', 'isCancelled'];
/** Calendars read it as a signed number of 32 bits. */
const highest = 2 ** 31 - 1;

const later = (one: Stamp, other: Stamp): Stamp => (compareText(one, other) < 0 ? other : one);

/** Whole seconds from the making of the visit to its last telling change; 0: there was none. */
export function sequenceOf(stamps: FieldStamps): number {
  const made = stamps.sessionKind ?? zeroStamp;
  const changed = telling.map((field) => stamps[field] ?? zeroStamp).reduce(later, made);
  if (changed === made) return 0;
  const [from, to] = [momentOf(made), momentOf(changed)];
  const seconds = from === null || to === null ? 1 : Math.ceil((Date.parse(to) - Date.parse(from)) / 1_000);
  return Math.min(highest, Math.max(1, seconds));
}
