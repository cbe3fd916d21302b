/** What was searched last in each map, and which collection was gathered into, while the window is open. Never on disk. */
import type { CollectionId } from '#core/document/records/identity';
import { useOpenMap } from '#renderer/state/open-map';
import { emptyFilters, type SearchFilterValues } from './search-query';

export interface RememberedSearch {
  readonly words: string;
  readonly filters: SearchFilterValues;
}

const searches = new Map<string, RememberedSearch>();
const collections = new Map<string, CollectionId>();
const nothing: RememberedSearch = { words: '', filters: emptyFilters };

const mapId = (): string => useOpenMap.getState().document?.mapId ?? '';

export const rememberedSearch = (): RememberedSearch => searches.get(mapId()) ?? nothing;
export const rememberSearch = (search: RememberedSearch): void => void searches.set(mapId(), search);
export const rememberedCollection = (): CollectionId | null => collections.get(mapId()) ?? null;
export const rememberCollection = (id: CollectionId): void => void collections.set(mapId(), id);
