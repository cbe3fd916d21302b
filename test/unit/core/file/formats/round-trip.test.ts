/** Written and read back, a map keeps exactly what the format says it carries. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepsInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { emotionAt } from '#core/file/formats/columns';
import { readCsv, writeCsv } from '#core/file/formats/delimited';
import type { ForeignResult } from '#core/file/formats/foreign';
import type { MapPart } from '#core/file/formats/losses';
import { mermaidParts, readMermaid, writeMermaid } from '#core/file/formats/mermaid';
import { readCjml } from '#core/file/formats/read-cjml';
import { readJsonCanvas } from '#core/file/formats/read-json-canvas';
import { readOpenJourney } from '#core/file/formats/read-open-journey';
import { readTable } from '#core/file/formats/read-table';
import { cjmlLanes, cjmlParts, writeCjml } from '#core/file/formats/write-cjml';
import { jsonCanvasParts, writeJsonCanvas } from '#core/file/formats/write-json-canvas';
import { openJourneyParts, writeOpenJourney } from '#core/file/formats/write-open-journey';
import { tableParts, writeTable } from '#core/file/formats/write-table';
import { essence, randomForFormats, snapshotOf } from './essence';

type Lane = Snapshot['byKind']['lane'][number];

interface Trip {
  readonly name: string;
  readonly carried: ReadonlySet<MapPart>;
  readonly isLane?: (lane: Lane) => boolean;
  readonly trip: (snapshot: Snapshot) => ForeignResult;
}

const csvGrid = (text: string) => {
  const read = readCsv(text);
  if (!read.ok) throw new Error(`refused in line ${read.line}`);
  return read.grid;
};

const without = (parts: ReadonlySet<MapPart>, ...left: MapPart[]): ReadonlySet<MapPart> =>
  new Set([...parts].filter((part) => !left.includes(part)));

const trips: readonly Trip[] = [
  {
    name: 'Mermaid',
    carried: without(mermaidParts, 'emotions', 'personas'),
    isLane: () => false,
    trip: (snapshot) => readMermaid(writeMermaid(snapshot, { language: 'ru' }).text, 'ru'),
  },
  {
    name: 'a table',
    carried: without(tableParts, 'personas'),
    trip: (snapshot) => readTable(writeTable(snapshot, { language: 'en' }).grid, 'en'),
  },
  {
    name: 'a table from left to right, in CSV, in Russian',
    carried: without(tableParts, 'personas'),
    trip: (snapshot) =>
      readTable(csvGrid(writeCsv(writeTable(snapshot, { language: 'ru', isAcross: true }).grid, ';')), 'en'),
  },
  {
    name: 'OpenJourney',
    carried: without(openJourneyParts, 'personas'),
    trip: (snapshot) => readOpenJourney(writeOpenJourney(snapshot, { language: 'ru' }).text, 'en'),
  },
  {
    name: 'JSON Canvas',
    carried: without(jsonCanvasParts, 'personas'),
    trip: (snapshot) => readJsonCanvas(writeJsonCanvas(snapshot, { language: 'en' }).text, 'ru'),
  },
  {
    name: 'CJML',
    carried: without(cjmlParts, 'emotions', 'emotionGaps', 'personas'),
    isLane: ({ laneKind }) => cjmlLanes.some((kind) => kind === laneKind),
    trip: (snapshot) => readCjml(writeCjml(snapshot, { language: 'en' }).text, 'ru'),
  },
];

describe.each(trips)('$name', ({ carried, isLane, trip }) => {
  it('keeps what it carries', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const before = randomForFormats(seed);
        const after = snapshotOf(trip(before));
        const options = isLane ? { isLane } : {};
        expect(essence(after, carried, options)).toEqual(essence(before, carried, options));
      }),
      { numRuns: 60, verbose: true },
    );
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
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const before = randomForFormats(seed);
        const after = snapshotOf(trip(before));
        expect(stepsInOrder(after).map((step) => emotionAt(after, step))).toEqual(
          stepsInOrder(before).map((step) => emotionAt(before, step) ?? gap),
        );
      }),
      { numRuns: 40, verbose: true },
    );
  });
});
