/** The history of a fix in words: who changed what, from what to what, and why. Knows no screens. */
import type { Language } from '../document/records/field';
import { fixStatuses } from '../document/records/fix';
import type { FixChange } from '../document/records/fix-change';
import { liveRecord } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { fixes as text } from '../i18n/messages/fixes';
import { fixStatusNames } from '../i18n/messages/lanes';
import { translate } from '../i18n/translate';
import { fieldWords } from '../words/field-words';
import { valueWords } from '../words/value-words';

/** Without who and when. `snapshot` names the steps and pains. */
export function changeWords(snapshot: Snapshot, entry: FixChange, language: Language): string {
  const { field, from, to } = entry.change;
  const raw = fieldWords('fix', field, language);
  const name = raw.slice(0, 1).toLocaleUpperCase(language) + raw.slice(1);
  if (field === 'description') return translate(language, text.rewritten, { field: name });
  const values = {
    field: name,
    from: sideWords(snapshot, entry, from, language),
    to: sideWords(snapshot, entry, to, language),
    reason: entry.reason.trim(),
  };
  return translate(language, values.reason === '' ? text.changed : text.changedWhy, values);
}

function sideWords(
  snapshot: Snapshot,
  { fixId, change: { field } }: FixChange,
  value: FixChange['change']['from'],
  language: Language,
): string {
  const nothing = translate(language, text.nothing);
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return nothing;
  const status = fixStatuses.find((each) => each === value);
  if (field === 'state' && status) return translate(language, fixStatusNames[status]);
  const fix = liveRecord(snapshot, 'fix', fixId);
  return fix ? valueWords({ snapshot, record: fix, field, value }, language) : nothing;
}
