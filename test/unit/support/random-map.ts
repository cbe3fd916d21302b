/**
 * Random maps and random sequences of commands, the same for the same seed.
 * Texts are short and long, Russian and English, of one word and of many lines, so that layouts and files are tried hard.
 */

import { setCellEmotion, setCellNumber, setCellText } from '#core/commands/cell';
import { addLane } from '#core/commands/lane';
import { typeMetric } from '#core/commands/metric';
import { addPath } from '#core/commands/path';
import { addQuote } from '#core/commands/quote';
import { setRule } from '#core/commands/rule';
import { addStage } from '#core/commands/stage';
import { addStep } from '#core/commands/step';
import { CommandError } from '#core/document/command-error';
import { createMapDocument } from '#core/document/map-document';
import type { MapDocument, StampedRecord } from '#core/document/map-document-types';
import { newMap } from '#core/document/new-map';
import { laneKinds } from '#core/document/records/lane';
import { pathKinds } from '#core/document/records/path';
import { anyRecord, type RecordKind, type RecordsByKind, recordSchemas } from '#core/document/records/record';
import { lanesInOrder, stagesInOrder, stepsInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { type Random, seededRandom } from '#core/themes/random';
import { below, oneOf, randomText } from './chance';
import { contentOperations } from './operations/content';
import { evidenceOperations, randomRule, randomTally } from './operations/evidence';
import { improvementOperations } from './operations/improvement';
import type { Operation } from './operations/operation';
import { programmeOperations } from './operations/programme';
import { structureOperations } from './operations/structure';

/** Ids that count up: `step-7`, with the document's own prefix so that two documents never make the same. */
export function countingIds(prefix: string): <K extends RecordKind>(kind: K) => RecordsByKind[K]['id'] {
  let count = 0;
  return <K extends RecordKind>(kind: K): RecordsByKind[K]['id'] => {
    count += 1;
    const schema: { shape: { id: { parse(id: unknown): unknown } } } = recordSchemas[kind];
    return schema.shape.id.parse(`${kind}-${prefix}${count}`) as RecordsByKind[K]['id'];
  };
}

/** A clock that moves on by a second at each look. */
export function steadyClock(start = Date.UTC(2026, 9, 5, 12)): () => number {
  let now = start;
  return () => {
    now += 1_000;
    return now;
  };
}

export interface RandomMapSize {
  readonly steps: number;
  readonly lanes: number;
}

/** A document with about as many steps and lanes as asked, filled cells, paths, quotes, metrics and rules. */
export function randomDocument(seed: number, { steps, lanes }: RandomMapSize, actor = 'random'): MapDocument {
  const random = seededRandom(seed);
  const document = createMapDocument({
    mapId: `map-${seed}`,
    records: newMap({ title: randomText(random, 6), language: random() < 0.5 ? 'ru' : 'en', lanes: [] }),
    actor,
    now: steadyClock(),
    newId: countingIds(''),
  });
  for (let index = 0; index < lanes; index += 1) {
    const laneKind = laneKinds[index % laneKinds.length] ?? 'customText';
    document.commit('lane.add', addLane, { laneKind, title: random() < 0.3 ? randomText(random, 4) : '' });
  }
  const stageCount = Math.max(1, Math.min(steps, 3 + below(random, 7)));
  for (let index = 0; index < stageCount; index += 1) {
    document.commit('stage.add', addStage, { title: randomText(random, 5) });
  }
  for (let index = 0; index < steps; index += 1) {
    const stage = oneOf(random, stagesInOrder(document.snapshot()));
    document.commit('step.add', addStep, { stageId: stage.id, title: randomText(random, 8) });
  }
  fill(document, random);
  return document;
}

function fill(document: MapDocument, random: Random): void {
  const steps = stepsInOrder(document.snapshot());
  for (const step of steps) {
    for (const lane of lanesInOrder(document.snapshot())) {
      if (random() < 0.4) continue;
      const place = { laneId: lane.id, stepId: step.id };
      if (lane.laneKind === 'emotion') {
        document.commit('cell', setCellEmotion, { ...place, emotion: below(random, 5) - 2 });
      } else if (lane.laneKind === 'customNumber') {
        document.commit('cell', setCellNumber, { ...place, number: Math.round(random() * 1e6) / 100 });
      } else {
        document.commit('cell', setCellText, { ...place, text: randomText(random, 25) });
      }
    }
    const operations = 1 + below(random, 4);
    for (let index = 0; index < operations; index += 1) commitAbout(document, random, step.id);
  }
}

function commitAbout(document: MapDocument, random: Random, stepId: RecordsByKind['step']['id']): void {
  const steps = stepsInOrder(document.snapshot());
  const choice = below(random, 4);
  if (choice === 0) document.commit('quote.add', addQuote, { stepId, text: randomText(random, 40) });
  else if (choice === 1) document.commit('metric', typeMetric, { stepId, ...randomTally(random) });
  else if (choice === 2) {
    const to = oneOf(random, steps).id;
    if (to === stepId) return;
    document.commit('path.add', addPath, {
      from: stepId,
      to,
      pathKind: oneOf(random, pathKinds),
      label: randomText(random, 4),
      share: random() < 0.5 ? null : below(random, 101) / 100,
    });
  } else document.commit('rule', setRule, { stepId, about: 'contacts', expression: randomRule(random) });
}

/** The records of a random map. The same seed gives the same records. */
export const randomMap = (seed: number, size: RandomMapSize): readonly StampedRecord[] =>
  randomDocument(seed, size).stampedRecords();

/** The snapshot of a random map. */
export const randomSnapshot = (seed: number, size: RandomMapSize): Snapshot =>
  randomDocument(seed, size).snapshot();

const operations: readonly Operation[] = [
  ...structureOperations,
  ...contentOperations,
  ...evidenceOperations,
  ...improvementOperations,
  ...programmeOperations,
];

/** Runs that many random commands; some find nothing to work on, and some are refused: these change nothing. */
export function runRandomCommands(document: MapDocument, random: Random, count: number): void {
  for (let index = 0; index < count; index += 1) {
    try {
      oneOf(random, operations)(document, random);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
    }
  }
}

/** What a person sees of a map: its live records, by id. */
export function liveRecords(snapshot: Snapshot): ReadonlyMap<string, unknown> {
  const live = [...snapshot.records.values()].filter(({ deletedAt }) => deletedAt === null);
  return new Map(live.map((record) => [record.id, anyRecord.parse(record)]));
}
