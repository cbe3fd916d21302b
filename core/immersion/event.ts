/** A visit as the event that its guests are sent, in a language. */
import type { StampedRecord } from '../document/map-document-types';
import type { Language } from '../document/records/field';
import type { Guest } from '../document/records/guest';
import type { Snapshot } from '../document/snapshot';
import type { IcsEvent } from './ics';
import { visitDescription, visitTitle } from './invite';
import { sequenceOf } from './sequence';
import { placesOf, type Visit } from './visits';

interface Sent {
  readonly snapshot: Snapshot;
  readonly rows: readonly StampedRecord[];
  readonly language: Language;
}

/** `guests` left out: all who have a place. */
export function eventOf(
  { snapshot, rows, language }: Sent,
  visit: Visit,
  guests?: readonly Guest[],
): IcsEvent {
  const row = rows.find(({ record }) => record.id === visit.id);
  return {
    visit,
    mapId: snapshot.mapId,
    title: visitTitle(visit, language),
    description: visitDescription(visit, language),
    guests: guests ?? placesOf(snapshot, visit).placed,
    sequence: row ? sequenceOf(row.stamps) : 0,
  };
}

/** Name of its file, without ending: the day, and what tells visits of one day apart. */
export const eventFileName = ({ id, heldOn }: Visit): string =>
  `immersion-${heldOn ?? ''}-${id
    .replace(/^session-/, '')
    .replace(/[^A-Za-z0-9_-]/g, '_')
    .slice(0, 40)}`;
