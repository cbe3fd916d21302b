/** Each format as a way there and back, with what must survive it. */
import type { Snapshot } from '#core/document/snapshot';
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
import type { IsLane } from './essence';

export interface Trip {
  readonly name: string;
  /** Parts that come back whole; those that are carried in part have tests of their own. */
  readonly carried: ReadonlySet<MapPart>;
  readonly isLane?: IsLane;
  readonly trip: (snapshot: Snapshot) => ForeignResult;
}

const csvGrid = (text: string) => {
  const read = readCsv(text);
  if (!read.ok) throw new Error(`refused in line ${read.line}`);
  return read.grid;
};

const without = (parts: ReadonlySet<MapPart>, ...left: MapPart[]): ReadonlySet<MapPart> =>
  new Set([...parts].filter((part) => !left.includes(part)));

export const trips: readonly Trip[] = [
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
    isLane: ({ id, laneKind }, { byKind }) =>
      cjmlLanes.some((kind) => kind === laneKind) &&
      byKind.cell.some(({ at, text }) => at.laneId === id && text.trim() !== ''),
    trip: (snapshot) => readCjml(writeCjml(snapshot, { language: 'en' }).text, 'ru'),
  },
];
