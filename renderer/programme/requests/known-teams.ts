/** Teams to choose from: those of the programme in its order, then others that have requests already. */
import { programmeOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { namesOfRequests } from '#core/requests/listed';

export const knownTeams = (snapshot: Snapshot): readonly string[] => [
  ...new Set([...programmeOf(snapshot).teams, ...namesOfRequests(snapshot).teams].map((team) => team.trim())),
];
