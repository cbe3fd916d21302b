/**
 * What an HTML page that shows the map by itself carries: the records it shows, its pictures and how it was asked
 * for. The page and its writer share this shape and nothing else. Knows no markup.
 */
import type { ExportOptions } from '../desktop/export-options';
import type { PictureRef } from '../document/records/picture';
import { type AnyRecord, programmeKinds, type RecordKind } from '../document/records/record';
import { compareText } from '../document/same-value';
import type { Snapshot } from '../document/snapshot';

export interface PageData {
  readonly mapId: string;
  readonly records: readonly AnyRecord[];
  readonly options: Pick<ExportOptions, 'language' | 'theme' | 'date' | 'contents'>;
  /** Above the map on paper; null: none. */
  readonly logo: PictureRef | null;
  /** Data URIs by the hash of the picture. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** Element of the page that holds the data. */
export const PAGE_DATA = 'map-data';

/** Never shown: how evidence is found, who edited, what was said in sessions. */
const unseenKinds: ReadonlySet<RecordKind> = new Set<RecordKind>([
  'rule',
  'author',
  'session',
  'vote',
  'collection',
  'collectedQuote',
  'fixChange',
  ...programmeKinds,
]);

/** The records that a page shows, in an order that depends on nothing but them. Whoever reads its source finds no more. */
export function pageRecords(snapshot: Snapshot): readonly AnyRecord[] {
  const hidden = new Set<string>(snapshot.byKind.lane.flatMap(({ id, isHidden }) => (isHidden ? [id] : [])));
  const pointedAt = new Set<string>(snapshot.byKind.pin.flatMap(({ subject }) => subject?.id ?? []));
  const isShown = (record: AnyRecord): boolean => {
    if (record.deletedAt !== null || unseenKinds.has(record.kind)) return false;
    if (record.kind === 'cell') return !hidden.has(record.at.laneId);
    if (record.kind === 'theme') return pointedAt.has(record.id);
    return !hidden.has(record.id);
  };
  return [...snapshot.records.values()]
    .filter(isShown)
    .map(withoutKeys)
    .toSorted((one, other) => compareText(one.id, other.id));
}

/** Without what leads back to contacts and customers, and without what a contact costs. */
function withoutKeys(record: AnyRecord): AnyRecord {
  if (record.kind === 'map')
    return { ...record, portfolio: [], forecastSettings: { cost: null, handlingMinutes: null, goal: null } };
  if (record.kind === 'quote' && record.origin !== null)
    return { ...record, origin: { ...record.origin, contactKey: null } };
  return record.kind === 'persona' ? { ...record, rule: null } : record;
}
