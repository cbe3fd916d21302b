/** Commands about sessions: what is captured while a map is shown. The first of it opens the session. */
import type { Fix } from '../document/records/fix';
import type { SessionId, StepId } from '../document/records/identity';
import type { Session } from '../document/records/session';
import { liveRecord } from '../document/select';
import type { Change, Command, CommandContext, Snapshot } from '../document/snapshot';
import { addFix } from './fix';
import { required } from './required';

type Opened = Pick<Session, 'title' | 'heldOn' | 'plan'>;

interface InSession {
  /** null: this opens one. */
  readonly sessionId: SessionId | null;
  /** What a session that is opened by this begins with. */
  readonly opened: Opened;
}

interface Found {
  readonly id: SessionId;
  readonly notes: Session['notes'];
  /** Makes the session where there was none. */
  readonly fields: Partial<Opened>;
}

function sessionFor(snapshot: Snapshot, { sessionId, opened }: InSession, context: CommandContext): Found {
  if (sessionId === null) return { id: context.newId('session'), notes: [], fields: opened };
  const { id, notes } = required(snapshot, 'session', sessionId);
  return { id, notes, fields: {} };
}

export const captureNote: Command<
  InSession & Pick<Session['notes'][number], 'noteKind' | 'text' | 'stepId'>,
  SessionId
> = (snapshot, { noteKind, text, stepId, ...where }, context) => {
  if (stepId !== null) required(snapshot, 'step', stepId);
  const { id, notes, fields } = sessionFor(snapshot, where, context);
  const note = { noteKind, text, stepId, at: context.now() };
  return { changes: [{ kind: 'session', id, fields: { ...fields, notes: [...notes, note] } }], made: id };
};

/** The fix stands at its step and in the register as any other, and knows where it was raised. */
export const captureFix: Command<
  InSession & Pick<Fix, 'title'> & { readonly stepId: StepId | null },
  SessionId
> = (snapshot, { title, stepId, ...where }, context) => {
  const { id, fields } = sessionFor(snapshot, where, context);
  const stepIds = stepId === null ? [] : [stepId];
  const fix = addFix(snapshot, { title, stepIds, raisedIn: id }, context);
  const opening: readonly Change[] = liveRecord(snapshot, 'session', id)
    ? []
    : [{ kind: 'session', id, fields }];
  return { changes: [...opening, ...fix.changes], made: id };
};
