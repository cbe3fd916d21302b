/**
 * Whether a store of contacts is one the map was ever counted from. A map carries its numbers so that it opens
 * anywhere; a refresh on a computer without its contacts must not take them away.
 */
import { evidenceOf, sourcesOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import type { Measurement } from './evidence-views';

/** The map has numbers, the store holds none of their sources, and no rule finds anything in it. */
export function isForeignStore(snapshot: Snapshot, { sources, contacts, answers }: Measurement): boolean {
  if (evidenceOf(snapshot).taken === null || contacts.bound + answers.bound > 0) return false;
  // Stores number their sources each for itself: across computers only names tell them apart.
  const known = new Set(sourcesOf(snapshot).map(({ name }) => name));
  return !sources.some(({ name }) => known.has(name));
}
