/** Two copies of a map, edited apart by random commands, as files; and what a merge of them must come to. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createMapDocument } from '#core/document/map-document';
import type { Conflict, MapDocument, StampedRecord } from '#core/document/map-document-types';
import { readRecords } from '#core/document/plain-record';
import type { Snapshot } from '#core/document/snapshot';
import { openMap, packMap } from '#core/file/cjm';
import { manifestOf } from '#core/file/manifest';
import { seededRandom } from '#core/themes/random';
import {
  countingIds,
  liveRecords,
  randomMap,
  runRandomCommands,
  steadyClock,
} from '../../unit/support/random-map';

export interface Copy {
  readonly path: string;
  readonly document: MapDocument;
}

const mapId = 'map-edited-apart';

const openCopy = (records: readonly StampedRecord[], actor: string): MapDocument =>
  createMapDocument({
    mapId,
    records,
    actor,
    now: steadyClock(Date.UTC(2026, 9, 6, 9)),
    newId: countingIds(`${actor}-`),
  });

function save(document: MapDocument, path: string): Copy {
  const records = document.stampedRecords();
  const about = { mapId, savedAt: '2026-10-06T12:00:00.000Z', app: 'Tapki' };
  writeFileSync(path, packMap({ records, assets: [], manifest: manifestOf(records, about) }));
  return { path, document };
}

/** The same seed gives the same copies. */
export function editedApart(seed: number, edits: number, pathOf: (name: string) => string): [Copy, Copy] {
  const base = randomMap(seed, { steps: 8, lanes: 8 });
  return (['anna', 'boris'] as const).map((actor, index) => {
    const document = openCopy(base, actor);
    runRandomCommands(document, seededRandom(seed + index + 1), edits);
    return save(document, pathOf(`${actor}.cjm`));
  }) as [Copy, Copy];
}

/** What the core makes of the two, computed on copies of the copies. */
export function expectedMerge(
  own: Copy,
  other: Copy,
): { snapshot: Snapshot; conflicts: readonly Conflict[] } {
  const document = openCopy(own.document.stampedRecords(), 'judge');
  const { conflicts } = document.merge(other.document.stampedRecords());
  return { snapshot: document.snapshot(), conflicts };
}

/** What a person would see of the map in a file. */
export function seenInFile(path: string): ReadonlyMap<string, unknown> {
  const opened = openMap(new Uint8Array(readFileSync(path)));
  if (!opened.ok) throw new Error(`The map does not open: ${opened.error.code}`);
  const { records } = readRecords(opened.value.records, opened.value.formatVersion);
  return liveRecords(openCopy(records, 'reader').snapshot());
}
