/** Runs in a worker: searches the words of all maps, so that a large library never holds up the window. */
import '#core/desktop/no-eval';
import { MapDatabase } from './database';
import { createMapSearch } from './map-search';
import type { SearchReply, SearchRequest } from './search-client';

const maps = createMapSearch(new MapDatabase());
let latest = 0;

const tell = (reply: SearchReply) => self.postMessage(reply);

self.addEventListener('message', ({ data: { id, query } }: MessageEvent<SearchRequest>) => {
  latest = id;
  const done = () => tell({ id, found: null });
  void maps
    .search(
      query,
      (found) => tell({ id, found }),
      () => latest === id,
    )
    .then(done, done);
});
