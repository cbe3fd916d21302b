/** What was searched last in each map, while the window is open. Never on disk. */
import { useOpenMap } from '#renderer/state/open-map';
import { emptyFilters, type SearchFilterValues } from './search-query';

export interface RememberedSearch {
  readonly words: string;
  readonly filters: SearchFilterValues;
}

const searches = new Map<string, RememberedSearch>();
const nothing: RememberedSearch = { words: '', filters: emptyFilters };

const mapId = (): string => useOpenMap.getState().document?.mapId ?? '';

export const rememberedSearch = (): RememberedSearch => searches.get(mapId()) ?? nothing;
export const rememberSearch = (search: RememberedSearch): void => void searches.set(mapId(), search);
