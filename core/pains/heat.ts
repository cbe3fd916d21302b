/**
 * Where it hurts: how hot each step is, from 0 to 4, with the number behind it. One definition for the map, its exports
 * and the slides.
 *
 * A step is as hot as its own pain score, from its own numbers. Only a step that has none takes the scores of its pains,
 * each split evenly among all steps of the pain. The two are never added up: contacts of a pain are among those of its
 * step, and would count twice. What is not known is no nought.
 */
import { kept } from '../document/kept';
import type { StepId } from '../document/records/identity';
import { liveRecord, mapOf, metricOf, painsOfStep, stepsInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { readPainScore } from '../metrics/read-metric';
import { absent, known, type MetricValue } from '../metrics/value';
import { painStandings } from './rank';

export type HeatLevel = 0 | 1 | 2 | 3 | 4;

export interface StepHeat {
  /** null: not known. */
  readonly level: HeatLevel | null;
  /** A month; a missing one says why. */
  readonly score: MetricValue;
  readonly from: 'step' | 'pains';
}

export interface MapHeat {
  /** Every step of the map. */
  readonly steps: ReadonlyMap<string, StepHeat>;
  readonly by: 'dissatisfied' | 'contacts';
  /** Of any step; 0 where nothing is known. */
  readonly highest: number;
}

/** Four equal parts up to the highest of the map: it shows where it hurts most, not how much is much. */
export function heatLevel(score: number, highest: number): HeatLevel {
  if (highest <= 0 || score <= 0) return 0;
  const share = score / highest;
  if (share > 0.75) return 4;
  if (share > 0.5) return 3;
  return share > 0.25 ? 2 : 1;
}

export const heatOfMap: (snapshot: Snapshot) => MapHeat = kept(
  ['step', 'stage', 'metric', 'pain', 'map'],
  (snapshot) => {
    const shares = sharesOfPains(snapshot);
    const scores = [...ownScores(snapshot)].map(([stepId, score]) => {
      const sum = score.value === null ? scoreFromPains(snapshot, stepId, shares) : null;
      return sum === null
        ? ({ stepId, score, from: 'step' } as const)
        : ({ stepId, score: known(null, { ...score, reason: null, value: sum }), from: 'pains' } as const);
    });
    const highest = Math.max(0, ...scores.map(({ score }) => score.value ?? 0));
    return {
      by: mapOf(snapshot).metricSettings.painScore ?? 'dissatisfied',
      highest,
      steps: new Map(
        scores.map(({ stepId, score, from }) => [
          stepId,
          { score, from, level: score.value === null ? null : heatLevel(score.value, highest) },
        ]),
      ),
    };
  },
);

function ownScores(snapshot: Snapshot): ReadonlyMap<StepId, MetricValue> {
  const { metricSettings } = mapOf(snapshot);
  return new Map(
    stepsInOrder(snapshot).map(({ id }) => {
      const contacts = metricOf(snapshot, id, 'contacts')?.reading;
      const csat = metricOf(snapshot, id, 'csat')?.reading;
      const score = contacts ? readPainScore(contacts, csat, metricSettings) : null;
      return [id, score ?? absent('painScore', 'perMonth', 'noData')];
    }),
  );
}

/** null: no pain of the step has a score. */
function scoreFromPains(
  snapshot: Snapshot,
  stepId: StepId,
  shares: ReadonlyMap<string, number>,
): number | null {
  const parts = painsOfStep(snapshot, stepId).flatMap(({ id }) => shares.get(id) ?? []);
  return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0);
}

/** What each step of a pain has of its score. */
const sharesOfPains = (snapshot: Snapshot): ReadonlyMap<string, number> =>
  new Map(
    painStandings(snapshot).flatMap(({ pain, score }) => {
      const steps = pain.stepIds.filter((id) => liveRecord(snapshot, 'step', id) !== null).length;
      return score.value === null || steps === 0 ? [] : [[pain.id, score.value / steps] as const];
    }),
  );
