/** A programme with reviews, made by the commands alone. */
import { type Candidate, pickProblem } from '#core/commands/problem';
import { makeReview } from '#core/commands/review';
import { createMapDocument } from '#core/document/map-document';
import type { MapDocument } from '#core/document/map-document-types';
import { readRecords } from '#core/document/plain-record';
import type { ProblemId } from '#core/document/records/identity';
import { countingIds, steadyClock } from '../../support/random-map';

export const programmeOf = (actor = 'here'): MapDocument =>
  createMapDocument({
    mapId: 'programme-1',
    records: readRecords([]).records,
    actor,
    now: steadyClock(Date.UTC(2026, 9, 5, 12)),
    newId: countingIds(actor === 'here' ? '' : actor),
  });

export const candidateOf = (key: string, more: Partial<Candidate> = {}): Candidate => ({
  about: { subject: 'theme', key },
  reason: 'score',
  title: `Тема ${key}`,
  trend: [
    { month: '2026-08', contacts: 40, rated: 20, dissatisfied: 9 },
    { month: '2026-09', contacts: 60, rated: 40, dissatisfied: 24 },
  ],
  quotes: [
    { text: 'Не приходит код', at: '2026-09-03T10:00:00.000Z', source: 'Чаты' },
    { text: 'Третий день жду', at: null, source: '' },
  ],
  places: [],
  ...more,
});

export function pick(
  programme: MapDocument,
  month: string,
  key: string,
  more?: Partial<Candidate>,
): ProblemId {
  const reviewId = programme.commit('review.make', makeReview, { month });
  return programme.commit('problem.pick', pickProblem, { reviewId, candidate: candidateOf(key, more) });
}
