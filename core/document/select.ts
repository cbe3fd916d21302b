/**
 * What screens, scene and commands read from a snapshot: live records, in the order of the map.
 * Results are kept while the kinds they come from are unchanged, so the same question costs nothing twice.
 * Knows nothing of languages, sizes or numbers.
 */
import { grouped } from './grouped';
import { kept } from './kept';
import { compareOrder } from './order-key';
import { type Cell, cellIdOf } from './records/cell';
import type { CollectedQuote } from './records/collected-quote';
import type { Collection } from './records/collection';
import type { Evidence } from './records/evidence';
import type { Fix } from './records/fix';
import type { FixChange } from './records/fix-change';
import type { CollectionId, FixId, LaneId, ScreenshotId, StageId, StepId } from './records/identity';
import type { Lane } from './records/lane';
import type { MapRecord } from './records/map';
import { type Metric, type MetricName, metricIdOf } from './records/metric';
import type { Pain } from './records/pain';
import type { Path } from './records/path';
import type { Persona } from './records/persona';
import type { Pin } from './records/pin';
import type { Programme } from './records/programme';
import type { Quote } from './records/quote';
import type { RecordKind, RecordsByKind } from './records/record';
import { type Rule, type RuleSubject, ruleIdOf } from './records/rule';
import type { Screenshot } from './records/screenshot';
import type { Source } from './records/source';
import type { Stage } from './records/stage';
import type { Step } from './records/step';
import type { Snapshot } from './snapshot';

/** The live record of that kind with that id; null: there is none. */
export function liveRecord<K extends RecordKind>(
  snapshot: Snapshot,
  kind: K,
  id: string,
): RecordsByKind[K] | null {
  const record = snapshot.records.get(id);
  return record && isOfKind(record, kind) && record.deletedAt === null ? record : null;
}

const isOfKind = <K extends RecordKind>(
  record: RecordsByKind[RecordKind],
  kind: K,
): record is RecordsByKind[K] => record.kind === kind;

export function mapOf(snapshot: Snapshot): MapRecord {
  const map = snapshot.byKind.map[0];
  if (!map) throw new Error('A repaired map has its map record');
  return map;
}

export function evidenceOf(snapshot: Snapshot): Evidence {
  const evidence = snapshot.byKind.evidence[0];
  if (!evidence) throw new Error('A repaired map has its evidence record');
  return evidence;
}

export function programmeOf(snapshot: Snapshot): Programme {
  const programme = snapshot.byKind.programme[0];
  if (!programme) throw new Error('A repaired programme has its programme record');
  return programme;
}

export const stagesInOrder: (snapshot: Snapshot) => readonly Stage[] = kept(['stage'], (snapshot) =>
  [...snapshot.byKind.stage].sort(compareOrder),
);

export const lanesInOrder: (snapshot: Snapshot) => readonly Lane[] = kept(['lane'], (snapshot) =>
  [...snapshot.byKind.lane].sort(compareOrder),
);

export const personasInOrder: (snapshot: Snapshot) => readonly Persona[] = kept(['persona'], (snapshot) =>
  [...snapshot.byKind.persona].sort(compareOrder),
);

export const painsInOrder: (snapshot: Snapshot) => readonly Pain[] = kept(['pain'], (snapshot) =>
  [...snapshot.byKind.pain].sort(compareOrder),
);

export const fixesInOrder: (snapshot: Snapshot) => readonly Fix[] = kept(['fix'], (snapshot) =>
  [...snapshot.byKind.fix].sort(compareOrder),
);

export const sourcesOf: (snapshot: Snapshot) => readonly Source[] = (snapshot) => snapshot.byKind.source;

const noRecords: readonly never[] = [];

const stepsByStage = kept(['step', 'stage'], (snapshot) => {
  const stages = new Set<StageId>(snapshot.byKind.stage.map(({ id }) => id));
  const groups = grouped(snapshot.byKind.step, ({ place }) => [
    place.stageId !== null && stages.has(place.stageId) ? place.stageId : null,
  ]);
  return sortedGroups(groups, comparePlaces);
});

/** Steps of a stage; null: those without one, or whose stage is gone. */
export const stepsOfStage = (snapshot: Snapshot, stageId: StageId | null): readonly Step[] =>
  stepsByStage(snapshot).get(stageId) ?? noRecords;

/** All steps from left to right; unplaced ones last. */
export const stepsInOrder: (snapshot: Snapshot) => readonly Step[] = kept(['step', 'stage'], (snapshot) => [
  ...stagesInOrder(snapshot).flatMap(({ id }) => stepsOfStage(snapshot, id)),
  ...stepsOfStage(snapshot, null),
]);

export const cellAt = (snapshot: Snapshot, laneId: LaneId, stepId: StepId): Cell | null =>
  liveRecord(snapshot, 'cell', cellIdOf(laneId, stepId));

