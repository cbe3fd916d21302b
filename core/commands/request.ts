/**
 * Commands about feature requests. Whatever changes where a request stands is noted in its history by the same commit, so
 * undo takes the note back with the change. What people type is masked before it is stored. Who edits comes in from outside.
 */
import { CommandError } from '../document/command-error';
import { localDay, localMonth, noonOf } from '../document/local-day';
import type { RequestId } from '../document/records/identity';
import type { FeatureRequest, Grooming, RequestChange, RequestStatus } from '../document/records/request';
import { compareText, sameValue } from '../document/same-value';
import { liveRecord } from '../document/select';
import type { Change, Command, CommandContext, Snapshot } from '../document/snapshot';
import { groupOf, rootOf } from '../requests/groups';
import { changesOfRequest } from '../requests/history';
import { mask } from '../text/mask';
import { type NewVoices, voicesChange } from './request-voices';
import { removals, required } from './required';

/** What a person fills in; where it stands is changed by commands of its own. */
export type RequestFields = Partial<
  Pick<FeatureRequest, 'title' | 'text' | 'owner' | 'dueOn' | 'link' | 'answer' | 'place' | 'fixId'>
>;

interface Noted {
  /** Who, as in comments; left out: not told. */
  readonly author?: string | undefined;
  /** The day it was decided, YYYY-MM-DD; left out, or today: now. */
  readonly on?: string | undefined;
}

interface Many extends Noted {
  readonly requestIds: readonly RequestId[];
}

export type NewRequest = RequestFields &
  Noted & {
    /** Who asked; the quote is their words. */
    readonly voices: Omit<NewVoices, 'at' | 'month'>;
  };

/** Written down by hand: it waits for grooming as those that were found do, with a voice behind it. */
export const addRequest: Command<NewRequest, RequestId> = (
  snapshot,
  { author: _author, on, voices, ...fields },
  context,
) => {
  const id = context.newId('request');
  const at = momentOf(context, on, null);
  const told = voicesChange(snapshot, id, { ...voices, at, month: localMonth(at) });
  return {
    changes: [{ kind: 'request', id, fields: { ...withoutPersonalData(fields), raisedAt: at } }, told],
    made: id,
  };
};

export const editRequest: Command<{ readonly requestId: RequestId; readonly fields: RequestFields }> = (
  snapshot,
  { requestId, fields },
) => {
  const request = required(snapshot, 'request', requestId);
  return {
    changes: [{ kind: 'request', id: request.id, fields: withoutPersonalData(fields) }],
    made: undefined,
  };
};

function withoutPersonalData(fields: RequestFields): RequestFields {
  const masked = (name: 'title' | 'text' | 'answer') =>
    fields[name] === undefined ? {} : { [name]: mask(fields[name]).text };
  return { ...fields, ...masked('title'), ...masked('text'), ...masked('answer') };
}

export interface Finding {
  readonly as: Grooming;
  /** Of a duplicate: the request it repeats. Its voices stay its own and are counted with that one's. */
  readonly of?: RequestId | undefined;
  /** Of what exists: where customers find it. */
  readonly where?: string | undefined;
  readonly reason?: string | undefined;
}

/** What grooming found of each; `new` puts them back into the queue. */
export const groomRequests: Command<Many & Finding> = (snapshot, told, context) => {
  const { as, where = '', reason } = told;
  const of = as === 'duplicate' ? repeatedBy(snapshot, told.requestIds, told.of) : null;
  const changes = told.requestIds.flatMap((requestId): readonly Change[] => {
    const request = required(snapshot, 'request', requestId);
    const asked = { found: as, of, where: as === 'exists' ? mask(where.trim()).text : '' };
    const { since, ...before } = request.grooming;
    if (sameValue(asked, before)) return [];
    return moved({ snapshot, request, context, told: { ...told, reason } }, { grooming: asked });
  });
  return { changes, made: undefined };
};

/** What the chosen one itself repeats: chains stay one link long, and never close into a ring. */
function repeatedBy(
  snapshot: Snapshot,
  requestIds: readonly RequestId[],
  of: RequestId | undefined,
): RequestId {
  const other = of === undefined ? null : liveRecord(snapshot, 'request', of);
  const root = other && rootOf(snapshot, other);
  if (!root) throw new CommandError('A duplicate repeats a request that is there');
  if (requestIds.includes(root.id)) throw new CommandError('A request cannot repeat itself');
  return root.id;
}

/** What has come furthest stands for all, or merging would take a task from its team. */
const furthest = ['shipped', 'planned', 'backlog', 'valid', 'exists', 'declined', 'new', 'notIdea'] as const;

/** One request of several: of those as far, that with the most voices. They can be told apart again. */
export const mergeRequests: Command<Many, RequestId> = (snapshot, told, context) => {
  const roots = new Map(
    told.requestIds.map((id) => {
      const group = groupOf(snapshot, id);
      if (!group) throw new CommandError(`There is no request ${id}`);
      return [group.root.id, group];
    }),
  );
  const size = (id: RequestId): number =>
    roots.get(id)?.voices.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const way = (id: RequestId): number => furthest.indexOf(roots.get(id)?.standing ?? 'new');
  const [first, ...rest] = [...roots.keys()].sort(
    (a, b) => way(a) - way(b) || size(b) - size(a) || compareText(a, b),
  );
  if (first === undefined || rest.length === 0) throw new CommandError('Two requests are needed to merge');
  const asked = { ...told, requestIds: rest, as: 'duplicate', of: first } as const;
  return { changes: groomRequests(snapshot, asked, context).changes, made: first };
};

