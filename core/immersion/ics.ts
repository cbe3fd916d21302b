/**
 * A visit as an iCalendar object (RFC 5545) that invites, tells or calls off (RFC 5546). Times are UTC, so no calendar needs a
 * table of zones. Pure: what time it is and who is asked come in from outside.
 */
import type { Guest } from '../document/records/guest';
import { daysOn } from '../metrics/periods';
import type { Visit } from './visits';
import { momentOf } from './zone';

export interface IcsEvent {
  readonly visit: Visit;
  /** Of the programme: two copies of it invite to the same event. */
  readonly mapId: string;
  readonly title: string;
  readonly description: string;
  readonly guests: readonly Pick<Guest, 'name' | 'address' | 'confirmedAt'>[];
  /** Grows with every change of what matters to guests; 0 at first. */
  readonly sequence: number;
}

export interface IcsWorld {
  /** ISO instant: when this was made. */
  readonly madeAt: string;
  /** IANA name of the zone that the hours of visits are told in. */
  readonly zone: string;
  /** Where answers go; empty: none, people answer as they like. */
  readonly organiser: { readonly name: string; readonly address: string };
}

/** One event: a message of iTIP is about one UID. null: the visit has no day. */
export function calendarText(event: IcsEvent, world: IcsWorld): string | null {
  if (event.visit.heldOn === null) return null;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tapki//Immersion//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${methodOf(event)}`,
    ...eventLines(event, world),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Who has no address of mail cannot be asked by a calendar; an event for nobody is published (RFC 5546, 3.2.1). */
function methodOf({ visit, guests }: IcsEvent): 'CANCEL' | 'REQUEST' | 'PUBLISH' {
  if (visit.isCancelled) return 'CANCEL';
  return guests.some(({ address }) => isAddress.test(address.trim())) ? 'REQUEST' : 'PUBLISH';
}

/** Stays the same whatever else changes, so a change finds the event that was sent before. */
export const uidOf = ({ visit, mapId }: Pick<IcsEvent, 'visit' | 'mapId'>): string =>
  `${visit.id}@${mapId}.tapki`;

function eventLines(event: IcsEvent, world: IcsWorld): readonly string[] {
  const { visit, title, description, guests, sequence } = event;
  const { organiser, madeAt, zone } = world;
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(uidOf(event))}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(new Date(madeAt))}`,
    ...times(visit, zone),
    `SUMMARY:${textValue(title)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${textValue(description)}`]),
    ...(visit.place.trim() === '' ? [] : [`LOCATION:${textValue(visit.place.trim())}`]),
    `STATUS:${visit.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `ORGANIZER${named(organiser.name)}:${calAddress(organiser.address)}`,
    ...guests
      .filter(({ address }) => isAddress.test(address.trim()))
      .map(
        ({ name, address, confirmedAt }) =>
          `ATTENDEE${named(name)};ROLE=REQ-PARTICIPANT;PARTSTAT=${confirmedAt === null ? 'NEEDS-ACTION;RSVP=TRUE' : 'ACCEPTED'}:${calAddress(address)}`,
      ),
    'END:VEVENT',
  ];
}

function times({ heldOn, startsAt, endsAt }: Visit, zone: string): readonly string[] {
  const day = heldOn ?? '';
  if (startsAt === null)
    return [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(daysOn(day, 1))}`];
  const starts = `DTSTART:${utc(momentOf(day, startsAt, zone))}`;
  if (endsAt === null || endsAt === startsAt) return [starts];
  // Past midnight it ends on the next day.
  const lastDay = endsAt > startsAt ? day : daysOn(day, 1);
  return [starts, `DTEND:${utc(momentOf(lastDay, endsAt, zone))}`];
}

const compact = (day: string): string => day.replaceAll('-', '');
const utc = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

// biome-ignore lint/suspicious/noControlCharactersInRegex: no content line may hold them
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/gu;

/** TEXT of RFC 5545, 3.3.11. */
export const textValue = (text: string): string =>
  text
    .replace(controls, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n');

/** A parameter cannot hold quotation marks, nor line ends; RFC 6868 says how they are written. */
const named = (name: string): string => {
  const written = name
    .trim()
    .replace(controls, '')
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replace(/\r\n?|\n/g, '^n');
  return written === '' ? '' : `;CN="${written}"`;
};

const isAddress = /^[^\s@<>",;:\\]+@[^\s@<>",;:\\]+$/;

/** Without an address of mail there is somebody all the same: what is written then is understood as "no mail". */
const calAddress = (address: string): string =>
  isAddress.test(address.trim()) ? `mailto:${address.trim()}` : 'invalid:nomail';

const longest = 75;

/** Of UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** No line is longer than 75 octets; a character is never cut in two (RFC 5545, 3.1). */
function folded(line: string): string {
  let length = 0;
  let text = '';
  for (const character of line) {
    const octets = octetsOf(character);
    if (length + octets > longest) {
      text += '\r\n ';
      length = 1;
    }
    text += character;
    length += octets;
  }
  return text;
}
