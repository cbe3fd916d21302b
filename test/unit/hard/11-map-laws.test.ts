/** Laws of the map document, each tried on 80 random maps, on 1,000 in a long run. fast-check prints the seed of a failing trial. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { holdersOf } from '#core/document/holders';
import { createMapDocument } from '#core/document/map-document';
import type { MapDocument, StampedRecord } from '#core/document/map-document-types';
import { merge } from '#core/document/merge';
import { mergeMaps } from '#core/document/merge-maps';
import { plainRecord, readRecords } from '#core/document/plain-record';
import { type AnyRecord, anyRecord } from '#core/document/records/record';
import { repair } from '#core/document/repair';
import { sameValue } from '#core/document/same-value';
import { sessionOf } from '#core/document/stamps';
import { seededRandom } from '#core/themes/random';
import { hardCheck } from '../../hard/check';
import { countingIds, liveRecords, randomMap, runRandomCommands, steadyClock } from '../support/random-map';

// A thousand trials on a busy machine take what they take.
vi.setConfig({ testTimeout: 600_000 });

const trials = { numRuns: hardCheck(11).size(80, 1_000) };
const seed = fc.integer({ min: 0, max: 2 ** 31 });
const start = Date.UTC(2026, 9, 6);

/** A copy of the map in other hands: its own actor, ids and clock, some way apart from the others. */
function copyOf(records: readonly StampedRecord[], actor: string, clockOffset = 0): MapDocument {
  return createMapDocument({
    mapId: 'map',
    records,
    actor,
    now: steadyClock(start + clockOffset),
    newId: countingIds(`${actor}-`),
  });
}

/** Three copies of one map, edited apart; the second and third have seen some of the first. */
function threeCopies(from: number): readonly [MapDocument, MapDocument, MapDocument] {
  const random = seededRandom(from);
  const base = randomMap(from, { steps: 4, lanes: 3 });
  const offset = (): number => Math.floor(random() * 40_000) - 20_000;
  const a = copyOf(base, 'anna', offset());
  runRandomCommands(a, random, 6);
  const b = copyOf(random() < 0.5 ? base : a.stampedRecords(), 'boris', offset());
  runRandomCommands(a, random, 4);
  runRandomCommands(b, random, 8);
  const c = copyOf(random() < 0.5 ? base : b.stampedRecords(), 'clara', offset());
  runRandomCommands(c, random, 8);
  return [a, b, c];
}

const rowsOf = (document: MapDocument): readonly StampedRecord[] => document.stampedRecords();
const joined = (a: readonly StampedRecord[], b: readonly StampedRecord[]): readonly StampedRecord[] =>
  merge(a, b).records;

/** A path between the same steps stays, so nothing is lost but a line on top of it. */
const hasTwin = (records: readonly StampedRecord[], { kind, ...removed }: AnyRecord): boolean =>
  kind === 'path' &&
  records.some(
    ({ record }) =>
      record.kind === 'path' &&
      record.deletedAt === null &&
      'ends' in removed &&
      sameValue(record.ends, removed.ends),
  );

describe('Merging copies of a map', () => {
  it('gives the same map whichever copy comes first', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const [a, b] = threeCopies(from);
        expect(joined(rowsOf(a), rowsOf(b))).toEqual(joined(rowsOf(b), rowsOf(a)));
      }),
      trials,
    );
  });

  it('gives the same map however three copies are grouped', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const [a, b, c] = threeCopies(from).map(rowsOf);
        if (!a || !b || !c) throw new Error('three copies');
        expect(joined(joined(a, b), c)).toEqual(joined(a, joined(b, c)));
      }),
      trials,
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const [a, b] = threeCopies(from);
        const once = joined(rowsOf(a), rowsOf(b));
        expect(joined(once, rowsOf(b))).toEqual(once);
        expect(joined(once, once)).toEqual(once);
        expect(merge(once, rowsOf(a)).conflicts.every(({ winner }) => winner === 'ours')).toBe(true);
      }),
      trials,
    );
  });

  it('names the same conflicts from both sides', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const [a, b] = threeCopies(from);
        const named = (ours: MapDocument, theirs: MapDocument): readonly string[] =>
          mergeMaps(rowsOf(ours), rowsOf(theirs))
            .conflicts.map(({ recordId, field }) => `${recordId} ${field}`)
            .sort();
        expect(named(a, b)).toEqual(named(b, a));
      }),
      trials,
    );
  });

  it('removes nothing a copy added without asking', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const [a, b] = threeCopies(from);
        const mine = a.snapshot();
        const known = new Set(rowsOf(b).map(({ record }) => record.id));
        const { records, conflicts } = mergeMaps(rowsOf(a), rowsOf(b));
        const gone = records.filter(
          ({ record }) =>
            record.deletedAt !== null &&
            !known.has(record.id) &&
            mine.records.get(record.id)?.deletedAt === null,
        );
        const asked = new Set(conflicts.map(({ recordId }) => recordId));
        for (const { record } of gone) {
          const isAsked = holdersOf(record).some(({ id }) => asked.has(id));
          expect(isAsked || hasTwin(records, record)).toBe(true);
        }
      }),
      trials,
    );
  });

  it('leaves two documents that took in each other alike', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const [a, b] = threeCopies(from);
        const before = rowsOf(a);
        a.merge(rowsOf(b));
        b.merge(before);
        expect(liveRecords(a.snapshot())).toEqual(liveRecords(b.snapshot()));
        expect(b.merge(rowsOf(a)).conflicts).toEqual([]);
      }),
      trials,
    );
  });

  it('names no conflict when one copy has seen all of the other', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const random = seededRandom(from);
        const a = copyOf(randomMap(from, { steps: 4, lanes: 3 }), 'anna');
        runRandomCommands(a, random, 8);
        const before = rowsOf(a);
        const b = copyOf(before, 'boris');
        runRandomCommands(b, random, 8);
        expect(merge(before, rowsOf(b)).conflicts).toEqual([]);
      }),
      trials,
    );
  });
});

