/** What was captured in a session, in the order in which it was said. Knows no window. */
import type { SessionId, StepId } from '../document/records/identity';
import { fixesInOrder, liveRecord } from '../document/select';
import type { Deck } from './deck';
import type { SlideOf } from './slide';

export interface CapturedItem {
  readonly id: string;
  readonly kind: SlideOf<'summary'>['captured'][number]['kind'];
  readonly text: string;
  readonly step: string;
}

/** Decisions first, then fixes, questions and what was parked. */
const order: readonly CapturedItem['kind'][] = ['decision', 'fix', 'question', 'parked'];

export function capturedIn(deck: Deck, sessionId: string | null): readonly CapturedItem[] {
  if (sessionId === null) return [];
  const { snapshot, steps } = deck;
  const titles = new Map(steps.map(({ id, walked }) => [id, `${walked.number} ${walked.step.title}`]));
  const named = (stepId: StepId | null | undefined): string => (stepId ? (titles.get(stepId) ?? '') : '');
  const session = liveRecord(snapshot, 'session', sessionId);
  const notes = (session?.notes ?? []).map(
    ({ noteKind, text, stepId }, index): CapturedItem => ({
      id: `note-${index}`,
      kind: noteKind,
      text,
      step: named(stepId),
    }),
  );
  const fixes = fixesInOrder(snapshot)
    .filter(({ raisedIn }) => raisedIn === sessionId)
    .map(
      ({ id, title, stepIds }): CapturedItem => ({ id, kind: 'fix', text: title, step: named(stepIds[0]) }),
    );
  const all = [...notes, ...fixes];
  return order.flatMap((kind) => all.filter((item) => item.kind === kind));
}

/** The session to go on with: the one of this presentation, unless its making was undone. */
export const liveSession = ({ snapshot }: Deck, sessionId: SessionId | null): SessionId | null =>
  sessionId === null ? null : (liveRecord(snapshot, 'session', sessionId)?.id ?? null);
