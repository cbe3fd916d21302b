/** What is done with quotes of a collection, each said with a way back. */
import { moveCollected, placeCollected, removeCollected, wordsKey } from '#core/commands/collection';
import type { CollectedQuote } from '#core/document/records/collected-quote';
import type { Collection } from '#core/document/records/collection';
import type { StepId } from '#core/document/records/identity';
import type { Step } from '#core/document/records/step';
import { liveRecord, quotesOfStep, stepsInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { collections as text } from '#core/i18n/messages/collections';
import { collectionText } from '#core/words/collection-text';
import { shownTitle } from '#renderer/state/collecting';
import { copyText } from '#renderer/state/copy-text';
import { notify } from '#renderer/state/notices';
import { commit } from '#renderer/state/open-map';
import { currentLanguage } from '#renderer/state/settings';
import { notifyWithUndo } from '#renderer/state/undo-notice';

type Quotes = readonly CollectedQuote[];

export function placeOnStep(snapshot: Snapshot, quotes: Quotes, stepId: StepId): void {
  const ids = quotes.map(({ id }) => id);
  const made = commit('collection.place', placeCollected, { collectedQuoteIds: ids, stepId });
  const step = liveRecord(snapshot, 'step', stepId)?.title ?? '';
  if (made.length === 0) notify({ message: text.placedAlready, values: { step }, id: 'placed' });
  else notifyWithUndo(text.placed, { count: made.length, step });
}

export function removeQuotes(quotes: Quotes): void {
  if (quotes.length === 0) return;
  commit('collection.remove', removeCollected, { collectedQuoteIds: quotes.map(({ id }) => id) });
  notifyWithUndo(text.removed, { count: quotes.length });
}

let transfers = 0;

export function transferQuotes(quotes: Quotes, to: Collection): void {
  transfers += 1;
  const fold = `transfer ${transfers}`;
  for (const { id } of quotes)
    commit('collection.transfer', moveCollected, { collectedQuoteId: id, collectionId: to.id }, fold);
  if (quotes.length > 0) notifyWithUndo(text.movedTo, { count: quotes.length, title: shownTitle(to) });
}

/** Says where it stands now to those who do not see it. */
export function moveQuoteBy(quotes: Quotes, quote: CollectedQuote, offset: -1 | 1): number {
  const from = quotes.indexOf(quote);
  const place = from + offset;
  if (place < 0 || place >= quotes.length) return from;
  const { collectionId } = quote.place;
  commit('collection.order', moveCollected, { collectedQuoteId: quote.id, collectionId, index: place });
  notify({ message: text.moved, values: { place: place + 1, total: quotes.length }, isSpokenOnly: true });
  return place;
}

export function copyQuotes(title: string, quotes: Quotes): void {
  copyText(collectionText(title, quotes, currentLanguage()));
  notify({ message: text.copied, values: { count: quotes.length }, id: 'copied' });
}

/** Steps that show the words, by `wordsKey`. */
export function stepsByWords(snapshot: Snapshot): ReadonlyMap<string, readonly Step[]> {
  const found = new Map<string, Step[]>();
  for (const step of stepsInOrder(snapshot))
    for (const quote of quotesOfStep(snapshot, step.id)) {
      const key = wordsKey(quote);
      const steps = found.get(key) ?? [];
      if (!steps.includes(step)) found.set(key, [...steps, step]);
    }
  return found;
}
