/** Gathering quotes in collections of the map, from wherever words are seen: says so, with a way back. */
import { addCollection, gatherQuotes, type QuotedWords } from '#core/commands/collection';
import type { Collection } from '#core/document/records/collection';
import type { CollectionId } from '#core/document/records/identity';
import { collectionsInOrder, liveRecord } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { collections as text } from '#core/i18n/messages/collections';
import { translate } from '#core/i18n/translate';
import { notify } from './notices';
import { commit, useOpenMap } from './open-map';
import { currentLanguage } from './settings';
import { notifyWithUndo } from './undo-notice';

export const shownTitle = ({ title }: Pick<Collection, 'title'>): string =>
  title || translate(currentLanguage(), text.untitled);

const last = new Map<string, CollectionId>();
const openMapId = (): string => useOpenMap.getState().document?.mapId ?? '';

/** The collection looked at or gathered into last, while the window is open. */
export const rememberedCollection = (): CollectionId | null => last.get(openMapId()) ?? null;
export const rememberCollection = (id: CollectionId): void => void last.set(openMapId(), id);

/** Name of the collection gathered into last, else of the first; empty: there is none. */
export function collectionToFill(): string {
  const { snapshot } = useOpenMap.getState();
  const all = snapshot ? collectionsInOrder(snapshot) : [];
  const last = all.find(({ id }) => id === rememberedCollection()) ?? all[0];
  return last ? shownTitle(last) : '';
}

/** The first of that name; undefined: there is none yet. */
export const collectionNamed = (snapshot: Snapshot, title: string): Collection | undefined =>
  collectionsInOrder(snapshot).find((each) => shownTitle(each) === title.trim());

export function makeCollection(title: string, fold?: string): CollectionId {
  const named = title.trim() || translate(currentLanguage(), text.firstTitle);
  return commit('collection.add', addCollection, { title: named }, fold);
}

let gathered = 0;

/** `into`: a collection, a new one, or the name of one, which is made where there is none. One undo step. */
export function collect(
  words: readonly QuotedWords[],
  into: { readonly id: CollectionId } | { readonly title: string } | { readonly isNew: true },
): CollectionId | null {
  const { snapshot, document } = useOpenMap.getState();
  if (!snapshot || !document || document.isReadOnly) return null;
  gathered += 1;
  const fold = `collect ${gathered}`;
  const known =
    'id' in into
      ? liveRecord(snapshot, 'collection', into.id)
      : 'title' in into
        ? collectionNamed(snapshot, into.title)
        : null;
  const id = known?.id ?? makeCollection('title' in into ? into.title : '', fold);
  const made = commit('collection.gather', gatherQuotes, { collectionId: id, quotes: words }, fold);
  const collection = liveRecord(document.snapshot(), 'collection', id);
  const title = collection ? shownTitle(collection) : '';
  if (made.length === 0) notify({ message: text.collectedAlready, values: { title }, id: 'collected' });
  else notifyWithUndo(text.collected, { count: made.length, title });
  return id;
}
