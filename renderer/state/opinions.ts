/**
 * The vote and the rating that run while a map is presented. Ballots and ratings are held here, in memory alone, until
 * they are closed: neither the map, nor its copies, nor undo ever hold whose they were. See decision 23.
 */
import { create } from 'zustand';
import { addRatings } from '#core/commands/session';
import { closeVote as closeVoteCommand } from '#core/commands/vote';
import type { VoteSubject } from '#core/document/records/vote';
import { type Ballots, giveDot, handIn, passTurn, startBallots } from '#core/sessions/ballots';
import { type Rating, ratingSummary } from '#core/sessions/ratings';
import { placeText, titleOfSubject, voteResults } from '#core/sessions/vote-results';
import { openedSession } from './capture';
import { commit, useOpenMap } from './open-map';
import { type Board, openPanel, showBoard, usePresenting } from './presenting';

/** How a turn of a rating stands. */
export interface RatingTurns {
  readonly expected: number;
  /** Turns that were taken or passed. */
  readonly turn: number;
  readonly given: readonly Rating[];
}

interface Opinions {
  /** null: no vote runs. */
  readonly ballots: Ballots | null;
  /** null: no rating runs. */
  readonly turns: RatingTurns | null;
}

const nothing: Opinions = { ballots: null, turns: null };
export const useOpinions = create<Opinions>(() => nothing);

// What was not closed goes with the presentation, and none of it is kept.
usePresenting.subscribe(({ shown }, before) => {
  if (shown === null && before.shown !== null) useOpinions.setState(nothing);
});

function openVoteBoard({ subjects, voted, voters }: Pick<Ballots, 'subjects' | 'voted' | 'voters'>): void {
  const { snapshot } = useOpenMap.getState();
  if (!snapshot) return;
  showBoard({
    kind: 'vote',
    isClosed: false,
    voted,
    expected: voters.length,
    items: subjects.map((subject) => ({
      title: titleOfSubject(snapshot, subject),
      of: subject.kind,
      result: null,
    })),
  });
}

export function beginVote(
  subjects: readonly VoteSubject[],
  voters: readonly string[],
  dotsEach: number,
): void {
  const ballots = startBallots(subjects, voters, dotsEach);
  useOpinions.setState({ ballots });
  openVoteBoard(ballots);
}

function changeBallots(change: (ballots: Ballots) => Ballots): void {
  const { ballots } = useOpinions.getState();
  if (!ballots) return;
  const next = change(ballots);
  useOpinions.setState({ ballots: next });
  if (next.turn !== ballots.turn) openVoteBoard(next);
}

export const give = (subjectId: string, by: 1 | -1): void =>
  changeBallots((ballots) => giveDot(ballots, subjectId, by));
export const handInBallot = (): void => changeBallots(handIn);
export const passBallot = (): void => changeBallots(passTurn);

export function dropVote(): void {
  useOpinions.setState({ ballots: null });
  showBoard(null);
}

/** Totals go into the map, and onto the screen of the room. */
export function closeBallots(): void {
  const { ballots } = useOpinions.getState();
  if (!ballots) return;
  const { subjects, totals, dotsEach, voted, voters } = ballots;
  keepVote(
    subjects.map((subject) => ({ subject, dots: totals.get(subject.id) ?? 0 })),
    { mode: 'turns', dotsEach, voted, expected: voters.length },
  );
}

type Kept = Parameters<typeof closeVoteCommand>[1];

export function keepVote(totals: Kept['totals'], voting: Kept['voting']): void {
  const sessionId = openedSession();
  if (sessionId === null) return;
  commit('session.vote', closeVoteCommand, { sessionId, voting, totals });
  useOpinions.setState({ ballots: null });
  showResults();
  uncover();
}

/** On the one display the room looks at what the panel would hide. */
function uncover(): void {
  if (usePresenting.getState().shown?.isSeparate === false) openPanel(null);
}

/** The totals of the session's vote, where there was one. */
export function showResults(): void {
  const { snapshot } = useOpenMap.getState();
  const session = snapshot?.byKind.session.find(({ id }) => id === usePresenting.getState().shown?.sessionId);
  if (!snapshot || !session) return;
  const { voting } = session;
  const items = voteResults(snapshot, session.id).map(({ title, subject, dots, place }) => ({
    title,
    of: subject.kind,
    result: { dots, place: placeText(place) },
  }));
  showBoard({
    kind: 'vote',
    isClosed: true,
    voted: voting?.voted ?? null,
    expected: voting?.expected ?? null,
    items,
  });
}

const ratingBoard = ({ expected, given }: RatingTurns, isClosed: boolean): Board => {
  const { average, isFew, counts, n } = ratingSummary({ ratings: [...given] });
  return {
    kind: 'rating',
    isClosed,
    rated: n,
    expected,
    result: isClosed && average !== null ? { average, isFew, counts: [...counts] } : null,
  };
};

export function beginRating(expected: number): void {
  const turns: RatingTurns = { expected, turn: 0, given: [] };
  useOpinions.setState({ turns });
  showBoard(ratingBoard(turns, false));
}

/** null: whoever has the turn does not rate. */
export function rate(rating: Rating | null): void {
  const { turns } = useOpinions.getState();
  if (!turns) return;
  const given = rating === null ? turns.given : [...turns.given, rating];
  const next = { ...turns, given, turn: turns.turn + 1 };
  useOpinions.setState({ turns: next });
  if (next.turn >= next.expected) closeRating();
  else showBoard(ratingBoard(next, false));
}

/** All ratings at once, in no order that tells whose they are. */
export function closeRating(): void {
  const { turns } = useOpinions.getState();
  if (!turns) return;
  useOpinions.setState({ turns: null });
  const sessionId = turns.given.length === 0 ? null : openedSession();
  if (sessionId !== null) commit('session.rate', addRatings, { sessionId, ratings: turns.given });
  const { snapshot } = useOpenMap.getState();
  const kept = snapshot?.byKind.session.find(({ id }) => id === sessionId)?.ratings ?? turns.given;
  showBoard(ratingBoard({ ...turns, given: kept }, true));
  uncover();
}
