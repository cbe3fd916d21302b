/** What the screen of numbers asks: of which places, apart by what, within which period. */
import type { Period } from '#core/document/records/field';
import { liveRecord, mapOf, personasInOrder, stagesInOrder, stepsInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { boundSteps } from '#core/evidence/bound-steps';
import type { BreakdownCut, EvidenceInput } from '#core/evidence/evidence-api';
import { ruledPersonas } from '#core/evidence/persona-rules';

/** The whole map, all stages, all steps, or one of them by its id. */
export type Of = string;

export function questionOf(
  snapshot: Snapshot,
  by: BreakdownCut,
  of: Of,
  period: Period | null,
  attribute = '',
): EvidenceInput<'breakdown'> {
  const steps = boundSteps(snapshot);
  const personas = by === 'persona' ? ruledPersonas(personasInOrder(snapshot)) : [];
  const { onTimeHours } = mapOf(snapshot).metricSettings;
  return {
    steps,
    places: steps.map(({ stepId }) => placeOf(snapshot, of, stepId)),
    by,
    period,
    onTimeHours,
    personas,
    attribute,
  };
}

/** '': the step is not asked about; its contacts are not given to others for that. */
export function placeOf(snapshot: Snapshot, of: Of, stepId: string): string {
  const stage = liveRecord(snapshot, 'step', stepId)?.place.stageId ?? '';
  if (of === 'map') return 'map';
  if (of === 'stages') return stage;
  if (of === 'steps' || of === stepId) return stepId;
  return of === stage ? stage : '';
}

export const stepsOfPlace = (snapshot: Snapshot, of: Of, place: string): readonly string[] =>
  boundSteps(snapshot)
    .map(({ stepId }) => stepId)
    .filter((stepId) => placeOf(snapshot, of, stepId) === place);

export const boundStepIds = (snapshot: Snapshot): readonly string[] =>
  boundSteps(snapshot).map(({ stepId }) => stepId);

/** In the order of the map. */
export function placesOf(snapshot: Snapshot, of: Of): readonly string[] {
  if (of === 'map') return ['map'];
  if (of === 'stages') return stagesInOrder(snapshot).map(({ id }) => id);
  return of === 'steps' ? stepsInOrder(snapshot).map(({ id }) => id) : [of];
}

export const placeTitle = (snapshot: Snapshot, place: string): string =>
  liveRecord(snapshot, 'step', place)?.title ?? liveRecord(snapshot, 'stage', place)?.title ?? '';
