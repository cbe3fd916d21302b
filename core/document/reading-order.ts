/**
 * Where things stand when a map is read: the map itself, who walks, stages and lanes, then step by step from left
 * to right and in each from top to bottom, then what belongs to no single step.
 */
import { compareOrder } from './order-key';
import type { AnyRecord, RecordKind } from './records/record';
import type { AlignedPlace } from './sequence';
import type { Snapshot } from './snapshot';

const sections: Readonly<Partial<Record<RecordKind, number>>> = {
  map: 0,
  persona: 1,
  stage: 2,
  lane: 3,
  pain: 5,
  fix: 6,
  fixChange: 6,
  theme: 7,
  collection: 8,
  collectedQuote: 9,
  session: 10,
  vote: 11,
  comment: 12,
  source: 13,
  evidence: 14,
  programme: 15,
  review: 16,
  problem: 17,
  request: 18,
  requestVoices: 19,
  requestChange: 20,
  capture: 21,
  guest: 22,
  award: 23,
  goal: 24,
  goalReading: 25,
};
const stepSection = 4;

/** Inside a step; cells go by their lanes, after what is drawn above them. */
const stepRows: Readonly<Partial<Record<RecordKind, number>>> = {
  step: -4,
  path: -3,
  screenshot: -2,
  pin: -1,
};
const belowLanes: Readonly<Partial<Record<RecordKind, number>>> = { quote: 1, metric: 2, rule: 3 };

/** The step a record belongs to; null: to none, or to several. */
export function stepIdOf(record: AnyRecord, screenshots: Snapshot['records']): string | null {
  switch (record.kind) {
    case 'step':
      return record.id;
    case 'path':
      return record.ends.from;
    case 'cell':
      return record.at.stepId;
    case 'quote':
    case 'screenshot':
      return record.place.stepId;
    case 'metric':
    case 'rule':
      return record.of.stepId;
    case 'pin': {
      const screenshot = screenshots.get(record.screenshotId);
      return screenshot?.kind === 'screenshot' ? screenshot.place.stepId : null;
    }
    default:
      return null;
  }
}

interface Sides {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly columns: readonly AlignedPlace[];
}

/** Numbers to sort by, from coarse to fine; records come under the ids of `before`. */
export function readingRank({ before, after, columns }: Sides): (record: AnyRecord) => readonly number[] {
  const columnOf = new Map<string, number>();
  columns.forEach((column, index) => {
    // Where a step moved, it is read where it stands now.
    if (column.before !== null && !columnOf.has(column.before)) columnOf.set(column.before, index);
    if (column.after !== null) columnOf.set(column.after, index);
  });
  const lanes = new Map(
    [...before.byKind.lane, ...after.byKind.lane].map((lane) => [lane.id as string, lane] as const),
  );
  const laneRanks = new Map([...lanes.values()].sort(compareOrder).map(({ id }, index) => [id, index]));
  const orders = orderRanks(before, after);
  return (record) => {
    const stepId = stepIdOf(record, before.records) ?? stepIdOf(record, after.records);
    const order = orders.get(record.id) ?? 0;
    if (stepId === null) return [sections[record.kind] ?? stepSection, order, 0, 0];
    const row =
      record.kind === 'cell'
        ? (laneRanks.get(record.at.laneId) ?? 0)
        : (stepRows[record.kind] ?? laneRanks.size + (belowLanes[record.kind] ?? 0));
    return [stepSection, columnOf.get(stepId) ?? columns.length, row, order];
  };
}

/** Places of what has an order in its row. */
function orderRanks(before: Snapshot, after: Snapshot): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const kind of ['stage', 'lane', 'persona', 'pain', 'fix', 'collection', 'problem', 'goal'] as const) {
    const things = new Map<string, { readonly id: string; readonly order: string }>();
    for (const { byKind } of [before, after])
      for (const thing of byKind[kind]) things.set(thing.id, { id: thing.id, order: thing.order });
    [...things.values()].sort(compareOrder).forEach(({ id }, index) => {
      ranks.set(id, index);
    });
  }
  return ranks;
}
