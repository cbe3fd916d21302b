/** Requests as lists show them, which of them are looked at, and in which order. Knows no screens. */
import { kept } from '../document/kept';
import type { FeatureRequest } from '../document/records/request';
import { compareText } from '../document/same-value';
import type { Snapshot } from '../document/snapshot';
import { normalise } from '../text/words';
import { groupOf, ownVoices, type RequestGroup } from './groups';
import { sinceOf } from './history';
import type { Standing } from './standing';
import { allVoices, type VoiceCounts } from './voices';

export interface ListedRequest {
  readonly request: FeatureRequest;
  readonly group: RequestGroup;
  readonly isRoot: boolean;
  readonly standing: Standing;
  /** With those of its duplicates; of a duplicate, its own alone. */
  readonly counts: VoiceCounts;
  /** Since when it stands there; null: not known. */
  readonly since: string | null;
}

/** The most wanted first. */
export const listedRequests: (snapshot: Snapshot) => readonly ListedRequest[] = kept(
  ['request', 'requestVoices'],
  (snapshot) => snapshot.byKind.request.flatMap((request) => listed(snapshot, request)).sort(byAsked),
);

function listed(snapshot: Snapshot, request: FeatureRequest): readonly ListedRequest[] {
  const group = groupOf(snapshot, request.id);
  if (group === null) return [];
  const isRoot = group.root.id === request.id;
  return [
    {
      request,
      group,
      isRoot,
      standing: isRoot ? group.standing : 'duplicate',
      counts: allVoices(isRoot ? group.voices : ownVoices(snapshot, request.id)),
      since: sinceOf(request),
    },
  ];
}

const byAsked = (a: ListedRequest, b: ListedRequest): number =>
  b.counts.customers - a.counts.customers ||
  b.counts.colleagues - a.counts.colleagues ||
  compareText(a.request.id, b.request.id);

/** Empty lists, null and empty words ask for nothing. */
export interface RequestFilter {
  readonly words: string;
  readonly standings: readonly Standing[];
  /** An empty name: of no team. */
  readonly teams: readonly string[];
  readonly sources: readonly string[];
  /** Heard in that month. */
  readonly month: string | null;
  /** These alone, e.g. those behind a number of the funnel. */
  readonly ids: readonly string[] | null;
}

export const everyRequest: RequestFilter = {
  words: '',
  standings: [],
  teams: [],
  sources: [],
  month: null,
  ids: null,
};

export const isFiltered = ({ words, standings, teams, sources, month, ids }: RequestFilter): boolean =>
  words.trim() !== '' ||
  standings.length + teams.length + sources.length > 0 ||
  month !== null ||
  ids !== null;

/** Without a standing asked for, duplicates are not shown beside what they repeat. */
export function filterRequests(
  all: readonly ListedRequest[],
  { words, standings, teams, sources, month, ids }: RequestFilter,
): readonly ListedRequest[] {
  const asked = normalise(words).split(/\s+/).filter(Boolean);
  const wanted = ids === null ? null : new Set(ids);
  const ofTeams = new Set(teams.map(spelt));
  return all.filter((one) => {
    const { request, standing, counts } = one;
    if (wanted !== null) {
      if (!wanted.has(request.id)) return false;
    } else if (standings.length > 0 ? !standings.includes(standing) : standing === 'duplicate') return false;
    if (teams.length > 0 && !ofTeams.has(spelt(request.team))) return false;
    if (sources.length > 0 && !counts.bySource.some(({ of }) => sources.includes(of))) return false;
    if (month !== null && !counts.byMonth.some(({ of, count }) => of === month && count > 0)) return false;
    return asked.length === 0 || says(one, asked);
  });
}

/** One team spelt in two cases is one. */
const spelt = (team: string): string => normalise(team.trim());

const searched = new WeakMap<ListedRequest, string>();

function says(one: ListedRequest, asked: readonly string[]): boolean {
  const all = searched.get(one) ?? wordsIn(one);
  searched.set(one, all);
  return asked.every((word) => all.includes(word));
}

function wordsIn({ request, group, isRoot }: ListedRequest): string {
  const { title, text, team, owner, link, id } = request;
  const repeats = isRoot ? group.members.map((member) => member.title) : [];
  return normalise([title, text, team, owner, link, id, ...repeats].join('\n'));
}

export interface KnownNames {
  readonly teams: readonly string[];
  readonly sources: readonly string[];
  /** The latest first. */
  readonly months: readonly string[];
}

/** What filters offer: each once. */
export const namesOfRequests: (snapshot: Snapshot) => KnownNames = kept(
  ['request', 'requestVoices'],
  (snapshot) => {
    const teams = new Set(snapshot.byKind.request.map(({ team }) => team.trim()).filter(Boolean));
    const sources = new Set(snapshot.byKind.requestVoices.map(({ source }) => source.trim()).filter(Boolean));
    const months = new Set(snapshot.byKind.requestVoices.map(({ month }) => month));
    return {
      teams: [...teams].sort(),
      sources: [...sources].sort(),
      months: [...months].sort().reverse(),
    };
  },
);
