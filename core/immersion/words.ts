/** Visits and their results in words and numbers, the same on screen, in notes and on the command line. */
import type { Language } from '../document/records/field';
import type { Snapshot } from '../document/snapshot';
import { formatDay } from '../i18n/dates';
import { immersionWords as text, visitFormatNames } from '../i18n/messages/immersion-words';
import { type Message, type MessageValues, translate } from '../i18n/translate';
import { formatNumber, formatRelative, formatShare, formatSigned, noBreak } from '../metrics/format';
import type { Named } from './people';
import type { AgainstGoal, Attendance, Satisfaction } from './results';
import { cameTo, type Places, placesOf, type Visit } from './visits';

export type Say = (message: Message, values?: MessageValues) => string;
export const saying =
  (language: Language): Say =>
  (message, values) =>
    translate(language, message, values);

/** By its title, else by its format. */
export const visitName = ({ title, format }: Pick<Visit, 'title' | 'format'>, language: Language): string =>
  title.trim() || translate(language, visitFormatNames[format]);

/** "10:00–12:00"; empty: no hours are known. */
export const hoursText = ({ startsAt, endsAt }: Pick<Visit, 'startsAt' | 'endsAt'>): string =>
  [startsAt, endsAt].filter((each) => each !== null).join('–');

export function visitWhen(visit: Pick<Visit, 'heldOn' | 'startsAt' | 'endsAt'>, language: Language): string {
  if (visit.heldOn === null) return translate(language, text.noDay);
  return [formatDay(visit.heldOn, language), hoursText(visit)].filter((part) => part !== '').join(', ');
}

export const nameOf = ({ name }: Pick<Named, 'name'>, language: Language): string =>
  name.trim() || translate(language, text.noName);

/** "Name (Team)". */
export const nameAndTeam = (named: Named, language: Language): string =>
  named.team.trim() === '' ? nameOf(named, language) : `${nameOf(named, language)} (${named.team.trim()})`;

/** "3 places left", "full, 2 waiting"; of no capacity, nothing. */
export function placesText({ left, waiting }: Places, language: Language): string {
  const say = saying(language);
  if (left === null) return '';
  const free = left === 0 ? say(text.full) : say(text.placesLeft, { count: left });
  return waiting.length === 0 ? free : `${free}, ${say(text.waiting, { count: waiting.length })}`;
}

/** How full a visit is, or, once attendance was taken, who came: "4 of 6 came". */
export function stateText(snapshot: Snapshot, visit: Visit, language: Language): string {
  const say = saying(language);
  if (visit.isCancelled) return say(text.cancelled);
  const places = placesOf(snapshot, visit);
  const marked = places.placed.filter(({ attendance }) => attendance !== 'unknown').length;
  if (marked === 0) return placesText(places, language);
  return say(text.cameOf, { came: cameTo(snapshot, visit).length, all: places.placed.length });
}

/** "4.62 of 5 (4.41–4.83), n = 38, few answers". */
export function satisfactionText({ n, mean, interval, isFew }: Satisfaction, language: Language): string {
  const say = saying(language);
  if (mean === null) return say(text.notRated);
  const figure = (value: number): string => formatNumber(value, language, 2);
  const values = { mean: figure(mean), n: formatNumber(n, language) };
  const said = noBreak(
    interval === null
      ? say(text.meanAlone, values)
      : say(text.meanWide, { ...values, low: figure(interval.low), high: figure(interval.high) }),
  );
  return isFew ? `${said}, ${say(text.fewAnswers)}` : said;
}

/** "94.1% came (88.9–97.0%): 96 of 102, 3 not marked". */
export function attendanceText(
  { came, missed, unmarked, share, interval }: Attendance,
  language: Language,
): string {
  const say = saying(language);
  const rest = unmarked === 0 ? [] : [say(text.notMarked, { count: unmarked })];
  if (share === null || interval === null) return say(text.notMarkedAll);
  const said = say(text.attendanceShare, {
    share: formatShare(share, language),
    low: formatNumber(interval.low * 100, language, 1),
    high: formatShare(interval.high, language),
    came: formatNumber(came, language),
    known: formatNumber(came + missed, language),
  });
  return [said, ...rest].join(', ');
}

/** "Goal 300: +107, +35.7% rel." */
export function goalText(
  { goal, difference, relative }: AgainstGoal,
  language: Language,
  digits = 0,
): string {
  const values = {
    goal: formatNumber(goal, language, digits),
    difference: formatSigned(difference, language, digits),
  };
  return noBreak(
    relative === null
      ? translate(language, text.againstGoalPlain, values)
      : translate(language, text.againstGoal, { ...values, relative: formatRelative(relative, language) }),
  );
}
