/**
 * Random maps and random sequences of commands, the same for the same seed.
 * Texts are short and long, Russian and English, of one word and of many lines, so that layouts and files are tried hard.
 */

import { setCellEmotion, setCellNumber, setCellText } from '#core/commands/cell';
import { addFix, deleteFix } from '#core/commands/fix';
import {
  addLane,
  deleteLane,
  hideLane,
  moveLane,
  renameLane,
  resizeLane,
  showLane,
} from '#core/commands/lane';
import { renameMap, setLanguage, setMapPeriod, setMetricSettings } from '#core/commands/map';
import { clearMetric, typeMetric } from '#core/commands/metric';
import { addPain, deletePain } from '#core/commands/pain';
import { addPath, deletePath, movePath, setPathKind, setPathLabel, setPathShare } from '#core/commands/path';
import { addPersona } from '#core/commands/persona';
import { addQuote, deleteQuote, editQuote, moveQuote } from '#core/commands/quote';
import { clearRule, setRule } from '#core/commands/rule';
import { addScreenshot, deleteScreenshot } from '#core/commands/screenshot';
import { addStage, deleteStage, moveStage, recolorStage, renameStage } from '#core/commands/stage';
import { addStep, deleteStep, moveStep, renameStep, setStepNotes } from '#core/commands/step';
import { createMapDocument } from '#core/document/map-document';
import type { MapDocument, StampedRecord } from '#core/document/map-document-types';
import { newMap } from '#core/document/new-map';
import { laneKinds } from '#core/document/records/lane';
import { metricNames, type Tally } from '#core/document/records/metric';
import { pathKinds } from '#core/document/records/path';
import { anyRecord, type RecordKind, type RecordsByKind, recordSchemas } from '#core/document/records/record';
import { lanesInOrder, stagesInOrder, stepsInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { type Random, seededRandom } from '#core/themes/random';

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[below(random, items.length)];
  if (item === undefined) throw new Error('Nothing to choose from');
  return item;
}

const words = [
  ...'шаг оплата модерация объявление отказ позвонил поддержка не прошло фото цена категория ждал возврат'.split(
    ' ',
  ),
  ...'step payment review listing refused called support photo price waiting refund code again why'.split(
    ' ',
  ),
  'достопримечательностями-незабываемыми',
  'Donaudampfschifffahrtsgesellschaft',
  '«кавычки»',
  '<b>&amp;</b>',
  '👩‍👩‍👧',
  'e\u0301',
  '1 234,5 %',
];

export function randomText(random: Random, longest = 12): string {
  const count = below(random, longest + 1);
  let text = '';
  for (let index = 0; index < count; index += 1) {
    text += (index === 0 ? '' : random() < 0.08 ? '\n' : ' ') + oneOf(random, words);
  }
  return text;
}

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

function randomTally(random: Random): { metric: RecordsByKind['metric']['of']['metric']; tally: Tally } {
  const n = below(random, 5_000);
  const share = below(random, 1_001) / 1_000;
  return oneOf<{ metric: RecordsByKind['metric']['of']['metric']; tally: Tally }>(random, [
    {
      metric: 'contacts',
      tally: { form: 'count', gross: n, net: random() < 0.5 ? null : Math.floor(n * 0.8) },
    },
    { metric: 'entered', tally: { form: 'count', gross: n * 100, net: null } },
    { metric: 'csat', tally: { form: 'typed', share, n: random() < 0.5 ? null : n } },
    { metric: 'ces', tally: { form: 'scores', scale: { min: 1, max: 7 }, counts: { 1: n, 5: 3, 7: 20 } } },
    { metric: 'conversion', tally: { form: 'part', part: Math.floor(n * share), whole: n } },
  ]);
}

const randomRule = (random: Random): RecordsByKind['rule']['expression'] => ({
  test: 'all',
  rules: [
    { test: 'is', field: 'channel', values: [oneOf(random, ['chat', 'phone', 'email'])] },
    { test: 'anyWord', words: [oneOf(random, words)] },
  ],
});

