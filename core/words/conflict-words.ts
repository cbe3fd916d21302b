/** A conflict of a merge in words: which thing of the map, which of its fields, and the two values. */
import type { Conflict } from '../document/map-document-types';
import type { Language } from '../document/records/field';
import type { Snapshot } from '../document/snapshot';
import { conflicts as text } from '../i18n/messages/conflicts';
import { translate } from '../i18n/translate';
import { fieldWords } from './field-words';
import { thingWords } from './thing-words';
import { valueWords } from './value-words';

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
  return record ? valueWords({ snapshot, record, field: conflict.field, value }, language) : '';
}
