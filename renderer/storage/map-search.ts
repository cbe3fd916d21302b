/** Searching the words of all maps. What was read of a map is kept in memory alone, until the map changes. */

import { textsOf } from '#core/document/map-texts';
import type { LaneKind } from '#core/document/records/lane';
import type { AnyRecord, RecordKind } from '#core/document/records/record';
import { type Excerpt, findWords, queryWords } from '#core/text/find-words';
import type { MapDatabase, MapRow } from './database';

export interface Hit {
  readonly recordId: string;
  readonly kind: RecordKind;
  /** The step it belongs to, and for a cell its lane. */
  readonly step: string | null;
  readonly lane: { readonly title: string; readonly laneKind: LaneKind } | null;
  readonly excerpt: Excerpt;
}

export interface FoundInMap {
  readonly mapId: string;
  /** The first of them, in the order of the map's kinds. */
  readonly hits: readonly Hit[];
  readonly count: number;
}

interface Entry {
  readonly record: AnyRecord;
  readonly texts: readonly string[];
}
interface ReadMap {
  readonly latestStamp: string;
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, AnyRecord>;
}

/** More than a person looks through. */
const mostHits = 50;

export interface MapSearch {
  /** `isWanted`: false ends it, e.g. when another query was typed. The maps changed last come first. */
  search(query: string, onFound: (found: FoundInMap) => void, isWanted: () => boolean): Promise<void>;
}

export function createMapSearch(database: MapDatabase): MapSearch {
  let known = new Map<string, ReadMap>();

  const read = async ({ mapId, latestStamp }: MapRow): Promise<ReadMap> => {
    const before = known.get(mapId);
    if (before?.latestStamp === latestStamp) return before;
    // All of them in one go: picking kinds by an index walks row by row, which takes many times as long.
    const rows = await database.records.where('[mapId+id]').between([mapId, ''], [mapId, '\uffff']).toArray();
    const live = rows.map(({ record }) => record).filter(({ deletedAt }) => deletedAt === null);
    const entries = live.map((record) => ({ record, texts: textsOf(record) }));
    const map: ReadMap = {
      latestStamp,
      entries: entries.filter(({ texts }) => texts.length > 0),
      byId: new Map(live.map((record) => [record.id, record])),
    };
    known.set(mapId, map);
    return map;
  };

  return {
    async search(query, onFound, isWanted) {
      const words = queryWords(query);
      const rows = await database.maps.toArray();
      const present = new Set(rows.map(({ mapId }) => mapId));
      known = new Map([...known].filter(([mapId]) => present.has(mapId)));
      if (words.length === 0) return;
      const newest = rows
        .filter(({ trashedAt }) => trashedAt === null)
        .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
      for (const row of newest) {
        const map = await read(row);
        if (!isWanted()) return;
        const found = findIn(row.mapId, map, words);
        if (found) onFound(found);
      }
    },
  };
}

function findIn(mapId: string, { entries, byId }: ReadMap, words: readonly string[]): FoundInMap | null {
  const hits: Hit[] = [];
  let count = 0;
  for (const { record, texts } of entries) {
    const excerpt = firstExcerpt(texts, words);
    if (!excerpt) continue;
    count += 1;
    if (hits.length < mostHits)
      hits.push({ recordId: record.id, kind: record.kind, ...placeOf(record, byId), excerpt });
  }
  return count === 0 ? null : { mapId, hits, count };
}

function firstExcerpt(texts: readonly string[], words: readonly string[]): Excerpt | null {
  for (const text of texts) {
    const excerpt = findWords(text, words);
    if (excerpt) return excerpt;
  }
  return null;
}

/** Names of what is around it, as far as it has a place. */
function placeOf(record: AnyRecord, byId: ReadonlyMap<string, AnyRecord>): Pick<Hit, 'step' | 'lane'> {
  const stepTitle = (id: string): string | null => {
    const step = byId.get(id);
    return step?.kind === 'step' ? step.title : null;
  };
  switch (record.kind) {
    case 'cell': {
      const lane = byId.get(record.at.laneId);
      const { title, laneKind } = lane?.kind === 'lane' ? lane : { title: '', laneKind: null };
      return { step: stepTitle(record.at.stepId), lane: laneKind ? { title, laneKind } : null };
    }
    case 'quote':
    case 'screenshot':
      return { step: stepTitle(record.place.stepId), lane: null };
    default:
      return { step: null, lane: null };
  }
}
