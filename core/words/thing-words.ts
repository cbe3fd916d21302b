/**
 * What any thing of a map is called in a sentence: by its title, its first words, or by what it hangs on.
 * Never by its id. Deleted things keep their names. Knows no screens.
 */
import { cellPlace } from '../document/cell-place';
import { purposeOf } from '../document/new-programme';
import type { Language } from '../document/records/field';
import type { AnyRecord } from '../document/records/record';
import type { Snapshot } from '../document/snapshot';
import { conflicts as text } from '../i18n/messages/conflicts';
import { laneNames } from '../i18n/messages/lanes';
import { metricNames } from '../i18n/messages/metrics';
import { goalMetricNames } from '../i18n/messages/scoreboard';
import { translate } from '../i18n/translate';
import { formatMonth } from '../metrics/format';

/** Records by id: a snapshot's, or those of two snapshots together. */
export type Records = Pick<Snapshot['records'], 'get'>;

const longestName = 60;

/** The first words, on one line. */
export function firstWords(words: string, longest = longestName): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line;
}

/** The name alone, without saying what kind of thing it is; empty where it has none. */
export function ownName(record: AnyRecord | undefined, records: Records, language: Language): string {
  if (!record) return '';
  const nameOf = (id: string): string => ownName(records.get(id), records, language);
  const both = (...names: readonly string[]): string => names.filter(Boolean).join(', ');
  switch (record.kind) {
    case 'lane':
      return firstWords(record.title) || translate(language, laneNames[record.laneKind]);
    case 'cell':
      return both(nameOf(record.at.laneId), nameOf(record.at.stepId));
    case 'metric':
      return both(translate(language, metricNames[record.of.metric]), nameOf(record.of.stepId));
    case 'rule':
      return nameOf(record.of.stepId);
    case 'screenshot':
      return firstWords(record.title) || nameOf(record.place.stepId);
    case 'pin':
      return firstWords(record.text) || both(String(record.number), nameOf(record.screenshotId));
    case 'vote':
      return both(firstWords(record.participant), nameOf(record.subject.id));
    case 'path':
      return firstWords(record.label);
    case 'evidence':
    case 'programme':
      return '';
    case 'review':
      return formatMonth(record.month, language);
    case 'problem':
      return firstWords(record.wording || record.title);
    case 'requestVoices':
      return both(nameOf(record.requestId), formatMonth(record.month, language));
    case 'requestChange':
      return nameOf(record.requestId);
    case 'goal':
      return firstWords(record.title) || translate(language, goalMetricNames[record.metric]);
    case 'goalReading':
      return both(nameOf(record.goalId), formatMonth(record.month, language));
    default:
      return firstWords(wordsOf(record));
  }
}

const isProgrammeMap = (record: AnyRecord): boolean =>
  record.kind === 'map' && purposeOf(record) === 'programme';

function wordsOf(record: AnyRecord): string {
  if ('title' in record) return record.title;
  if ('name' in record) return record.name;
  return 'text' in record ? record.text : '';
}

/** e.g. Step “Add photos”; Cell “Thoughts, Add photos”; Path “Search” → “Pay”. */
export function thingWords(record: AnyRecord, records: Records, language: Language): string {
  const what = translate(language, text.kinds[isProgrammeMap(record) ? 'programme' : record.kind]);
  const name = ownName(record, records, language);
  if (record.kind === 'path' && name === '') {
    return translate(language, text.values.namedFromTo, { what, ...endsOf(record.ends, records, language) });
  }
  return name === '' || record.kind === 'map' ? what : translate(language, text.values.named, { what, name });
}

export function endsOf(
  { from, to }: { readonly from: string; readonly to: string },
  records: Records,
  language: Language,
): { readonly from: string; readonly to: string } {
  const untitled = translate(language, text.values.untitled);
  const nameOf = (id: string): string => ownName(records.get(id), records, language) || untitled;
  return { from: nameOf(from), to: nameOf(to) };
}

/** The same by id, also for a cell that is still empty; null: never heard of it. */
export function thingWordsById(snapshot: Snapshot, id: string, language: Language): string | null {
  const { records } = snapshot;
  const place = cellPlace(snapshot, id);
  if (place) {
    const names = [place.laneId, place.stepId].map((part) => ownName(records.get(part), records, language));
    const name = names.filter(Boolean).join(', ');
    const what = translate(language, text.kinds.cell);
    return name === '' ? what : translate(language, text.values.named, { what, name });
  }
  const record = records.get(id);
  return record ? thingWords(record, records, language) : null;
}

/** The same within a sentence, e.g. step “Add photos”; of what is deleted too. */
export function thingInSentence(snapshot: Snapshot, id: string, language: Language): string {
  const words = thingWordsById(snapshot, id, language) ?? '';
  return words.slice(0, 1).toLocaleLowerCase(language) + words.slice(1);
}
