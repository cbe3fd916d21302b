/** A conflict of a merge in words: which thing of the map, which of its fields, and the two values. */
import { latestWriting } from '../document/later-edits';
import type { Conflict, Stamp, StampedRecord } from '../document/map-document-types';
import { authorIdOf } from '../document/records/author';
import type { Cell } from '../document/records/cell';
import type { Language } from '../document/records/field';
import type { Snapshot } from '../document/snapshot';
import { momentOf, sessionOf } from '../document/stamps';
import { conflicts as text } from '../i18n/messages/conflicts';
import { translate } from '../i18n/translate';
import { fieldWords } from './field-words';
import { thingWords } from './thing-words';
import { valueWords } from './value-words';

/** When and by whom a side was written last; null: the copy does not say. */
export interface Writing {
  readonly at: string | null;
  readonly author: string | null;
  /** The other side was written before. */
  readonly isLater: boolean;
}

/**
 * `rows`: the merged map. A deletion stands against whatever the other copy went on writing in the record: then that
 * side's time is that of its last edit.
 */
export function writingOf(conflict: Conflict, side: Conflict['winner'], rows: Rows): Writing {
  const stamp = stampOf(conflict, side, rows);
  const other = stampOf(conflict, side === 'ours' ? 'theirs' : 'ours', rows);
  const author = rows.get(authorIdOf(sessionOf(stamp)))?.record;
  return {
    at: momentOf(stamp),
    author: author?.kind === 'author' && author.name !== '' ? author.name : null,
    isLater: stamp > other,
  };
}

type Rows = ReadonlyMap<string, StampedRecord>;

function stampOf({ recordId, field, ...sides }: Conflict, side: Conflict['winner'], rows: Rows): Stamp {
  const { value, stamp } = sides[side];
  if (field !== 'deletedAt' || value !== null) return stamp;
  return [latestWriting(rows, recordId), stamp].sort().at(-1) ?? stamp;
}

/** `snapshot`: the merged map. */
export function conflictWords(snapshot: Snapshot, { recordId, field }: Conflict, language: Language): string {
  const record = snapshot.records.get(recordId);
  if (!record) return translate(language, text.values.unknownThing);
  return translate(language, text.values.conflictOf, {
    what: thingWords(record, snapshot.records, language),
    field: fieldWords(record.kind, field, language),
  });
}

export function conflictValueWords(
  snapshot: Snapshot,
  conflict: Conflict,
  side: Conflict['winner'],
  language: Language,
): string {
  const record = snapshot.records.get(conflict.recordId);
  const { value } = conflict[side];
  if (!record) return '';
  const words = valueWords({ snapshot, record, field: conflict.field, value }, language);
  const isKept = conflict.field === 'deletedAt' && value === null;
  // A cell has no name of its own: what would be lost is what it says.
  const content = isKept && record.kind === 'cell' ? cellContent(snapshot, record, language) : '';
  return content === '' ? words : translate(language, text.values.keptWith, { words, content });
}

function cellContent(snapshot: Snapshot, record: Cell, language: Language): string {
  const fields: Readonly<Record<string, unknown>> = { ...record };
  return ['text', 'emotion', 'number']
    .filter((field) => fields[field] !== null && fields[field] !== '')
    .map((field) => valueWords({ snapshot, record, field, value: fields[field] }, language))
    .join(' · ');
}
