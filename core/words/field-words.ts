/** What the fields of records are called, the same in conflicts, versions and comparisons. */
import type { Language } from '../document/records/field';
import type { RecordKind } from '../document/records/record';
import { type FieldName, conflicts as text } from '../i18n/messages/conflicts';
import { translate } from '../i18n/translate';

const isFieldName = (field: string): field is FieldName => Object.hasOwn(text.fields, field);

export function fieldWords(kind: RecordKind, field: string, language: Language): string {
  const own = text.ofKind[`${kind}.${field}`];
  if (own) return translate(language, own);
  return isFieldName(field) ? translate(language, text.fields[field]) : field;
}