export interface Handover {
  readonly team: string;
  /** Left out: as they are. */
  readonly owner?: string | undefined;
  readonly dueOn?: string | null | undefined;
  readonly link?: string | undefined;
}

/** To a team as a task. Who hands a request over has found it valid; what is planned already only changes hands. */
export const handRequests: Command<Many & Handover> = (snapshot, told, context) => {
  const team = told.team.trim();
  if (team === '') throw new CommandError('A request is handed to a team');
  const given = {
    team,
    ...(told.owner === undefined ? {} : { owner: told.owner.trim() }),
    ...(told.dueOn === undefined ? {} : { dueOn: told.dueOn }),
    ...(told.link === undefined ? {} : { link: told.link.trim() }),
  };
  const changes = told.requestIds.flatMap((requestId): readonly Change[] => {
    const request = mayBecomeTask(snapshot, requestId);
    const { status } = request.state;
    const isTask = request.grooming.found === 'valid' && status !== 'none' && status !== 'declined';
    const step = isTask ? {} : { grooming: valid, state: { status: 'backlog' as const, reason: '' } };
    return moved({ snapshot, request, context, told }, { ...step, fields: given });
  });
  return { changes, made: undefined };
};

const valid = { found: 'valid', of: null, where: '' } as const;

export interface NewStatus {
  readonly status: RequestStatus;
  readonly reason?: string | undefined;
  /** The day it reached customers; left out: `on`, or today. */
  readonly shippedOn?: string | undefined;
}

/** A request that gets a status is found valid by that. `none` takes it back from its team. */
export const setRequestStatus: Command<Many & NewStatus> = (snapshot, told, context) => {
  const { status, reason = '' } = told;
  const changes = told.requestIds.flatMap((requestId): readonly Change[] => {
    const request = mayBecomeTask(snapshot, requestId);
    const today = localDay(context.now());
    const day = status === 'shipped' ? (told.shippedOn ?? told.on ?? request.shippedOn ?? today) : null;
    const fields = { shippedOn: day, ...(status === 'none' ? { team: '' } : {}) };
    const state = { status, reason: mask(reason.trim()).text };
    return moved({ snapshot, request, context, told }, { grooming: valid, state, fields });
  });
  return { changes, made: undefined };
};

/** The request that it repeats is the one to be worked on. */
function mayBecomeTask(snapshot: Snapshot, requestId: RequestId): FeatureRequest {
  const request = required(snapshot, 'request', requestId);
  if (rootOf(snapshot, request).id !== request.id)
    throw new CommandError('A duplicate is no task: the request that it repeats is');
  return request;
}

/** With its voices and its history. What repeats it comes back into the queue. */
export const deleteRequests: Command<Many> = (snapshot, { requestIds }, context) => {
  const gone = new Set(requestIds.map((id) => required(snapshot, 'request', id).id));
  const hanging = [...snapshot.byKind.requestVoices, ...snapshot.byKind.requestChange].filter(
    ({ requestId }) => gone.has(requestId),
  );
  const requests = snapshot.byKind.request.filter(({ id }) => gone.has(id));
  return { changes: removals([...hanging, ...requests], context.now()), made: undefined };
};

interface Moving {
  readonly snapshot: Snapshot;
  readonly request: FeatureRequest;
  readonly context: CommandContext;
  readonly told: Noted & { readonly reason?: string | undefined };
}

interface Move {
  readonly grooming?: Omit<FeatureRequest['grooming'], 'since'>;
  readonly state?: Omit<FeatureRequest['state'], 'since'>;
  readonly fields?: Partial<FeatureRequest>;
}

/** The change with the note of it; nothing where all is as it was. */
function moved({ snapshot, request, context, told }: Moving, move: Move): readonly Change[] {
  const at = momentOf(context, told.on, changesOfRequest(snapshot, request.id).at(-1) ?? null);
  const grooming = dated(request.grooming, move.grooming, at, ({ found }) => found);
  const state = dated(request.state, move.state, at, ({ status }) => status);
  const all = { ...move.fields, grooming, state };
  const fields = Object.fromEntries(
    Object.entries(all).filter(([name, value]) => !sameValue(value, fieldOf(request, name))),
  );
  if (Object.keys(fields).length === 0) return [];
  const from = { found: request.grooming.found, status: request.state.status };
  const to = { found: grooming.found, status: state.status };
  const edit: Change = { kind: 'request', id: request.id, fields };
  if (sameValue(from, to)) return [edit];
  const reason = mask((told.reason ?? '').trim()).text;
  const note = { requestId: request.id, madeAt: at, madeBy: told.author ?? '', from, to, reason };
  return [edit, { kind: 'requestChange', id: context.newId('requestChange'), fields: note }];
}

const fieldOf = (request: FeatureRequest, name: string): unknown =>
  Object.entries(request).find(([each]) => each === name)?.[1];

/** Since the time that is told, or since when it was: mended words about it make it no younger. */
function dated<Value extends { readonly since: string | null }>(
  before: Value,
  asked: Omit<Value, 'since'> | undefined,
  since: string,
  nameOf: (value: Value) => string,
): Value {
  const after = { ...before, ...asked };
  if (sameValue(after, before)) return before;
  return { ...after, since: nameOf(after) === nameOf(before) ? (before.since ?? since) : since };
}

/** Noon of the day that was told; but never before the change it follows, or the history would tell another order. */
function momentOf(context: CommandContext, on: string | undefined, last: RequestChange | null): string {
  const now = context.now();
  const at = on === undefined || on === localDay(now) ? now : noonOf(on);
  if (last === null || at > last.madeAt) return at;
  return new Date(Date.parse(last.madeAt) + 1).toISOString();
}
