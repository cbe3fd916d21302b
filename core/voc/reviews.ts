/**
 * Reviews of a programme and the problems on their pages, in the order in which people see them, and the ids by which
 * the same month and the same problem are there once. Knows no numbers and no words.
 */
import { grouped } from '../document/grouped';
import { kept } from '../document/kept';
import { compareOrder } from '../document/order-key';
import type { Fix } from '../document/records/fix';
import type { FixId, ProblemId, ReviewId, SessionId } from '../document/records/identity';
import type { Problem, Review } from '../document/records/review';
import type { Session } from '../document/records/session';
import { compareText } from '../document/same-value';
import { liveRecord } from '../document/select';
import type { Snapshot } from '../document/snapshot';

/** `month`: YYYY-MM. One review a month, also where two copies of the programme made it apart. */
export const reviewIdOf = (month: string): ReviewId => `review-${month}` as ReviewId;
export const sessionIdOf = (month: string): SessionId => `session-of-review-${month}` as SessionId;
export const fixIdOf = (problemId: ProblemId): FixId => `fix-of-${problemId}` as FixId;

/** Of a theme or a step in a month: picked twice it is there once. Keys are long and in any script: their hash stands. */
export const problemIdOf = (month: string, { subject, key }: Problem['about']): ProblemId =>
  `problem-${month}-${subject}-${hashOf(key)}` as ProblemId;

/** 64 bits of FNV-1a in two halves that begin apart. */
function hashOf(text: string): string {
  return [0x811c9dc5, 0x9747b28c]
    .map((start) => {
      let hash = start;
      for (let at = 0; at < text.length; at += 1)
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
      return hash.toString(16).padStart(8, '0');
    })
    .join('');
}

/** The oldest month first. */
export const reviewsInOrder: (snapshot: Snapshot) => readonly Review[] = kept(['review'], (snapshot) =>
  [...snapshot.byKind.review].sort((a, b) => compareText(a.month, b.month) || compareText(a.id, b.id)),
);

export const reviewOfMonth = (snapshot: Snapshot, month: string): Review | null =>
  reviewsInOrder(snapshot).find((review) => review.month === month) ?? null;

const problemsByReview = kept(['problem'], (snapshot) =>
  grouped([...snapshot.byKind.problem].sort(compareOrder), ({ reviewId }) => [reviewId]),
);
const none: readonly Problem[] = [];
/** In the order of the pages. */
export const problemsOfReview = (snapshot: Snapshot, reviewId: ReviewId): readonly Problem[] =>
  problemsByReview(snapshot).get(reviewId) ?? none;

/** The growth point that was made of it; null: it was not raised, or its fix is gone. */
export const fixOfProblem = (snapshot: Snapshot, { fixId }: Pick<Problem, 'fixId'>): Fix | null =>
  fixId === null ? null : liveRecord(snapshot, 'fix', fixId);

/** The session of the review; null: none was made, or it is gone. */
export const sessionOfReview = (
  snapshot: Snapshot,
  { sessionId }: Pick<Review, 'sessionId'>,
): Session | null => (sessionId === null ? null : liveRecord(snapshot, 'session', sessionId));

/** As the lead says it, else as it was found. */
export const problemTitle = ({ wording, title }: Pick<Problem, 'wording' | 'title'>): string =>
  wording.trim() || title.trim();
