/** Two copies of a map, edited apart by random commands, as files; and what a merge of them must come to. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createMapDocument } from '#core/document/map-document';
import type { Conflict, MapDocument, StampedRecord } from '#core/document/map-document-types';
import { readRecords } from '#core/document/plain-record';
import type { Command, Snapshot } from '#core/document/snapshot';
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

/** `edit`: what the first and the second of two people do with their copy. */
function copiesOf(
  base: readonly StampedRecord[],
  edit: (document: MapDocument, person: number) => void,
  pathOf: (name: string) => string,
): [Copy, Copy] {
  return (['anna', 'boris'] as const).map((actor, person) => {
    const document = openCopy(base, actor);
    edit(document, person);
    return save(document, pathOf(`${actor}.cjm`));
  }) as [Copy, Copy];
}

/** The same seed gives the same copies. */
export const editedApart = (seed: number, edits: number, pathOf: (name: string) => string): [Copy, Copy] =>
  copiesOf(
    randomMap(seed, { steps: 8, lanes: 8 }),
    (document, person) => runRandomCommands(document, seededRandom(seed + person + 1), edits),
    pathOf,
  );

/** Both have written other texts of these into the same fields. */
export function rewrittenApart(
  base: readonly StampedRecord[],
  texts: readonly string[],
  pathOf: (name: string) => string,
): [Copy, Copy] {
  const rewrite: Command<{ readonly person: number }> = (snapshot, { person }) => {
    const { map, step, quote, persona } = snapshot.byKind;
    const text = (index: number): string => texts[(index + person) % texts.length] ?? '';
    return {
      changes: [
        ...map.map(({ id }, index) => ({ kind: 'map' as const, id, fields: { title: text(index) } })),
        ...step.map(({ id }, index) => ({ kind: 'step' as const, id, fields: { title: text(index) } })),
        ...quote.map(({ id }, index) => ({ kind: 'quote' as const, id, fields: { text: text(index) } })),
        ...persona.map(({ id }, index) => ({ kind: 'persona' as const, id, fields: { name: text(index) } })),
      ],
      made: undefined,
    };
  };
  return copiesOf(base, (document, person) => document.commit('rewrite', rewrite, { person }), pathOf);
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
