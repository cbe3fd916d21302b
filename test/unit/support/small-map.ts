/** A small map for tests of single commands: two stages, four steps in a row, three lanes. */
import { createMapDocument } from '#core/document/map-document';
import type { MapDocument, StampedRecord } from '#core/document/map-document-types';
import { readRecords } from '#core/document/plain-record';
import {
  type LaneId,
  laneId,
  type StageId,
  type StepId,
  stageId,
  stepId,
} from '#core/document/records/identity';
import { countingIds, steadyClock } from './random-map';

export const step = (id: string): StepId => stepId.parse(id);
export const stage = (id: string): StageId => stageId.parse(id);
export const lane = (id: string): LaneId => laneId.parse(id);

export const smallMapRecords: readonly object[] = [
  { kind: 'map', title: 'Small' },
  { kind: 'stage', id: 'one' },
  { kind: 'stage', id: 'two' },
  { kind: 'step', id: 'a', place: { stageId: 'one' } },
  { kind: 'step', id: 'b', place: { stageId: 'one' } },
  { kind: 'step', id: 'c', place: { stageId: 'two' } },
  { kind: 'step', id: 'd', place: { stageId: 'two' } },
  { kind: 'path', id: 'ab', ends: { from: 'a', to: 'b' } },
  { kind: 'path', id: 'bc', ends: { from: 'b', to: 'c' }, label: 'then', share: 0.9 },
  { kind: 'path', id: 'cd', ends: { from: 'c', to: 'd' } },
  { kind: 'lane', id: 'actions', laneKind: 'actions' },
  { kind: 'lane', id: 'emotion', laneKind: 'emotion' },
  { kind: 'lane', id: 'systems', laneKind: 'systems' },
  { kind: 'cell', at: { laneId: 'actions', stepId: 'b' }, text: 'waits' },
  { kind: 'quote', id: 'q', place: { stepId: 'b' }, text: 'How long?' },
];

/** Remarks on a cell of the small map: one, and its answer. */
export const threadRecords: readonly object[] = [
  { kind: 'comment', id: 'first', subjectId: 'cell:actions:b', author: 'Ann', text: 'Is it so?' },
  {
    kind: 'comment',
    id: 'second',
    subjectId: 'cell:actions:b',
    replyTo: 'first',
    author: 'Bob',
    text: 'Yes',
  },
];

/** `start`: ms since 1970; the clock moves on by a second at each look. */
export function documentOf(
  records: readonly object[] | readonly StampedRecord[] = smallMapRecords,
  { actor = 'anna', start }: { readonly actor?: string; readonly start?: number } = {},
): MapDocument {
  const isStamped = (list: readonly object[]): list is readonly StampedRecord[] =>
    list.every((row) => 'record' in row);
  return createMapDocument({
    mapId: 'small',
    records: isStamped(records) ? records : readRecords(records).records,
    actor,
    now: steadyClock(start),
    newId: countingIds(`${actor}-`),
  });
}
