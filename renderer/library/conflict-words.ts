/** A conflict in words: which thing of the map, which of its fields, and the two values. */
import type { Conflict } from '#core/document/map-document-types';
import type { StageId } from '#core/document/records/identity';
import type { AnyRecord } from '#core/document/records/record';
import { stepPlace } from '#core/document/records/step';
import type { Snapshot } from '#core/document/snapshot';
import { stepRule } from '#core/evidence/rule';
import { describeRule } from '#core/evidence/rule-text';
import { conflicts as text } from '#core/i18n/messages/conflicts';
import { library } from '#core/i18n/messages/library';
import { type Message, translate } from '#core/i18n/translate';
import type { Language } from '../ui/language';

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
  share: text.fieldNumbers,
  place: text.fieldPlace,
  order: text.fieldPlace,
  reading: text.fieldNumbers,
  expression: text.fieldRule,
  deletedAt: text.fieldPresence,
};

export function conflictName(snapshot: Snapshot, { recordId, field }: Conflict, language: Language): string {
  const record = snapshot.records.get(recordId);
  if (!record) return '';
  const what = translate(language, text.kinds[record.kind]);
  const name = ownName(record) || cellName(snapshot, record);
  const values = { what, name, field: translate(language, fields[field] ?? text.fieldOther) };
  return translate(language, name === '' ? library.conflictOf : library.conflictOfNamed, values);
}

const longest = 400;

/** Where in its row something stands: an order key says nothing to a person. */
function position(
  siblings: readonly { readonly id: string; readonly order: string }[],
  id: string,
  order: string,
) {
  return siblings.filter((other) => other.id !== id && other.order < order).length + 1;
}

function placeInWords(snapshot: Snapshot, id: string, place: unknown, language: Language): string | null {
  const read = stepPlace.safeParse(place);
  if (!read.success) return null;
  const { stageId, order } = read.data;
  const name = stageName(snapshot, stageId, language);
  const steps = snapshot.byKind.step.flatMap((step) =>
    step.place.stageId === stageId ? [{ id: step.id, order: step.place.order }] : [],
  );
  return translate(language, library.valuePlace, { name, count: position(steps, id, order) });
}

function stageName(snapshot: Snapshot, stageId: StageId | null, language: Language): string {
  const stage = stageId === null ? undefined : snapshot.records.get(stageId);
  const title = stage ? ownName(stage) : '';
  const kind = translate(language, text.kinds.stage);
  if (!stage) return translate(language, library.valueNowhere);
  return title === '' ? kind : translate(language, library.valueNamed, { what: kind, name: title });
}

function orderInWords(snapshot: Snapshot, record: AnyRecord, order: string, language: Language): string {
  const rows = snapshot.byKind[record.kind].flatMap((other) =>
    'order' in other ? [{ id: other.id, order: other.order }] : [],
  );
  return translate(language, library.valuePosition, { count: position(rows, record.id, order) });
}

/** The single facts in a value of several; names of fields are for programs. */
function leaves(value: unknown, language: Language): readonly string[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'boolean') return [translate(language, value ? library.valueYes : library.valueNo)];
  if (typeof value === 'object') return Object.values(value).flatMap((part) => leaves(part, language));
  return [String(value)];
}

/** Values are shown as text and never as anything else. */
export function conflictValue(
  snapshot: Snapshot,
  { recordId, field, ...sides }: Conflict,
  side: 'ours' | 'theirs',
  language: Language,
): string {
  const { value } = sides[side];
  const record = snapshot.records.get(recordId);
  const say = (message: Message) => translate(language, message);
  if (field === 'deletedAt') return say(value === null ? library.valueNotDeleted : library.valueDeleted);
  if (field === 'place') return placeInWords(snapshot, recordId, value, language) ?? say(library.valueEmpty);
  if (field === 'order' && record && typeof value === 'string')
    return orderInWords(snapshot, record, value, language);
  if (field === 'expression') {
    const rule = stepRule.safeParse(value);
    if (rule.success) return describeRule(rule.data, language);
  }
  return leaves(value, language).join(' · ').slice(0, longest) || say(library.valueEmpty);
}
