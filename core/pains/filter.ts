/** Which pains of the register are shown: by words, place, persona, and whether a fix answers them. Knows no screen. */
import type { Fix } from '../document/records/fix';
import type { PainId } from '../document/records/identity';
import type { Pain } from '../document/records/pain';
import { fixesInOrder, liveRecord } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { normalise } from '../text/words';
import type { PainStanding } from './rank';

export interface PainFilter {
  /** All of these words, anywhere in a pain, its steps or its quotes. */
  readonly words: string;
  /** A stage or a step; null: anywhere. */
  readonly placeId: string | null;
  /** null: anybody's. */
  readonly personaId: string | null;
  readonly fixes: 'any' | 'with' | 'without';
}

export const noPainFilter: PainFilter = { words: '', placeId: null, personaId: null, fixes: 'any' };

export const fixesOfPain = (snapshot: Snapshot, painId: PainId): readonly Fix[] =>
  fixesInOrder(snapshot).filter(({ painIds }) => painIds.includes(painId));

/** Rejected ones answer nothing. */
const answers = ({ state }: Fix): boolean => state.status !== 'rejected';

export function passesFilter(
  snapshot: Snapshot,
  { pain }: PainStanding,
  { words, placeId, personaId, fixes }: PainFilter,
): boolean {
  if (placeId !== null && !standsAt(snapshot, pain, placeId)) return false;
  if (personaId !== null && !pain.personaIds.some((id) => id === personaId)) return false;
  if (fixes !== 'any' && fixesOfPain(snapshot, pain.id).some(answers) !== (fixes === 'with')) return false;
  const asked = normalise(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (asked.length === 0) return true;
  const text = normalise(textOf(snapshot, pain));
  return asked.every((word) => text.includes(word));
}

const standsAt = (snapshot: Snapshot, { stepIds }: Pain, placeId: string): boolean =>
  stepIds.some((id) => id === placeId || liveRecord(snapshot, 'step', id)?.place.stageId === placeId);

const textOf = (snapshot: Snapshot, { title, description, stepIds, quoteIds }: Pain): string =>
  [
    title,
    description,
    ...stepIds.map((id) => liveRecord(snapshot, 'step', id)?.title ?? ''),
    ...quoteIds.map((id) => liveRecord(snapshot, 'quote', id)?.text ?? ''),
  ].join('\n');
