/**
 * The week of a team: what came to it, what moved, what waits long, what is wanted most, what was shipped. Standings are
 * those of the end of that week, whenever the digest is made; teams are those of now: nothing notes them. Knows no words.
 */
import { noonOf } from '../document/local-day';
import type { FeatureRequest, RequestChange } from '../document/records/request';
import { compareText } from '../document/same-value';
import type { Snapshot } from '../document/snapshot';
import { type RequestGroup, requestGroups } from './groups';
import { changesOfRequest, stayAt, staysOf } from './history';
import { isOpenTask, type Standing, standingOf } from './standing';
import { type TaskStanding, taskStandings, teamKey } from './teams';
import { daysBetween, earlier } from './times';
import { countVoices } from './voices';
import type { Week } from './weeks';

export interface DigestLine {
  readonly request: FeatureRequest;
  readonly standing: Standing;
  /** Voices of customers up to the month of the week. */
  readonly asked: number;
  /** Days in its standing at the end of the week. */
  readonly days: number;
}

export interface DigestMove extends DigestLine {
  readonly from: Standing;
  readonly to: Standing;
  readonly reason: string;
}

export interface TeamDigest {
  /** Empty: tasks of no team. */
  readonly team: string;
  readonly week: Week;
  /** Each of its tasks is in one of these. */
  readonly counts: Readonly<Record<TaskStanding, number>>;
  readonly tasks: number;
  readonly fresh: readonly DigestLine[];
  readonly moved: readonly DigestMove[];
  readonly shipped: readonly DigestLine[];
  /** Four weeks and more, longest first. */
  readonly waiting: readonly DigestLine[];
  readonly wanted: readonly DigestLine[];
}

/** Days without a change of status after which a task waits long. */
export const longWait = 28;
const mostWanted = 5;

interface Known {
  readonly line: DigestLine;
  /** Changes of the week, oldest first. */
  readonly changes: readonly RequestChange[];
  /** Before the week. */
  readonly before: Standing | null;
}

/** By name, tasks of no team last; teams that had none by then are not among them. `now`: an instant. */
export function digestsOf(
  snapshot: Snapshot,
  week: Week,
  { now, language }: { readonly now: string; readonly language: string },
): readonly TeamDigest[] {
  const teams = new Map<string, { readonly team: string; readonly known: Known[] }>();
  for (const group of requestGroups(snapshot)) {
    const known = knownOf(snapshot, group, week, now);
    if (known === null) continue;
    const team = group.root.team.trim();
    const key = teamKey(team, language);
    const members = teams.get(key) ?? { team, known: [] };
    members.known.push(known);
    teams.set(key, members);
  }
  const words = new Intl.Collator(language, { numeric: true });
  return [...teams.values()]
    .map(({ team, known }) => digestOf(team, week, known))
    .sort((a, b) => (a.team === '' ? 1 : b.team === '' ? -1 : words.compare(a.team, b.team)));
}

const isTask = (standing: Standing | null): standing is TaskStanding =>
  taskStandings.some((each) => each === standing);

/** null: it was no task of a team at the end of the week. */
function knownOf(snapshot: Snapshot, group: RequestGroup, week: Week, now: string): Known | null {
  const { root } = group;
  const [begin, end] = [`${week.from}T00:00:00.000Z`, earlier(`${week.to}T23:59:59.999Z`, now)];
  const history = changesOfRequest(snapshot, root.id);
  const stays = staysOf(root, history);
  const stay = stayAt(stays, end);
  // Customers had it on that day, whenever it was written down.
  const hasShipped =
    standingOf(root) === 'shipped' && root.shippedOn !== null && root.shippedOn <= end.slice(0, 10);
  const shippedOn = hasShipped ? root.shippedOn : null;
  const standing = shippedOn === null ? (stay?.standing ?? null) : 'shipped';
  if (!isTask(standing)) return null;
  const before = stayAt(stays, begin)?.standing ?? null;
  if (standing === 'declined' && root.team.trim() === '') return null;
  const asked = countVoices(group.voices, { from: null, to: week.to.slice(0, 7) }).customers;
  const since = shippedOn === null ? (stay?.from ?? end) : noonOf(shippedOn);
  const changes = history.filter(({ madeAt }) => madeAt >= begin && madeAt <= end);
  return { line: { request: root, standing, asked, days: daysBetween(since, end) }, changes, before };
}

function digestOf(team: string, week: Week, known: readonly Known[]): TeamDigest {
  const lines = known.map(({ line }) => line).toSorted(byAsked);
  const count = (standing: TaskStanding): number => lines.filter((line) => line.standing === standing).length;
  const counts = {
    backlog: count('backlog'),
    planned: count('planned'),
    shipped: count('shipped'),
    declined: count('declined'),
  };
  const open = lines.filter(({ standing }) => isOpenTask(standing));
  const fresh = known.filter(({ before, changes }) => !isTask(before) && changes.length > 0);
  return {
    team,
    week,
    counts,
    tasks: lines.length,
    fresh: fresh.map(({ line }) => line).toSorted(byAsked),
    moved: known.flatMap(movesOf),
    shipped: lines.filter(
      ({ standing, request: { shippedOn } }) =>
        standing === 'shipped' && shippedOn !== null && shippedOn >= week.from && shippedOn <= week.to,
    ),
    waiting: open.filter(({ days }) => days >= longWait).toSorted((a, b) => b.days - a.days || byAsked(a, b)),
    wanted: open.filter(({ asked }) => asked > 0).slice(0, mostWanted),
  };
}

const byAsked = (a: DigestLine, b: DigestLine): number =>
  b.asked - a.asked || compareText(a.request.id, b.request.id);

/** From one status of a task to another; coming to the team and shipping are told by themselves. */
const movesOf = ({ line, changes }: Known): readonly DigestMove[] =>
  changes.flatMap(({ from, to, reason }) => {
    const [before, after] = [from, to].map(({ found, status }) =>
      standingOf({ grooming: { found }, state: { status } }),
    );
    if (before === undefined || after === undefined || before === after) return [];
    if (!isTask(before) || after === 'shipped') return [];
    return [{ ...line, from: before, to: after, reason }];
  });
