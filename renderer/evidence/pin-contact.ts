/** Pins a contact's words to a step and says so, with a way back. */
import { deleteQuote } from '#core/commands/quote';
import type { StepId } from '#core/document/records/identity';
import { liveRecord } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import type { ContactView } from '#core/evidence/evidence-api';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { pinQuote } from '#renderer/state/evidence';
import { notify } from '#renderer/state/notices';
import { commit, useOpenMap, useSnapshot } from '#renderer/state/open-map';

export function pinContact(contact: ContactView, stepId: StepId): void {
  const { snapshot } = useOpenMap.getState();
  if (!snapshot) return;
  const quoteId = pinQuote(contact, stepId);
  const unpin = () => {
    const now = useOpenMap.getState().snapshot;
    if (now && liveRecord(now, 'quote', quoteId)) commit('quote.delete', deleteQuote, { quoteId });
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
