/** Contacts as the screens reach them: requests to the evidence service, and the numbers and quotes they bring to the map. */
import { create } from 'zustand';
import type { QuotedWords } from '#core/commands/collection';
import { applyMeasurement, type MetricDifference } from '#core/commands/evidence';
import { showEvidenceLanes } from '#core/commands/evidence-lanes';
import { type CountedPain, followSteps, takePainEvidence } from '#core/commands/pain';
import { addQuote } from '#core/commands/quote';
import { type AppError, failure, type Result } from '#core/desktop/app-error';
import type { Period } from '#core/document/records/field';
import type { QuoteId, StepId } from '#core/document/records/identity';
import { measureInput } from '#core/evidence/bound-steps';
import type { ContactView, Measurement, SourceView } from '#core/evidence/evidence-views';
import { isForeignStore } from '#core/evidence/foreign-store';
import { unshownLanes } from '#core/evidence/unshown-lanes';
import { actions } from '#core/i18n/messages/actions';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { laneNames } from '#core/i18n/messages/lanes';
import { shell } from '#core/i18n/messages/shell';
import { translate } from '#core/i18n/translate';
import { on } from '../platform/desktop';
import { createEvidenceClient, type RequestOptions } from '../platform/evidence-client';
import { connectEvidence } from '../platform/evidence-port';
import { type Notice, notify, notifyError } from './notices';
import { commit, useOpenMap } from './open-map';
import { currentLanguage } from './settings';
import { openDialog } from './view';

const client = createEvidenceClient(connectEvidence);

/** Asks the evidence service; progress and cancelling by the options. */
export const requestEvidence = client.request;

interface EvidenceState {
  /** null: not asked yet. */
  readonly sources: readonly SourceView[] | null;
  /** The numbers of the map are being counted. */
  readonly isRefreshing: boolean;
}
export const useEvidence = create<EvidenceState>(() => ({ sources: null, isRefreshing: false }));

/** The count under way. A newer one takes its place: it asks with newer rules, whichever would answer first. */
let counting: AbortController | null = null;

/** Counts the numbers of every bound step of the open map anew, or those of another period; the map stays as it is. */
export async function measureMap(
  options: RequestOptions = {},
  period?: Period | null,
): Promise<Result<Measurement>> {
  const { document, snapshot } = useOpenMap.getState();
  if (!document || !snapshot) return failure('mapNotFound');
  counting?.abort();
  const own = new AbortController();
  counting = own;
  useEvidence.setState({ isRefreshing: true });
  const signal = options.signal ? AbortSignal.any([own.signal, options.signal]) : own.signal;
  const measured = await requestEvidence(
    'measure',
    { ...measureInput(snapshot), ...(period === undefined ? {} : { period }) },
    { ...options, signal },
  );
  if (counting !== own) return failure('cancelled');
  counting = null;
  useEvidence.setState({ isRefreshing: false });
  if (!measured.ok) return measured;
  // Another map may have been opened while the service was counting; its numbers are not these.
  if (useOpenMap.getState().document !== document) return failure('cancelled');
  return isForeignStore(document.snapshot(), measured.value) ? failure('evidenceEmpty') : measured;
}

let refreshes = 0;

/** Takes what was counted into the open map; one undo step, or with `fold` a part of the one right before it. */
export function takeNumbers(
  measurement: Measurement,
  /** About themes; pains that are as large as their steps follow these. */
  counted: readonly CountedPain[],
  fold?: string,
): readonly MetricDifference[] {
  refreshes += 1;
  const together = fold ?? `evidence.refresh ${refreshes}`;
  const { differences } = commit('evidence.refresh', applyMeasurement, { measurement }, together);
  commit('evidence.refresh', followSteps, undefined, together);
  if (counted.length > 0) commit('evidence.refresh', takePainEvidence, { counted }, together);
  useEvidence.setState({ sources: measurement.sources });
  offerLanes(differences);
  return differences;
}

/** Numbers that are new to the map and have no lane in view would be counted and never seen. */
function offerLanes(differences: readonly MetricDifference[]): void {
  const { document } = useOpenMap.getState();
  if (!document) return;
  const isNew = ({ before, after }: MetricDifference) => before === null && after !== null;
  const kinds = unshownLanes(
    document.snapshot(),
    differences.filter(isNew).map(({ metric }) => metric),
  );
  if (kinds.length === 0) return;
  const names = kinds.map((kind) => translate(currentLanguage(), laneNames[kind]));
  const isOne = kinds.length === 1;
  notify({
    id: 'lanes.unshown',
    message: isOne ? evidenceWords.unshownLane : evidenceWords.unshownLanes,
    values: { lanes: names.join(', ') },
    isSticky: true,
    action: {
      label: isOne ? evidenceWords.showLane : evidenceWords.showLanes,
      run: () => {
        // Another map may be on the screen by now.
        if (useOpenMap.getState().document === document)
          commit('lane.showEvidence', showEvidenceLanes, { kinds });
      },
    },
  });
}

/** `again` counts anew: a count that the service broke off can be repeated where that is said. */
export function noticeNotRefreshed(error: AppError, again: () => void): void {
  const ways: Partial<Record<AppError['code'], Notice['action']>> = {
    evidenceEmpty: { label: actions.importContacts, run: () => openDialog('import') },
    evidenceStopped: { label: evidenceWords.retry, run: again },
  };
  notifyError(error, ways[error.code]);
}

/** Right after the numbers were taken: with the way back. */
export function noticeRefreshed(count: number): void {
  const { document } = useOpenMap.getState();
  const label = document?.undoLabel() ?? null;
  notify({
    message: count === 0 ? shell.refreshedSame : shell.refreshed,
    values: { count },
    tone: 'good',
    id: 'refreshed',
    ...(count === 0 ? {} : { action: { label: shell.undo, run: () => undoIfLast(label) } }),
  });
}

function undoIfLast(label: string | null): void {
  const { document } = useOpenMap.getState();
  // Whatever the person did since is theirs to undo first.
  if (label !== null && document?.undoLabel() === label) document.undo();
}

/** Contacts of the month of a contact that were found with it. */
export interface Similar {
  readonly count: number;
  readonly month: string;
}

/** The words of a contact as a quote keeps them, with where they come from. */
export const quotedWords = (contact: ContactView, similar?: Similar): QuotedWords => ({
  text: contact.text,
  origin: {
    contactKey: contact.key,
    source: contact.source,
    channel: contact.channel,
    category: contact.category,
    language: contact.language,
    at: instantOrNull(contact.at),
    csat: contact.csat,
    ...(similar ? { similar } : {}),
  },
});

export const pinQuote = (contact: ContactView, stepId: StepId, similar?: Similar): QuoteId =>
  commit('quote.add', addQuote, { stepId, ...quotedWords(contact, similar) });

function instantOrNull(at: string | null): string | null {
  const ms = at === null ? Number.NaN : Date.parse(at);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

/** Starts listening to the service's health; once, when the window starts. */
export function watchEvidence(): void {
  on('evidence.stopped', () => {
    // Where nobody had asked anything, nothing is lost: the next question starts it again.
    if (client.disconnect() > 0) notifyError({ code: 'evidenceStopped', details: {} });
  });
}
