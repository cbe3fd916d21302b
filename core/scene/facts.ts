/**
 * What figures are drawn from: the map's records, its settings, and the greatest values that bars are relative to.
 * What has not changed since the last snapshot keeps its identity, so that rows can tell they are the same.
 */
import type { Cell } from '../document/records/cell';
import type { Period } from '../document/records/field';
import type { Lane } from '../document/records/lane';
import type { MetricSettings } from '../document/records/map';
import type { MetricName, Reading } from '../document/records/metric';
import type { Step } from '../document/records/step';
import { evidenceOf, liveRecord, mapOf, metricOf, pathsFrom, stepsInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { denominatorOf } from '../metrics/denominator';
import { type FunnelStep, funnelOf } from '../metrics/funnel';
import { readContactRate, readMetric } from '../metrics/read-metric';

/** Cells of a lane by step. */
export type LaneCells = ReadonlyMap<string, Cell>;

export interface Facts {
  readonly snapshot: Snapshot;
  readonly settings: MetricSettings;
  /** Period of the map's evidence as a whole; numbers of the same period need not repeat it. */
  readonly period: Period | null;
  /** Greatest number of contacts, and greatest contact rate, of any step; 0 where there are none. */
  readonly most: { readonly contacts: number; readonly contactRate: number };
  /** By step, along the main way: how many of those who began come to it and go on; steps it is not known of are left out. */
  readonly funnel: ReadonlyMap<string, FunnelStep>;
  cellsOf(laneId: string): LaneCells;
  /** Emotion lanes whose curves are drawn over that of this lane, in its row. */
  curvesIn(laneId: string): readonly Lane[];
}

export const readingOf = (snapshot: Snapshot, step: Step, metric: MetricName): Reading | null =>
  metricOf(snapshot, step.id, metric)?.reading ?? null;

function greatest(snapshot: Snapshot, settings: MetricSettings): Facts['most'] {
  const most = { contacts: 0, contactRate: 0 };
  for (const step of snapshot.byKind.step) {
    const contacts = readingOf(snapshot, step, 'contacts');
    if (!contacts) continue;
    const rate = readContactRate(contacts, denominatorOf(snapshot, step.id), settings);
    most.contacts = Math.max(most.contacts, readMetric(contacts, settings, 'contacts').value ?? 0);
    most.contactRate = Math.max(most.contactRate, rate.value ?? 0);
  }
  return most;
}

/** Steps of the main way in the order in which they are walked; all of them where no paths are drawn. */
function mainWay(snapshot: Snapshot): readonly Step[] {
  const steps = stepsInOrder(snapshot);
  if (snapshot.byKind.path.length === 0) return steps;
  const way = new Set<Step>();
  let next: Step | null = steps[0] ?? null;
  while (next && !way.has(next)) {
    way.add(next);
    const main = pathsFrom(snapshot, next.id).find(({ pathKind }) => pathKind === 'main');
    next = main ? liveRecord(snapshot, 'step', main.ends.to) : null;
  }
  return [...way];
}

function readFunnel(snapshot: Snapshot, settings: MetricSettings): Facts['funnel'] {
  if (!snapshot.byKind.metric.some(({ of }) => of.metric === 'conversion')) return new Map();
  const way = mainWay(snapshot);
  const conversions = way.map(
    (step) => readMetric(readingOf(snapshot, step, 'conversion'), settings, 'conversion').value,
  );
  return new Map(
    funnelOf(conversions).flatMap((part, index) => {
      const step = way[index];
      return part && step ? [[step.id as string, part] as const] : [];
    }),
  );
}

const isSameMost = (one: Facts['most'], other: Facts['most']): boolean =>
  one.contacts === other.contacts && one.contactRate === other.contactRate;

const isSameFunnel = (one: Facts['funnel'], other: Facts['funnel']): boolean =>
  one.size === other.size &&
  [...one].every(([stepId, part]) => {
    const { arrived, wentOn } = other.get(stepId) ?? {};
    return arrived === part.arrived && wentOn === part.wentOn;
  });

interface LaneGroup {
  readonly list: readonly Cell[];
  readonly byStep: LaneCells;
}

const isSameList = (one: readonly Cell[], other: readonly Cell[]): boolean =>
  one.length === other.length && one.every((cell, index) => cell === other[index]);

/** Cells by lane; a lane whose cells are the same ones keeps its map. */
function groupCells(cells: readonly Cell[], before: ReadonlyMap<string, LaneGroup>): Map<string, LaneGroup> {
  const lists = new Map<string, Cell[]>();
  for (const cell of cells) {
    const list = lists.get(cell.at.laneId);
    if (list) list.push(cell);
    else lists.set(cell.at.laneId, [cell]);
  }
  const groups = new Map<string, LaneGroup>();
  for (const [laneId, list] of lists) {
    const old = before.get(laneId);
    const group: LaneGroup =
      old && isSameList(old.list, list)
        ? old
        : { list, byStep: new Map(list.map((cell) => [cell.at.stepId as string, cell])) };
    groups.set(laneId, group);
  }
  return groups;
}

const noCells: LaneCells = new Map();

/** A reader that remembers its last snapshot. */
/** `curvesIn`: as the layout decided, which knows what lanes are shown. */
export function createFactReader(): (snapshot: Snapshot, curvesIn: Facts['curvesIn']) => Facts {
  let cells: readonly Cell[] = [];
  let groups = new Map<string, LaneGroup>();
  let counted: {
    readonly inputs: readonly unknown[];
    readonly most: Facts['most'];
    readonly funnel: Facts['funnel'];
  } | null = null;
  return (snapshot, curvesIn) => {
    const { cell, metric, step, stage, path, evidence } = snapshot.byKind;
    const settings = mapOf(snapshot).metricSettings;
    if (cell !== cells) {
      groups = groupCells(cell, groups);
      cells = cell;
    }
    const inputs = [metric, step, stage, path, evidence, settings];
    if (!counted?.inputs.every((input, index) => input === inputs[index])) {
      const most = greatest(snapshot, settings);
      const funnel = readFunnel(snapshot, settings);
      const old = counted;
      counted = {
        inputs,
        most: old && isSameMost(old.most, most) ? old.most : most,
        funnel: old && isSameFunnel(old.funnel, funnel) ? old.funnel : funnel,
      };
    }
    const laneGroups = groups;
    return {
      snapshot,
      settings,
      period: evidenceOf(snapshot).taken?.period ?? null,
      most: counted.most,
      funnel: counted.funnel,
      cellsOf: (laneId) => laneGroups.get(laneId)?.byStep ?? noCells,
      curvesIn,
    };
  };
}
