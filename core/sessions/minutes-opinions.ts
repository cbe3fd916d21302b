/** Minutes: the dot vote and the rating, as totals. */
import { minutesWords as text } from '../i18n/messages/minutes';
import { formatNumber } from '../metrics/format';
import { type Minuted, type MinutesSection, section } from './minutes-section';
import { ratingSummary } from './ratings';
import { placeText, type VoteResult, voteResults } from './vote-results';

/** null: there was no vote. */
export function voteSection(told: Minuted): MinutesSection | null {
  const { snapshot, session, say, language } = told;
  const results = voteResults(snapshot, session.id);
  if (results.length === 0) return null;
  const hasTie = results.some(({ place, dots }) => dots > 0 && place.from !== place.to);
  return section(say(text.votes), {
    sentences: [...howVoted(told, results), ...(hasTie ? [say(text.tie)] : [])],
    table: {
      columns: [
        { title: say(text.rank), part: 1 },
        { title: say(text.voteOf), part: 7 },
        { title: say(text.kind), part: 2 },
        { title: say(text.dots), part: 1.2, isNumber: true },
      ],
      rows: results.map(({ place, title, subject, dots }) => [
        placeText(place),
        title,
        say(text[subject.kind]),
        formatNumber(dots, language),
      ]),
    },
  });
}

function howVoted({ session: { voting }, say }: Minuted, results: readonly VoteResult[]): readonly string[] {
  const count = results.reduce((sum, { dots }) => sum + dots, 0);
  if (voting === null || voting.mode === 'counts' || voting.voted === null)
    return [say(text.votedCounts, { count })];
  const { voted, expected, dotsEach } = voting;
  return [
    say(text.votedTurns, {
      voted,
      expected: expected ?? voted,
      dots: say(text.dotsEach, { count: dotsEach ?? 0 }),
    }),
    ...(expected !== null && voted < expected ? [say(text.closedEarly)] : []),
  ];
}

/** null: nobody rated. */
export function ratingSection({ session, say, language }: Minuted): MinutesSection | null {
  const { n, average, isFew, counts, comments } = ratingSummary(session);
  if (average === null) return null;
  return section(say(text.rating), {
    sentences: [
      say(text.average, { average: formatNumber(average, language, 1), count: n }),
      ...(isFew ? [say(text.few)] : []),
    ],
    table: {
      columns: [
        { title: say(text.score), part: 1 },
        { title: say(text.answers), part: 1, isNumber: true },
      ],
      rows: counts.map(({ score, count }) => [String(score), formatNumber(count, language)]),
    },
    quotes: comments,
  });
}
