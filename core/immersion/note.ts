/**
 * The monthly note of who did what, as sections of sentences, lists and tables: Markdown, HTML and plain text are made
 * of it, so all three say the same. Sums stand under what they sum up. Knows no format.
 */
import type { Capture } from '../document/records/capture';
import type { Language } from '../document/records/field';
import { compareText } from '../document/same-value';
import { mapOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { monthName } from '../i18n/dates';
import { captureKindNames } from '../i18n/messages/capture';
import {
  badgeNames,
  badgeRuleWords,
  immersionWords,
  pointReasonNames,
  immersionNote as text,
} from '../i18n/messages/immersion-words';
import { scene } from '../i18n/messages/scene';
import type { Message } from '../i18n/translate';
import { formatNumber, formatRelative, formatSigned } from '../metrics/format';
import { periodOfMonth, periodOfMonths } from '../metrics/periods';
import { type MinutesSection, section } from '../sessions/minutes-section';
import { badgesOf } from './badges';
import { ledgerOf, type PointLine, sumOf, totalsOf } from './ledger';
import { peopleOf } from './people';
import { againstGoal, type ImmersionResults, resultsOf } from './results';
import { becameOf, cameTo, isWithin } from './visits';
import {
  attendanceText,
  nameAndTeam,
  nameOf,
  type Say,
  satisfactionText,
  saying,
  visitName,
  visitWhen,
} from './words';

export interface Note {
  readonly language: Language;
  readonly title: string;
  /** Said where data is invented; empty: it is not. */
  readonly invented: string;
  readonly sections: readonly MinutesSection[];
}

interface Noted {
  readonly snapshot: Snapshot;
  readonly month: string;
  readonly language: Language;
  readonly say: Say;
  readonly results: ImmersionResults;
}

/** `month` YYYY-MM. */
export function monthlyNote(snapshot: Snapshot, month: string, language: Language): Note {
  const say = saying(language);
  const results = resultsOf(snapshot, periodOfMonth(month));
  const noted: Noted = { snapshot, month, language, say, results };
  const sections = [
    shortSection(noted),
    visitsSection(noted),
    teamsSection(noted),
    takenSection(noted),
    badgesSection(noted),
    pointsSection(noted),
  ];
  return {
    language,
    // Pasted into mail and searched for there, by people who type a common space.
    title: say(text.title, { month: monthName(month, language).replaceAll('\u00a0', ' ') }),
    invented: mapOf(snapshot).isSample ? say(scene.invented) : '',
    sections: sections.filter((each) => each !== null),
  };
}

function shortSection({ snapshot, month, language, say, results }: Noted): MinutesSection {
  const { visits, people, attendances, attendance, satisfaction, cancelled } = results;
  const cancelledText = cancelled === 0 ? [] : [say(text.cancelled, { count: cancelled })];
  if (visits.length === 0)
    return section(say(text.inShort), { sentences: [say(text.nothing), ...cancelledText] });
  return section(say(text.inShort), {
    sentences: [
      say(text.sumVisits, {
        visits: language === 'ru' ? visits.length : say(immersionWords.visits, { count: visits.length }),
        people: language === 'ru' ? people.length : say(immersionWords.people, { count: people.length }),
        attendances: say(immersionWords.attendances, { count: attendances }),
        times: attendances,
      }),
      yearSentence(snapshot, month, language, say),
      say(text.satisfaction, { words: satisfactionText(satisfaction, language) }),
      say(text.attendance, { words: attendanceText(attendance, language) }),
      ...cancelledText,
    ],
  });
}

function yearSentence(snapshot: Snapshot, month: string, language: Language, say: Say): string {
  const year = resultsOf(snapshot, periodOfMonths(`${month.slice(0, 4)}-01`, month));
  const people = say(immersionWords.people, { count: year.people.length });
  const goal = againstGoal(year.people.length, snapshot.byKind.programme[0]?.participantsGoal ?? null);
  if (goal === null || goal.relative === null) return say(text.yearPlain, { people });
  return say(text.yearGoal, {
    people,
    goal: goal.goal,
    difference: formatSigned(goal.difference, language, 0),
    relative: formatRelative(goal.relative, language),
  }).replace(/\.\.$/, '.');
}

function visitsSection({ snapshot, language, say, results }: Noted): MinutesSection | null {
  if (results.visits.length === 0) return null;
  const { ofGuest } = peopleOf(snapshot);
  const rows = results.visits.map((visit) => {
    const guests = cameTo(snapshot, visit).map(ofGuest);
    return [
      visitWhen(visit, language),
      visitName(visit, language),
      visit.hosts.map((host) => nameAndTeam(host, language)).join(', '),
      guests.map((guest) => nameAndTeam(guest, language)).join(', '),
      formatNumber(guests.length, language),
    ];
  });
  const total = ['', '', '', say(text.total), formatNumber(results.attendances, language)];
  return section(say(text.visits), {
    table: {
      columns: [
        { title: say(text.when), part: 3 },
        { title: say(text.what), part: 3 },
        { title: say(text.hosts), part: 3 },
        { title: say(text.guests), part: 6 },
        { title: say(text.came), part: 1, isNumber: true },
      ],
      rows: [...rows, total],
    },
  });
}

function teamsSection({ language, say, results }: Noted): MinutesSection | null {
  if (results.byTeam.length === 0) return null;
  const rows = results.byTeam.map(({ team, people, attendances }) => [
    team === '' ? say(immersionWords.noTeam) : team,
    formatNumber(people, language),
    formatNumber(attendances, language),
  ]);
  const total = [
    say(text.total),
    formatNumber(results.people.length, language),
    formatNumber(results.attendances, language),
  ];
  return section(say(text.teams), {
    table: {
      columns: [
        { title: say(text.team), part: 4 },
        { title: say(text.people), part: 1, isNumber: true },
        { title: say(text.attendances), part: 1, isNumber: true },
      ],
      rows: [...rows, total],
    },
  });
}

function takenSection({ snapshot, language, say, results }: Noted): MinutesSection | null {
  if (results.taken.length === 0) return null;
  const rows = results.taken.map((capture) => [
    say(captureKindNames[capture.captureKind]),
    capture.text,
    capture.takenBy === '' ? '' : nameOf({ name: capture.takenBy }, language),
    say(becameText(snapshot, capture)),
  ]);
  return section(`${say(text.taken)} (${formatNumber(rows.length, language)})`, {
    table: {
      columns: [
        { title: say(text.kind), part: 2 },
        { title: say(text.text), part: 6 },
        { title: say(text.by), part: 2 },
        { title: say(text.became), part: 2 },
      ],
      rows,
    },
  });
}

export function becameText(snapshot: Snapshot, capture: Capture): Message {
  const became = becameOf(snapshot, capture);
  if (became === 'request') return text.becameRequest;
  if (became === 'fix') return text.becameFix;
  return capture.state.status === 'dismissed' ? text.dismissed : text.waits;
}

function badgesSection({ snapshot, month, language, say }: Noted): MinutesSection | null {
  const items = [...badgesOf(snapshot).values()]
    .flatMap(({ person, earned }) =>
      earned.filter(({ day }) => day.startsWith(month)).map(({ badge }) => ({ person, badge })),
    )
    .toSorted((one, other) => compareText(one.person.name, other.person.name))
    .map(({ person, badge }) =>
      say(text.badgeLine, {
        name: nameAndTeam(person, language),
        badge: say(badgeNames[badge]),
        rule: say(badgeRuleWords[badge]),
      }),
    );
  return items.length === 0 ? null : section(say(text.badges), { items });
}

function pointsSection({ snapshot, month, language, say }: Noted): MinutesSection | null {
  const lines = ledgerOf(snapshot).filter(({ day }) => isWithin(day, periodOfMonth(month)));
  if (lines.length === 0) return null;
  const rows = totalsOf(lines).map(({ person, points, lines: own }) => [
    nameAndTeam(person, language),
    whyText(own, language),
    formatNumber(points, language),
  ]);
  return section(say(text.points), {
    table: {
      columns: [
        { title: say(text.by), part: 3 },
        { title: say(text.pointsFor), part: 6 },
        { title: say(text.pointsColumn), part: 1, isNumber: true },
      ],
      rows: [...rows, [say(text.total), '', formatNumber(sumOf(lines), language)]],
    },
  });
}

/** "came to a visit ×2, took something away". */
export function whyText(lines: readonly PointLine[], language: Language): string {
  const say = saying(language);
  const reasons = new Map<string, number>();
  const nameOfLine = ({ why, reason }: PointLine): string =>
    why === 'award' && reason.trim() !== '' ? reason.trim() : say(pointReasonNames[why]);
  for (const line of lines) reasons.set(nameOfLine(line), (reasons.get(nameOfLine(line)) ?? 0) + 1);
  return [...reasons]
    .map(([what, count]) => (count === 1 ? what : say(text.times, { what, count })))
    .join(', ');
}
