/** A map as a team has it after months: 60 steps, 20 lanes, and at each step a screenshot, quotes, numbers, pains. */
import { writeFileSync } from 'node:fs';
import { readRecords } from '#core/document/plain-record';
import { type LaneKind, laneKinds, textLaneKinds } from '#core/document/records/lane';
import { packMap } from '#core/file/cjm';
import { manifestOf } from '#core/file/manifest';
import { seeded, sentence, title } from '../canvas/texts';
import { type PictureSize, type Screenshot, screenshotSize } from './screenshots';

export const steps = 60;
const stepsInStage = 10;
const stageTones = 8;
const quotesOfStep = 3;
const months = 12;

/** Lines hold no cells; numbers and pictures of one's own are no lanes that such a map has. */
const leftOut: readonly LaneKind[] = [
  'lineOfInteraction',
  'lineOfVisibility',
  'customNumber',
  'customPicture',
];
export const lanes = laneKinds.filter((kind) => !leftOut.includes(kind));
const takenAt = '2026-01-05T09:00:00.000Z';
const period = { from: '2025-01-01', to: '2025-12-31' };

type Below = ReturnType<typeof seeded>;

const reading = (below: Below, tally: () => object): object => ({
  tally: tally(),
  series: Array.from({ length: months }, (_, index) => ({
    month: `2025-${String(index + 1).padStart(2, '0')}`,
    tally: tally(),
  })),
  origin: { kind: 'contacts', sources: [`Выгрузка ${1 + below(3)}`], period, takenAt },
});

const counted = (below: Below) => () => {
  const gross = 200 + below(5_000);
  return { form: 'count', gross, net: Math.round(gross * 0.8) };
};

const scored = (below: Below, max: number) => () => ({
  form: 'scores',
  scale: { min: max === 10 ? 0 : 1, max },
  counts: Object.fromEntries(
    Array.from({ length: max }, (_, index) => [String(index + 1), 10 + below(400)] as const),
  ),
});

function numbersOf(stepId: string, below: Below): readonly object[] {
  const metrics = [
    { metric: 'contacts', tally: counted(below) },
    { metric: 'entered', tally: () => ({ form: 'count', gross: 20_000 + below(90_000), net: null }) },
    { metric: 'csat', tally: scored(below, 5) },
    { metric: 'ces', tally: scored(below, 7) },
    { metric: 'nps', tally: scored(below, 10) },
    { metric: 'conversion', tally: () => ({ form: 'part', part: 5_000 + below(4_000), whole: 10_000 }) },
  ];
  return metrics.map(({ metric, tally }) => ({
    kind: 'metric',
    of: { stepId, metric },
    reading: reading(below, tally),
  }));
}

function quotesOf(stepId: string, below: Below): readonly object[] {
  return Array.from({ length: quotesOfStep }, (_, index) => ({
    kind: 'quote',
    id: `quote-${stepId}-${index}`,
    place: { stepId },
    text: `${sentence(below)}. ${sentence(below)}.`,
    origin: {
      contactKey: `${stepId}-${index}`,
      source: `Выгрузка ${1 + below(3)}`,
      channel: 'chat',
      category: title(below),
      language: 'ru',
      at: takenAt,
      csat: 1 + below(5),
    },
  }));
}

/** A pain in two steps and a fix for it. */
function improvementOf(stepId: string, next: string, below: Below): readonly object[] {
  return [
    {
      kind: 'pain',
      id: `pain-${stepId}`,
      title: title(below),
      description: sentence(below),
      stepIds: [stepId, next],
      quoteIds: [`quote-${stepId}-0`],
      severity: 1 + below(4),
    },
    {
      kind: 'fix',
      id: `fix-${stepId}`,
      title: title(below),
      description: sentence(below),
      stepIds: [stepId],
      painIds: [`pain-${stepId}`],
      effort: { low: 2, high: 5 + below(20) },
      removal: { low: 0.1, likely: 0.2, high: 0.4 },
    },
  ];
}

interface Shown {
  readonly screenshot: Screenshot;
  readonly size: PictureSize;
  /** Of all steps. */
  readonly count: number;
}

function stepRecords(
  index: number,
  below: Below,
  { screenshot: { hash, type }, size, count }: Shown,
): readonly object[] {
  const id = `step-${index}`;
  const cell = (laneKind: LaneKind, content: object): object => ({
    kind: 'cell',
    at: { laneId: `lane-${laneKind}`, stepId: id },
    ...content,
  });
  const pins = [1, 2].map((number) => ({
    kind: 'pin',
    id: `pin-${index}-${number}`,
    screenshotId: `screenshot-${index}`,
    spot: { x: 0.3 * number, y: 0.2 * number },
    number,
    text: sentence(below),
  }));
  return [
    {
      kind: 'step',
      id,
      title: title(below),
      notes: sentence(below),
      place: { stageId: `stage-${Math.floor(index / stepsInStage)}` },
    },
    ...(index === 0
      ? []
      : [{ kind: 'path', id: `path-${index}`, ends: { from: `step-${index - 1}`, to: id } }]),
    ...textLaneKinds.map((lane) => cell(lane, { text: sentence(below) })),
    cell('emotion', { emotion: below(5) - 2 }),
    {
      kind: 'screenshot',
      id: `screenshot-${index}`,
      place: { stepId: id },
      picture: { hash, type, ...size },
      title: title(below),
      description: sentence(below),
    },
    ...pins,
    ...quotesOf(id, below),
    ...numbersOf(id, below),
    ...improvementOf(id, `step-${(index + 1) % count}`, below),
  ];
}

function recordsOf(screenshots: readonly Screenshot[], size: PictureSize): readonly object[] {
  const count = screenshots.length;
  const below = seeded(count);
  return [
    { kind: 'map', title: `Покупка с доставкой, ${count} × ${lanes.length}`, language: 'ru' },
    { kind: 'evidence' },
    { kind: 'persona', id: 'persona-1', name: 'Покупатель', role: title(below) },
    ...lanes.map((laneKind) => ({ kind: 'lane', id: `lane-${laneKind}`, laneKind })),
    ...[1, 2, 3].map((number) => ({
      kind: 'source',
      id: `source-${number}`,
      name: `Выгрузка ${number}`,
      period,
      rows: 100_000 * number,
      importedAt: takenAt,
    })),
    ...Array.from({ length: Math.ceil(count / stepsInStage) }, (_, index) => ({
      kind: 'stage',
      id: `stage-${index}`,
      title: title(below),
      color: index % stageTones,
    })),
    ...screenshots.flatMap((screenshot, index) => stepRecords(index, below, { screenshot, size, count })),
  ];
}

/** A screenshot a step, the same one at several if it is told so. Throws where reading had to repair anything. */
export function writeMapWithScreenshots(
  path: string,
  screenshots: readonly Screenshot[],
  size: PictureSize = screenshotSize,
): void {
  const { records, notes } = readRecords(recordsOf(screenshots, size));
  // The bench would measure another map.
  if (notes.length > 0) throw new Error(`The map is not as it was meant: ${JSON.stringify(notes[0])}`);
  const about = { mapId: 'map-bench-export', savedAt: takenAt, app: 'Tapki bench' };
  const assets = [...new Set(screenshots)];
  writeFileSync(path, packMap({ records, assets, manifest: manifestOf(records, about) }));
}
