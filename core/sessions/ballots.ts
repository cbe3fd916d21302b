/**
 * A dot vote in turn at one keyboard. A ballot joins the totals the moment it is handed in, and nothing of it is kept:
 * who gave which dots is known to nobody afterwards, this program included. Totals are looked at when the vote is closed.
 */
import type { VoteSubject } from '../document/records/vote';

export interface Ballots {
  readonly subjects: readonly VoteSubject[];
  readonly dotsEach: number;
  /** Names of those who vote, in their order. */
  readonly voters: readonly string[];
  /** Whose turn it is; as many as there are voters: all had theirs. */
  readonly turn: number;
  /** Of whose turn it is, by subject. */
  readonly ballot: ReadonlyMap<string, number>;
  /** Of ballots that were handed in. */
  readonly totals: ReadonlyMap<string, number>;
  readonly voted: number;
}

export const mostDots = 100;

export const startBallots = (
  subjects: readonly VoteSubject[],
  voters: readonly string[],
  dotsEach: number,
): Ballots => ({
  subjects,
  dotsEach: Math.max(1, Math.min(mostDots, Math.round(dotsEach))),
  voters,
  turn: 0,
  ballot: new Map(),
  totals: new Map(),
  voted: 0,
});

const sum = (dots: ReadonlyMap<string, number>): number =>
  [...dots.values()].reduce((all, each) => all + each, 0);

export const dotsLeft = ({ dotsEach, ballot }: Ballots): number => dotsEach - sum(ballot);
export const isEveryoneDone = ({ turn, voters }: Ballots): boolean => turn >= voters.length;
/** Whose turn it is; null: all had theirs. */
export const voterOf = ({ turn, voters }: Ballots): string | null => voters[turn] ?? null;

/** A dot more or less; more than there are, or less than none, changes nothing. */
export function giveDot(ballots: Ballots, subjectId: string, by: 1 | -1): Ballots {
  const given = ballots.ballot.get(subjectId) ?? 0;
  const isPossible = by === 1 ? dotsLeft(ballots) > 0 : given > 0;
  if (!isPossible || isEveryoneDone(ballots)) return ballots;
  return { ...ballots, ballot: new Map(ballots.ballot).set(subjectId, given + by) };
}

/** Dots that were not given are not given: nobody must use all of theirs. */
export function handIn(ballots: Ballots): Ballots {
  if (isEveryoneDone(ballots)) return ballots;
  const totals = new Map(ballots.totals);
  for (const [id, dots] of ballots.ballot) totals.set(id, (totals.get(id) ?? 0) + dots);
  return { ...ballots, totals, ballot: new Map(), voted: ballots.voted + 1, turn: ballots.turn + 1 };
}

/** Whoever does not vote is not counted as having voted. */
export const passTurn = (ballots: Ballots): Ballots =>
  isEveryoneDone(ballots) ? ballots : { ...ballots, ballot: new Map(), turn: ballots.turn + 1 };
