/** One person and then three, one map, hundreds of edits, undos, merges and reopened files: what must hold holds all the way. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMapDocument } from '#core/document/map-document';
import type { MapDocument, StampedRecord } from '#core/document/map-document-types';
import { readRecords } from '#core/document/plain-record';
import { anyRecord } from '#core/document/records/record';
import { repair } from '#core/document/repair';
import type { Snapshot } from '#core/document/snapshot';
import { openMap, packMap } from '#core/file/cjm';
import { manifestOf } from '#core/file/manifest';
import { type Random, seededRandom } from '#core/themes/random';
import { hardCheck } from '../../hard/check';
import { countingIds, liveRecords, randomMap, runRandomCommands, steadyClock } from '../support/random-map';

const check = hardCheck(11);
const runs = check.size(20, 2_000);
const steps = check.size(300, 1_000);

/** Run for good or out of a merge; their own tests and the laws of merging have them. */
const triedElsewhere = ['forgetSource', 'removePerson', 'replacePicture', 'settleConflict'];

/** Opens sessions whose actors and clocks depend on the seed alone. */
function sessionsOf(random: Random): (records: readonly StampedRecord[]) => MapDocument {
  let count = 0;
  return (records) => {
    count += 1;
    return createMapDocument({
      mapId: 'map',
      records,
      actor: `session-${count}`,
      now: steadyClock(Date.UTC(2026, 9, 6) + Math.floor(random() * 600_000)),
      newId: countingIds(`${count}-`),
    });
  };
}

/** Saved, read back, and saved again: the same bytes both times. */
function throughFile(document: MapDocument): readonly StampedRecord[] {
  const pack = (records: readonly StampedRecord[]): Uint8Array => {
    const about = { mapId: 'map', savedAt: '2026-10-06T12:00:00.000Z', app: 'Tapki' };
    return packMap({ records, assets: [], manifest: manifestOf(records, about) });
  };
  const bytes = pack(document.stampedRecords());
  const opened = openMap(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  expect(opened.value.notes).toEqual([]);
  const { records } = readRecords(opened.value.records);
  expect(Buffer.from(pack(records)).equals(Buffer.from(bytes))).toBe(true);
  return records;
}

/** Records are looked at after every operation, what leads from one to another after some: what hangs goes on hanging. */
const betweenLooks = check.size(10, 20);
/** Of what is done to a copy, so much is a merge with another; a tenth as much is a way through a file. */
const merges = check.size(0.09, 0.03);

/** What was changed since fits its schema; nothing hangs in the air. */
function expectValid(document: MapDocument, before: Snapshot, step: number): void {
  const after = document.snapshot();
  for (const [id, record] of after.records) {
    if (record === before.records.get(id)) continue;
    const read = anyRecord.parse(record);
    if (!isDeepStrictEqual(read, record)) expect(read).toEqual(record);
  }
  if (step % betweenLooks === 0) expect(repair(document.stampedRecords()).notes).toEqual([]);
}

/** Every record, and the indexes over them. */
function expectSound(document: MapDocument): void {
  const rows = document.stampedRecords();
  for (const { record } of rows) expect(anyRecord.parse(record)).toEqual(record);
  expect(repair(rows).notes).toEqual([]);
  const snapshot = document.snapshot();
  const live = rows.filter(({ record }) => record.deletedAt === null).map(({ record }) => record.id);
  expect([...liveRecords(snapshot).keys()].sort()).toEqual(live.sort());
  expect(
    Object.values(snapshot.byKind)
      .flatMap((list) => list.map(({ id }) => id))
      .sort(),
  ).toEqual(live);
}

function oneOf(copies: readonly MapDocument[], random: Random): MapDocument {
  const copy = copies[Math.floor(random() * copies.length)];
  if (!copy) throw new Error('There are no copies');
  return copy;
}

type Open = (records: readonly StampedRecord[]) => MapDocument;

/** Alone: all of it taken back gives what it began with, all of it done again what it ended with. */
function editAlone(document: MapDocument, random: Random): void {
  const start = liveRecords(document.snapshot());
  for (let step = 0; step < steps / 2; step += 1) {
    const before = document.snapshot();
    runRandomCommands(document, random, 1);
    expectValid(document, before, step);
  }
  const end = liveRecords(document.snapshot());
  while (document.undoLabel() !== null) document.undo();
  expect(liveRecords(document.snapshot())).toEqual(start);
  while (document.redoLabel() !== null) document.redo();
  expect(liveRecords(document.snapshot())).toEqual(end);
}

/** One thing a person may do to a copy; gives the copy they go on with. */
function act(copy: MapDocument, copies: readonly MapDocument[], random: Random, open: Open): MapDocument {
  const choice = random();
  if (choice < 0.7) runRandomCommands(copy, random, 1);
  else if (choice < 0.82) copy.undo();
  else if (choice < 0.9) copy.redo();
  else if (choice < 0.9 + merges) copy.merge(oneOf(copies, random).stampedRecords());
  else if (choice < 0.9 + merges * 1.1) return open(throughFile(copy));
  else runRandomCommands(copy, random, 1);
  return copy;
}

/** Three people at once: in the end they have the same map. */
function editTogether(base: readonly StampedRecord[], random: Random, open: Open): void {
  const copies = [open(base), open(base), open(base)];
  for (let step = 0; step < steps / 2; step += 1) {
    const copy = oneOf(copies, random);
    const before = copy.snapshot();
    const next = act(copy, copies, random, open);
    copies[copies.indexOf(copy)] = next;
    expectValid(next, before, step);
  }
  const [first, ...others] = copies;
  if (!first) throw new Error('There are no copies');
  for (const copy of others) first.merge(copy.stampedRecords());
  for (const copy of others) {
    copy.merge(first.stampedRecords());
    expectSound(copy);
    expect(liveRecords(copy.snapshot())).toEqual(liveRecords(first.snapshot()));
    expect(first.merge(copy.stampedRecords()).conflicts).toEqual([]);
  }
  throughFile(first);
}

it(
  'maps stay sound whatever is done to them, alone and together, and nothing is lost on the way through a file',
  () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const random = seededRandom(seed);
        const open = sessionsOf(random);
        const base = randomMap(seed, { steps: 5, lanes: 3 });
        const alone = open(base);
        editAlone(alone, random);
        editTogether(alone.stampedRecords(), random, open);
      }),
      { numRuns: runs, endOnFailure: true },
    );
    check.note({
      name: 'runs, and operations in each: half alone, half among three copies',
      required: `${runs} × ${steps}, all sound`,
      seen: `${runs} × ${steps}`,
      holds: true,
    });
  },
  check.size(300_000, 7_200_000),
);

it('every command is among the operations, but for those that are tried elsewhere', () => {
  const folder = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
  const textsIn = (path: string): readonly string[] =>
    readdirSync(folder(path)).map((name) => readFileSync(join(folder(path), name), 'utf8'));
  const commands = textsIn('core/commands').flatMap((text) =>
    [...text.matchAll(/^export const (\w+): Command</gm)].map(([, name = '']) => name),
  );
  const used = textsIn('test/unit/support/operations').join('\n');
  expect(commands.length).toBeGreaterThan(150);
  expect(commands.filter((name) => !new RegExp(`\\b${name}\\b`).test(used)).sort()).toEqual(triedElsewhere);
});
