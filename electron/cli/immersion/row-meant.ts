/** Which visit a row of a table means, and which of its guests. */
import { failure, type Result, success } from '#core/desktop/app-error';
import type { MapDocument } from '#core/document/map-document-types';
import type { GuestId } from '#core/document/records/identity';
import { liveRecord } from '#core/document/select';
import { dayOf, instantOf } from '#core/immersion/cells';
import { type Named, peopleOf } from '#core/immersion/people';
import { guestsOf, type Visit, visitsOf } from '#core/immersion/visits';
import { rowId } from './row-id';

/** By its id, the id of its row, or its day, with the hour where there are several. */
function visitMeant(document: MapDocument, meant: string): Visit | null {
  const snapshot = document.snapshot();
  for (const id of [meant, rowId('session', meant, [])]) {
    const visit = liveRecord(snapshot, 'session', id);
    if (visit?.sessionKind === 'immersion') return visit;
  }
  const day = dayOf(meant);
  const hour = meant.includes(':') ? instantOf(meant)?.slice(11, 16) : null;
  const found = visitsOf(snapshot).filter(
    ({ heldOn, startsAt }) => day !== null && heldOn === day && (hour === null || startsAt === hour),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * The visit of every row, or the first row whose visit nobody knows. Rows of a visit that was called off are left out:
 * a table that is read again must not fail because of it.
 */
export function withVisits<Row extends { readonly visit: string }>(
  document: MapDocument,
  rows: readonly Row[],
  name: string,
): Result<readonly (Row & { readonly at: Visit })[]> {
  const known = new Map<string, Visit | null>();
  const found: (Row & { readonly at: Visit })[] = [];
  for (const row of rows) {
    const at = known.get(row.visit) ?? visitMeant(document, row.visit);
    known.set(row.visit, at);
    if (at === null) return failure('visitUnknown', { name, visit: row.visit });
    if (!at.isCancelled) found.push({ ...row, at });
  }
  return success(found);
}

/** null: nobody on the list of the visit, or one of several. */
export function guestMeant(
  document: MapDocument,
  { at, ...named }: Named & { readonly address: string; readonly at: Visit },
): GuestId | null {
  const snapshot = document.snapshot();
  const people = peopleOf(snapshot);
  const key = people.keyOf(named);
  const guests = guestsOf(snapshot, at.id);
  const same = guests.filter((guest) => people.ofGuest(guest).key === key);
  // Without a team a name is enough where one guest of the visit is called so.
  const called = named.team === '' && named.address === '' ? people.ofName(named)?.key : key;
  const [only, another] =
    same.length > 0 ? same : guests.filter((guest) => people.ofGuest(guest).key === called);
  return only && !another ? only.id : null;
}
