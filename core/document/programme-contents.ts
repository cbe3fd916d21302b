/** What is in a programme, counted: each record once, by what it is. Knows no words. */
import type { Snapshot } from './snapshot';

export interface ProgrammeContents {
  readonly reviews: number;
  readonly problems: number;
  readonly growthPoints: number;
  readonly requests: number;
  readonly captures: number;
  readonly waiting: number;
  readonly visits: number;
  readonly guests: number;
  readonly goals: number;
}

export const programmeContents = ({ byKind }: Snapshot): ProgrammeContents => ({
  reviews: byKind.review.length,
  problems: byKind.problem.length,
  growthPoints: byKind.fix.length,
  requests: byKind.request.length,
  captures: byKind.capture.length,
  waiting: byKind.capture.filter(({ state }) => state.status === 'waiting').length,
  visits: byKind.session.filter(({ sessionKind }) => sessionKind === 'immersion').length,
  guests: byKind.guest.length,
  goals: byKind.goal.length,
});
