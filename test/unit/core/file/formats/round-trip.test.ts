/** Written and read back, a map keeps exactly what the format says it carries; in our own file it keeps everything. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '#core/document/build-snapshot';
import { readRecords } from '#core/document/plain-record';
import { mapOf, stepsInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { zeroStamp } from '#core/document/stamps';
import { emotionAt } from '#core/file/formats/columns';
import { readMermaid, writeMermaid } from '#core/file/formats/mermaid';
import { readCjml } from '#core/file/formats/read-cjml';
import { writeCjml } from '#core/file/formats/write-cjml';
import { readMapJson, writeMapJson } from '#core/file/map-json';
import { mapFileLimits } from '#core/limits';
import { trials } from '../../../support/trials';
import { essence, randomForFormats, snapshotOf } from './essence';
import { trips } from './trips';

const anySeed = fc.integer({ min: 1, max: 1_000_000 });

describe.each(trips)('$name', ({ carried, isLane, trip }) => {
  it('keeps what it carries of any map', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const before = randomForFormats(seed);
        const after = snapshotOf(trip(before));
        const options = isLane ? { isLane } : {};
        expect(essence(after, carried, options)).toEqual(essence(before, carried, options));
      }),
      { numRuns: trials(10, 40), verbose: true },
    );
  });
});

const folder = resolve(import.meta.dirname, '../../../../../assets/templates');
const templates = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** The template as it opens. */
function template(name: string): Snapshot {
  const file = readMapJson(readFileSync(resolve(folder, name), 'utf8'), mapFileLimits);
  if (typeof file === 'string') throw new Error(`${name}: ${file}`);
  const { records } = readRecords(file.records, file.version);
  return buildSnapshot(
    name,
    records.map(({ record }) => record),
  );
}

describe.each(trips)('Every template through $name', ({ carried, isLane, trip }) => {
  it.each(templates)('%s keeps what is carried', (name) => {
    const before = template(name);
    const after = snapshotOf(trip(before));
    const options = isLane ? { isLane } : {};
    expect(essence(after, carried, options)).toEqual(essence(before, carried, options));
  });
});

describe.each([
  {
    name: 'Mermaid',
    gap: 0,
    trip: (snapshot: Snapshot) => readMermaid(writeMermaid(snapshot, { language: 'en' }).text, 'ru'),
  },
  {
    name: 'CJML',
    gap: null,
    trip: (snapshot: Snapshot) => readCjml(writeCjml(snapshot, { language: 'en' }).text, 'ru'),
  },
])('The one emotion of $name', ({ gap, trip }) => {
  it('is that of the first lane that knows one', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const before = randomForFormats(seed);
        const after = snapshotOf(trip(before));
        expect(stepsInOrder(after).map((step) => emotionAt(after, step))).toEqual(
          stepsInOrder(before).map((step) => emotionAt(before, step) ?? gap),
        );
      }),
      { numRuns: trials(10, 40), verbose: true },
    );
  });
});

describe('Our own file', () => {
  it('loses nothing', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const before = randomForFormats(seed);
        const stamped = [...before.records.values()].map((record) => ({ record, stamps: {} }));
        const file = readMapJson(writeMapJson(before.mapId, stamped), mapFileLimits);
        if (typeof file === 'string') throw new Error(file);
        const after = readRecords(file.records, file.version);
        expect(after.notes).toEqual([]);
        expect(new Map(after.records.map(({ record }) => [record.id, record]))).toEqual(
          new Map([...before.records.values()].map((record) => [record.id, record])),
        );
        expect(
          after.records.every(({ stamps }) => Object.values(stamps).every((stamp) => stamp === zeroStamp)),
        ).toBe(true);
        expect(mapOf(before).title).toBe(
          mapOf(
            buildSnapshot(
              'a',
              after.records.map(({ record }) => record),
            ),
          ).title,
        );
      }),
      { numRuns: trials(5, 20), verbose: true },
    );
  });
});
