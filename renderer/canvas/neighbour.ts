/** What stands nearest to a selected thing that is shown no more: there the keyboard goes on from. */
import { liveRecord } from '#core/document/select';
import { isRuleLane, type MapLayout } from '#core/scene/layout-types';
import type { Selected } from '#renderer/state/view';
import { placeAround, type ShownMap } from './inner-things';

/** Of a row, the shown one nearest to where another stood; of two as near, the one before it. */
function nearest(row: readonly string[], id: string, isShown: (id: string) => boolean): string | null {
  const at = row.indexOf(id);
  if (at < 0) return row.find(isShown) ?? null;
  for (let away = 0; away < row.length; away += 1) {
    for (const each of [row[at - away], row[at + away]]) {
      if (each !== undefined && isShown(each)) return each;
    }
  }
  return null;
}

const stepsOf = ({ columns }: MapLayout): readonly string[] => columns.map(({ stepId }) => stepId);
const lanesOf = ({ rows }: MapLayout): readonly string[] => rows.map(({ laneId }) => laneId);
const stagesOf = ({ stages }: MapLayout): readonly string[] => stages.flatMap(({ stageId }) => stageId ?? []);
const rowsOf = ({ rows }: MapLayout): readonly string[] =>
  rows.flatMap(({ laneId, laneKind }) => (isRuleLane(laneKind) ? [] : [laneId]));

const within = (list: readonly string[]): ((id: string) => boolean) => {
  const set = new Set(list);
  return (id) => set.has(id);
};

const asStage = (id: string | null): Selected | null => (id === null ? null : { kind: 'stage', id });
const asStep = (id: string | null): Selected | null => (id === null ? null : { kind: 'step', id });

/** A step of the same stage, else the stage, now empty, else any other step. */
function besideStep(before: MapLayout, now: MapLayout, stepId: string): Selected | null {
  const stageId = before.columns.find((column) => column.stepId === stepId)?.stageId ?? null;
  const isShown = within(stepsOf(now));
  const siblings = before.columns.flatMap((column) => (column.stageId === stageId ? [column.stepId] : []));
  const sibling = nearest(siblings, stepId, isShown);
  if (sibling !== null) return asStep(sibling);
  if (stageId !== null && within(stagesOf(now))(stageId)) return asStage(stageId);
  return (
    asStep(nearest(stepsOf(before), stepId, isShown)) ?? asStep(stepsOf(now)[0] ?? null) ?? firstStage(now)
  );
}

const firstStage = (now: MapLayout): Selected | null => asStage(stagesOf(now)[0] ?? null);

function besideCell(
  before: MapLayout,
  now: MapLayout,
  { laneId, stepId }: Extract<Selected, { kind: 'cell' }>,
): Selected | null {
  const lane = nearest(rowsOf(before), laneId, within(rowsOf(now)));
  const isStepShown = within(stepsOf(now))(stepId);
  const step = isStepShown ? asStep(stepId) : besideStep(before, now, stepId);
  return lane !== null && step?.kind === 'step' ? { kind: 'cell', laneId: lane, stepId: step.id } : step;
}

/** null: nothing is left to go to. */
function neighbourOf(before: ShownMap, now: MapLayout, selected: Selected): Selected | null {
  switch (selected.kind) {
    case 'cell':
      return besideCell(before.layout, now, selected);
    case 'step':
      return besideStep(before.layout, now, selected.id);
    case 'stage': {
      const stage = nearest(stagesOf(before.layout), selected.id, within(stagesOf(now)));
      return asStage(stage) ?? firstStage(now) ?? asStep(stepsOf(now)[0] ?? null);
    }
    case 'lane': {
      const lane = nearest(lanesOf(before.layout), selected.id, within(lanesOf(now)));
      return lane === null ? asStep(stepsOf(now)[0] ?? null) : { kind: 'lane', id: lane };
    }
    default: {
      const around = placeAround(before, selected);
      if (around === null) return asStep(stepsOf(now)[0] ?? null);
      return isPlaceShown(now, around) ? around : neighbourOf(before, now, around);
    }
  }
}

function isPlaceShown(now: MapLayout, place: Selected): boolean {
  switch (place.kind) {
    case 'stage':
      return within(stagesOf(now))(place.id);
    case 'step':
      return within(stepsOf(now))(place.id);
    case 'lane':
      return within(lanesOf(now))(place.id);
    case 'cell':
      return within(stepsOf(now))(place.stepId) && within(rowsOf(now))(place.laneId);
    default:
      return false;
  }
}

/** Paths and quotes are shown where the place around them is. */
function isShown({ snapshot, layout }: ShownMap, selected: Selected): boolean {
  if (selected.kind !== 'path' && selected.kind !== 'quote') return isPlaceShown(layout, selected);
  const around = placeAround({ snapshot, layout }, selected);
  return around !== null && isPlaceShown(layout, around);
}

/** What only a panel beside the map shows may stay selected: a hidden lane, a quote without a lane. */
const mayBeOutOfSight = ({ snapshot }: ShownMap, selected: Selected): boolean =>
  (selected.kind === 'lane' || selected.kind === 'path' || selected.kind === 'quote') &&
  liveRecord(snapshot, selected.kind, selected.id) !== null;

/**
 * What is selected when the map has changed. `before`: the map as it was shown until now. Deleted, undone, hidden,
 * folded away or out of the part that is shown: the selection goes to what stands nearest; null: to nothing.
 */
export function stillSelected(before: ShownMap | null, now: ShownMap, selected: Selected): Selected | null {
  if (isShown(now, selected)) return selected;
  if (before && isShown(before, selected)) return neighbourOf(before, now.layout, selected);
  return mayBeOutOfSight(now, selected) ? selected : null;
}
