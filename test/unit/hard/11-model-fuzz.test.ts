/** Three people, one map, hundreds of edits, undos, merges and reopened files: what must hold holds all the way. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMapDocument } from '#core/document/map-document';
import type { MapDocument, StampedRecord } from '#core/document/map-document-types';
import { readRecords } from '#core/document/plain-record';
import { anyRecord } from '#core/document/records/record';
import { repair } from '#core/document/repair';
import { openMap, packMap } from '#core/file/cjm';
import { manifestOf } from '#core/file/manifest';
import { type Random, seededRandom } from '#core/themes/random';
import { hardCheck } from '../../hard/check';
import { countingIds, liveRecords, randomMap, runRandomCommands, steadyClock } from '../support/random-map';

const check = hardCheck(11);
const runs = check.size(50, 2_000);
const steps = check.size(300, 1_000);

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

/** One thing a person may do to a copy; gives the copy they go on with. */
function act(copy: MapDocument, copies: readonly MapDocument[], random: Random): MapDocument | null {
  const choice = random();
  if (choice < 0.7) runRandomCommands(copy, random, 1);
  else if (choice < 0.82) copy.undo();
  else if (choice < 0.9) copy.redo();
  else if (choice < 0.97) copy.merge(oneOf(copies, random).stampedRecords());
  else return null;
  return copy;
}

it('keeps copies sound and brings them together again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const random = seededRandom(seed);
      const open = sessionsOf(random);
      const base = randomMap(seed, { steps: 5, lanes: 3 });
      const copies = [open(base), open(base), open(base)];
      for (let step = 0; step < steps; step += 1) {
        const copy = oneOf(copies, random);
        const next = act(copy, copies, random) ?? open(throughFile(copy));
        copies[copies.indexOf(copy)] = next;
        if (step % 30 === 0) expectSound(next);
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
    }),
    { numRuns: runs },
  );
}, 600_000);
