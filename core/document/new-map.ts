/**
 * The records a map begins with: its title, its lanes and, where asked for, empty stages and steps to fill.
 * The same arguments give the same records; ids of the map itself are given by the caller.
 */
import type { StampedRecord } from './map-document-types';
import { plainRecord, readRecords } from './plain-record';
import { type Language, paletteSize } from './records/field';
import type { LaneKind } from './records/lane';
import type { MapRecord } from './records/map';

/** Top to bottom. */
export const defaultLanes: readonly LaneKind[] = [
  'screenshot',
  'textRead',
  'actions',
  'thoughts',
  'question',
  'touchpoint',
  'emotion',
  'quotes',
  'contacts',
  'contactRate',
  'csat',
  'ces',
  'conversion',
  'pains',
  'fixes',
  'lineOfVisibility',
  'backstage',
  'systems',
];

/** The same id for everybody, so that the sample is in a library once. */
export const sampleMapId = (language: Language): string => `sample-${language}`;

export interface NewMap {
  readonly title: string;
  readonly language: Language;
  readonly lanes?: readonly LaneKind[];
  readonly isSample?: boolean;
  readonly level?: MapRecord['level'];
}

/** Lanes without a title are called by their kind in the reader's language. There are no stages yet. */
export function newMap({
  title,
  language,
  lanes = defaultLanes,
  isSample = false,
  level = null,
}: NewMap): readonly StampedRecord[] {
  return readRecords([
    { kind: 'map', title, language, isSample, level },
    { kind: 'evidence' },
    ...lanes.map((laneKind) => ({ kind: 'lane', id: `lane-${laneKind}`, laneKind })),
  ]).records;
}

/** The records with empty stages and steps after them, each step linked to the next by a main path. */
export function emptySteps(
  records: readonly StampedRecord[],
  { stages, stepsInStage }: { readonly stages: number; readonly stepsInStage: number },
): readonly StampedRecord[] {
  const added: object[] = [];
  let previous: string | null = null;
  for (let stage = 1; stage <= stages; stage += 1) {
    added.push({ kind: 'stage', id: `stage-${stage}`, color: (stage - 1) % paletteSize });
    for (let step = 1; step <= stepsInStage; step += 1) {
      const id = `step-${stage}-${step}`;
      added.push({ kind: 'step', id, place: { stageId: `stage-${stage}` } });
      if (previous !== null) {
        added.push({ kind: 'path', id: `path-${stage}-${step}`, ends: { from: previous, to: id } });
      }
      previous = id;
    }
  }
  return readRecords([...records.map(plainRecord), ...added]).records;
}
