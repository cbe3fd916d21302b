/**
 * Commands about what was captured: taken into the programme once, and then what becomes of it. What it becomes and that it
 * became it are one commit, so undo puts it back into its queue.
 */
import { type CapturedNote, captureIdOf } from '../capture/captured-note';
import { localDay, localMonth } from '../document/local-day';
import type { Capture } from '../document/records/capture';
import type { FixId, RequestId } from '../document/records/identity';
import type { Change, Command, CommandContext } from '../document/snapshot';
import { groupOf } from '../requests/groups';
import { mask } from '../text/mask';
import { addFix } from './fix';
import { addRequest } from './request';
import { voicesChange } from './request-voices';
import { required } from './required';

type CaptureId = Capture['id'];

/** Notes that came in before, also those that were deleted since, are passed over. Answers with how many are new. */
export const takeCaptures: Command<{ readonly notes: readonly CapturedNote[] }, number> = (
  snapshot,
  { notes },
) => {
  const fresh = new Map(
    notes.flatMap((note) => {
      const id = captureIdOf(note);
      return snapshot.records.has(id) ? [] : [[id, note] as const];
    }),
  );
  const changes = [...fresh].map(
    ([id, note]): Change => ({
      kind: 'capture',
      id,
      fields: {
        captureKind: note.kind,
        text: note.text,
        contactNumber: note.contact,
        place: note.place,
        stepNamed: note.place === null ? [note.map, note.step].filter(Boolean).join(' → ') : '',
        takenAt: note.at,
        takenBy: note.by,
        way: note.way,
      },
    }),
  );
  return { changes, made: fresh.size };
};

export const editCapture: Command<{
  readonly captureId: CaptureId;
  readonly fields: Partial<Pick<Capture, 'captureKind'>>;
}> = (snapshot, { captureId, fields }) => {
  const { id } = required(snapshot, 'capture', captureId);
  return { changes: [{ kind: 'capture', id, fields }], made: undefined };
};

/** With a reason, which may be empty. */
export const dismissCaptures: Command<{
  readonly captureIds: readonly CaptureId[];
  readonly reason: string;
}> = (snapshot, { captureIds, reason }, context) => ({
  changes: captureIds.map((captureId): Change => {
    const { id } = required(snapshot, 'capture', captureId);
    return {
      kind: 'capture',
      id,
      fields: { state: stateNow('dismissed', mask(reason.trim()).text, context) },
    };
  }),
  made: undefined,
});

/** Back into its queue; what it has become stays. */
export const returnCapture: Command<{ readonly captureId: CaptureId }> = (
  snapshot,
  { captureId },
  context,
) => {
  const { id } = required(snapshot, 'capture', captureId);
  const fields = { state: stateNow('waiting', '', context), requestId: null, fixId: null };
  return { changes: [{ kind: 'capture', id, fields }], made: undefined };
};

interface Asked {
  readonly captureId: CaptureId;
  /** Left out: the first words of the note. */
  readonly title?: string | undefined;
  readonly author?: string | undefined;
}

/** A new request with this voice behind it, on the day it was noted. */
export const captureToRequest: Command<Asked, RequestId> = (snapshot, told, context) => {
  const capture = required(snapshot, 'capture', told.captureId);
  const { place } = capture;
  const { changes, made } = addRequest(
    snapshot,
    {
      title: titleOf(capture, told.title),
      text: capture.text,
      ...(place === null ? {} : { place }),
      ...(told.author === undefined ? {} : { author: told.author }),
      ...(capture.takenAt === null ? {} : { on: localDay(capture.takenAt) }),
      voices: { way: wayOf(capture), source: '', count: 1, quote: capture.text },
    },
    context,
  );
  return { changes: [...changes, becomes(capture, { requestId: made }, context)], made };
};

/** One more voice of a request that is there, or of the one that stands for it. */
export const joinCapture: Command<Asked & { readonly requestId: RequestId }, RequestId> = (
  snapshot,
  told,
  context,
) => {
  const capture = required(snapshot, 'capture', told.captureId);
  const request = required(snapshot, 'request', told.requestId);
  const root = groupOf(snapshot, request.id)?.root ?? request;
  const at = capture.takenAt ?? context.now();
  const voice = voicesChange(snapshot, root.id, {
    way: wayOf(capture),
    source: '',
    month: localMonth(at),
    count: 1,
    quote: capture.text,
    at,
  });
  return { changes: [voice, becomes(capture, { requestId: root.id }, context)], made: root.id };
};

/** A growth point of the programme; a rule that gets in the way is a rule of support to change. */
export const captureToFix: Command<Asked & { readonly team?: string | undefined }, FixId> = (
  snapshot,
  told,
  context,
) => {
  const capture = required(snapshot, 'capture', told.captureId);
  const { changes, made } = addFix(
    snapshot,
    {
      title: titleOf(capture, told.title),
      description: capture.text,
      fixKind: capture.captureKind === 'rule' ? 'supportRule' : 'product',
      ...(told.team === undefined ? {} : { team: told.team.trim() }),
      raisedIn: capture.sessionId,
    },
    context,
  );
  return { changes: [...changes, becomes(capture, { fixId: made }, context)], made };
};

const longestTitle = 120;

function titleOf({ text }: Capture, typed: string | undefined): string {
  // Masked before it is cut: half a telephone number is not known as one.
  const title = mask((typed ?? text).replace(/\s+/g, ' ').trim()).text;
  return title.length <= longestTitle ? title : `${title.slice(0, longestTitle).trimEnd()}…`;
}

const wayOf = ({ way }: Capture): 'sessions' | 'agents' => (way === 'visit' ? 'sessions' : 'agents');

const becomes = (
  { id }: Capture,
  made: { readonly requestId: RequestId } | { readonly fixId: FixId },
  context: CommandContext,
): Change => ({ kind: 'capture', id, fields: { ...made, state: stateNow('taken', '', context) } });

const stateNow = (
  status: Capture['state']['status'],
  reason: string,
  context: CommandContext,
): Capture['state'] => ({ status, reason, since: context.now() });
