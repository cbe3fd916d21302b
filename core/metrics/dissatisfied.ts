/**
 * Which scores are dissatisfied, on any scale: what the settings of a map say for the scale they name, and for every
 * other the same share of the scale. Knows no contacts.
 */
import type { MetricSettings } from '../document/records/map';

interface Scale {
  readonly min: number;
  readonly max: number;
}
export type Satisfaction = Pick<MetricSettings, 'csat' | 'dissatisfied'>;

/** metrics.md: 4 and 5 of 1 to 5 are satisfied, all others dissatisfied. */
export const usualSatisfaction: Satisfaction = {
  csat: { min: 1, max: 5, satisfied: [4, 5] },
  dissatisfied: null,
};

/** Where 4 lies between 1 and 5: so 8 to 10 of 1 to 10 are satisfied, and 1 of 0 and 1. */
export const satisfiedFrom = 0.75;

export function isDissatisfied(
  score: number,
  { min, max }: Scale,
  { csat, dissatisfied }: Satisfaction,
): boolean {
  if (min === csat.min && max === csat.max)
    return dissatisfied === null ? !csat.satisfied.includes(score) : dissatisfied.includes(score);
  return (score - min) / (max - min) < satisfiedFrom;
}
