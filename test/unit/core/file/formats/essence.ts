/** What two maps must share after a round trip through a format: the parts it carries, in a form that compares. */

import { buildSnapshot } from '#core/document/build-snapshot';
import { readRecords } from '#core/document/plain-record';
import type { Cell } from '#core/document/records/cell';
import { isTextLane, type LaneKind, showsOwnCells } from '#core/document/records/lane';
import {
  cellAt,
  fixesOfStep,
  lanesInOrder,
  liveRecord,
  mapOf,
  painsOfStep,
  pathsOf,
  personasInOrder,
  quotesOfStep,
  stagesInOrder,
  stepsInOrder,
  stepsOfStage,
} from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import type { ForeignResult } from '#core/file/formats/foreign';
import type { MapPart } from '#core/file/formats/losses';
import { plainText } from '#core/text/rich-text';
import { randomSnapshot } from '../../../support/random-map';

export function snapshotOf(read: ForeignResult): Snapshot {
  if (!read.ok)
    throw new Error(`refused in line ${read.line}: ${read.problem.en} ${JSON.stringify(read.values)}`);
  const { records, notes } = readRecords(read.map.records);
  if (notes.length > 0) throw new Error(`repaired: ${JSON.stringify(notes)}`);
  return buildSnapshot(
    'read',
    records.map(({ record }) => record),
  );
}

/** A quote without empty lines, as formats keep it. */
const paragraph = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n')
    .trim();

const flat = (text: string): string => text.replace(/[\n\t]+/g, ' ').trim();

const signsOf = (cell: Cell | null | undefined, has: (part: MapPart) => boolean) => ({
  icon: has('icons') ? (cell?.icon ?? null) : null,
  mark: has('marks') ? (cell?.mark ?? null) : null,
});

function cellEssence(
  cell: Cell | null | undefined,
  laneKind: LaneKind,
  has: (part: MapPart) => boolean,
): Record<string, unknown> {
  const written = (has('bold') ? cell?.text : plainText(cell?.text ?? ''))?.trim() ?? '';
  return {
    text: has('cells') && isTextLane(laneKind) ? written : '',
    note: has('emotionNotes') && laneKind === 'emotion' ? written : '',
    emotion: has('emotions') && laneKind === 'emotion' ? (cell?.emotion ?? null) : null,
    ...(showsOwnCells(laneKind) ? signsOf(cell, has) : {}),
    number: has('numbers') && laneKind === 'customNumber' ? (cell?.number ?? null) : null,
  };
}

export type IsLane = (lane: Snapshot['byKind']['lane'][number], snapshot: Snapshot) => boolean;

/** Lanes in the order in which they stand; those that the format has no row for are left out. */
export function essence(
  snapshot: Snapshot,
  carried: ReadonlySet<MapPart>,
  { isLane = () => true }: { isLane?: IsLane } = {},
): Record<string, unknown> {
  const has = (part: MapPart): boolean => carried.has(part);
  const steps = stepsInOrder(snapshot);
  const numbers = new Map<string, number>(steps.map(({ id }, index) => [id, index]));
  const lanes = lanesInOrder(snapshot).filter((lane) => isLane(lane, snapshot));
  const map = mapOf(snapshot);
  const filled = (count: number): boolean => count > 0 || has('emptyStages');
  return {
    title: has('title') ? flat(map.title) : null,
    description: has('description') ? map.description.trim() : null,
    stages: has('stages')
      ? [
          ...stagesInOrder(snapshot)
            .filter(({ id }) => filled(stepsOfStage(snapshot, id).length))
            .map(({ id, title, color }) => ({
              title: flat(title),
              color: has('stageColors') ? color : null,
              steps: stepsOfStage(snapshot, id).map((step) => flat(step.title)),
            })),
        ]
      : steps.map((step) => flat(step.title)),
    notes: has('notes') ? steps.map(({ notes }) => notes.trim()) : null,
    lanes: lanes.map((lane) => ({
      kind: lane.laneKind,
      title: has('laneTitles') ? flat(lane.title) : '',
      persona: lane.personaId === null ? null : liveRecord(snapshot, 'persona', lane.personaId)?.name,
      cells: steps.map((step) => cellEssence(cellAt(snapshot, lane.id, step.id), lane.laneKind, has)),
    })),
    paths: has('paths')
      ? pathsOf(snapshot)
          .map(({ ends, pathKind, label, share }) => ({
            from: numbers.get(ends.from) ?? -1,
            to: numbers.get(ends.to) ?? -1,
            pathKind: has('pathKinds') ? pathKind : null,
            label: has('pathLabels') ? flat(label) : null,
            share: has('shares') ? share : null,
          }))
          .sort((a, b) => a.from - b.from || a.to - b.to)
      : null,
    personas: has('personas') ? personasInOrder(snapshot).map(({ name }) => name) : null,
    quotes: has('quotes')
      ? steps.map(({ id }) =>
          quotesOfStep(snapshot, id)
            .map(({ text }) => paragraph(text))
            .filter(Boolean),
        )
      : null,
    pains: has('pains')
      ? steps.map(({ id }) =>
          painsOfStep(snapshot, id)
            .map(({ title }) => flat(title))
            .sort(),
        )
      : null,
    fixes: has('fixes')
      ? steps.map(({ id }) =>
          fixesOfStep(snapshot, id)
            .map(({ title }) => flat(title))
            .sort(),
        )
      : null,
  };
}

/** A random map whose every step has a stage, and no two neighbouring stages one name. */
export const randomForFormats = (seed: number): Snapshot => {
  const random = randomSnapshot(seed, { steps: 3 + (seed % 20), lanes: 24 });
  const records = [...random.records.values()].map((record) =>
    record.kind === 'stage' ? { ...record, title: `${record.id} ${record.title}` } : record,
  );
  return buildSnapshot(random.mapId, records);
};
