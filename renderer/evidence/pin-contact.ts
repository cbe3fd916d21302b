/** Pins a contact's words to a step and says so, with a way back. */
import { deleteQuote } from '#core/commands/quote';
import type { StepId } from '#core/document/records/identity';
import { liveRecord } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import type { ContactView } from '#core/evidence/evidence-views';
import type { StepRule } from '#core/evidence/rule';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { pinQuote } from '#renderer/state/evidence';
import { notify } from '#renderer/state/notices';
import { commit, useOpenMap, useSnapshot } from '#renderer/state/open-map';
import { similarTo } from './similar';

/** Being counted: pressing twice pins once. */
const underWay = new Set<string>();

/** `rule`: what found the contact; the quote then says how many of its month are like it. */
export async function pinContact(
  contact: ContactView,
  stepId: StepId,
  rule: StepRule | null = null,
): Promise<void> {
  const { document } = useOpenMap.getState();
  const key = `${contact.key} ${stepId}`;
  if (!document || underWay.has(key)) return;
  underWay.add(key);
  const similar = await similarTo(contact, rule).finally(() => underWay.delete(key));
  // Another map may be on the screen by now.
  const { snapshot, document: now } = useOpenMap.getState();
  if (!snapshot || now !== document || !liveRecord(snapshot, 'step', stepId)) return;
  const quoteId = pinQuote(contact, stepId, similar);
  const unpin = () => {
    const current = useOpenMap.getState().snapshot;
    if (current && liveRecord(current, 'quote', quoteId)) commit('quote.delete', deleteQuote, { quoteId });
  };
  notify({
    id: `quote ${quoteId}`,
    message: evidenceWords.pinned,
    values: { step: liveRecord(snapshot, 'step', stepId)?.title ?? '' },
    tone: 'good',
    action: { label: evidenceWords.undo, run: unpin },
  });
}

/** Keys of the contacts that are already quotes of the step. */
export function usePinnedKeys(stepId: StepId | null): ReadonlySet<string> {
  const quotes = useSnapshot((snapshot: Snapshot) => snapshot.byKind.quote);
  return new Set(
    quotes
      .filter((quote) => quote.place.stepId === stepId)
      .flatMap(({ origin }) => (origin?.contactKey ? [origin.contactKey] : [])),
  );
}
