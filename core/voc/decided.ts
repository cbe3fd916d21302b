/**
 * What earlier reviews decided about the same theme or step: shown beside a problem that comes back, so that nobody
 * raises twice what is in work. Knows no words.
 */
import type { Fix } from '../document/records/fix';
import type { Problem, StepPlace } from '../document/records/review';
import type { Snapshot } from '../document/snapshot';
import { fixOfProblem, problemsOfReview, reviewsInOrder } from './reviews';

export interface DecidedBefore {
  readonly month: string;
  readonly problem: Problem;
  /** null: it was on a page and was not raised. */
  readonly fix: Fix | null;
  /** same: the same theme or step. step: another problem at a step that this one touches. */
  readonly by: 'same' | 'step';
}

/** In months before `month`, the latest first. */
export function decidedBefore(
  snapshot: Snapshot,
  about: Pick<Problem, 'about' | 'places'>,
  month: string,
): readonly DecidedBefore[] {
  return reviewsInOrder(snapshot)
    .filter((review) => review.month < month)
    .toReversed()
    .flatMap((review) =>
      problemsOfReview(snapshot, review.id).flatMap((problem): readonly DecidedBefore[] => {
        const by = likeness(problem, about);
        return by === null
          ? []
          : [{ month: review.month, problem, fix: fixOfProblem(snapshot, problem), by }];
      }),
    );
}

function likeness(
  one: Pick<Problem, 'about' | 'places'>,
  other: Pick<Problem, 'about' | 'places'>,
): DecidedBefore['by'] | null {
  const { subject, key } = one.about;
  if (subject !== 'own' && subject === other.about.subject && key === other.about.key) return 'same';
  const places = new Set(other.places.map(placeKey));
  return one.places.some((place) => places.has(placeKey(place))) ? 'step' : null;
}

const placeKey = ({ mapId, stepId }: StepPlace): string => `${mapId} ${stepId}`;
