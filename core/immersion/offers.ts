/**
 * Which visit each of those to be invited is offered: the first with a place, those asked earlier first, so that nobody is
 * offered a place that the one before is offered. Nothing is kept: who signs up changes the offers of all others.
 */
import type { GuestId } from '../document/records/identity';
import type { Snapshot } from '../document/snapshot';
import { freeVisits, placesOf, toBeInvited, type Visit } from './visits';

/** Those for whom no place is left are not in it. */
export function offersOf(snapshot: Snapshot, today: string): ReadonlyMap<GuestId, Visit> {
  const open = freeVisits(snapshot, today).map((visit) => ({
    visit,
    left: placesOf(snapshot, visit).left ?? Number.POSITIVE_INFINITY,
  }));
  const offers = new Map<GuestId, Visit>();
  let at = 0;
  for (const { id } of toBeInvited(snapshot)) {
    while (open[at]?.left === 0) at += 1;
    const offer = open[at];
    if (!offer) break;
    offer.left -= 1;
    offers.set(id, offer.visit);
  }
  return offers;
}
