/** Requests by the team that has them: one team spelt in two cases is one. Knows no screens. */
import { grouped } from '../document/grouped';
import type { FeatureRequest } from '../document/records/request';
import type { Snapshot } from '../document/snapshot';
import { type RequestGroup, requestGroups } from './groups';
import { isOpenTask } from './standing';
import { type TimesByStanding, timesInStandings } from './times';
import { allVoices } from './voices';

export const teamKey = (team: string, language: string): string => team.trim().toLocaleLowerCase(language);

export const taskStandings = ['backlog', 'planned', 'shipped', 'declined'] as const;
export type TaskStanding = (typeof taskStandings)[number];

export interface TeamRequests {
  /** As its first request spells it; empty: tasks of no team. */
  readonly team: string;
  /** Each of its tasks is in one of these. */
  readonly counts: Readonly<Record<TaskStanding, number>>;
  readonly tasks: readonly FeatureRequest[];
  /** Voices of customers behind what is neither shipped nor declined. */
  readonly openVoices: number;
  readonly times: TimesByStanding;
}

const isTask = ({ standing }: RequestGroup): boolean => taskStandings.some((each) => each === standing);

/** By name, tasks of no team last. A request declined before any team had it is nobody's. `now`: an instant. */
export function teamsOfRequests(snapshot: Snapshot, now: string, language: string): readonly TeamRequests[] {
  const tasks = requestGroups(snapshot).filter(
    (group) => isTask(group) && (group.standing !== 'declined' || group.root.team.trim() !== ''),
  );
  const words = new Intl.Collator(language, { numeric: true });
  return [...grouped(tasks, ({ root }) => [teamKey(root.team, language)]).values()]
    .map((groups) => teamOf(snapshot, groups, now))
    .sort((a, b) => (a.team === '' ? 1 : b.team === '' ? -1 : words.compare(a.team, b.team)));
}

function teamOf(snapshot: Snapshot, groups: readonly RequestGroup[], now: string): TeamRequests {
  const tasks = groups.map(({ root }) => root);
  const count = (standing: TaskStanding): number =>
    groups.filter((group) => group.standing === standing).length;
  const open = groups.filter(({ standing }) => isOpenTask(standing));
  return {
    team: tasks[0]?.team.trim() ?? '',
    counts: {
      backlog: count('backlog'),
      planned: count('planned'),
      shipped: count('shipped'),
      declined: count('declined'),
    },
    tasks,
    openVoices: open.reduce((sum, { voices }) => sum + allVoices(voices).customers, 0),
    times: timesInStandings(snapshot, tasks, now),
  };
}
