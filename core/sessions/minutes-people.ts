/** Minutes: who was there, and which steps they walked. */
import { stepTitles } from '../export/tracker-task';
import { minutesWords as text } from '../i18n/messages/minutes';
import { formatNumber } from '../metrics/format';
import { type Minuted, type MinutesSection, section } from './minutes-section';
import { teamsOf } from './participants';

/** null: nobody is known. */
export function peopleSection({ session, say }: Minuted): MinutesSection | null {
  if (session.participants.length === 0) return null;
  const rows = teamsOf(session).map(({ name, present, absent }) => [
    name === '' ? say(text.noTeam) : name,
    present.join(', '),
    absent.join(', '),
  ]);
  const isAnyAbsent = session.participants.some(({ hasAttended }) => !hasAttended);
  return section(say(text.participants), {
    table: {
      columns: [
        { title: say(text.team), part: 3 },
        { title: say(text.present), part: 5 },
        ...(isAnyAbsent ? [{ title: say(text.absent), part: 3 }] : []),
      ],
      rows: isAnyAbsent ? rows : rows.map((row) => row.slice(0, 2)),
    },
  });
}

/** null: nobody noted what was shown. */
export function shownSection({ snapshot, session, say, language }: Minuted): MinutesSection | null {
  const { walked, plan } = session;
  const planned = new Map(plan.map(({ stepId, minutes }) => [stepId, minutes]));
  const known = walked.flatMap(({ stepId, seconds }) => {
    const [title] = stepTitles(snapshot, [stepId]);
    return title === undefined ? [] : [{ stepId, title, seconds }];
  });
  if (known.length === 0) return null;
  const timeOf = (seconds: number): string =>
    seconds < 60
      ? say(text.lessThanMinute)
      : say(text.minutes, { count: formatNumber(Math.round(seconds / 60), language) });
  const isPlanned = known.some(({ stepId }) => (planned.get(stepId) ?? 0) > 0);
  const plannedOf = (minutes: number | undefined): string =>
    minutes === undefined || minutes === 0 ? '' : timeOf(minutes * 60);
  return section(say(text.shown), {
    sentences: [
      say(text.shownSum, {
        count: known.length,
        time: timeOf(known.reduce((sum, { seconds }) => sum + seconds, 0)),
      }),
    ],
    table: {
      columns: [
        { title: say(text.step), part: 7 },
        ...(isPlanned ? [{ title: say(text.planned), part: 2, isNumber: true }] : []),
        { title: say(text.spent), part: 2, isNumber: true },
      ],
      rows: known.map(({ stepId, title, seconds }) => [
        title,
        ...(isPlanned ? [plannedOf(planned.get(stepId))] : []),
        timeOf(seconds),
      ]),
    },
  });
}
