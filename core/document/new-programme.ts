/**
 * The records a programme begins with: its title and its goals, no lanes and no steps. The same arguments give the
 * same records; the id of the document is given by the caller.
 */
import type { StampedRecord } from './map-document-types';
import { readRecords } from './plain-record';
import type { Language } from './records/field';
import type { MapRecord } from './records/map';
import type { Snapshot } from './snapshot';

export interface NewProgramme {
  readonly title: string;
  readonly language: Language;
}

export const newProgramme = ({ title, language }: NewProgramme): readonly StampedRecord[] =>
  readRecords([
    { kind: 'map', title, language, purpose: 'programme' },
    { kind: 'evidence' },
    { kind: 'programme' },
  ]).records;

/** The same id for everybody, so that the sample is in a library once. */
export const sampleProgrammeId = (language: Language): string => `sample-programme-${language}`;

export const isProgramme = ({ byKind }: Pick<Snapshot, 'byKind'>): boolean =>
  purposeOf(byKind.map[0]) === 'programme';

export const purposeOf = (map: MapRecord | undefined): MapRecord['purpose'] => map?.purpose ?? 'journey';
