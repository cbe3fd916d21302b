/**
 * What lies on the clipboard of steps, stages and lanes: plain data. Evidence does not go along: it was counted for
 * the original. Knows nothing of where it will be pasted.
 */
import type { Cell } from '../document/records/cell';
import type { LaneId, StageId, StepId } from '../document/records/identity';
import type { Lane } from '../document/records/lane';
import type { Path } from '../document/records/path';
import type { Pin } from '../document/records/pin';
import type { Screenshot } from '../document/records/screenshot';
import type { Stage } from '../document/records/stage';
import type { Step } from '../document/records/step';
import { lanesInOrder, pathsOf, stagesInOrder, stepsInOrder, stepsOfStage } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import type { CutParts } from './cut';

/** Pictures are named by their hashes; their bytes travel apart. */
export interface StepClip {
  /** In the order of the map. */
  readonly steps: readonly Step[];
  readonly lanes: readonly Lane[];
  readonly cells: readonly Cell[];
  readonly screenshots: readonly Screenshot[];
  readonly pins: readonly Pin[];
  readonly paths: readonly Path[];
  /** Left out: the steps were copied. */
  readonly cut?: CutParts | undefined;
}

export interface StageClip extends StepClip {
  readonly stages: readonly Stage[];
}

export interface LaneClip {
  readonly lanes: readonly Lane[];
  readonly cells: readonly Cell[];
  /** Of the map the lanes come from, in order: in a map with other steps the cells go by place. */
  readonly stepIds: readonly StepId[];
  /** The map they were cut from; left out: they were copied. */
  readonly cut?: { readonly mapId: string } | undefined;
}

export function copySteps(snapshot: Snapshot, stepIds: readonly StepId[]): StepClip {
  const chosen = new Set(stepIds);
  const cells = snapshot.byKind.cell.filter(({ at }) => chosen.has(at.stepId));
  const lanes = new Set(cells.map(({ at }) => at.laneId));
  const screenshots = snapshot.byKind.screenshot.filter(({ place }) => chosen.has(place.stepId));
  const pictures = new Set(screenshots.map(({ id }) => id));
  return {
    steps: stepsInOrder(snapshot).filter(({ id }) => chosen.has(id)),
    lanes: lanesInOrder(snapshot).filter(({ id }) => lanes.has(id)),
    cells,
    screenshots,
    pins: snapshot.byKind.pin.filter(({ screenshotId }) => pictures.has(screenshotId)),
    paths: pathsOf(snapshot).filter(({ ends }) => chosen.has(ends.from) && chosen.has(ends.to)),
  };
}

export function copyStages(snapshot: Snapshot, stageIds: readonly StageId[]): StageClip {
  const chosen = new Set(stageIds);
  const stages = stagesInOrder(snapshot).filter(({ id }) => chosen.has(id));
  const steps = stages.flatMap(({ id }) => stepsOfStage(snapshot, id));
  return {
    stages,
    ...copySteps(
      snapshot,
      steps.map(({ id }) => id),
    ),
  };
}

export function copyLanes(snapshot: Snapshot, laneIds: readonly LaneId[]): LaneClip {
  const chosen = new Set(laneIds);
  return {
    lanes: lanesInOrder(snapshot).filter(({ id }) => chosen.has(id)),
    cells: snapshot.byKind.cell.filter(({ at }) => chosen.has(at.laneId)),
    stepIds: stepsInOrder(snapshot).map(({ id }) => id),
  };
}