/** The records of a random map. The same seed gives the same records. */
export const randomMap = (seed: number, size: RandomMapSize): readonly StampedRecord[] =>
  randomDocument(seed, size).stampedRecords();

/** The snapshot of a random map. */
export const randomSnapshot = (seed: number, size: RandomMapSize): Snapshot =>
  randomDocument(seed, size).snapshot();

type Operation = (document: MapDocument, random: Random) => void;
type Live<K extends RecordKind> = RecordsByKind[K];

/** Runs `act` on a live record of the kind, where there is one. */
const on =
  <K extends RecordKind>(
    kind: K,
    act: (document: MapDocument, record: Live<K>, random: Random) => void,
  ): Operation =>
  (document, random) => {
    const records: readonly Live<K>[] = document.snapshot().byKind[kind];
    if (records.length > 0) act(document, oneOf(random, records), random);
  };

const operations: readonly Operation[] = [
  (d, r) => d.commit('map.rename', renameMap, { title: randomText(r, 5) }),
  (d, r) => d.commit('map.language', setLanguage, { language: oneOf(r, ['ru', 'en'] as const) }),
  (d, r) =>
    d.commit('map.period', setMapPeriod, {
      period: r() < 0.3 ? null : { from: `2026-0${1 + below(r, 9)}-01`, to: '2026-12-31' },
    }),
  (d, r) => d.commit('map.settings', setMetricSettings, { settings: { onTimeHours: 1 + below(r, 72) } }),
  (d, r) => d.commit('stage.add', addStage, { index: below(r, 9), title: randomText(r, 4) }),
  on('stage', (d, { id }, r) =>
    d.commit('stage.rename', renameStage, { stageId: id, title: randomText(r, 4) }),
  ),
  on('stage', (d, { id }, r) => d.commit('stage.move', moveStage, { stageId: id, index: below(r, 9) })),
  on('stage', (d, { id }, r) => d.commit('stage.color', recolorStage, { stageId: id, color: below(r, 12) })),
  on('stage', (d, { id }, r) => {
    if (r() < 0.3) d.commit('stage.delete', deleteStage, { stageId: id });
  }),
  on('stage', (d, { id }, r) =>
    d.commit('step.add', addStep, {
      stageId: r() < 0.1 ? null : id,
      index: below(r, 6),
      title: randomText(r, 5),
      isLinked: r() < 0.8,
    }),
  ),
  on('step', (d, { id }, r) => d.commit('step.rename', renameStep, { stepId: id, title: randomText(r, 6) })),
  on('step', (d, { id }, r) =>
    d.commit('step.notes', setStepNotes, { stepId: id, notes: randomText(r, 20) }),
  ),
  on('step', (d, { id }, r) => {
    const stages = stagesInOrder(d.snapshot());
    const stageId = stages.length === 0 || r() < 0.1 ? null : oneOf(r, stages).id;
    d.commit('step.move', moveStep, { stepId: id, stageId, index: below(r, 6) });
  }),
  on('step', (d, { id }) => d.commit('step.delete', deleteStep, { stepId: id })),
  on('step', (d, { id }, r) => commitAbout(d, r, id)),
  on('step', (d, { id }, r) => commitAbout(d, r, id)),
  on('step', (d, { id }) => d.commit('rule.clear', clearRule, { stepId: id, about: 'contacts' })),
  on('step', (d, { id }, r) => {
    d.commit('metric.clear', clearMetric, { stepId: id, metric: oneOf(r, metricNames) });
  }),
  (d, r) => {
    d.commit('lane.add', addLane, { laneKind: oneOf(r, laneKinds), index: below(r, 20) });
  },
  on('lane', (d, { id }, r) => d.commit('lane.rename', renameLane, { laneId: id, title: randomText(r, 3) })),
  on('lane', (d, { id }, r) => d.commit('lane.move', moveLane, { laneId: id, index: below(r, 20) })),
  on('lane', (d, { id }, r) => {
    d.commit('lane.resize', resizeLane, { laneId: id, height: r() < 0.3 ? null : 24 + below(r, 400) });
  }),
  on('lane', (d, { id, isHidden }) => d.commit('lane.show', isHidden ? showLane : hideLane, { laneId: id })),
  on('lane', (d, { id }, r) => {
    if (r() < 0.3) d.commit('lane.delete', deleteLane, { laneId: id });
  }),
  on('lane', (d, { id, laneKind }, r) => {
    const steps = stepsInOrder(d.snapshot());
    if (steps.length === 0) return;
    const place = { laneId: id, stepId: oneOf(r, steps).id };
    if (laneKind === 'emotion') d.commit('cell', setCellEmotion, { ...place, emotion: below(r, 5) - 2 });
    else d.commit('cell', setCellText, { ...place, text: randomText(r, 20) });
  }),
  on('path', (d, { id }, r) =>
    d.commit('path.kind', setPathKind, { pathId: id, pathKind: oneOf(r, pathKinds) }),
  ),
  on('path', (d, { id }, r) => d.commit('path.label', setPathLabel, { pathId: id, label: randomText(r, 3) })),
  on('path', (d, { id }, r) =>
    d.commit('path.share', setPathShare, { pathId: id, share: below(r, 101) / 100 }),
  ),
  on('path', (d, { id }, r) => {
    const steps = stepsInOrder(d.snapshot());
    const [from, to] = [oneOf(r, steps).id, oneOf(r, steps).id];
    if (from !== to) d.commit('path.move', movePath, { pathId: id, from, to });
  }),
  on('path', (d, { id }) => d.commit('path.delete', deletePath, { pathId: id })),
  on('quote', (d, { id }, r) => d.commit('quote.edit', editQuote, { quoteId: id, text: randomText(r, 30) })),
  on('quote', (d, { id }, r) => {
    d.commit('quote.move', moveQuote, {
      quoteId: id,
      stepId: oneOf(r, stepsInOrder(d.snapshot())).id,
      index: below(r, 3),
    });
  }),
  on('quote', (d, { id }) => d.commit('quote.delete', deleteQuote, { quoteId: id })),
  on('step', (d, { id }, r) => d.commit('pain.add', addPain, { title: randomText(r, 5), stepIds: [id] })),
  on('pain', (d, { id }) => d.commit('pain.delete', deletePain, { painId: id })),
  on('step', (d, { id }, r) => d.commit('fix.add', addFix, { title: randomText(r, 5), stepIds: [id] })),
  on('fix', (d, { id }) => d.commit('fix.delete', deleteFix, { fixId: id })),
  (d, r) => d.commit('persona.add', addPersona, { name: randomText(r, 2) }),
  on('step', (d, { id }, r) => {
    const hash = below(r, 16).toString(16).repeat(64);
    const picture = { hash, type: 'image/png' as const, width: 100, height: 60 };
    d.commit('screenshot.add', addScreenshot, { stepId: id, picture });
  }),
  on('screenshot', (d, { id }) => d.commit('screenshot.delete', deleteScreenshot, { screenshotId: id })),
];

/** Runs that many random commands; some find nothing to work on and do nothing. */
export function runRandomCommands(document: MapDocument, random: Random, count: number): void {
  for (let index = 0; index < count; index += 1) oneOf(random, operations)(document, random);
}

/** What a person sees of a map: its live records, by id. */
export function liveRecords(snapshot: Snapshot): ReadonlyMap<string, unknown> {
  const live = [...snapshot.records.values()].filter(({ deletedAt }) => deletedAt === null);
  return new Map(live.map((record) => [record.id, anyRecord.parse(record)]));
}