export const metricOf = (snapshot: Snapshot, stepId: StepId, name: MetricName): Metric | null =>
  liveRecord(snapshot, 'metric', metricIdOf(stepId, name));

export const ruleOf = (snapshot: Snapshot, stepId: StepId, about: RuleSubject): Rule | null =>
  liveRecord(snapshot, 'rule', ruleIdOf(stepId, about));

const quotesByStep = kept(['quote'], (snapshot) =>
  sortedGroups(
    grouped(snapshot.byKind.quote, ({ place }) => [place.stepId]),
    comparePlaces,
  ),
);
export const quotesOfStep = (snapshot: Snapshot, stepId: StepId): readonly Quote[] =>
  quotesByStep(snapshot).get(stepId) ?? noRecords;

export const collectionsInOrder: (snapshot: Snapshot) => readonly Collection[] = kept(
  ['collection'],
  (snapshot) => [...snapshot.byKind.collection].sort(compareOrder),
);

const quotesByCollection = kept(['collectedQuote'], (snapshot) =>
  sortedGroups(
    grouped(snapshot.byKind.collectedQuote, ({ place }) => [place.collectionId]),
    comparePlaces,
  ),
);
export const quotesOfCollection = (
  snapshot: Snapshot,
  collectionId: CollectionId,
): readonly CollectedQuote[] => quotesByCollection(snapshot).get(collectionId) ?? noRecords;

const screenshotsByStep = kept(['screenshot'], (snapshot) =>
  sortedGroups(
    grouped(snapshot.byKind.screenshot, ({ place }) => [place.stepId]),
    comparePlaces,
  ),
);
export const screenshotsOfStep = (snapshot: Snapshot, stepId: StepId): readonly Screenshot[] =>
  screenshotsByStep(snapshot).get(stepId) ?? noRecords;

const pinsByScreenshot = kept(['pin'], (snapshot) =>
  sortedGroups(
    grouped(snapshot.byKind.pin, (pin) => [pin.screenshotId]),
    (a, b) => a.number - b.number || (a.id < b.id ? -1 : 1),
  ),
);
export const pinsOfScreenshot = (snapshot: Snapshot, screenshotId: ScreenshotId): readonly Pin[] =>
  pinsByScreenshot(snapshot).get(screenshotId) ?? noRecords;

const painsByStep = kept(['pain'], (snapshot) =>
  grouped(painsInOrder(snapshot), ({ stepIds }) => new Set(stepIds)),
);
export const painsOfStep = (snapshot: Snapshot, stepId: StepId): readonly Pain[] =>
  painsByStep(snapshot).get(stepId) ?? noRecords;

const fixesByStep = kept(['fix'], (snapshot) =>
  grouped(fixesInOrder(snapshot), ({ stepIds }) => new Set(stepIds)),
);
export const fixesOfStep = (snapshot: Snapshot, stepId: StepId): readonly Fix[] =>
  fixesByStep(snapshot).get(stepId) ?? noRecords;

const changesByFix = kept(['fixChange'], (snapshot) =>
  grouped(
    [...snapshot.byKind.fixChange].sort((a, b) =>
      a.madeAt === b.madeAt ? (a.id < b.id ? -1 : 1) : a.madeAt < b.madeAt ? -1 : 1,
    ),
    ({ fixId }) => [fixId],
  ),
);
/** History of a fix, oldest first. */
export const changesOfFix = (snapshot: Snapshot, fixId: FixId): readonly FixChange[] =>
  changesByFix(snapshot).get(fixId) ?? noRecords;

/** Paths whose two steps are both on the map, in id order. */
export const pathsOf: (snapshot: Snapshot) => readonly Path[] = kept(['path', 'step'], (snapshot) => {
  const steps = new Set<StepId>(snapshot.byKind.step.map(({ id }) => id));
  return snapshot.byKind.path.filter(({ ends }) => steps.has(ends.from) && steps.has(ends.to));
});

const pathsByStart = kept(['path', 'step'], (snapshot) =>
  grouped(pathsOf(snapshot), ({ ends }) => [ends.from]),
);

/** Paths that leave the step. */
export const pathsFrom = (snapshot: Snapshot, stepId: StepId): readonly Path[] =>
  pathsByStart(snapshot).get(stepId) ?? noRecords;

interface Placed {
  readonly id: string;
  readonly place: { readonly order: string };
}

const comparePlaces = (a: Placed, b: Placed): number =>
  compareOrder({ id: a.id, order: a.place.order }, { id: b.id, order: b.place.order });

function sortedGroups<Item, Key>(
  groups: ReadonlyMap<Key, readonly Item[]>,
  compare: (a: Item, b: Item) => number,
): ReadonlyMap<Key, readonly Item[]> {
  return new Map([...groups].map(([key, items]) => [key, [...items].sort(compare)]));
}
