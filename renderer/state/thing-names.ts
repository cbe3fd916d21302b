/** How to go to any thing of a map; what it is called is in core/words. */
import { cellPlace } from '#core/document/cell-place';
import type { Snapshot } from '#core/document/snapshot';
import type { Selected } from './view';

/** What selecting the thing selects; null: it stands nowhere on the map, or is deleted. */
export function selectionOf(snapshot: Snapshot, id: string): Selected | null {
  const place = cellPlace(snapshot, id);
  if (place) return { kind: 'cell', ...place };
  const record = snapshot.records.get(id);
  if (!record || record.deletedAt !== null) return null;
  switch (record.kind) {
    case 'stage':
    case 'step':
    case 'lane':
    case 'path':
    case 'quote':
      return { kind: record.kind, id: record.id };
    default:
      return null;
  }
}
