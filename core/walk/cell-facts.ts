/**
 * What cells hold beside words, by step: feelings and pictures. Knows no screen.
 */
import type { Language } from '../document/records/field';
import type { LaneKind } from '../document/records/lane';
import { lanesInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { laneHeading } from '../file/formats/lane-heading';
import { type EmotionValue, emotionWords } from '../i18n/messages/lanes';

export interface CellPicture {
  readonly laneId: string;
  readonly lane: string;
  readonly hash: string;
  readonly description: string;
}

export interface CellFacts {
  /** By lane; a lane may have words alone. */
  readonly emotions: ReadonlyMap<string, EmotionValue>;
  readonly pictures: readonly CellPicture[];
}

/** The same while it is gathered. */
interface Gathered {
  readonly emotions: Map<string, EmotionValue>;
  readonly pictures: CellPicture[];
}

export const noFacts: CellFacts = { emotions: new Map(), pictures: [] };

export function cellFacts(snapshot: Snapshot, language: Language): ReadonlyMap<string, CellFacts> {
  const lanes = lanesInOrder(snapshot);
  const namesOf = (kind: LaneKind): ReadonlyMap<string, string> =>
    new Map(
      lanes.flatMap((lane) =>
        lane.laneKind === kind ? [[lane.id, laneHeading(snapshot, lane, language)]] : [],
      ),
    );
  const emotional = namesOf('emotion');
  const drawn = namesOf('customPicture');
  const found = new Map<string, Gathered>();
  for (const { at, emotion, picture } of snapshot.byKind.cell) {
    const known: Gathered = found.get(at.stepId) ?? { emotions: new Map(), pictures: [] };
    found.set(at.stepId, known);
    const lane = drawn.get(at.laneId);
    if (emotional.has(at.laneId) && isEmotion(emotion)) known.emotions.set(at.laneId, emotion);
    if (lane !== undefined && picture)
      known.pictures.push({ laneId: at.laneId, lane, hash: picture.hash, description: picture.description });
  }
  return found;
}

const isEmotion = (value: number | null): value is EmotionValue => value !== null && value in emotionWords;
