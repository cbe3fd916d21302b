/** One thing that somebody may do to a map, chosen by chance. */
import type { MapDocument } from '#core/document/map-document-types';
import type { RecordKind, RecordsByKind } from '#core/document/records/record';
import type { Random } from '#core/themes/random';
import { oneOf, someOf } from '../chance';

export type Operation = (document: MapDocument, random: Random) => void;
export type Live<K extends RecordKind> = RecordsByKind[K];

export const all = <K extends RecordKind>(document: MapDocument, kind: K): readonly Live<K>[] =>
  document.snapshot().byKind[kind];

/** Any record of the kind; null: there is none. */
export function any<K extends RecordKind>(document: MapDocument, kind: K, random: Random): Live<K> | null {
  const records = all(document, kind);
  return records.length === 0 ? null : oneOf(random, records);
}

/** Ids of some records of the kind. */
export const someIds = <K extends RecordKind>(
  document: MapDocument,
  kind: K,
  random: Random,
): readonly Live<K>['id'][] => someOf(random, all(document, kind)).map(({ id }) => id);

/** Runs `act` on a record of the kind, where there is one. */
export const on =
  <K extends RecordKind>(
    kind: K,
    act: (document: MapDocument, record: Live<K>, random: Random) => void,
  ): Operation =>
  (document, random) => {
    const record = any(document, kind, random);
    if (record !== null) act(document, record, random);
  };
