/**
 * One field changed in maps of 3,000 and of 40,000 records: the commit together with the next snapshot.
 * 0.7 ms is what a prototype of field stamps took on 3,000 records when the design was chosen.
 */
import { setCellText } from '#core/commands/cell';
import { createMapDocument } from '#core/document/map-document';
import type { MapDocument } from '#core/document/map-document-types';
import { defaultLanes, emptySteps, newMap } from '#core/document/new-map';
import { plainRecord, readRecords } from '#core/document/plain-record';
import { isTextLane } from '#core/document/records/lane';
import { type Bench, bar, quantile } from './report';

const runs = 300;
const textLanes = defaultLanes.filter(isTextLane);
const stages = 5;
/** A step comes with its path and a cell in each text lane. */
const recordsPerStep = 2 + textLanes.length;

const mapOf = (recordCount: number): MapDocument => {
  const stepsInStage = Math.ceil(recordCount / recordsPerStep / stages);
  const frame = emptySteps(newMap({ title: 'Bench', language: 'en' }), { stages, stepsInStage });
  const plain = frame.map(plainRecord);
  const cells = frame.flatMap(({ record }) =>
    record.kind === 'step'
      ? textLanes.map((lane) => ({
          kind: 'cell',
          id: `cell:lane-${lane}:${record.id}`,
          at: { laneId: `lane-${lane}`, stepId: record.id },
          text: 'What the customer does here, in a sentence or two.',
        }))
      : [],
  );
  const { records } = readRecords([...plain, ...cells]);
  return createMapDocument({
    mapId: 'map-bench',
    records,
    actor: 'bench',
    now: Date.now,
    newId: (kind) => {
      throw new Error(`The bench makes no ${kind}`);
    },
  });
};

/** `round` makes each text new: writing what is there already changes nothing. */
const commitTimes = (document: MapDocument, round: string): readonly number[] => {
  const cells = document.snapshot().byKind.cell;
  return Array.from({ length: runs }, (_, index) => {
    const cell = cells[(index * 7919) % cells.length];
    if (cell === undefined) throw new Error('The map has no cells');
    const started = performance.now();
    document.commit('cell.text', setCellText, { ...cell.at, text: `${round} ${index}` });
    const { records, byKind } = document.snapshot();
    // What screens read after each change; lists of a kind are made when first asked for.
    const count = byKind.cell.length;
    const took = performance.now() - started;
    const after = records.get(cell.id);
    if (after?.kind !== 'cell' || after.text !== `${round} ${index}` || count !== cells.length)
      throw new Error('The edit is not in the snapshot');
    return took;
  });
};

export const bench: Bench = async () => {
  const sizes = [
    { records: 3_000, limit: 0.7 },
    { records: 40_000, limit: 2 },
  ];
  const bars = sizes.map(({ records, limit }) => {
    const document = mapOf(records);
    commitTimes(document, 'warm');
    const times = commitTimes(document, 'edit');
    const count = document.snapshot().records.size.toLocaleString('en');
    return bar(`one field changed, ${count} records, 95 %`, quantile(times, 0.95), limit, 'ms');
  });
  return { runs, bars };
};
