/** What the table of emotions and metrics says of each step: both maps' values side by side. */
import type { Compared } from '../document/compared';
import { type Cell, cellIdOf } from '../document/records/cell';
import type { Language } from '../document/records/field';
import {
  type Metric,
  type MetricName,
  metricIdOf,
  type Reading,
  metricNames as storedMetrics,
} from '../document/records/metric';
import type { Step } from '../document/records/step';
import { lanesInOrder, mapOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { compare as text } from '../i18n/messages/compare';
import { emotionWords } from '../i18n/messages/lanes';
import type { Translate } from '../i18n/translate';
import { compareStep, type MetricComparison, type ReadingsOf } from '../metrics/compare-step';
import { denominatorOf } from '../metrics/denominator';
import { ownName } from './thing-words';

export interface EmotionComparison {
  readonly laneId: string;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

export interface StepRows {
  readonly key: string;
  readonly name: string;
  /** As the step was called in the as-is map; null: the same. */
  readonly formerName: string | null;
  readonly presence: 'both' | 'added' | 'removed';
  readonly emotions: readonly EmotionComparison[];
  readonly metrics: readonly MetricComparison[];
}

/** What is really in a map: its snapshot knows the names of the other map's things too. */
interface Side {
  readonly snapshot: Snapshot;
  readonly steps: ReadonlyMap<string, Step>;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly metrics: ReadonlyMap<string, Metric>;
}

function sideOf(snapshot: Snapshot): Side {
  const { step, cell, metric } = snapshot.byKind;
  return {
    snapshot,
    steps: new Map(step.map((record) => [record.id, record])),
    cells: new Map(cell.map((record) => [record.id, record])),
    metrics: new Map(metric.map((record) => [record.id, record])),
  };
}

/** A side with the step asked about; null: the step is not on that map. */
interface StepOf {
  readonly side: Side;
  readonly step: Step | null;
}

/** Steps in the common order that have anything to compare; a step that moved is told once, where it stands now. */
export function stepRows({ before, after, comparison }: Compared, language: Language): readonly StepRows[] {
  const ownIds = new Map([...comparison.stepIds].map(([own, id]) => [id as string, own]));
  const here = new Set(comparison.columns.flatMap((column) => column.after ?? []));
  const [left, right] = [sideOf(before), sideOf(after)];
  return comparison.columns.flatMap((column): readonly StepRows[] => {
    const key = column.after ?? column.before;
    if (key === null || (column.after === null && here.has(key))) return [];
    const was = { side: left, step: left.steps.get(key) ?? null };
    const is = { side: right, step: right.steps.get(ownIds.get(key) ?? key) ?? null };
    const rows = rowsOf(key, was, is, language);
    return rows.emotions.length + rows.metrics.length === 0 ? [] : [rows];
  });
}

function rowsOf(key: string, was: StepOf, is: StepOf, language: Language): StepRows {
  const isRenamed = was.step !== null && is.step !== null && was.step.title !== is.step.title;
  return {
    key,
    name: (is.step ?? was.step)?.title ?? '',
    formerName: isRenamed ? (was.step?.title ?? null) : null,
    presence: was.step === null ? 'added' : is.step === null ? 'removed' : 'both',
    emotions: emotionsOf(was, is, language),
    metrics: compareStep(readingsOf(was), readingsOf(is)),
  };
}

function emotionsOf(was: StepOf, is: StepOf, language: Language): readonly EmotionComparison[] {
  const lanes = new Map(
    [was, is].flatMap(({ side }) => lanesInOrder(side.snapshot)).map((lane) => [lane.id, lane]),
  );
  return [...lanes.values()].flatMap((lane): readonly EmotionComparison[] => {
    if (lane.laneKind !== 'emotion') return [];
    const emotionAt = ({ side, step }: StepOf): number | null =>
      (step && side.cells.get(cellIdOf(lane.id, step.id))?.emotion) ?? null;
    const values = { before: emotionAt(was), after: emotionAt(is) };
    if (values.before === null && values.after === null) return [];
    const { records } = is.side.snapshot;
    const persona = lane.personaId === null ? undefined : records.get(lane.personaId);
    const name = [lane, persona].map((each) => ownName(each, records, language)).filter(Boolean);
    return [{ laneId: lane.id, name: name.join(', '), ...values }];
  });
}

function readingsOf({ side, step }: StepOf): ReadingsOf {
  const readings = storedMetrics.flatMap((name): readonly (readonly [MetricName, Reading])[] => {
    const metric = step && side.metrics.get(metricIdOf(step.id, name));
    return metric ? [[name, metric.reading]] : [];
  });
  const exposure = step ? denominatorOf(side.snapshot, step.id) : null;
  return {
    readings: { ...Object.fromEntries(readings), ...(exposure ? { entered: exposure } : {}) },
    settings: mapOf(side.snapshot).metricSettings,
  };
}

const words: ReadonlyMap<number, (typeof emotionWords)[0]> = new Map(
  Object.entries(emotionWords).map(([value, word]) => [Number(value), word]),
);

export const emotionWord = (emotion: number | null, t: Translate): string =>
  t(emotion === null ? text.noEmotion : (words.get(emotion) ?? text.noEmotion));