describe('Undo and redo', () => {
  it('lead back to the start and forth to the end', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const document = copyOf(randomMap(from, { steps: 4, lanes: 3 }), 'anna');
        const first = liveRecords(document.snapshot());
        runRandomCommands(document, seededRandom(from), 15);
        const last = liveRecords(document.snapshot());
        while (document.undoLabel() !== null) document.undo();
        expect(liveRecords(document.snapshot())).toEqual(first);
        while (document.redoLabel() !== null) document.redo();
        expect(liveRecords(document.snapshot())).toEqual(last);
      }),
      trials,
    );
  });

  it('lead back to the start over merges too', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const [a, b, c] = threeCopies(from);
        while (a.undoLabel() !== null) a.undo();
        const first = liveRecords(a.snapshot());
        runRandomCommands(a, seededRandom(from), 3);
        a.merge(rowsOf(b));
        runRandomCommands(a, seededRandom(from + 1), 3);
        a.merge(rowsOf(c));
        const last = liveRecords(a.snapshot());
        while (a.undoLabel() !== null) a.undo();
        expect(liveRecords(a.snapshot())).toEqual(first);
        while (a.redoLabel() !== null) a.redo();
        expect(liveRecords(a.snapshot())).toEqual(last);
      }),
      trials,
    );
  });

  it('never touch a field that another has written last', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const [a, b] = threeCopies(from);
        a.merge(rowsOf(b));
        // A merge that shows nothing goes with the step before it.
        fc.pre(a.undoLabel() === 'merge');
        runRandomCommands(a, seededRandom(from + 1), 3);
        const foreign = rowsOf(a).flatMap((row) =>
          Object.entries(row.stamps)
            .filter(([, stamp]) => sessionOf(stamp) !== 'anna')
            .map(([field, stamp]) => ({ id: row.record.id, field, stamp })),
        );
        while (a.undoLabel() !== null && a.undoLabel() !== 'merge') a.undo();
        const now = new Map(rowsOf(a).map((row) => [row.record.id, row]));
        for (const { id, field, stamp } of foreign) expect(now.get(id)?.stamps[field]).toBe(stamp);
      }),
      trials,
    );
  });
});

describe('Every state a person can reach', () => {
  it('is a sound map that needs no repair', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const document = copyOf(randomMap(from, { steps: 4, lanes: 3 }), 'anna');
        runRandomCommands(document, seededRandom(from), 15);
        for (const { record } of rowsOf(document)) expect(anyRecord.parse(record)).toEqual(record);
        expect(repair(rowsOf(document)).notes).toEqual([]);
      }),
      trials,
    );
  });
});

/** Puts anything into a field, known or not, or in the place of a whole record, or takes a record out. */
function damage(rows: unknown[], at: number, unknownName: string, value: unknown): void {
  const index = at % rows.length;
  const fields = rows[index];
  if (at % 7 === 0) rows[index] = value;
  else if (at % 11 === 0) rows.splice(index, 1);
  else if (typeof fields === 'object' && fields !== null) {
    const names = Object.keys(fields);
    const name = at % 3 === 0 ? unknownName : (names[at % names.length] ?? unknownName);
    rows[index] = { ...fields, [name]: value };
  }
}

describe('Repair', () => {
  /** Records damaged in every way a disk, a script or a rival could think of. */
  const damaged = fc.tuple(seed, fc.array(fc.tuple(fc.nat(), fc.string(), fc.anything()), { maxLength: 12 }));

  it('needs to be done once only, and never fails', () => {
    fc.assert(
      fc.property(damaged, ([from, damages]) => {
        const rows: unknown[] = randomMap(from, { steps: 3, lanes: 2 }).map(plainRecord);
        for (const [at, name, value] of damages) damage(rows, at, name, value);
        const once = readRecords(rows);
        const again = repair(once.records);
        expect(again.notes).toEqual([]);
        expect(again.records).toEqual(once.records);
        for (const { record } of once.records) anyRecord.parse(record);
      }),
      trials,
    );
  });

  it('makes the same of the same merge on every machine', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const [a, b] = threeCopies(from);
        const one = repair(joined(rowsOf(a), rowsOf(b)));
        const other = repair(joined(rowsOf(b), rowsOf(a)));
        expect(one.records).toEqual(other.records);
      }),
      trials,
    );
  });
});
