/**
 * The funnel of ideas: voices of customers in a period, the unique requests they make, tasks of teams, planned and
 * shipped. Every stage is the sum of what goes on and of what falls out, so nothing voiced disappears: each voice and
 * each request is in one part, and the parts name their requests. Statuses are those of now. Knows no words.
 */
import { kept } from '../document/kept';
import type { FeatureRequest } from '../document/records/request';
import type { Snapshot } from '../document/snapshot';
import { type RequestGroup, requestGroups } from './groups';
import { changesOfRequest } from './history';
import type { Standing } from './standing';
import { allMonths, isIn, isOfCustomers, type Months } from './voices';

/** Where ideas stay before they are unique requests, and where unique requests stay before they are tasks. */
export const funnelParts = [
  'new',
  'notIdea',
  'exists',
  'valid',
  'declinedEarly',
  'backlog',
  'declined',
  'planned',
  'shipped',
] as const;
export type FunnelPart = (typeof funnelParts)[number];

export interface PartOfFunnel {
  /** Voices of the period behind its requests. */
  readonly ideas: number;
  /** Requests that stand for themselves: of those that repeat one another, one. */
  readonly requests: number;
  /** The same, to open as a list. */
  readonly ids: readonly FeatureRequest['id'][];
}

export interface Funnel {
  readonly months: Months;
  /** = fallen out (new, not ideas, existing) + repeats + unique. */
  readonly ideas: number;
  readonly parts: Readonly<Record<FunnelPart, PartOfFunnel>>;
  /** Voices that repeat a unique request which another voice of the period made. */
  readonly repeats: number;
  /** Requests of the period that were found to repeat a unique one: their voices are among its own. */
  readonly duplicates: readonly FeatureRequest['id'][];
  /** = not handed over + declined before they were + tasks. */
  readonly unique: number;
  /** = planned + shipped + in the backlog + declined by a team. */
  readonly tasks: number;
  readonly neitherPlannedNorShipped: number;
  /** Shares of the stage before; null: there is nothing to be a share of. */
  readonly uniqueOfIdeas: number | null;
  readonly tasksOfUnique: number | null;
  readonly plannedOrShippedOfTasks: number | null;
  /** Heard in the period from colleagues: in none of the counts above. */
  readonly colleagues: number;
  /** Requests that nobody's voice stands behind, in no period: they are no ideas of customers that were counted. */
  readonly withoutVoices: number;
}

/** Ideas become unique requests in these parts, and tasks in those. */
const uniqueParts = ['valid', 'declinedEarly', 'backlog', 'declined', 'planned', 'shipped'] as const;
const taskParts = ['backlog', 'declined', 'planned', 'shipped'] as const;

export function funnelOf(snapshot: Snapshot, months: Months = allMonths): Funnel {
  const partOfEach = partsByGroup(snapshot);
  const parts = Object.fromEntries(
    funnelParts.map((part) => [part, { ideas: 0, requests: 0, ids: [] as FeatureRequest['id'][] }]),
  ) as Record<FunnelPart, { ideas: number; requests: number; ids: FeatureRequest['id'][] }>;
  const duplicates: FeatureRequest['id'][] = [];
  let colleagues = 0;
  let withoutVoices = 0;
  for (const group of requestGroups(snapshot)) {
    let ideas = 0;
    let everHeard = 0;
    for (const voice of group.voices) {
      everHeard += voice.count;
      if (!isIn(voice.month, months)) continue;
      if (isOfCustomers(voice)) ideas += voice.count;
      else colleagues += voice.count;
    }
    if (everHeard === 0) withoutVoices += 1;
    if (ideas === 0) continue;
    const name = partOfEach.get(group) ?? 'new';
    if (isUnique(name)) duplicates.push(...repeatsHeard(group, months));
    const part = parts[name];
    part.ideas += ideas;
    part.requests += 1;
    part.ids.push(group.root.id);
  }
  const requestsIn = (names: readonly FunnelPart[]): number =>
    names.reduce((sum, name) => sum + parts[name].requests, 0);
  const ideasIn = (names: readonly FunnelPart[]): number =>
    names.reduce((sum, name) => sum + parts[name].ideas, 0);
  const [ideas, unique, tasks] = [ideasIn(funnelParts), requestsIn(uniqueParts), requestsIn(taskParts)];
  return {
    months,
    ideas,
    parts,
    repeats: ideasIn(uniqueParts) - unique,
    duplicates,
    unique,
    tasks,
    neitherPlannedNorShipped: requestsIn(['backlog', 'declined']),
    uniqueOfIdeas: shareOf(unique, ideas),
    tasksOfUnique: shareOf(tasks, unique),
    plannedOrShippedOfTasks: shareOf(requestsIn(['planned', 'shipped']), tasks),
    colleagues,
    withoutVoices,
  };
}

const isUnique = (part: FunnelPart): boolean => uniqueParts.some((each) => each === part);

function repeatsHeard(
  { root, voices, members }: RequestGroup,
  months: Months,
): readonly FeatureRequest['id'][] {
  if (members.length === 1) return [];
  const heard = new Set(
    voices
      .filter((voice) => voice.count > 0 && isOfCustomers(voice) && isIn(voice.month, months))
      .map(({ requestId }) => requestId),
  );
  return members.filter(({ id }) => id !== root.id && heard.has(id)).map(({ id }) => id);
}

const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const partsByGroup = kept(
  ['request', 'requestVoices', 'requestChange'],
  (snapshot): ReadonlyMap<RequestGroup, FunnelPart> =>
    new Map(requestGroups(snapshot).map((group) => [group, partOf(snapshot, group)])),
);

function partOf(snapshot: Snapshot, { root, standing }: RequestGroup): FunnelPart {
  if (standing !== 'declined') return standing;
  return wasHandedOver(snapshot, root) ? 'declined' : 'declinedEarly';
}

const handedOver: readonly Standing[] = ['backlog', 'planned', 'shipped'];

/** It has a team, or had one: a copy that was given away has no history. */
export const wasHandedOver = (snapshot: Snapshot, request: FeatureRequest): boolean =>
  request.team.trim() !== '' ||
  changesOfRequest(snapshot, request.id).some(({ to }) => handedOver.some((status) => status === to.status));
