/** What any thing of a map is called in a sentence, and how to go to it. */
import { cellPlace } from '#core/document/cell-place';
import type { AnyRecord } from '#core/document/records/record';
import type { Snapshot } from '#core/document/snapshot';
import { conflicts } from '#core/i18n/messages/conflicts';
import { laneNames } from '#core/i18n/messages/lanes';
import { library } from '#core/i18n/messages/library';
import type { Translate } from '#core/i18n/translate';
import type { Selected } from './view';

const longestName = 60;

/** e.g. Step "Add photos"; Cell "Thoughts, Add photos". Deleted things keep their names; null: never heard of it. */
export function thingName(snapshot: Snapshot, id: string, t: Translate): string | null {
  const place = cellPlace(snapshot, id);
  const record = snapshot.records.get(id);
  if (place) {
    const parts = [place.laneId, place.stepId].map((part) => ownName(snapshot.records.get(part), t));
    return named(t(conflicts.kinds.cell), parts.filter(Boolean).join(', '), t);
  }
  return record ? named(t(conflicts.kinds[record.kind]), ownName(record, t), t) : null;
}

const named = (what: string, name: string, t: Translate): string =>
  name === '' ? what : t(library.valueNamed, { what, name });

function ownName(record: AnyRecord | undefined, t: Translate): string {
  if (!record) return '';
  if (record.kind === 'lane') return record.title || t(laneNames[record.laneKind]);
  const words = wordsOf(record).replace(/\s+/g, ' ').trim();
  return words.length > longestName ? `${words.slice(0, longestName).trimEnd()}…` : words;
}

function wordsOf(record: AnyRecord): string {
  if ('title' in record) return record.title;
  if ('name' in record) return record.name;
  if ('label' in record) return record.label;
  return 'text' in record ? record.text : '';
}

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
