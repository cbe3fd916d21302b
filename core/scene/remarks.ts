/**
 * What people say about a map beside it: presenter's notes and comments, numbered in reading order, each with the
 * place on the map that it is about. Knows no drawing.
 */
import { cellPlace } from '../document/cell-place';
import { stepIdOf } from '../document/reading-order';
import type { Language } from '../document/records/field';
import type { LaneKind } from '../document/records/lane';
import { lanesInOrder, stepsInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { type Thread, threadsOf } from '../document/threads';
import { formatLocalDay } from '../i18n/dates';
import { lanes as laneWords } from '../i18n/messages/lanes';
import { reports } from '../i18n/messages/reports';
import { translate } from '../i18n/translate';
import { ownName, thingWordsById } from '../words/thing-words';
import { stageGroups, stepNumbers } from './outline';

/** A place on the map: a step, or its cell in a lane. */
export interface RemarkPlace {
  readonly stepId: string;
  /** null: at the step itself. */
  readonly laneId: string | null;
}

export interface RemarkLine {
  /** Who said it and when, or that it is the presenter's. */
  readonly by: string;
  readonly text: string;
}

export interface Remark {
  /** From 1; null: it is about no place of the map. */
  readonly number: number | null;
  readonly place: RemarkPlace | null;
  /** "2.3 Pay · Thoughts". */
  readonly heading: string;
  readonly lines: readonly RemarkLine[];
}

/** `snapshot`: what is exported; notes and comments that were not chosen are not in it. */
export function remarksOf(snapshot: Snapshot, language: Language): readonly Remark[] {
  const lanes = lanesInOrder(snapshot).filter(({ isHidden }) => !isHidden);
  const byPlace = new Map<string, RemarkLine[]>();
  const elsewhere = new Map<string, RemarkLine[]>();
  const say = (list: Map<string, RemarkLine[]>, key: string, lines: readonly RemarkLine[]): void => {
    list.set(key, [...(list.get(key) ?? []), ...lines]);
  };
  for (const { id, notes } of snapshot.byKind.step) {
    if (notes.trim() === '') continue;
    say(byPlace, keyOf({ stepId: id, laneId: null }), [
      { by: translate(language, reports.notes), text: notes.trim() },
    ]);
  }
  const placeOf = places(snapshot, new Map(lanes.map(({ id, laneKind }) => [laneKind, id])));
  for (const thread of threadsOf(snapshot)) {
    const { subjectId } = thread.first;
    const place = placeOf(subjectId);
    if (place) say(byPlace, keyOf(place), linesOf(thread, language));
    else say(elsewhere, subjectId, linesOf(thread, language));
  }
  return [
    ...placed(
      snapshot,
      lanes.map(({ id }) => id),
      byPlace,
      language,
    ),
    ...[...elsewhere].flatMap(([subjectId, lines]): readonly Remark[] => {
      const heading = thingWordsById(snapshot, subjectId, language);
      // What it is about is not on this map: then neither is the comment.
      return heading === null ? [] : [{ number: null, place: null, heading, lines }];
    }),
  ];
}

const keyOf = ({ stepId, laneId }: RemarkPlace): string => JSON.stringify([stepId, laneId]);

function placed(
  snapshot: Snapshot,
  laneIds: readonly string[],
  byPlace: ReadonlyMap<string, readonly RemarkLine[]>,
  language: Language,
): readonly Remark[] {
  const numbers = stepNumbers(stageGroups(snapshot));
  const remarks: Remark[] = [];
  for (const { id, title } of stepsInOrder(snapshot)) {
    for (const laneId of [null, ...laneIds]) {
      const place = { stepId: id, laneId };
      const lines = byPlace.get(keyOf(place));
      if (!lines) continue;
      const name = `${numbers.get(id) ?? ''} ${title.trim() || translate(language, laneWords.untitledStep)}`;
      const lane = laneId === null ? '' : ownName(snapshot.records.get(laneId), snapshot.records, language);
      remarks.push({
        number: remarks.length + 1,
        place,
        heading: [name.trim(), lane].filter((part) => part !== '').join(' · '),
        lines,
      });
    }
  }
  return remarks;
}

/** Quotes and screenshots are commented where they stand; what has no cell on this map, at its step. */
function places(
  snapshot: Snapshot,
  laneOf: ReadonlyMap<LaneKind, string>,
): (subjectId: string) => RemarkPlace | null {
  const shown = new Set(laneOf.values());
  for (const { id, isHidden } of snapshot.byKind.lane) if (!isHidden) shown.add(id);
  const steps = new Set<string>(snapshot.byKind.step.map(({ id }) => id));
  return (subjectId) => {
    const cell = cellPlace(snapshot, subjectId);
    if (cell) return { stepId: cell.stepId, laneId: shown.has(cell.laneId) ? cell.laneId : null };
    const record = snapshot.records.get(subjectId);
    if (!record || record.kind === 'path') return null;
    const stepId = stepIdOf(record, snapshot.records);
    if (stepId === null || !steps.has(stepId)) return null;
    const kind = record.kind === 'quote' ? 'quotes' : record.kind === 'screenshot' ? 'screenshot' : null;
    return { stepId, laneId: kind === null ? null : (laneOf.get(kind) ?? null) };
  };
}

const linesOf = ({ first, replies }: Thread, language: Language): readonly RemarkLine[] =>
  [first, ...replies].map(({ author, text, writtenAt }) => {
    const facts = [
      author.trim(),
      writtenAt === null ? '' : formatLocalDay(writtenAt, language, 'UTC'),
      first.resolved === null ? '' : translate(language, reports.resolved),
    ];
    return { by: facts.filter((fact) => fact !== '').join(', '), text: text.trim() };
  });
