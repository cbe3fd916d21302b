/** The search in all maps as its screen sees it, and going to what was found. */
import { useEffect, useState } from 'react';
import type { CollectionId } from '#core/document/records/identity';
import { queryWords } from '#core/text/find-words';
import type { FoundInMap, Hit } from '../storage/map-search';
import { createSearchClient } from '../storage/search-client';
import { rememberCollection } from './collecting';
import { openFix } from './fixes';
import { showFoundThing } from './found-in-programme';
import { openFromLibrary } from './map-flow';
import { useOpenMap } from './open-map';
import { selectionOf } from './thing-names';
import { closeDialog, moveCamera, openDialog, select, useView } from './view';

export type { FoundInMap, Hit } from '../storage/map-search';

const client = createSearchClient(
  () => new Worker(new URL('../storage/search-worker.ts', import.meta.url), { type: 'module' }),
);

/** A person still types. */
const pause = 150;
/** Hundreds of maps may answer; the screen follows a few times a second. */
const between = 250;
/** One letter is in every map. */
const shortest = 2;

export const isSearch = (query: string): boolean => queryWords(query).some((word) => word.length >= shortest);

interface Found {
  readonly query: string;
  readonly maps: readonly FoundInMap[];
  readonly isOver: boolean;
}
const nothing: Found = { query: '', maps: [], isOver: true };

/** What all maps say of it, as it is found. */
export function useMapSearch(query: string): Found {
  const [found, setFound] = useState<Found>(nothing);
  useEffect(() => {
    if (!isSearch(query)) return;
    const timer = setTimeout(() => {
      setFound({ query, maps: [], isOver: false });
      const arrived: FoundInMap[] = [];
      const show = (isOver: boolean) => {
        shown = Date.now();
        setFound({ query, maps: [...arrived], isOver });
      };
      let shown = 0;
      client.search(query, (inMap) => {
        if (!isWanted) return;
        if (inMap) arrived.push(inMap);
        if (!inMap || Date.now() - shown > between) show(!inMap);
      });
    }, pause);
    let isWanted = true;
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [query]);
  if (!isSearch(query)) return nothing;
  return found.query === query ? found : { ...found, query, isOver: false };
}

/** Opens the map where it was found, in place of the list; the list stays when the map does not open. */
export async function openFound(mapId: string, { recordId, kind }: Hit): Promise<void> {
  if (!(await openFromLibrary(mapId))) return;
  const { snapshot } = useOpenMap.getState();
  if (!snapshot) return;
  // Before what was found opens a dialog of its own.
  closeDialog();
  const selection = selectionOf(snapshot, holderOf(recordId, kind));
  if (selection) {
    select(selection);
    moveCamera('reveal');
  }
  const collection = collectionOf(recordId);
  if (collection) {
    rememberCollection(collection);
    openDialog('collections');
  }
  if (kind === 'fix') openFix(recordId);
  if (kind === 'comment') useView.setState({ isInspectorOpen: true, side: 'comments' });
  const found = snapshot.records.get(recordId);
  if (found) showFoundThing(snapshot, found);
}

/** The collection it is, or stands in; null: it is no part of any. */
function collectionOf(recordId: string): CollectionId | null {
  const record = useOpenMap.getState().snapshot?.records.get(recordId);
  if (record?.kind === 'collection') return record.id;
  return record?.kind === 'collectedQuote' ? record.place.collectionId : null;
}

/** What is selected where the thing itself cannot be. */
function holderOf(recordId: string, kind: Hit['kind']): string {
  const record = useOpenMap.getState().snapshot?.records.get(recordId);
  if (record?.kind === 'screenshot' && kind === 'screenshot') return record.place.stepId;
  if (record?.kind === 'pain') return record.stepIds[0] ?? recordId;
  if (record?.kind === 'fix') return record.stepIds[0] ?? recordId;
  return recordId;
}
