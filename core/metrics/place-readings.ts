/**
 * Numbers of a step, a stage or the map as they were counted apart, with what rates are divided by: those who entered
 * all its steps, so that the rate of several steps is weighted by them, or the customers of the map.
 */
import type { Period } from '../document/records/field';
import type { Reading } from '../document/records/metric';
import { evidenceOf, liveRecord, mapOf, metricOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import type { StepReadings } from './compare-step';
import { samePeriod } from './periods';
import { sumReadings } from './sum-readings';

/** `stepIds`: the bound steps of the place. `readings`: as the service counted them, of all its contacts. */
export function withDenominator(
  snapshot: Snapshot,
  stepIds: readonly string[],
  readings: StepReadings,
  period: Period | null,
): StepReadings {
  const { kind, counted } = mapOf(snapshot).metricSettings.denominator;
  if (kind === 'entered') {
    const entered = readings.entered ?? enteredByHand(snapshot, stepIds, period);
    return entered ? { ...readings, entered } : readings;
  }
  const { entered: _, ...others } = readings;
  const { denominator } = evidenceOf(snapshot);
  if (!counted || !denominator) return others;
  const ofPeriod = samePeriod(denominator.origin.period, period) ? denominator : monthOf(denominator, period);
  return ofPeriod ? { ...others, entered: ofPeriod } : others;
}

/** Where every step has its number, of the same period: else customers would be missing under the line. */
function enteredByHand(
  snapshot: Snapshot,
  stepIds: readonly string[],
  period: Period | null,
): Reading | null {
  const own = stepIds.map((id) => {
    const step = liveRecord(snapshot, 'step', id);
    return step ? (metricOf(snapshot, step.id, 'entered')?.reading ?? null) : null;
  });
  const known = own.filter(
    (reading): reading is Reading =>
      reading !== null && (reading.origin.period === null || samePeriod(reading.origin.period, period)),
  );
  return known.length === stepIds.length ? sumReadings(known) : null;
}

function monthOf(reading: Reading, period: Period | null): Reading | null {
  const month = period?.from.slice(0, 7);
  const point = [...(reading.history ?? []), ...reading.series].find((one) => one.month === month);
  if (!point || !period || period.to.slice(0, 7) !== month) return null;
  return { tally: point.tally, series: [], origin: { ...reading.origin, period } };
}
