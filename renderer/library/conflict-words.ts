/** A conflict in words: which thing of the map, which of its fields, and the two values. */
import type { Conflict } from '#core/document/map-document-types';
import type { AnyRecord } from '#core/document/records/record';
import type { Snapshot } from '#core/document/snapshot';
import { conflicts as text } from '#core/i18n/messages/conflicts';
import { library } from '#core/i18n/messages/library';
import type { Message, Translate } from '#core/i18n/translate';

/** What a record is called by: its own title, or the words in it. */
function ownName(record: AnyRecord): string {
  if ('title' in record) return record.title;
  if ('name' in record) return record.name;
  if ('label' in record) return record.label;
  return '';
}

function cellName(snapshot: Snapshot, record: AnyRecord): string {
  if (record.kind !== 'cell') return '';
  const lane = snapshot.records.get(record.at.laneId);
  const step = snapshot.records.get(record.at.stepId);
  return [lane && ownName(lane), step && ownName(step)].filter(Boolean).join(', ');
}

const fields: Readonly<Record<string, Message>> = {
  title: text.fieldTitle,
  name: text.fieldTitle,
  label: text.fieldTitle,
  description: text.fieldDescription,
  notes: text.fieldNotes,
  text: text.fieldText,
  emotion: text.fieldNumbers,
  number: text.fieldNumbers,
  place: text.fieldPlace,
  order: text.fieldPlace,
  reading: text.fieldNumbers,
  expression: text.fieldRule,
  deletedAt: text.fieldPresence,
};

export function conflictName(snapshot: Snapshot, { recordId, field }: Conflict, t: Translate): string {
  const record = snapshot.records.get(recordId);
  if (!record) return '';
  const what = t(text.kinds[record.kind]);
  const name = ownName(record) || cellName(snapshot, record);
  const values = { what, name, field: t(fields[field] ?? text.fieldOther) };
  return t(name === '' ? library.conflictOf : library.conflictOfNamed, values);
}

const longest = 400;

/** Values are shown as text and never as anything else. */
export function conflictValue({ field, ...sides }: Conflict, side: 'ours' | 'theirs', t: Translate): string {
  const { value } = sides[side];
  if (field === 'deletedAt') return t(value === null ? library.valueNotDeleted : library.valueDeleted);
  if (value === null || value === undefined || value === '') return t(library.valueEmpty);
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return JSON.stringify(value).slice(0, longest);
}
