/** Decisions about requests, one by one or many from a table: each is checked before any of them changes the programme. */
import { editRequest, groomRequests, handRequests, setRequestStatus } from '#core/commands/request';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { MapDocument } from '#core/document/map-document-types';
import { day } from '#core/document/records/field';
import type { RequestId } from '#core/document/records/identity';
import { groomings, type RequestChange, requestStatuses } from '#core/document/records/request';
import { liveRecord } from '#core/document/select';
import { rootOf } from '#core/requests/groups';
import { changesOfRequest } from '#core/requests/history';
import { dayAsked, requestsNamed, tasksNamed } from './asked';

/** As a person tells it: the options of the command line, or the columns of a table. Left out or empty: not told. */
export interface Decision {
  readonly ids: readonly string[];
  readonly as?: string | undefined;
  readonly of?: string | undefined;
  readonly where?: string | undefined;
  readonly team?: string | undefined;
  readonly owner?: string | undefined;
  readonly due?: string | undefined;
  readonly link?: string | undefined;
  readonly status?: string | undefined;
  readonly reason?: string | undefined;
  readonly answer?: string | undefined;
  readonly on?: string | undefined;
  readonly author?: string | undefined;
}

export const decisionFields = [
  'as',
  'of',
  'where',
  'team',
  'owner',
  'due',
  'link',
  'status',
  'reason',
  'answer',
  'on',
  'author',
] as const satisfies readonly (keyof Decision)[];

const wrong = (option: string, value = ''): Result<never> =>
  failure('optionInvalid', { option: `--${option}`, value });

/** Grooming first, then the team, then the status: as a request goes. What is so already changes nothing. */
export function decide(document: MapDocument, decision: Decision, now: Date): Result<null> {
  const on = dayAsked('--on', decision.on, now);
  if (!on.ok) return on;
  const told = { on: on.value, author: decision.author, reason: decision.reason };
  for (const step of [groom, hand, setStatus, answer]) {
    const done = step(document, decision, told);
    if (!done.ok) return done;
  }
  return success(null);
}

/**
 * Told once more of the same day, after the request has gone on: a script of the month that is run again takes nothing
 * back.
 */
function notYetNoted(
  {
    document,
    ids,
    on,
  }: { readonly document: MapDocument; readonly ids: readonly RequestId[]; readonly on: string | undefined },
  to: Partial<RequestChange['to']>,
): readonly RequestId[] {
  if (on === undefined) return ids;
  const snapshot = document.snapshot();
  return ids.filter(
    (id) =>
      !changesOfRequest(snapshot, id).some(
        (change) =>
          change.madeAt.startsWith(on) &&
          (to.found === undefined || change.to.found === to.found) &&
          (to.status === undefined || change.to.status === to.status),
      ),
  );
}

interface Told {
  readonly on: string | undefined;
  readonly author: string | undefined;
  readonly reason: string | undefined;
}
type Step = (document: MapDocument, decision: Decision, told: Told) => Result<null>;

const groom: Step = (document, { ids, as, of, where }, told) => {
  if (as === undefined) return success(null);
  const found = groomings.find((each) => each === as);
  if (found === undefined) return wrong('as', as);
  const snapshot = document.snapshot();
  const named = requestsNamed(snapshot, ids);
  if (!named.ok) return named;
  if (found === 'exists' && where === undefined) return failure('optionMissing', { option: '--where PLACE' });
  if (found !== 'duplicate') {
    const requestIds = notYetNoted({ document, ids: named.value, on: told.on }, { found });
    document.commit('request.groom', groomRequests, { ...told, requestIds, as: found, where });
    return success(null);
  }
  if (of === undefined) return failure('optionMissing', { option: '--of ID' });
  const other = liveRecord(snapshot, 'request', of);
  const root = other && rootOf(snapshot, other);
  if (!root) return wrong('of', of);
  // Told once more, what repeats it still does; but it cannot repeat what repeats it.
  if (named.value.includes(root.id)) return wrong('of', of);
  const requestIds = notYetNoted({ document, ids: named.value, on: told.on }, { found });
  document.commit('request.groom', groomRequests, { ...told, requestIds, as: found, of: root.id });
  return success(null);
};

const hand: Step = (document, { ids, team, owner, due, link }, told) => {
  if (team === undefined) return success(null);
  const named = tasksNamed(document.snapshot(), ids);
  if (!named.ok) return named;
  if (team.trim() === '') return failure('optionMissing', { option: '--team NAME' });
  if (due !== undefined && !day.safeParse(due).success) return wrong('due', due);
  const requestIds = notYetNoted({ document, ids: named.value, on: told.on }, { status: 'backlog' });
  document.commit('request.hand', handRequests, { ...told, requestIds, team, owner, dueOn: due, link });
  return success(null);
};

const setStatus: Step = (document, { ids, status, reason }, told) => {
  if (status === undefined) return success(null);
  const wanted = requestStatuses.find((each) => each === status);
  if (wanted === undefined) return wrong('status', status);
  const named = tasksNamed(document.snapshot(), ids);
  if (!named.ok) return named;
  const requestIds = notYetNoted({ document, ids: named.value, on: told.on }, { status: wanted });
  document.commit('request.status', setRequestStatus, { ...told, requestIds, status: wanted, reason });
  return success(null);
};

const answer: Step = (document, { ids, answer: words }) => {
  if (words === undefined) return success(null);
  const named = requestsNamed(document.snapshot(), ids);
  if (!named.ok) return named;
  for (const requestId of named.value)
    document.commit('request.edit', editRequest, { requestId, fields: { answer: words } });
  return success(null);
};
